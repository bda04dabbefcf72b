package io.github.heapfold.rules.protobuf;

import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.Rules;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Protocol buffers: a generated message has a frame for each field of its schema, by the name that it has there, while what
 * the library keeps in every message is its stack. Messages that stand for one value are a line; so is a descriptor, which
 * belongs to the class and not to the message, with all that it reaches. {@link ValueRules} has what fields hold.
 *
 * <p>Mirrors {@code GeneratedMessage.java}, {@code GeneratedMessageV3.java}, {@code GeneratedMessageLite.java},
 * {@code DynamicMessage.java}, {@code FieldSet.java}, {@code SmallSortedMap.java}, {@code UnknownFieldSet.java} and
 * {@code Descriptors.java} in {@code com/google/protobuf/} of protobuf-java 3.21.12 to 4.36.2.
 */
public final class ProtobufRules implements RuleProvider {
    /** Fields of descriptors of all kinds, in one version or another. */
    private static final String DESCRIPTOR_FIELDS = """
            cleanupQueue containingOneof containingType defaultValue dependencies distinctNumbers enumType enumTypes \
            extensionRangeLowerBounds extensionRangeUpperBounds extensionScope extensions featuresResolved fieldCount \
            fields fieldsSortedByNumber file fullName index inputType isProto3Optional jsonName messageType \
            messageTypes methods nestedTypes oneofs options outputType parent placeholder pool proto \
            publicDependencies realOneofCount redactionState service services tables type typeDescriptor \
            unknownValues values valuesSortedByNumber""";

    private static final String PACKAGE = "com.google.protobuf.";
    private static final String MAP = PACKAGE + "SmallSortedMap";

    /** For a message with up to 320 fields that tell whether they are set. */
    private static final int BIT_FIELDS = 10;

    @Override
    public void register(Rules rules) {
        for (String message : List.of("GeneratedMessage", "GeneratedMessageV3", "GeneratedMessageLite")) {
            rules.container(PACKAGE + message, ProtobufRules::message);
            rules.container(PACKAGE + message + "$ExtendableMessage", ProtobufRules::message);
        }
        rules.container(PACKAGE + "DynamicMessage", c -> {
            fieldSet(c);
            c.elements("type", "unknownFields").entries("fields").stack("oneofCases");
        });
        unknown(rules);
        wellKnown(rules);
        rules.container(
                PACKAGE + "Descriptors$GenericDescriptor",
                c -> c.subclasses()
                        .addedStack(DESCRIPTOR_FIELDS.split(" ", -1))
                        .stack("features")
                        .mayLack("features")); // 3
        rules.container(PACKAGE + "TypeRegistry", c -> c.subclasses().stack("types"));
        rules.container(
                PACKAGE + "ExtensionRegistry",
                c -> c.subclasses()
                        .stack("immutableExtensionsByName", "mutableExtensionsByName")
                        .stack("immutableExtensionsByNumber", "mutableExtensionsByNumber", "extensionsByNumber"));
        ValueRules.register(rules);
    }

    private static void message(ContainerSpec message) {
        fieldSet(message);
        message.subclasses()
                .addedEndIn("_")
                .addedStack(IntStream.range(0, BIT_FIELDS)
                        .mapToObj(i -> "bitField" + i + "_")
                        .toArray(String[]::new))
                .elements("unknownFields")
                .entries("extensions")
                .mayLack("extensions"); // if not extendable
    }

    /** What keeps values by their descriptors: extensions, and all fields of a dynamic message. */
    private static void fieldSet(ContainerSpec message) {
        message.part(PACKAGE + "FieldSet", n -> n.entries("fields"))
                .part(
                        MAP,
                        n -> n.stack("keySet", "values", "lazyEntrySet", "lazyDescendingEntrySet")
                                .entries("entries", "entryList")
                                .elementsOrMarkers("overflowEntries", "overflowEntriesDescending")
                                .mayLack("entries", "entryList", "lazyDescendingEntrySet") // 3; 4
                                .mayLack("overflowEntries", "overflowEntriesDescending"))
                .part("java.util.Collections$EmptyMap", n -> {})
                .part("java.util.ArrayList", n -> n.entries("elementData"))
                .entry(
                        MAP + "$Entry",
                        n -> n.keys("key").elements("value").entries("this$0").mayLack("this$0"));
    }

    private static void unknown(Rules rules) {
        rules.container(PACKAGE + "UnknownFieldSet", c -> {
            ValueRules.backingMap(c, "fields");
        });
        rules.container(
                PACKAGE + "UnknownFieldSet$Field",
                c -> c.elements("varint", "fixed32", "fixed64", "lengthDelimited", "group"));
        rules.container(
                PACKAGE + "UnknownFieldSetLite", c -> c.slots("tags", "objects").size("count"));
    }

    /** Messages that the library brings and that are used like values of a type of their own. */
    private static void wellKnown(Rules rules) {
        for (String value : List.of(
                "BoolValue",
                "DoubleValue",
                "Duration",
                "Empty",
                "FloatValue",
                "Int32Value",
                "Int64Value",
                "Timestamp",
                "UInt32Value",
                "UInt64Value")) {
            rules.container(PACKAGE + value, c -> c.oneLine().elements("unknownFields"));
        }
        for (String value : List.of("BytesValue", "StringValue")) {
            rules.container(PACKAGE + value, c -> c.oneLine().elements("unknownFields", "value_"));
        }
        rules.container(PACKAGE + "Any", c -> c.elements("unknownFields", "typeUrl_", "value_", "cachedUnpackValue"));
        rules.container(PACKAGE + "FieldMask", c -> c.elements("unknownFields").backing("paths_"));
        rules.container(PACKAGE + "ListValue", c -> c.elements("unknownFields").backing("values_"));
        rules.container(PACKAGE + "Struct", c -> {
            ValueRules.backingMap(c, "fields_");
            c.elements("unknownFields");
        });
        rules.container(PACKAGE + "Value", c -> c.elements("unknownFields", "kind_"));
    }
}
