package io.github.heapfold.rules.protobuf;

import static io.github.heapfold.rules.samples.Samples.MANY;
import static io.github.heapfold.rules.samples.Samples.text;

import com.google.protobuf.Any;
import com.google.protobuf.BoolValue;
import com.google.protobuf.ByteString;
import com.google.protobuf.BytesValue;
import com.google.protobuf.DoubleValue;
import com.google.protobuf.Duration;
import com.google.protobuf.Empty;
import com.google.protobuf.FieldMask;
import com.google.protobuf.FloatValue;
import com.google.protobuf.Int32Value;
import com.google.protobuf.Int64Value;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.LazyStringArrayList;
import com.google.protobuf.LazyStringList;
import com.google.protobuf.ListValue;
import com.google.protobuf.Message;
import com.google.protobuf.NullValue;
import com.google.protobuf.StringValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Timestamp;
import com.google.protobuf.UInt32Value;
import com.google.protobuf.UInt64Value;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnsafeByteOperations;
import com.google.protobuf.Value;
import io.github.heapfold.rules.samples.ByName;
import io.github.heapfold.rules.samples.Reflective;
import io.github.heapfold.rules.samples.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.function.Supplier;

/** Objects of every type that {@link ProtobufRules} and those besides it know. */
public final class ProtobufSamples {
    /** Names that private classes of the library are shown under, and fields of the library's schemas. */
    public static final String DISPLAY_NAMES =
            "ByteString IntList LongList FloatList DoubleList BooleanList ProtobufList "
                    + "ByteStringList ByteArrayList MutableMap FileOptions.phpGenericServices " // 3
                    + MessageSamples.fields();

    private ProtobufSamples() {}

    static Map<String, Supplier<Object>> all() {
        Samples samples = new Samples();
        wellKnown(samples);
        trees(samples);
        bytes(samples);
        lists(samples);
        unknown(samples);
        MessageSamples.addTo(samples);
        return samples.all();
    }

    private static void wellKnown(Samples samples) {
        samples.add("BoolValue", () -> BoolValue.of(true))
                .add("BytesValue", () -> BytesValue.of(ByteString.copyFrom(new byte[100])))
                .add("BytesValue of nothing", () -> BytesValue.newBuilder().build())
                .add("DoubleValue", () -> DoubleValue.of(1))
                .add("FloatValue", () -> FloatValue.of(1))
                .add("Int32Value", () -> Int32Value.of(1))
                .add("Int64Value", () -> Int64Value.of(1))
                .add("UInt32Value", () -> UInt32Value.of(1))
                .add("UInt64Value", () -> UInt64Value.of(1))
                .add("StringValue", () -> StringValue.of(text(1)))
                .add("StringValue that was read", () -> read(StringValue.of(text(1))))
                .add(
                        "Timestamp",
                        () -> Timestamp.newBuilder().setSeconds(1).setNanos(2).build())
                .add("Duration", () -> Duration.newBuilder().setSeconds(1).build())
                .add("Empty", () -> Empty.newBuilder().build())
                .add("default Timestamp", Timestamp::getDefaultInstance)
                .add("Any", () -> Any.pack(StringValue.of(text(1))))
                .add("Any that was unpacked", () -> {
                    Any any = Any.pack(StringValue.of(text(1)));
                    unpack(any);
                    return any;
                })
                .sizes("FieldMask", n -> {
                    FieldMask.Builder mask = FieldMask.newBuilder();
                    for (int i = 0; i < n; i++) {
                        mask.addPaths(text(i));
                    }
                    return mask.build();
                });
    }

