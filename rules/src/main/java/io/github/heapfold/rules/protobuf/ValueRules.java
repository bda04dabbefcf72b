package io.github.heapfold.rules.protobuf;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * What the fields of messages hold: bytes, a line whether in one piece or a tree, lists and maps.
 *
 * <p>Mirrors {@code ByteString.java}, {@code RopeByteString.java}, {@code NioByteString.java}, {@code *ArrayList.java},
 * {@code MapField.java}, {@code MapEntry.java} and {@code Internal.java} in {@code com/google/protobuf/} of protobuf-java
 * 3.21.12 to 4.36.2.
 */
final class ValueRules {
    /** Of no class that an entry can have: it says that what keeps the entries is not the map of a set. */
    private static final String ANY_ENTRY = "java.util.Map$Entry";

    private static final String PACKAGE = "com.google.protobuf.";
    private static final String MAP_FIELD = PACKAGE + "MapField";

    private ValueRules() {}

    static void register(Rules rules) {
        for (String bytes : List.of("ByteString$LiteralByteString", "ByteString$BoundedByteString", "RopeByteString")) {
            Display.leaf(rules, PACKAGE + bytes, "ByteString");
        }
        Display.view(rules, PACKAGE + "NioByteString", "ByteString", "buffer");
        rules.container(
                PACKAGE + "ByteString$Output",
                c -> c.elements("flushedBuffers").slots("buffer").size("bufferPos"));
        lists(rules);
        maps(rules);
    }

    private static void lists(Rules rules) {
        for (String type : List.of("Boolean", "Double", "Float", "Int", "Long")) {
            list(rules, type + "ArrayList", type + "List");
        }
        list(rules, "ProtobufArrayList", "ProtobufList");
        rules.container(PACKAGE + "LazyStringArrayList", c -> c.backing("list"));
        Display.view(rules, PACKAGE + "LazyStringArrayList$ByteStringListView", "ByteStringList", "list");
        Display.view(rules, PACKAGE + "LazyStringArrayList$ByteArrayListView", "ByteArrayList", "list");
        rules.container(PACKAGE + "UnmodifiableLazyStringList", c -> c.elements("list"));
        for (String adapter : List.of("ListAdapter", "IntListAdapter")) {
            rules.container(
                    PACKAGE + "Internal$" + adapter, c -> c.elements("fromList").stack("converter"));
        }
    }

    private static void list(Rules rules, String type, String displayName) {
        Display.container(
                rules, PACKAGE + type, displayName, c -> c.slots("array").size("size"));
    }

    private static void maps(Rules rules) {
        rules.container(MAP_FIELD, c -> {
            mapField(c.subclasses());
            c.entries("mapData").backing("listData").entries("converter");
        });
        Display.container(rules, MAP_FIELD + "$MutabilityAwareMap", "MutableMap", c -> {
            backingMap(c, "delegate");
            c.elements("mutabilityOracle");
        });
        rules.container(PACKAGE + "MapEntry", c -> {
            metadata(c);
            c.keys("key").elements("value").entries("metadata");
        });
        rules.container(
                PACKAGE + "MapFieldLite",
                c -> c.entry(
                                "java.util.HashMap$Node",
                                n -> n.keys("key").elements("value").entries("next"))
                        .entry("java.util.LinkedHashMap$Entry", n -> n.entries("before", "after"))
                        .entry("java.util.HashMap$TreeNode", n -> n.entries("parent", "left", "right", "prev"))
                        .entries("table", "head", "tail")
                        .stack("entrySet", "keySet", "values"));
        rules.container(
                PACKAGE + "Internal$MapAdapter",
                c -> c.elements("realMap").stack("valueConverter", "keySet", "values"));
    }

    /** A message's map, which is a list too for who asks by reflection; its converter knows the class of the entries. */
    private static void mapField(ContainerSpec map) {
        metadata(map.entry(ANY_ENTRY, n -> n.keys("key"))
                .part(
                        MAP_FIELD + "$MutabilityAwareMap",
                        n -> n.entries("mutabilityOracle").backing("delegate"))
                .part(MAP_FIELD + "$ImmutableMessageConverter", n -> n.entries("defaultEntry"))
                .part(PACKAGE + "MapEntry", n -> n.stack("key", "value").entries("metadata")));
    }

    private static void metadata(ContainerSpec map) {
        map.part(
                PACKAGE + "MapEntry$Metadata",
                n -> n.elements("descriptor").stack("keyType", "defaultKey", "valueType", "defaultValue", "parser"));
    }

    /** A map does the work of a container that is no set. */
    static void backingMap(ContainerSpec container, String field) {
        container.entry(ANY_ENTRY, n -> n.keys("key")).backing(field);
    }
}
