package io.github.heapfold.rules.protobuf;

import static io.github.heapfold.rules.samples.Goldens.assertProfile;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.DescriptorProto.ReservedRange;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.SourceCodeInfo;
import com.google.protobuf.FieldMask;
import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Timestamp;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.Value;
import io.github.heapfold.MemoryProfiler;
import org.junit.jupiter.api.Test;

/** What a profile shows of messages. */
class ProtobufGoldensTest {

    /** A part of a user's model. */
    private record Event(Timestamp at, ByteString body) {}

    private static Value value(String text) {
        return Value.newBuilder().setStringValue(text).build();
    }

    @Test
    void fieldsHaveTheNamesOfTheSchema() {
        assertProfile(
                EnumValueDescriptorProto.newBuilder().setName("a").setNumber(1).build(), """
                EnumValueDescriptorProto.name 43
                EnumValueDescriptorProto.name;String[padding] 9
                EnumValueDescriptorProto.number 4
                EnumValueDescriptorProto.options 4
                EnumValueDescriptorProto[padding] 7
                EnumValueDescriptorProto[stack] 29
                UnknownFieldSet[stack] 64""");
    }

    @Test
    void messagesInMessagesAreBeneathTheField() {
        DescriptorProto message = DescriptorProto.newBuilder()
                .setName("a")
                .addReservedRange(ReservedRange.newBuilder().setStart(1))
                .addReservedName("b")
                .build();
        assertProfile(message, """
                DescriptorProto.enumType 4
                DescriptorProto.extension 4
                DescriptorProto.extensionRange 4
                DescriptorProto.field 4
                DescriptorProto.field;EmptyList[stack] 16
                DescriptorProto.name 43
                DescriptorProto.name;String[padding] 9
                DescriptorProto.nestedType 4
                DescriptorProto.oneofDecl 4
                DescriptorProto.options 4
                DescriptorProto.reservedName 43
                DescriptorProto.reservedName;LazyStringArrayList[padding] 7
                DescriptorProto.reservedName;LazyStringArrayList[slots] 4
                DescriptorProto.reservedName;LazyStringArrayList[stack] 61
                DescriptorProto.reservedName;String[padding] 9
                DescriptorProto.reservedRange 4
                DescriptorProto.reservedRange;ArrayList[padding] 4
                DescriptorProto.reservedRange;ArrayList[slots] 4
                DescriptorProto.reservedRange;ArrayList[stack] 40
                DescriptorProto.reservedRange;ReservedRange.end 4
                DescriptorProto.reservedRange;ReservedRange.start 4
                DescriptorProto.reservedRange;ReservedRange[padding] 3
                DescriptorProto.reservedRange;ReservedRange[stack] 29
                DescriptorProto.reservedRange;UnmodifiableList[padding] 4
                DescriptorProto.reservedRange;UnmodifiableList[stack] 20
                DescriptorProto.visibility 4
                DescriptorProto[padding] 7
                DescriptorProto[stack] 29
                UnknownFieldSet[stack] 64""");
    }

    @Test
    void listsOfNumbersTellTheirSize() {
        assertProfile(SourceCodeInfo.Location.newBuilder().addPath(1).addPath(2).build(), """
                Location.leadingComments 42
                Location.leadingComments;String[padding] 2
                Location.leadingDetachedComments 4
                Location.leadingDetachedComments;LazyStringArrayList[padding] 3
                Location.leadingDetachedComments;LazyStringArrayList[stack] 37
                Location.path 4
                Location.path;IntList[padding] 7
                Location.path;IntList[slots] 8
                Location.path;IntList[spare] 32
                Location.path;IntList[stack] 41
                Location.span 4
                Location.span;IntList[padding] 7
                Location.span;IntList[stack] 41
                Location.trailingComments 4
                Location[padding] 7
                Location[stack] 37
                UnknownFieldSet[stack] 64""");
    }

    @Test
    void messagesThatAreValuesAreOneLine() {
        Timestamp at = Timestamp.newBuilder().setSeconds(1).build();
        assertProfile(new Event(at, ByteString.copyFrom(new byte[100])), """
                Event.at 41
                Event.at;Timestamp[padding] 3
                Event.at;UnknownFieldSet[stack] 64
                Event.body 140
                Event.body;ByteString[padding] 8
                Event[header] 12
                Event[padding] 4""");
    }

    @Test
    void aTreeOfBytesIsOneLine() {
        ByteString part = ByteString.copyFrom(new byte[1000]);
        assertProfile(part.concat(part.substring(10)), """
                ByteString 1100
                ByteString[padding] 12""");
    }

    @Test
    void valuesOfAListAreItsElements() {
        ListValue list = ListValue.newBuilder()
                .addValues(value("a"))
                .addValues(value("b"))
                .build();
        assertProfile(list, """
                ArrayList[slots] 8
                ArrayList[stack] 40
                ListValue[padding] 7
                ListValue[stack] 49
                String 78
                String[padding] 18
                UnknownFieldSet[stack] 64
                Value[padding] 14
                Value[stack] 66""");
    }

    @Test
    void pathsOfAMaskAreItsElements() {
        assertProfile(FieldMask.newBuilder().addPaths("a").addPaths("b").build(), """
                FieldMask[padding] 6
                FieldMask[slots] 8
                FieldMask[stack] 90
                String 78
                String[padding] 18
                UnknownFieldSet[stack] 64""");
    }

    @Test
    void unknownFieldsAreShown() {
        UnknownFieldSet.Field field = UnknownFieldSet.Field.newBuilder()
                .addLengthDelimited(ByteString.copyFrom(new byte[100]))
                .build();
        Value message = Value.newBuilder()
                .setBoolValue(true)
                .setUnknownFields(
                        UnknownFieldSet.newBuilder().addField(1000, field).build())
                .build();
        assertProfile(message, """
                ArrayList[padding] 4
                ArrayList[slots] 4
                ArrayList[stack] 40
                Boolean 13
                Boolean[padding] 3
                ByteString 136
                ByteString[padding] 8
                EmptyList[stack] 16
                Field[stack] 32
                IntList[padding] 7
                IntList[stack] 41
                LongList[padding] 7
                LongList[stack] 41
                UnknownFieldSet[entry] 33
                UnknownFieldSet[key] 16
                UnknownFieldSet[padding] 7
                UnknownFieldSet[stack] 64
                UnmodifiableList[padding] 4
                UnmodifiableList[stack] 20
                Value[padding] 7
                Value[stack] 33""");
    }

    /** Not to the byte: the map behind it has a field more since JDK 21, and descriptors change as they are used. */
    @Test
    void aStructIsAMapAndItsDescriptorALine() {
        String profile = MemoryProfiler.standard()
                .profile(Struct.newBuilder().putFields("a", value("b")).build())
                .toString();
        assertThat(profile.lines().map(line -> line.substring(0, line.lastIndexOf(' '))))
                .containsExactly(
                        "Descriptor[stack]",
                        "String",
                        "Struct[entry]",
                        "Struct[key]",
                        "Struct[slots]",
                        "Struct[stack]",
                        "UnknownFieldSet[stack]",
                        "Value[stack]");
    }
}
