package io.github.heapfold.dump;

import io.github.heapfold.dump.format.ValueType;
import io.github.heapfold.dump.model.DumpClass;
import io.github.heapfold.dump.model.DumpField;
import io.github.heapfold.dump.model.DumpObjects;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** What a person reads an object of a dump as: text, numbers, the names of constants and classes. */
final class DumpValues {
    private final DumpObjects objects;
    private final LongFunction<@Nullable String> strings;

    DumpValues(DumpObjects objects, LongFunction<@Nullable String> strings) {
        this.objects = objects;
        this.strings = strings;
    }

    /** The value; of an object that is none, the simple name of its class. */
    Object of(long object) {
        DumpClass type = objects.classOf(object);
        String name = type.name();
        try {
            Object value = name.startsWith("java.") ? ofJdk(object, name) : null;
            return value != null ? value : orName(object, type);
        } catch (DateTimeException | ArithmeticException e) { // no such time: the dump is damaged
            return simpleName(name);
        }
    }

    private @Nullable Object ofJdk(long object, String type) {
        return switch (type) {
            case "java.lang.String" -> strings.apply(object);
            case "java.lang.Boolean",
                    "java.lang.Byte",
                    "java.lang.Character",
                    "java.lang.Short",
                    "java.lang.Integer",
                    "java.lang.Long",
                    "java.lang.Float",
                    "java.lang.Double" -> boxed(object);
            case "java.util.UUID" -> new UUID(number(object, "mostSigBits"), number(object, "leastSigBits"));
            case "java.time.Instant" -> Instant.ofEpochSecond(number(object, "seconds"), number(object, "nanos"));
            case "java.time.Duration" -> Duration.ofSeconds(number(object, "seconds"), number(object, "nanos"));
            case "java.time.LocalDate" ->
                LocalDate.of((int) number(object, "year"), (int) number(object, "month"), (int) number(object, "day"));
            case "java.lang.Class" -> className(object);
            default -> null;
        };
    }

    private @Nullable String className(long mirror) {
        DumpClass type = objects.mirrored(mirror);
        return type == null ? null : type.name();
    }

    /** The name of a constant of an enum, else that of the class. */
    private Object orName(long object, DumpClass type) {
        if (type.extendsClass("java.lang.Enum")) {
            String constant = strings.apply(objects.reference(object, "name"));
            if (constant != null) {
                return constant;
            }
        }
        return simpleName(type.name());
    }

    private static String simpleName(String binaryName) {
        String name = binaryName.replaceFirst("[/+].*$", "");
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }

    private @Nullable Object boxed(long object) {
        DumpField field = objects.field(object, "value");
        return field == null ? null : boxed(objects.position(object, field.offset()), field.valueType());
    }

    private long number(long object, String name) {
        DumpField field = objects.field(object, name);
        return field == null ? 0 : objects.value(object, field);
    }

    /** An element of an array of primitive values. */
    @Nullable
    Object element(long array, int index, ValueType type) {
        return boxed(objects.position(array, (long) index * type.bytes(0)), type);
    }

    private @Nullable Object boxed(long position, ValueType type) {
        long bits = objects.value(position, type);
        return switch (type) {
            case REFERENCE -> null;
            case BOOLEAN -> bits != 0;
            case CHAR -> (char) bits;
            case FLOAT -> Float.intBitsToFloat((int) bits);
            case DOUBLE -> Double.longBitsToDouble(bits);
            case BYTE -> (byte) bits;
            case SHORT -> (short) bits;
            case INT -> (int) bits;
            case LONG -> bits;
        };
    }
}
