package io.github.heapfold.rules.protobuf;

import static io.github.heapfold.rules.samples.Samples.MANY;
import static io.github.heapfold.rules.samples.Samples.text;

import com.google.protobuf.DescriptorProtos;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldOptions;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileOptions;
import com.google.protobuf.DescriptorProtos.MessageOptions;
import com.google.protobuf.DescriptorProtos.SourceCodeInfo;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.ExtensionRegistry;
import com.google.protobuf.GeneratedMessageLite;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MapFieldLite;
import com.google.protobuf.Message;
import com.google.protobuf.Struct;
import com.google.protobuf.TypeRegistry;
import com.google.protobuf.UnknownFieldSetLite;
import com.google.protobuf.Value;
import io.github.heapfold.rules.samples.ByName;
import io.github.heapfold.rules.samples.Samples;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Messages that have a field for each of their schema's, dynamic messages, and descriptors. */
final class MessageSamples {
    private MessageSamples() {}

    /** A message as protoc makes it for the lite library. */
    static final class Lite extends GeneratedMessageLite<Lite, Lite.Builder> {
        private static final Lite DEFAULT = new Lite();

        int bitField0_ = 1;
        String name_ = text(1);
        Lite next_;
        MapFieldLite<String, Integer> ages_ =
                MapFieldLite.<String, Integer>emptyMapField().mutableCopy();

        static final class Builder extends GeneratedMessageLite.Builder<Lite, Builder> {
            Builder() {
                super(DEFAULT);
            }
        }

        void unknown(UnknownFieldSetLite unknown) {
            unknownFields = unknown;
        }

        @Override
        protected Object dynamicMethod(MethodToInvoke method, Object first, Object second) {
            return switch (method) {
                case NEW_MUTABLE_INSTANCE -> new Lite();
                case NEW_BUILDER -> new Builder();
                case GET_DEFAULT_INSTANCE -> DEFAULT;
                default -> null;
            };
        }
    }

