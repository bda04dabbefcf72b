package io.github.heapfold.rules.libraries;

import static io.github.heapfold.rules.Goldens.assertProfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.util.TokenBuffer;

/** What a profile shows of Jackson's trees, of version 2 and 3. */
class JacksonGoldensTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** A part of a user's model. */
    private record Message(String id, ObjectNode body) {}

    @Test
    void anObjectIsAMap() {
        assertProfile(NODES.objectNode(), """
                ObjectNode[padding] 10
                ObjectNode[stack] 86""");
        assertProfile(NODES.objectNode().put("a", "b").put("c", 1), """
                IntNode 16
                ObjectNode[entry] 72
                ObjectNode[key] 78
                ObjectNode[key];String[padding] 18
                ObjectNode[padding] 18
                ObjectNode[slots] 8
                ObjectNode[spare] 56
                ObjectNode[stack] 102
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
    void aTreeWithinATreeStandsAtTheSamePath() throws JsonProcessingException {
        assertProfile(new ObjectMapper().readTree("{\"a\": {\"b\": [true, \"c\"]}}"), """
                ArrayNode[padding] 4
                ArrayNode[slots] 8
                ArrayNode[spare] 32
                ArrayNode[stack] 60
                BooleanNode 13
                BooleanNode[padding] 3
                ObjectNode[entry] 72
                ObjectNode[key] 78
                ObjectNode[key];String[padding] 18
                ObjectNode[padding] 25
                ObjectNode[slots] 8
                ObjectNode[spare] 120
                ObjectNode[stack] 191
                TextNode 55
                TextNode[padding] 9""");
    }

    @Test
    void aTreeIsBeneathTheFieldThatHoldsIt() {
        assertProfile(new Message("1", NODES.objectNode().put("a", "b")), """
                Message.body 59
                Message.body;ObjectNode[entry] 36
                Message.body;ObjectNode[key] 39
                Message.body;ObjectNode[key];String[padding] 9
                Message.body;ObjectNode[padding] 14
                Message.body;ObjectNode[slots] 4
                Message.body;ObjectNode[spare] 60
                Message.body;ObjectNode[stack] 102
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
        var nodes = tools.jackson.databind.node.JsonNodeFactory.instance;
        assertProfile(nodes.objectNode().put("a", "b").put("c", 1), """
                IntNode 16
                ObjectNode[entry] 72
                ObjectNode[key] 78
                ObjectNode[key];String[padding] 18
                ObjectNode[padding] 19
                ObjectNode[slots] 8
                ObjectNode[spare] 56
                ObjectNode[stack] 101
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
