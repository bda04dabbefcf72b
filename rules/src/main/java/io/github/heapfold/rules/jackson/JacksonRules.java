package io.github.heapfold.rules.jackson;

import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.NodeSpec;
import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * Jackson's trees and token buffers. An object node is a map, an array node a list, what is in them a line each. The node
 * factory, which all nodes share, is structure; one of the user's is shown. Mappers and factories have no rule.
 *
 * <p>Mirrors {@code databind/node/}, {@code databind/util/TokenBuffer.java} and {@code RawValue.java} of jackson-databind
 * 2.9.10 to 2.23.0 and 3.0.0 to 3.3.0, and the write contexts of jackson-core.
 */
public final class JacksonRules implements RuleProvider {
    /** Of no class that an entry can have: it says that what a node keeps its children in is not the map of a set. */
    private static final String ANY_ENTRY = "java.util.Map$Entry";

    private final String core;
    private final String databind;

    /** Of version 2 or 3, whose classes are in {@code com.fasterxml.jackson} or {@code tools.jackson}. */
    public JacksonRules(String packageName) {
        core = packageName + ".core.";
        databind = packageName + ".databind.";
    }

    @Override
    public void register(Rules rules) {
        rules.container(databind + "node.ObjectNode", c -> {
            c.entry(ANY_ENTRY, n -> n.keys("key"));
            node(c);
        });
        rules.container(databind + "node.ArrayNode", this::node);
        for (String value : List.of(
                "BigInteger",
                "Binary",
                "Boolean",
                "Decimal",
                "Double",
                "Float",
                "Int",
                "Long",
                "Missing",
                "Null",
                "Short",
                "String",
                "Text")) {
            rules.leaf(databind + "node." + value + "Node");
        }
        rules.container(databind + "node.POJONode", c -> c.subclasses().elements("_value"));
        rules.container(databind + "node.JsonNodeFactory", c -> c.subclasses());
        rules.container(databind + "util.RawValue", c -> c.elements("_value"));
        rules.container(databind + "util.TokenBuffer", this::tokens);
        rules.leaf(
                core + "JsonPointer", core + "StreamReadConstraints", core + "Version", core + "io.SerializedString");
    }

    private void node(ContainerSpec node) {
        node.subclasses()
                .part(databind + "node.JsonNodeFactory", n -> {})
                .elementsOrMarkers("_nodeFactory")
                .backing("_children");
    }

    private void tokens(ContainerSpec buffer) {
        buffer.subclasses()
                .entry(
                        databind + "util.TokenBuffer$Segment",
                        n -> n.slots("_tokens").full().entries("_next").elements("_nativeIds"))
                .part(core + "json.JsonWriteContext", n -> context(n, "_child"))
                .part(core + "util.SimpleStreamWriteContext", n -> context(n, "_childToRecycle"))
                .part(core + "ObjectWriteContext$Base", n -> {})
                .entries("_first", "_last", "_writeContext", "_tokenWriteContext")
                .elements("_objectCodec", "_parentContext", "_typeId", "_objectId", "_cfgPrettyPrinter")
                .elementsOrMarkers("_objectWriteContext")
                .stack("_streamReadConstraints")
                .mayLack(
                        "_writeContext",
                        "_objectCodec",
                        "_cfgPrettyPrinter", // 3
                        "_tokenWriteContext",
                        "_objectWriteContext",
                        "_streamReadConstraints"); // 2
    }

    private static void context(NodeSpec context, String child) {
        context.entries("_parent", child)
                .elements("_currentValue", "_currentName")
                .stack("_dups");
    }
}
