package io.github.heapfold.rules.jackson;

import static io.github.heapfold.rules.samples.Reflective.call;
import static io.github.heapfold.rules.samples.Reflective.callStatic;
import static io.github.heapfold.rules.samples.Reflective.constant;
import static io.github.heapfold.rules.samples.Reflective.make;
import static io.github.heapfold.rules.samples.Samples.MANY;
import static io.github.heapfold.rules.samples.Samples.text;

import io.github.heapfold.rules.samples.Samples;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Objects of every type that {@link JacksonRules} knows, of version 2 or 3, which have other packages and a few other names. */
final class JacksonTrees {
    private final Names names;
    private final Function<Boolean, Object> newBuffer;

    /** By what a version calls things, and how it makes a token buffer, with type ids or without. */
    JacksonTrees(Names names, Function<Boolean, Object> newBuffer) {
        this.names = names;
        this.newBuffer = newBuffer;
    }

    /**
     * What a version calls things.
     *
     * @param root the package of all
     * @param text the node of a text
     * @param name a buffer's method that writes a name, and so on
     */
    record Names(String root, String text, String name, String number, String pojo, String current) {}

    /** What a user puts in a node. */
    static final class Pojo {
        String name = text(1);
    }

    /**
     * All of them.
     *
     * @param sorted an empty object of the user's factory
     * @param named an empty object of the user's class
     */
    void addTo(Samples samples, Supplier<Object> sorted, Supplier<Object> named) {
        samples.sizes("ObjectNode", this::object)
                .sizes("ArrayNode", this::array)
                .add("ObjectNode, nested", this::nested)
                .add("ObjectNode of the user's factory", () -> filled(sorted.get(), 3))
                .add("ObjectNode of the user's", () -> filled(named.get(), 3))
                .add("ObjectNode after removals", () -> {
                    Object object = object(MANY);
                    for (int i = 0; i < MANY; i += 2) {
                        call(object, "remove", text(i));
                    }
                    return object;
                })
                .add("ArrayNode of all kinds", this::allKinds)
                .add("JsonNodeFactory", this::nodes);
        values(samples);
        parsed(samples);
        tokens(samples);
    }

    private Object nodes() {
        return constant(names.root + "databind.node.JsonNodeFactory", "instance");
    }

    private Object node(String type, Object value) {
        return callStatic(names.root + "databind.node." + type, "valueOf", value);
    }

    private static Object filled(Object object, int n) {
        for (int i = 0; i < n; i++) {
            call(object, "put", text(i), text(-i));
        }
        return object;
    }

    Object object(int n) {
        return filled(call(nodes(), "objectNode"), n);
    }

    Object array(int n) {
        Object array = call(nodes(), "arrayNode");
        for (int i = 0; i < n; i++) {
            call(array, "add", i);
        }
        return array;
    }

    private Object nested() {
        Object object = call(nodes(), "objectNode");
        call(call(object, "putObject", text(1)), "put", text(2), 3);
        Object array = call(object, "putArray", text(4));
        call(array, "add", text(5));
        call(array, "addNull");
        call(array, "add", true);
        return object;
    }

    private Object allKinds() {
        Object array = call(nodes(), "arrayNode");
        Object[] values = {
            1,
            2L,
            3.0f,
            4.0,
            node("ShortNode", (short) 5),
            new BigDecimal("6.7"),
            BigInteger.TEN.pow(30),
            true,
            text(8),
            new byte[] {9}
        };
        for (Object value : values) {
            call(array, "add", value);
        }
        call(array, "addNull");
        call(array, "addPOJO", new Pojo());
        return array;
    }

    private void values(Samples samples) {
        String node = names.root + "databind.node.";
        samples.add("IntNode", () -> node("IntNode", 1000))
                .add("LongNode", () -> node("LongNode", 1000L))
                .add("ShortNode", () -> node("ShortNode", (short) 1000))
                .add("DoubleNode", () -> node("DoubleNode", 1000.0))
                .add("FloatNode", () -> node("FloatNode", 1000f))
                .add("DecimalNode", () -> node("DecimalNode", new BigDecimal("12345678901234567890.1")))
                .add("BigIntegerNode", () -> node("BigIntegerNode", BigInteger.TEN.pow(30)))
                .add(names.text, () -> node(names.text, text(1)))
                .add(names.text + " of nothing", () -> node(names.text, ""))
                .add("BooleanNode", () -> callStatic(node + "BooleanNode", "getTrue"))
                .add("NullNode", () -> callStatic(node + "NullNode", "getInstance"))
                .add("MissingNode", () -> callStatic(node + "MissingNode", "getInstance"))
                .add("BinaryNode", () -> node("BinaryNode", new byte[100]))
                .add("POJONode", () -> make(node + "POJONode", new Pojo()))
                .add("POJONode of null", () -> make(node + "POJONode", (Object) null))
                .add("RawValue", () -> make(names.root + "databind.util.RawValue", text(1)))
                .add("JsonPointer", () -> callStatic(names.root + "core.JsonPointer", "compile", "/a/b/1/c"))
                .add("SerializedString", () -> {
                    Object string = make(names.root + "core.io.SerializedString", text(1));
                    call(string, "asQuotedUTF8");
                    call(string, "asUnquotedUTF8");
                    call(string, "asQuotedChars");
                    return string;
                })
                .add("Version", () -> make(names.root + "core.Version", 1, 2, 3, text(1), text(2), text(3)));
    }

    private Object mapper() {
        return make(names.root + "databind.ObjectMapper");
    }

    private Object read(String json) {
        return call(mapper(), "readTree", json);
    }

    private void parsed(Samples samples) {
        samples.add("tree that was read", () -> read("{\"a\": [1, 2.5, \"three\", null, {\"b\": true}], \"c\": {}}"))
                .add("array that was read", () -> read("[12345678901, 123456789012345678901234567890]"))
                .add("tree of an object", () -> call(mapper(), "valueToTree", Map.of("a", new byte[10])));
    }

    private void tokens(Samples samples) {
        samples.add("TokenBuffer", () -> buffer(0))
                .add("TokenBuffer, one segment", () -> buffer(2))
                .add("TokenBuffer, many segments", () -> buffer(MANY))
                .add("TokenBuffer, open", () -> {
                    Object buffer = newBuffer.apply(false);
                    call(buffer, "writeStartObject");
                    call(buffer, names.name, text(1));
                    call(buffer, "writeStartArray");
                    call(buffer, names.current, new Pojo());
                    return buffer;
                })
                .add("TokenBuffer with ids", () -> {
                    Object buffer = newBuffer.apply(true);
                    call(buffer, "writeTypeId", text(1));
                    call(buffer, "writeObjectId", text(2));
                    call(buffer, "writeStartObject");
                    call(buffer, "writeEndObject");
                    call(buffer, "writeTypeId", text(3));
                    return buffer;
                });
    }

    private Object buffer(int n) {
        Object buffer = newBuffer.apply(false);
        call(buffer, "writeStartArray");
        for (int i = 0; i < n; i++) {
            call(buffer, "writeStartObject");
            call(buffer, names.name, text(i));
            call(buffer, "writeString", text(-i));
            call(buffer, names.number, text(i), i);
            call(buffer, names.name, text(i));
            call(buffer, names.pojo, new Pojo());
            call(buffer, "writeEndObject");
        }
        call(buffer, "writeEndArray");
        return buffer;
    }
}
