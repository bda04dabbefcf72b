package io.github.heapfold.rules.jackson;

import static io.github.heapfold.rules.samples.Samples.MANY;
import static io.github.heapfold.rules.samples.Samples.text;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.FloatNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.node.ShortNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.util.RawValue;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.github.heapfold.rules.samples.ByName;
import io.github.heapfold.rules.samples.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Objects of every type of Jackson 2 that {@link JacksonRules} knows. */
public final class JacksonSamples {
    /** Names that private classes of the library are shown under. */
    public static final String DISPLAY_NAMES = "";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JacksonSamples() {}

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
    @SuppressWarnings("unchecked") // what deepCopy() of an ObjectNode answers
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
                .sizes("ArrayNode", JacksonSamples::array)
                .add("ObjectNode, nested", JacksonSamples::nested)
                .add("ObjectNode of the user's factory", () -> object(new Sorted().objectNode(), 3))
                .add("ObjectNode of the user's", () -> object(new Named(), 3))
                .add("ObjectNode after removals", () -> {
                    ObjectNode object = object(NODES.objectNode(), MANY);
                    for (int i = 0; i < MANY; i += 2) {
                        object.remove(text(i));
                    }
                    return object;
                })
                .add("ArrayNode of all kinds", JacksonSamples::allKinds)
                .add("fields of an ObjectNode", () -> ByName.call(object(NODES.objectNode(), 3), "fields"))
                .add("elements of an ArrayNode", () -> array(3).elements())
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
                .add("TextNode", () -> TextNode.valueOf(text(1)))
                .add("TextNode of nothing", () -> TextNode.valueOf(""))
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
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
                    TokenBuffer buffer = new TokenBuffer(null, false);
                    write(() -> {
                        buffer.writeStartObject();
                        buffer.writeFieldName(text(1));
                        buffer.writeStartArray();
                        ByName.call(buffer, "setCurrentValue", new Pojo());
                    });
                    return buffer;
                })
                .add("TokenBuffer with ids", () -> {
                    TokenBuffer buffer = new TokenBuffer(null, true);
                    write(() -> {
                        buffer.writeTypeId(text(1));
                        buffer.writeObjectId(text(2));
                        buffer.writeStartObject();
                        buffer.writeEndObject();
                        buffer.writeTypeId(text(3));
                    });
                    return buffer;
                });
    }

    private static TokenBuffer buffer(int n) {
        TokenBuffer buffer = new TokenBuffer(null, false);
        write(() -> {
            buffer.writeStartArray();
            for (int i = 0; i < n; i++) {
                buffer.writeStartObject();
                buffer.writeFieldName(text(i));
                buffer.writeString(text(-i));
                buffer.writeNumberField(text(i), i);
                buffer.writeFieldName(text(i));
                buffer.writeObject(new Pojo());
                buffer.writeEndObject();
            }
            buffer.writeEndArray();
        });
        return buffer;
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
