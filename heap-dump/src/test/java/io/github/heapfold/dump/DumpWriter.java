package io.github.heapfold.dump;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Writes HPROF files by hand, so that each byte of them is known. */
final class DumpWriter {
    static final int OBJECT = 2;
    static final int BYTE = 8;
    static final int INT = 10;
    static final int LONG = 11;

    /** A field: its name, its type, and for static ones its value. */
    record Field(String name, int type, long value) {
        Field(String name, int type) {
            this(name, type, 0);
        }
    }

    private final int idBytes;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream heap = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final DataOutputStream segment = new DataOutputStream(heap);
    private final Map<String, Long> names = new HashMap<>();
    private int serial;

    DumpWriter(int idBytes, String version) {
        this.idBytes = idBytes;
        run(() -> {
            out.write(("JAVA PROFILE " + version + "\0").getBytes(StandardCharsets.ISO_8859_1));
            out.writeInt(idBytes);
            out.writeLong(1_700_000_000_000L);
        });
    }

    static DumpWriter of(int idBytes) {
        return new DumpWriter(idBytes, "1.0.2");
    }

    /** A string record; each text once. */
    long name(String text) {
        Long known = names.get(text);
        if (known != null) {
            return known;
        }
        long id = 0x1000 + names.size();
        names.put(text, id);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        record(1, idBytes + utf8.length, () -> {
            id(out, id);
            out.write(utf8);
        });
        return id;
    }

    int loadClass(long classId, String vmName) {
        long name = name(vmName);
        int number = ++serial;
        record(2, 8 + 2 * idBytes, () -> {
            out.writeInt(number);
            id(out, classId);
            out.writeInt(0);
            id(out, name);
        });
        return number;
    }

    void frame(long id, String method, int classSerial) {
        long name = name(method);
        record(4, 4 * idBytes + 8, () -> {
            id(out, id);
            id(out, name);
            id(out, name);
            id(out, name);
            out.writeInt(classSerial);
            out.writeInt(1);
        });
    }

    void trace(int traceSerial, int threadSerial, long... frames) {
        record(5, 12 + frames.length * idBytes, () -> {
            out.writeInt(traceSerial);
            out.writeInt(threadSerial);
            out.writeInt(frames.length);
            for (long frame : frames) {
                id(out, frame);
            }
        });
    }

    /** A class, loaded and described. */
    void type(long id, String vmName, long superId, Field[] statics, Field... fields) {
        loadClass(id, vmName);
        describe(id, superId, statics, fields);
    }

    void describe(long id, long superId, Field[] statics, Field... fields) {
        for (Field field : statics) {
            name(field.name());
        }
        for (Field field : fields) {
            name(field.name());
        }
        run(() -> {
            segment.writeByte(0x20);
            id(segment, id);
            segment.writeInt(0);
            id(segment, superId);
            for (int i = 0; i < 5; i++) {
                id(segment, 0);
            }
            segment.writeInt(0);
            segment.writeShort(0);
            segment.writeShort(statics.length);
            for (Field field : statics) {
                id(segment, name(field.name()));
                segment.writeByte(field.type());
                value(field.type(), field.value());
            }
            segment.writeShort(fields.length);
            for (Field field : fields) {
                id(segment, name(field.name()));
                segment.writeByte(field.type());
            }
        });
    }

    /** An instance; values are pairs of type and value. */
    void instance(long id, long classId, long... typesAndValues) {
        run(() -> {
            int size = 0;
            for (int i = 0; i < typesAndValues.length; i += 2) {
                size += width((int) typesAndValues[i]);
            }
            segment.writeByte(0x21);
            id(segment, id);
            segment.writeInt(0);
            id(segment, classId);
            segment.writeInt(size);
            for (int i = 0; i < typesAndValues.length; i += 2) {
                value((int) typesAndValues[i], typesAndValues[i + 1]);
            }
        });
    }

    void objectArray(long id, long classId, long... elements) {
        run(() -> {
            segment.writeByte(0x22);
            id(segment, id);
            segment.writeInt(0);
            segment.writeInt(elements.length);
            id(segment, classId);
            for (long element : elements) {
                id(segment, element);
            }
        });
    }

    void byteArray(long id, byte... elements) {
        run(() -> {
            segment.writeByte(0x23);
            id(segment, id);
            segment.writeInt(0);
            segment.writeInt(elements.length);
            segment.writeByte(BYTE);
            segment.write(elements);
        });
    }

    /** Bytes of a heap segment as they are: ids and ints by {@link #idsAndInts}. */
    void raw(int... unsignedBytes) {
        run(() -> {
            for (int b : unsignedBytes) {
                segment.writeByte(b);
            }
        });
    }

    /** A heap record of a tag, an id and some ints. */
    void root(int tag, long id, int... ints) {
        run(() -> {
            segment.writeByte(tag);
            id(segment, id);
            for (int i : ints) {
                segment.writeInt(i);
            }
        });
    }

    /** Ends a segment: 0x1c, or 0x0c for a whole heap in one record. */
    void endSegment(int tag) {
        byte[] content = heap.toByteArray();
        heap.reset();
        record(tag, content.length, () -> out.write(content));
    }

    /** Any record. */
    void record(int tag, long length, Step body) {
        run(() -> {
            out.writeByte(tag);
            out.writeInt(0);
            out.writeInt((int) length);
            body.run();
        });
    }

    /** The file: what was written, a last segment, the end. */
    byte[] toBytes() {
        if (heap.size() > 0) {
            endSegment(0x1c);
        }
        record(0x2c, 0, () -> {});
        return bytes.toByteArray();
    }

    Path write(Path directory) throws IOException {
        return Files.write(directory.resolve("made.hprof"), toBytes());
    }

    private void value(int type, long value) throws IOException {
        switch (width(type)) {
            case 1 -> segment.writeByte((int) value);
            case 2 -> segment.writeShort((int) value);
            case 4 -> segment.writeInt((int) value);
            default -> segment.writeLong(value);
        }
    }

    private int width(int type) {
        return Objects.requireNonNull(Map.of(2, idBytes, 4, 1, 5, 2, 6, 4, 7, 8, 8, 1, 9, 2, 10, 4, 11, 8)
                .get(type));
    }

    private void id(DataOutputStream target, long id) throws IOException {
        if (idBytes == Integer.BYTES) {
            target.writeInt((int) id);
        } else {
            target.writeLong(id);
        }
    }

    interface Step {
        void run() throws IOException;
    }

    private static void run(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
