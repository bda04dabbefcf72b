package io.github.heapfold.rules.jackson;

import static io.github.heapfold.rules.samples.Goldens.assertProfile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.util.TokenBuffer;

/** What a profile shows of Jackson's trees, of version 2 and 3. */
class JacksonGoldensTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** A part of a user's model. */
    private record Message(String id, ObjectNode body) {}

    /** Over a HashMap: LinkedHashMap, the default, has a field more since JDK 21. */
    private static ObjectNode object() {
        return new ObjectNode(NODES, new HashMap<>());
    }

    @Test
    void anObjectIsAMap() {
        assertProfile(object(), """
                ObjectNode[padding] 11
                ObjectNode[stack] 77""");
        assertProfile(object().put("a", "b").put("c", 1), """
                IntNode 16
                ObjectNode[entry] 56
                ObjectNode[key] 78
                ObjectNode[key];String[padding] 18
                ObjectNode[padding] 19
                ObjectNode[slots] 8
                ObjectNode[spare] 56
                ObjectNode[stack] 93
                TextNode 55
                TextNode[padding] 9""");
    }

    @Test
    void anArrayIsAList() {
        assertProfile(NODES.arrayNode(), """
                ArrayNode[padding] 7
                ArrayNode[stack] 73""");
        assertProfile(NODES.arrayNode().add(1).add(2.5).addNull(), """
                ArrayNode[padding] 7
                ArrayNode[slots] 12
                ArrayNode[spare] 28
                ArrayNode[stack] 73
                DoubleNode 20
                DoubleNode[padding] 4
                IntNode 16
                NullNode 12
                NullNode[padding] 4""");
    }

    @Test
    void aTextIsOneLineWithItsString() {
        assertProfile(TextNode.valueOf("a"), """
                TextNode 55
                TextNode[padding] 9""");
        assertProfile(BinaryNode.valueOf(new byte[100]), """
                BinaryNode 132
                BinaryNode[padding] 4""");
    }

    @Test
    void aTreeWithinATreeStandsAtTheSamePath() {
        ObjectNode tree = object();
        ObjectNode inner = object();
        inner.putArray("b").add(true).add("c");
        tree.set("a", inner);
        assertProfile(tree, """
                ArrayNode[padding] 4
                ArrayNode[slots] 8
                ArrayNode[spare] 32
                ArrayNode[stack] 60
                BooleanNode 13
                BooleanNode[padding] 3
                ObjectNode[entry] 56
                ObjectNode[key] 78
                ObjectNode[key];String[padding] 18
                ObjectNode[padding] 27
                ObjectNode[slots] 8
                ObjectNode[spare] 120
                ObjectNode[stack] 173
                TextNode 55
                TextNode[padding] 9""");
    }

    @Test
    void aTreeIsBeneathTheFieldThatHoldsIt() {
        assertProfile(new Message("1", object().put("a", "b")), """
                Message.body 59
                Message.body;ObjectNode[entry] 28
                Message.body;ObjectNode[key] 39
                Message.body;ObjectNode[key];String[padding] 9
                Message.body;ObjectNode[padding] 15
                Message.body;ObjectNode[slots] 4
                Message.body;ObjectNode[spare] 60
                Message.body;ObjectNode[stack] 93
                Message.body;TextNode[padding] 9
                Message.id 43
                Message.id;String[padding] 9
                Message[header] 12
                Message[padding] 4""");
    }

    @Test
    void whatTheUserPutsInANodeIsShown() {
        assertProfile(NODES.pojoNode(List.of("a")), """
                ImmutableList[padding] 8
                ImmutableList[stack] 32
                POJONode[stack] 16
                String 39
                String[padding] 9""");
    }

    @Test
    void nodesOfAListShareTheFactory() {
        ArrayNode array = NODES.arrayNode();
        array.addArray();
        array.addArray();
        assertProfile(array, """
                ArrayNode[padding] 15
                ArrayNode[slots] 8
                ArrayNode[spare] 32
                ArrayNode[stack] 177""");
    }

    @Test
    void aTreeOfVersion3LooksTheSame() {
        var tree = new tools.jackson.databind.node.ObjectNode(
                tools.jackson.databind.node.JsonNodeFactory.instance, new HashMap<>());
        assertProfile(tree.put("a", "b").put("c", 1), """
                IntNode 16
                ObjectNode[entry] 56
                ObjectNode[key] 78
                ObjectNode[key];String[padding] 18
                ObjectNode[padding] 20
                ObjectNode[slots] 8
                ObjectNode[spare] 56
                ObjectNode[stack] 92
                StringNode 55
                StringNode[padding] 9""");
    }

    @Test
    void segmentsOfATokenBufferAreEntries() {
        TokenBuffer buffer = TokenBuffer.forGeneration();
        buffer.writeStartArray();
        for (int i = 0; i < 20; i++) {
            buffer.writeNumber(1000);
        }
        buffer.writeEndArray();
        assertProfile(buffer, """
                Integer 320
                TokenBuffer[entry] 64
                TokenBuffer[padding] 16
                TokenBuffer[slots] 128
                TokenBuffer[stack] 224""");
    }
}
