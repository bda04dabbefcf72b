package io.github.heapfold.dump.format;

import org.jspecify.annotations.Nullable;

/** The types of values in a dump. A reference is as wide as an id, whatever it was in the VM. */
public enum ValueType {
    REFERENCE(2, 0, "java.lang.Object", 'L'),
    BOOLEAN(4, 1, "boolean", 'Z'),
    CHAR(5, 2, "char", 'C'),
    FLOAT(6, 4, "float", 'F'),
    DOUBLE(7, 8, "double", 'D'),
    BYTE(8, 1, "byte", 'B'),
    SHORT(9, 2, "short", 'S'),
    INT(10, 4, "int", 'I'),
    LONG(11, 8, "long", 'J');

    private static final @Nullable ValueType[] BY_CODE = new ValueType[12];

    static {
        for (ValueType type : values()) {
            BY_CODE[type.code] = type;
        }
        BY_CODE[1] = REFERENCE; // the format has a type for arrays, which nobody writes
    }

    private final int code;
    private final int bytes;
    private final String typeName;
    private final char descriptor;

    ValueType(int code, int bytes, String typeName, char descriptor) {
        this.code = code;
        this.bytes = bytes;
        this.typeName = typeName;
        this.descriptor = descriptor;
    }

    /** The type of a code in the file; null if there is none. */
    public static @Nullable ValueType of(int code) {
        return code >= 0 && code < BY_CODE.length ? BY_CODE[code] : null;
    }

    public int bytes(int idBytes) {
        return this == REFERENCE ? idBytes : bytes;
    }

    public boolean isPrimitive() {
        return this != REFERENCE;
    }

    /** {@code int}; {@code java.lang.Object} for references. */
    public String typeName() {
        return typeName;
    }

    /** The name of the class of its arrays: {@code [I}. */
    public String arrayName() {
        return "[" + descriptor;
    }
}
