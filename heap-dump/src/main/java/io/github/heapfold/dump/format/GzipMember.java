package io.github.heapfold.dump.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The header of a gzip member, RFC 1952.
 *
 * @param headerBytes what comes before the packed bytes
 * @param comment empty if there is none
 */
record GzipMember(int headerBytes, String comment) {
    /** Behind the packed bytes: checksum and size. */
    static final int TRAILER_BYTES = 8;

    private static final int FIXED_BYTES = 10;
    private static final int MAXIMUM_TEXT_BYTES = 4096;
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    /** Whether a gzip member may begin here. */
    static boolean startsAt(FileBytes bytes, long position) {
        return bytes.length() - position >= FIXED_BYTES
                && bytes.unsigned16(position) == 0x1f8b
                && bytes.unsigned8(position + 2) == 8;
    }

    /** The header at a position; null if there is none, or not all of it. */
    static @Nullable GzipMember at(FileBytes bytes, long position) {
        if (!startsAt(bytes, position)) {
            return null;
        }
        int flags = bytes.unsigned8(position + 3);
        long at = position + FIXED_BYTES;
        if ((flags & EXTRA) != 0) {
            if (bytes.length() - at < 2) {
                return null;
            }
            at += 2 + bytes.unsigned8(at) + (bytes.unsigned8(at + 1) << 8);
        }
        String comment = "";
        for (int text : new int[] {NAME, COMMENT}) {
            if ((flags & text) != 0) {
                byte[] read = untilZero(bytes, at);
                if (read == null) {
                    return null;
                }
                at += read.length + 1;
                comment = text == COMMENT ? new String(read, StandardCharsets.ISO_8859_1) : comment;
            }
        }
        at += (flags & HEADER_CRC) != 0 ? 2 : 0;
        return at < bytes.length() ? new GzipMember((int) (at - position), comment) : null;
    }

    private static byte @Nullable [] untilZero(FileBytes bytes, long position) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (long at = position; at < bytes.length() && text.size() < MAXIMUM_TEXT_BYTES; at++) {
            byte b = bytes.int8(at);
            if (b == 0) {
                return text.toByteArray();
            }
            text.write(b);
        }
        return null;
    }
}
