package io.github.heapfold.dump.format;

import io.github.heapfold.dump.notes.DumpException;
import java.nio.charset.StandardCharsets;

/**
 * How a dump begins.
 *
 * @param version {@code 1.0.1} or {@code 1.0.2}
 * @param idBytes 4 or 8
 * @param millis when it was taken, since 1970
 * @param headerBytes where the first record is
 */
public record HprofHeader(String version, int idBytes, long millis, int headerBytes) {
    private static final String NAME = "JAVA PROFILE ";
    private static final int NAME_BYTES = NAME.length() + "1.0.2".length() + 1;

    /** Whether the bytes can be the beginning of a dump. */
    public static boolean startsIn(FileBytes bytes) {
        return bytes.length() >= NAME_BYTES && text(bytes).startsWith(NAME);
    }

    /**
     * Reads the header.
     *
     * @throws DumpException if it is not one of a dump that can be read
     */
    static HprofHeader read(FileBytes bytes, String file) throws DumpException {
        if (!startsIn(bytes)) {
            throw new DumpException(
                    file + " must begin with \"JAVA PROFILE\", which it does not; pass a heap dump in HPROF"
                            + " format, as jcmd PID GC.heap_dump FILE writes it");
        }
        String version = text(bytes).substring(NAME.length(), NAME_BYTES - 1);
        if (!version.equals("1.0.1") && !version.equals("1.0.2")) {
            throw new DumpException(file + " must be of HPROF version 1.0.1 or 1.0.2, was \"" + printable(version)
                    + "\"; convert Android's dumps with hprof-conv");
        }
        int headerBytes = NAME_BYTES + Integer.BYTES + Long.BYTES;
        if (bytes.length() < headerBytes) {
            throw new DumpException(
                    file + " ends within its header; take the dump again, with enough room on the disk");
        }
        int idBytes = bytes.int32(NAME_BYTES);
        if (idBytes != Integer.BYTES && idBytes != Long.BYTES) {
            throw new DumpException(file + " must have ids of 4 or 8 bytes, was " + idBytes
                    + "; the file is damaged, take the dump again");
        }
        return new HprofHeader(version, idBytes, bytes.int64(NAME_BYTES + Integer.BYTES), headerBytes);
    }

    private static String text(FileBytes bytes) {
        byte[] start = new byte[NAME_BYTES];
        bytes.copy(0, start);
        return new String(start, StandardCharsets.ISO_8859_1);
    }

    private static String printable(String text) {
        return text.replaceAll("[^ -~]", "?");
    }
}
