package io.github.heapfold.dump.format;

/** Reads the heap records of a segment, each checked against the segment's end. */
public final class HeapScanner {
    private static final int SERIAL_BYTES = 4;
    private static final int COUNT_BYTES = 4;

    private final DumpFile file;
    private final FileBytes bytes;
    private final int idBytes;

    public HeapScanner(DumpFile file) {
        this.file = file;
        this.bytes = file.bytes();
        this.idBytes = file.idBytes();
    }

    /** Reads from a position on and answers where it had to stop: at the end, or at the first record that is not whole. */
    public long scan(long from, long end, HeapVisitor visitor) {
        long position = from;
        while (position < end) {
            long next = record(position, end, visitor);
            if (next < 0) {
                return position;
            }
            position = next;
        }
        return position;
    }

    /** Reads one record and answers where the next begins, -1 if this one is not whole. */
    private long record(long position, long end, HeapVisitor visitor) {
        return switch (bytes.unsigned8(position)) {
            case Tag.INSTANCE -> instance(position, end, visitor);
            case Tag.OBJECT_ARRAY -> objectArray(position, end, visitor);
            case Tag.PRIMITIVE_ARRAY -> primitiveArray(position, end, visitor);
            case Tag.CLASS_DUMP -> classDump(position, end, visitor);
            case Tag.ROOT_UNKNOWN, Tag.ROOT_STICKY_CLASS, Tag.ROOT_MONITOR -> root(position, end, 0, false, visitor);
            case Tag.ROOT_JNI_GLOBAL -> root(position, end, idBytes, false, visitor);
            case Tag.ROOT_NATIVE_STACK, Tag.ROOT_THREAD_BLOCK -> root(position, end, SERIAL_BYTES, true, visitor);
            case Tag.ROOT_JNI_LOCAL, Tag.ROOT_JAVA_FRAME, Tag.ROOT_THREAD ->
                root(position, end, 2 * SERIAL_BYTES, true, visitor);
            default -> -1;
        };
    }

    private long root(long position, long end, int extraBytes, boolean hasThread, HeapVisitor visitor) {
        long at = position + 1 + idBytes;
        if (end - at < extraBytes) {
            return -1;
        }
        int thread = hasThread ? bytes.int32(at) : -1;
        int frame = extraBytes == 2 * SERIAL_BYTES && hasThread ? bytes.int32(at + SERIAL_BYTES) : -1;
        visitor.root(bytes.unsigned8(position), file.id(position + 1), thread, frame);
        return at + extraBytes;
    }

    private long instance(long position, long end, HeapVisitor visitor) {
        long classAt = position + 1 + idBytes + SERIAL_BYTES;
        long values = classAt + idBytes + COUNT_BYTES;
        if (values > end) {
            return -1;
        }
        int valueBytes = bytes.int32(values - COUNT_BYTES);
        if (valueBytes < 0 || end - values < valueBytes) {
            return -1;
        }
        visitor.instance(position, file.id(position + 1), file.id(classAt), valueBytes);
        return values + valueBytes;
    }

    private long objectArray(long position, long end, HeapVisitor visitor) {
        long lengthAt = position + 1 + idBytes + SERIAL_BYTES;
        long elements = lengthAt + COUNT_BYTES + idBytes;
        if (elements > end) {
            return -1;
        }
        int length = bytes.int32(lengthAt);
        if (length < 0 || end - elements < (long) length * idBytes) {
            return -1;
        }
        visitor.objectArray(position, file.id(position + 1), file.id(lengthAt + COUNT_BYTES));
        return elements + (long) length * idBytes;
    }

    private long primitiveArray(long position, long end, HeapVisitor visitor) {
        long lengthAt = position + 1 + idBytes + SERIAL_BYTES;
        long elements = lengthAt + COUNT_BYTES + 1;
        if (elements > end) {
            return -1;
        }
        int length = bytes.int32(lengthAt);
        ValueType type = ValueType.of(bytes.unsigned8(elements - 1));
        if (type == null || !type.isPrimitive() || length < 0) {
            return -1;
        }
        long elementBytes = (long) length * type.bytes(idBytes);
        if (end - elements < elementBytes) {
            return -1;
        }
        visitor.primitiveArray(position, file.id(position + 1), type);
        return elements + elementBytes;
    }

    private long classDump(long position, long end, HeapVisitor visitor) {
        long next = ClassRecord.end(file, position, end);
        if (next >= 0) {
            visitor.classDump(position, file.id(position + 1));
        }
        return next;
    }
}
