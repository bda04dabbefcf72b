package io.github.heapfold.dump.model;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Strings of the heap as text: of bytes and a coder, or of chars as JDK 8 has them. */
public final class Strings {
    private static final int MAXIMUM_BYTES = 1 << 20;

    private final DumpObjects objects;
    private final Charset utf16;

    /** For a machine of that byte order: arrays are in the dump as they were in memory. */
    public Strings(DumpObjects objects, boolean littleEndian) {
        this.objects = objects;
        this.utf16 = littleEndian ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    /** The text, the first part of it if it is very long; null if the object is no string. */
    public @Nullable String text(long string) {
        if (string < 0 || !objects.classOf(string).name().equals("java.lang.String")) {
            return null;
        }
        long value = objects.reference(string, "value");
        if (value < 0 || objects.kind(value) != ObjectKind.PRIMITIVE_ARRAY) {
            return null;
        }
        DumpField coder = objects.field(string, "coder");
        boolean chars = objects.classOf(value).name().equals("[C");
        long bytes = (long) objects.arrayLength(value) * (chars ? Character.BYTES : 1);
        byte[] text = new byte[(int) Math.min(MAXIMUM_BYTES, bytes)];
        objects.copy(value, text);
        if (chars) {
            return new String(text, StandardCharsets.UTF_16BE);
        }
        boolean latin1 = coder == null || objects.value(string, coder) == 0;
        return new String(text, latin1 ? StandardCharsets.ISO_8859_1 : utf16);
    }
}
