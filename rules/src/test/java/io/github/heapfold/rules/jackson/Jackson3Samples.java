package io.github.heapfold.rules.jackson;

import static io.github.heapfold.rules.samples.Samples.MANY;
import static io.github.heapfold.rules.samples.Samples.text;

import io.github.heapfold.rules.samples.Samples;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.Version;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.BinaryNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.FloatNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;
import tools.jackson.databind.node.ShortNode;
import tools.jackson.databind.node.StringNode;
import tools.jackson.databind.util.RawValue;
import tools.jackson.databind.util.TokenBuffer;

/** Objects of every type of Jackson 3 that {@link JacksonRules} knows. */
public final class Jackson3Samples {
    /** Names that private classes of the library are shown under. */
    public static final String DISPLAY_NAMES = "";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Jackson3Samples() {}

    /** A factory of the user's, whose objects are sorted. */
    public static final class Sorted extends JsonNodeFactory {
        private static final long serialVersionUID = 1;

        String name = text(1);

        @Override
        public ObjectNode objectNode() {
            return new ObjectNode(this, new TreeMap<>());
        }
    }

    /** An object of the user's, with a field of its own. */
    public static final class Named extends ObjectNode {
        private static final long serialVersionUID = 1;

        String name = text(1);

        Named() {
            super(NODES);
        }
    }

    /** What a user puts in a node. */
    public static final class Pojo {
        String name = text(1);
    }

    static Map<String, Supplier<Object>> all() {
        Samples samples = new Samples();
        samples.sizes("ObjectNode", n -> object(NODES.objectNode(), n))
                .sizes("ArrayNode", Jackson3Samples::array)
                .add("ObjectNode, nested", Jackson3Samples::nested)
                .add("ObjectNode of the user's factory", () -> object(new Sorted().objectNode(), 3))
                .add("ObjectNode of the user's", () -> object(new Named(), 3))
                .add("ObjectNode after removals", () -> {
                    ObjectNode object = object(NODES.objectNode(), MANY);
                    for (int i = 0; i < MANY; i += 2) {
                        object.remove(text(i));
                    }
                    return object;
                })
                .add("ArrayNode of all kinds", Jackson3Samples::allKinds)
                .add(
                        "properties of an ObjectNode",
                        () -> object(NODES.objectNode(), 3).properties().iterator())
                .add("elements of an ArrayNode", () -> array(3).elements().iterator())
                .add("JsonNodeFactory", () -> NODES);
        values(samples);
        parsed(samples);
        tokens(samples);
        return samples.all();
    }

    private static ObjectNode object(ObjectNode object, int n) {
        for (int i = 0; i < n; i++) {
            object.put(text(i), text(-i));
        }
        return object;
    }

    private static ArrayNode array(int n) {
        ArrayNode array = NODES.arrayNode();
        for (int i = 0; i < n; i++) {
            array.add(i);
        }
        return array;
    }

    private static ObjectNode nested() {
        ObjectNode object = NODES.objectNode();
        object.putObject(text(1)).put(text(2), 3);
        object.putArray(text(4)).add(text(5)).addNull().add(true);
        return object;
    }

    private static ArrayNode allKinds() {
        return NODES.arrayNode()
                .add(1)
                .add(2L)
                .add(3.0f)
                .add(4.0)
                .add(ShortNode.valueOf((short) 5))
                .add(new BigDecimal("6.7"))
                .add(BigInteger.TEN.pow(30))
                .add(true)
                .add(text(8))
                .add(new byte[] {9})
                .addNull()
                .addPOJO(new Pojo());
    }

    private static void values(Samples samples) {
        samples.add("IntNode", () -> IntNode.valueOf(1000))
                .add("LongNode", () -> LongNode.valueOf(1000))
                .add("ShortNode", () -> ShortNode.valueOf((short) 1000))
                .add("DoubleNode", () -> DoubleNode.valueOf(1000))
                .add("FloatNode", () -> FloatNode.valueOf(1000))
                .add("DecimalNode", () -> DecimalNode.valueOf(new BigDecimal("12345678901234567890.1")))
                .add("BigIntegerNode", () -> BigIntegerNode.valueOf(BigInteger.TEN.pow(30)))
                .add("StringNode", () -> StringNode.valueOf(text(1)))
                .add("StringNode of nothing", () -> StringNode.valueOf(""))
                .add("BooleanNode", BooleanNode::getTrue)
                .add("NullNode", NullNode::getInstance)
                .add("MissingNode", MissingNode::getInstance)
                .add("BinaryNode", () -> BinaryNode.valueOf(new byte[100]))
                .add("POJONode", () -> new POJONode(new Pojo()))
                .add("POJONode of null", () -> new POJONode(null))
                .add("RawValue", () -> new RawValue(text(1)))
                .add("JsonPointer", () -> JsonPointer.compile("/a/b/1/c"))
                .add("SerializedString", () -> {
                    SerializedString string = new SerializedString(text(1));
                    string.asQuotedUTF8();
                    string.asUnquotedUTF8();
                    string.asQuotedChars();
                    return string;
                })
                .add("Version", () -> new Version(1, 2, 3, text(1), text(2), text(3)));
    }

    private static JsonNode read(String json) {
        return new ObjectMapper().readTree(json);
    }

    private static void parsed(Samples samples) {
        samples.add("tree that was read", () -> read("{\"a\": [1, 2.5, \"three\", null, {\"b\": true}], \"c\": {}}"))
                .add("array that was read", () -> read("[12345678901, 123456789012345678901234567890]"))
                .add("tree of an object", () -> new ObjectMapper().valueToTree(Map.of("a", new byte[10])));
    }

    private static void tokens(Samples samples) {
        samples.add("TokenBuffer", () -> buffer(0))
                .add("TokenBuffer, one segment", () -> buffer(2))
                .add("TokenBuffer, many segments", () -> buffer(MANY))
                .add("TokenBuffer, open", () -> {
                    TokenBuffer buffer = TokenBuffer.forGeneration();
                    buffer.writeStartObject();
                    buffer.writeName(text(1));
                    buffer.writeStartArray();
                    buffer.assignCurrentValue(new Pojo());
                    return buffer;
                })
                .add("TokenBuffer with ids", () -> {
                    TokenBuffer buffer = new TokenBuffer(ObjectWriteContext.empty(), true);
                    buffer.writeTypeId(text(1));
                    buffer.writeObjectId(text(2));
                    buffer.writeStartObject();
                    buffer.writeEndObject();
                    buffer.writeTypeId(text(3));
                    return buffer;
                });
    }

    private static TokenBuffer buffer(int n) {
        TokenBuffer buffer = TokenBuffer.forGeneration();
        buffer.writeStartArray();
        for (int i = 0; i < n; i++) {
            buffer.writeStartObject();
            buffer.writeName(text(i));
            buffer.writeString(text(-i));
            buffer.writeNumberProperty(text(i), i);
            buffer.writeName(text(i));
            buffer.writePOJO(new Pojo());
            buffer.writeEndObject();
        }
        buffer.writeEndArray();
        return buffer;
    }
}
