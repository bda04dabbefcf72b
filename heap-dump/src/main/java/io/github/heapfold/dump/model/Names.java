package io.github.heapfold.dump.model;

import io.github.heapfold.dump.format.DumpFile;
import io.github.heapfold.dump.index.LongMap;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The strings of the file, of classes, fields and methods. They are read when asked for; a dump has many, few are used. */
final class Names {
    /** What class files allow. */
    private static final int MAXIMUM_BYTES = 0xffff;

    private final DumpFile file;
    private final LongMap positions = new LongMap();

    Names(DumpFile file) {
        this.file = file;
    }

    void put(long id, long position) {
        positions.put(id, position);
    }

    /** The string; null if the file has none with that id. */
    @Nullable
    String find(long id) {
        long position = positions.get(id);
        if (position == LongMap.ABSENT) {
            return null;
        }
        long bytes = file.bytes().unsigned32(position - file.idBytes() - Integer.BYTES) - file.idBytes();
        byte[] text = new byte[(int) Math.min(MAXIMUM_BYTES, bytes)];
        file.bytes().copy(position, text);
        return new String(text, StandardCharsets.UTF_8);
    }

    /** The string, or {@code "?"}. */
    String get(long id) {
        String name = find(id);
        return name == null ? "?" : name;
    }
}