    /** What a schema calls the fields of the messages that describe schemas, each with its type. */
    static String fields() {
        return DescriptorProtos.getDescriptor().getMessageTypes().stream()
                .flatMap(MessageSamples::fields)
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> fields(Descriptor type) {
        return Stream.concat(
                type.getFields().stream().map(field -> type.getName() + "." + field.getJsonName()),
                type.getNestedTypes().stream().flatMap(MessageSamples::fields));
    }

    static void addTo(Samples samples) {
        generated(samples);
        extended(samples);
        lite(samples);
        dynamic(samples);
        descriptors(samples);
    }

    private static FieldDescriptorProto field(int number, FieldDescriptorProto.Type type, boolean repeated) {
        return FieldDescriptorProto.newBuilder()
                .setName("field" + number)
                .setNumber(number)
                .setType(type)
                .setLabel(
                        repeated
                                ? FieldDescriptorProto.Label.LABEL_REPEATED
                                : FieldDescriptorProto.Label.LABEL_OPTIONAL)
                .build();
    }

    /** The schema of a message with so many fields of text and as many of lists of numbers. */
    private static FileDescriptorProto file(int n) {
        DescriptorProto.Builder message = DescriptorProto.newBuilder().setName("Message");
        for (int i = 1; i <= n; i++) {
            message.addField(field(i, FieldDescriptorProto.Type.TYPE_STRING, false));
            message.addField(field(1000 + i, FieldDescriptorProto.Type.TYPE_INT32, true));
        }
        return FileDescriptorProto.newBuilder()
                .setName("file.proto")
                .setPackage("sample")
                .addMessageType(message)
                .build();
    }

    private static FileDescriptor build(FileDescriptorProto file, FileDescriptor... dependencies) {
        try {
            return FileDescriptor.buildFrom(file, dependencies);
        } catch (DescriptorValidationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void generated(Samples samples) {
        samples.sizes("FileDescriptorProto", n -> file(n))
                .sizes("FileDescriptorProto that was read", n -> read(file(n)))
                .add(
                        "FileDescriptorProto, all fields",
                        () -> file(1).toBuilder()
                                .addDependency(text(1))
                                .addPublicDependency(0)
                                .setOptions(FileOptions.newBuilder().setJavaPackage(text(2)))
                                .setSourceCodeInfo(SourceCodeInfo.newBuilder()
                                        .addLocation(SourceCodeInfo.Location.newBuilder()
                                                .addPath(1)
                                                .addPath(2)
                                                .addLeadingDetachedComments(text(3))))
                                .setSyntax("proto2")
                                .build())
                .add("default FileDescriptorProto", FileDescriptorProto::getDefaultInstance)
                .add(
                        "FileDescriptorProto of a descriptor",
                        () -> Struct.getDescriptor().getFile().toProto());
    }

    private static FileDescriptorProto read(FileDescriptorProto file) {
        try {
            return FileDescriptorProto.parseFrom(file.toByteArray());
        } catch (InvalidProtocolBufferException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FieldDescriptor extension(int number, boolean repeated) {
        FileDescriptorProto file = FileDescriptorProto.newBuilder()
                .setName("extensions.proto")
                .addDependency("google/protobuf/descriptor.proto")
                .addExtension(field(number, FieldDescriptorProto.Type.TYPE_STRING, repeated).toBuilder()
                        .setExtendee(".google.protobuf.MessageOptions"))
                .build();
        return build(file, MessageOptions.getDescriptor().getFile())
                .getExtensions()
                .get(0);
    }

    private static Message options(boolean repeated, Object value) {
        Message.Builder options = MessageOptions.newBuilder();
        return options.setField(extension(50001, repeated), value).build();
    }

    private static void extended(Samples samples) {
        samples.add(
                        "MessageOptions",
                        () -> MessageOptions.newBuilder().setDeprecated(true).build())
                .add("MessageOptions with an extension", () -> options(false, text(1)))
                .add("MessageOptions with a repeated extension", () -> options(true, List.of(text(1), text(2))))
                .add(
                        "FieldOptions",
                        () -> FieldOptions.newBuilder().setPacked(true).build());
    }

    private static void lite(Samples samples) {
        samples.add("message of the lite library", Lite::new)
                .add("message of the lite library, filled", () -> {
                    Lite lite = new Lite();
                    lite.next_ = new Lite();
                    for (int i = 0; i < MANY; i++) {
                        lite.ages_.put(text(i), i);
                    }
                    return lite;
                })
                .add("message of the lite library, unknown fields", () -> {
                    Lite lite = new Lite();
                    UnknownFieldSetLite unknown = (UnknownFieldSetLite)
                            ByName.callStatic("com.google.protobuf.UnknownFieldSetLite", "newInstance");
                    ByName.call(unknown, "storeField", 10, text(1));
                    lite.unknown(unknown);
                    return lite;
                });
    }

    private static DynamicMessage dynamic(int n) {
        Descriptor type = build(file(n)).getMessageTypes().get(0);
        DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
        for (int i = 1; i <= n; i++) {
            message.setField(type.findFieldByNumber(i), text(i));
            message.addRepeatedField(type.findFieldByNumber(1000 + i), i);
        }
        return message.build();
    }

    private static void dynamic(Samples samples) {
        samples.sizes("DynamicMessage", n -> dynamic(n))
                .add("DynamicMessage that was read", () -> {
                    try {
                        DynamicMessage message = dynamic(3);
                        return DynamicMessage.parseFrom(message.getDescriptorForType(), message.toByteArray());
                    } catch (InvalidProtocolBufferException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .add(
                        "DynamicMessage of a generated type",
                        () -> DynamicMessage.newBuilder(Value.getDescriptor())
                                .setField(Value.getDescriptor().findFieldByName("string_value"), text(1))
                                .build());
    }

    private static void descriptors(Samples samples) {
        samples.add("Descriptor", () -> build(file(3)).getMessageTypes().get(0))
                .add("FileDescriptor", () -> build(file(3)))
                .add(
                        "FieldDescriptor",
                        () -> build(file(3))
                                .getMessageTypes()
                                .get(0)
                                .getFields()
                                .get(0))
                .add("Descriptor of a class", Struct::getDescriptor)
                .add("OneofDescriptor", () -> Value.getDescriptor().getOneofs().get(0))
                .add(
                        "EnumDescriptor",
                        () -> Value.getDescriptor().getFile().getEnumTypes().get(0))
                .add(
                        "EnumValueDescriptor",
                        () -> Value.getDescriptor()
                                .getFile()
                                .getEnumTypes()
                                .get(0)
                                .getValues()
                                .get(0))
                .add(
                        "TypeRegistry",
                        () -> TypeRegistry.newBuilder()
                                .add(build(file(3)).getMessageTypes().get(0))
                                .build())
                .add("ExtensionRegistry", () -> {
                    ExtensionRegistry registry = ExtensionRegistry.newInstance();
                    registry.add(extension(50001, false));
                    return registry;
                });
    }
}
