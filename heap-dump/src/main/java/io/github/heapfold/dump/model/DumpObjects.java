package io.github.heapfold.dump.model;

import io.github.heapfold.dump.format.DumpFile;
import io.github.heapfold.dump.format.FileBytes;
import io.github.heapfold.dump.format.Tag;
import io.github.heapfold.dump.format.ValueType;
import io.github.heapfold.dump.index.ObjectIndex;
import org.jspecify.annotations.Nullable;

/** The objects of a dump, by number, and what they hold. Safe for use by many threads. */
public final class DumpObjects {
    /** A reference to nothing. */
    public static final long NULL = -1;

    /** A reference to an object that the dump does not have. */
    public static final long ABSENT = -2;

    private static final int SERIAL_BYTES = 4;
    private static final int COUNT_BYTES = 4;

    private final DumpFile file;
    private final FileBytes bytes;
    private final int idBytes;
    private final ObjectIndex index;
    private final DumpClasses classes;

    public DumpObjects(DumpFile file, ObjectIndex index, DumpClasses classes) {
        this.file = file;
        this.bytes = file.bytes();
        this.idBytes = file.idBytes();
        this.index = index;
        this.classes = classes;
    }

    public ObjectIndex index() {
        return index;
    }

    public DumpClasses classes() {
        return classes;
    }

    public int idBytes() {
        return idBytes;
    }

    public long count() {
        return index.size();
    }

    public DumpClass classOf(long object) {
        return classes.get(index.classNumber(object));
    }

    public ObjectKind kind(long object) {
        return switch (bytes.unsigned8(index.position(object))) {
            case Tag.INSTANCE -> ObjectKind.INSTANCE;
            case Tag.OBJECT_ARRAY -> ObjectKind.OBJECT_ARRAY;
            case Tag.PRIMITIVE_ARRAY -> ObjectKind.PRIMITIVE_ARRAY;
            default -> ObjectKind.CLASS;
        };
    }

    /** The id that the dump gives an object: its address when the dump was taken. */
    public long id(long object) {
        return file.id(index.position(object) + 1);
    }

    /** The number of the object with an id, {@link #NULL} for 0, {@link #ABSENT} if there is none. */
    public long resolve(long id) {
        if (id == 0) {
            return NULL;
        }
        long number = index.number(id);
        return number < 0 ? ABSENT : number;
    }

    /** How many elements an array has. */
    public int arrayLength(long array) {
        return bytes.int32(index.position(array) + 1 + idBytes + SERIAL_BYTES);
    }

    /** The class that a class mirror stands for; null if the object is none. */
    public @Nullable DumpClass mirrored(long object) {
        return kind(object) == ObjectKind.CLASS ? classes.withId(id(object)) : null;
    }

    /** Where a value is in the file: for reading many of one object. */
    public long position(long object, long offset) {
        long record = index.position(object);
        if (offset > DumpField.END / 2) {
            long values = record + 1 + idBytes + SERIAL_BYTES + idBytes + COUNT_BYTES;
            return values + bytes.int32(values - COUNT_BYTES) + offset - DumpField.END;
        }
        int typeBytes = bytes.unsigned8(record) == Tag.PRIMITIVE_ARRAY ? 1 : idBytes;
        return record + 1 + idBytes + SERIAL_BYTES + COUNT_BYTES + typeBytes + offset;
    }

    /** The reference at an offset. */
    public long reference(long object, long offset) {
        return referenceAt(position(object, offset));
    }

    /** The id at a position in the file. */
    long fileId(long position) {
        return file.id(position);
    }

    /** The reference at a position in the file. */
    public long referenceAt(long position) {
        return resolve(file.id(position));
    }

    public int int32(long object, long offset) {
        return bytes.int32(position(object, offset));
    }

    /** The value of a field as bits: a number's own, a reference's number of the object. */
    public long value(long object, DumpField field) {
        return value(position(object, field.offset()), field.valueType());
    }

    /** A value at a position in the file. */
    public long value(long position, ValueType type) {
        return switch (type) {
            case REFERENCE -> referenceAt(position);
            case BOOLEAN, BYTE -> bytes.int8(position);
            case CHAR -> bytes.unsigned16(position);
            case SHORT -> bytes.int16(position);
            case INT, FLOAT -> bytes.int32(position);
            case LONG, DOUBLE -> bytes.int64(position);
        };
    }

    /** The reference in a field, by name; {@link #NULL} if the object has no such field. */
    public long reference(long object, String fieldName) {
        DumpField field = field(object, fieldName);
        return field == null || !field.isReference() ? NULL : reference(object, field.offset());
    }

    /** The field of that name that is nearest to the object's class; null if there is none. */
    public @Nullable DumpField field(long object, String name) {
        if (object < 0 || kind(object) != ObjectKind.INSTANCE) {
            return null;
        }
        DumpClass type = classOf(object);
        if (!type.isWhole()) {
            return null;
        }
        for (DumpClass c = type; c != null; c = c.superclass()) {
            for (DumpField field : c.declaredFields()) {
                if (field.name().equals(name)) {
                    return field;
                }
            }
        }
        return null;
    }

    /** Copies the first bytes of a primitive array's elements, as many as fit. */
    public void copy(long array, byte[] target) {
        bytes.copy(position(array, 0), target);
    }
}
