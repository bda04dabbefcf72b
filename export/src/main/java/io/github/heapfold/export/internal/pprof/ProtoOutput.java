package io.github.heapfold.export.internal.pprof;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** One message of protocol buffers: what pprof's format needs of them. */
final class ProtoOutput {
    private static final int NUMBER = 0;
    private static final int BYTES = 2;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    /** Zero is what a field has that is not there. */
    ProtoOutput number(int field, long value) {
        if (value != 0) {
            varint((long) field << 3 | NUMBER);
            varint(value);
        }
        return this;
    }

    ProtoOutput numbers(int field, long... values) {
        ProtoOutput packed = new ProtoOutput();
        for (long value : values) {
            packed.varint(value);
        }
        return message(field, packed);
    }

    ProtoOutput text(int field, String text) {
        return bytes(field, text.getBytes(StandardCharsets.UTF_8));
    }

    ProtoOutput message(int field, ProtoOutput message) {
        return bytes(field, message.out.toByteArray());
    }

    private ProtoOutput bytes(int field, byte[] bytes) {
        varint((long) field << 3 | BYTES);
        varint(bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    byte[] toByteArray() {
        return out.toByteArray();
    }
}
