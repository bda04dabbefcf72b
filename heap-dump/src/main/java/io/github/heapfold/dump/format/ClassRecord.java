package io.github.heapfold.dump.format;

import java.util.ArrayList;
import java.util.List;

/**
 * What the file says of a class.
 *
 * @param instanceFields in the order of the file
 */
public record ClassRecord(long id, long superId, long loaderId, List<Static> statics, List<Instance> instanceFields) {

    /**
     * A static field.
     *
     * @param valueAt where its value is in the file
     */
    public record Static(long nameId, ValueType type, long valueAt) {}

    /** An instance field. */
    public record Instance(long nameId, ValueType type) {}

    private static final int COUNT_BYTES = 2;
    private static final int INDEX_BYTES = 2;
    private static final int SERIAL_BYTES = 4;
    private static final int SIZE_BYTES = 4;
    /** Super, loader, signers, protection domain and two that are reserved. */
    private static final int REFERENCES = 6;

    /** Reads a record that lies within the file. */
    public static ClassRecord read(DumpFile file, long position) {
        FileBytes bytes = file.bytes();
        int idBytes = file.idBytes();
        long superAt = position + 1 + idBytes + SERIAL_BYTES;
        long at = superAt + (long) REFERENCES * idBytes + SIZE_BYTES;
        int constants = bytes.unsigned16(at);
        at += COUNT_BYTES;
        for (int i = 0; i < constants; i++) {
            at += INDEX_BYTES + 1 + type(bytes, at + INDEX_BYTES).bytes(idBytes);
        }
        List<Static> statics = new ArrayList<>();
        int staticCount = bytes.unsigned16(at);
        at += COUNT_BYTES;
        for (int i = 0; i < staticCount; i++) {
            ValueType type = type(bytes, at + idBytes);
            statics.add(new Static(file.id(at), type, at + idBytes + 1));
            at += idBytes + 1 + type.bytes(idBytes);
        }
        List<Instance> fields = new ArrayList<>();
        int fieldCount = bytes.unsigned16(at);
        at += COUNT_BYTES;
        for (int i = 0; i < fieldCount; i++) {
            fields.add(new Instance(file.id(at), type(bytes, at + idBytes)));
            at += idBytes + 1;
        }
        return new ClassRecord(file.id(position + 1), file.id(superAt), file.id(superAt + idBytes), statics, fields);
    }

    private static ValueType type(FileBytes bytes, long position) {
        ValueType type = ValueType.of(bytes.unsigned8(position));
        if (type == null) {
            throw new IllegalStateException(
                    "the type of a value was known and is not any more; do not change the file");
        }
        return type;
    }

    /** Where the record ends, -1 if it is not whole. */
    static long end(DumpFile file, long position, long end) {
        int idBytes = file.idBytes();
        long at = position + 1 + idBytes + SERIAL_BYTES + (long) REFERENCES * idBytes + SIZE_BYTES;
        at = skip(file, at, end, INDEX_BYTES, true);
        at = skip(file, at, end, idBytes, true);
        return skip(file, at, end, idBytes, false);
    }

    /** Passes a counted list of names with types, and values if they have some. */
    private static long skip(DumpFile file, long from, long end, int nameBytes, boolean values) {
        if (from < 0 || end - from < COUNT_BYTES) {
            return -1;
        }
        FileBytes bytes = file.bytes();
        int count = bytes.unsigned16(from);
        long at = from + COUNT_BYTES;
        for (int i = 0; i < count; i++) {
            at += nameBytes + 1;
            ValueType type = at > end ? null : ValueType.of(bytes.unsigned8(at - 1));
            if (type == null) {
                return -1;
            }
            at += values ? type.bytes(file.idBytes()) : 0;
        }
        return at > end ? -1 : at;
    }
}