    private static StringValue read(StringValue value) {
        try {
            return StringValue.parseFrom(value.toByteArray());
        } catch (InvalidProtocolBufferException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(Any any) {
        try {
            any.unpack(StringValue.class);
        } catch (InvalidProtocolBufferException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Value value(String text) {
        return Value.newBuilder().setStringValue(text).build();
    }

    static Struct struct(int n) {
        Struct.Builder struct = Struct.newBuilder();
        for (int i = 0; i < n; i++) {
            struct.putFields(text(i), value(text(-i)));
        }
        return struct.build();
    }

    private static ListValue list(int n) {
        ListValue.Builder list = ListValue.newBuilder();
        for (int i = 0; i < n; i++) {
            list.addValues(Value.newBuilder().setNumberValue(i));
        }
        return list.build();
    }

    private static void trees(Samples samples) {
        samples.sizes("Struct", n -> struct(n))
                .sizes("ListValue", n -> list(n))
                .sizes("Struct that was read", n -> {
                    try {
                        return Struct.parseFrom(struct(n).toByteArray());
                    } catch (InvalidProtocolBufferException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .add(
                        "Struct, nested",
                        () -> Struct.newBuilder()
                                .putFields(
                                        text(1),
                                        Value.newBuilder()
                                                .setStructValue(struct(2))
                                                .build())
                                .putFields(
                                        text(2),
                                        Value.newBuilder().setListValue(list(2)).build())
                                .putFields(
                                        text(3),
                                        Value.newBuilder().setBoolValue(true).build())
                                .putFields(
                                        text(4),
                                        Value.newBuilder()
                                                .setNullValue(NullValue.NULL_VALUE)
                                                .build())
                                .build())
                .add("Struct that was asked by reflection", () -> {
                    Struct struct = struct(3);
                    struct.getField(Struct.getDescriptor().findFieldByName("fields"));
                    return struct;
                })
                .add("map of a Struct", () -> struct(3).getFieldsMap())
                .add("map of a Struct's builder", () -> ByName.call(struct(3).toBuilder(), "getMutableFields"))
                .add(
                        "entry of a Struct",
                        () -> struct(3).getRepeatedField(Struct.getDescriptor().findFieldByName("fields"), 0))
                .add("list of a ListValue", () -> list(3).getValuesList())
                .add("default Struct", Struct::getDefaultInstance);
    }

    private static ByteString bytes(int n) {
        return ByteString.copyFrom(new byte[n]);
    }

    private static void bytes(Samples samples) {
        samples.sizes("ByteString", n -> bytes(n))
                .add("ByteString, bounded", () -> bytes(100).substring(10, 20))
                .add("ByteString, tree", () -> bytes(1000).concat(bytes(1000)).concat(bytes(1000)))
                .add("ByteString of a heap buffer", () -> UnsafeByteOperations.unsafeWrap(ByteBuffer.allocate(100)))
                .add(
                        "ByteString of a direct buffer",
                        () -> UnsafeByteOperations.unsafeWrap(ByteBuffer.allocateDirect(100)))
                .add("output of a ByteString", () -> {
                    try {
                        ByteString.Output output = ByteString.newOutput(16);
                        output.write(new byte[100]);
                        return output;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private static LazyStringList strings(int n) {
        LazyStringList list = new LazyStringArrayList();
        for (int i = 0; i < n; i++) {
            if (i % 2 == 0) {
                list.add(text(i));
            } else {
                list.add(ByteString.copyFromUtf8(text(i)));
            }
        }
        return list;
    }

    private static void lists(Samples samples) {
        for (String type : new String[] {"Boolean", "Double", "Float", "Int", "Long"}) {
            samples.sizes(type + "List", n -> numbers(type, n));
        }
        samples.sizes("LazyStringArrayList", n -> strings(n))
                .sizes("ProtobufList", n -> {
                    String type = "com.google.protobuf.ProtobufArrayList";
                    Object list = ByName.call(
                            ByName.callStatic(type, "emptyList"), "mutableCopyWithCapacity", Math.max(n, 1));
                    for (int i = 0; i < n; i++) {
                        ByName.call(list, "add", text(i));
                    }
                    return list;
                })
                .add("LazyStringArrayList as bytes", () -> strings(3).asByteStringList())
                .add("LazyStringArrayList as arrays", () -> ByName.call(strings(3), "asByteArrayList"))
                .add(
                        "UnmodifiableLazyStringList",
                        () -> ByName.create("com.google.protobuf.UnmodifiableLazyStringList", strings(3)));
        lists(samples, "com.google.protobuf.Internal$");
    }

    private static Object numbers(String type, int n) {
        String list = "com.google.protobuf." + type + "ArrayList";
        Object made = ByName.call(ByName.callStatic(list, "emptyList"), "mutableCopyWithCapacity", Math.max(n, 1));
        for (int i = 0; i < n; i++) {
            ByName.call(made, "add" + type, i % 2);
        }
        return made;
    }

    /** What answers enum constants for the numbers that a message holds. */
    private static void lists(Samples samples, String internal) {
        samples.add("Internal.ListAdapter", () -> adapter(internal + "ListAdapter", new java.util.ArrayList<>()))
                .add("Internal.MapAdapter", () -> adapter(internal + "MapAdapter", new java.util.HashMap<>()));
        if (Reflective.exists(internal + "IntListAdapter")) {
            samples.add("Internal.IntListAdapter", () -> adapter(internal + "IntListAdapter", numbers("Int", 3)));
        }
    }

    private static Object adapter(String type, Object of) {
        return ByName.create(type, of, null);
    }

    private static UnknownFieldSet.Field field() {
        return UnknownFieldSet.Field.newBuilder()
                .addVarint(1)
                .addFixed32(2)
                .addFixed64(3)
                .addLengthDelimited(bytes(4))
                .addGroup(UnknownFieldSet.newBuilder().build())
                .build();
    }

    private static UnknownFieldSet unknown(int n) {
        UnknownFieldSet.Builder unknown = UnknownFieldSet.newBuilder();
        for (int i = 1; i <= n; i++) {
            unknown.addField(1000 + i, field());
        }
        return unknown.build();
    }

    private static Message with(UnknownFieldSet unknown, Message.Builder message) {
        return message.setUnknownFields(unknown).build();
    }

    private static void unknown(Samples samples) {
        samples.sizes("UnknownFieldSet", n -> unknown(n))
                .add("UnknownFieldSet.Field", ProtobufSamples::field)
                .add("Struct with unknown fields", () -> with(unknown(2), struct(2).toBuilder()))
                .add("Timestamp with unknown fields", () -> with(unknown(MANY), Timestamp.newBuilder()));
    }
}
