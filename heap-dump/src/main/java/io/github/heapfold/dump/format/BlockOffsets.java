package io.github.heapfold.dump.format;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks a block-wise gzip file once, to find where its blocks begin. */
final class BlockOffsets {
    private static final int CHUNK_BYTES = 1 << 16;

    private final FileBytes packed;
    private final int blockBytes;
    private final byte[] chunk = new byte[CHUNK_BYTES];
    private final byte[] unpacked;
    private long[] offsets = new long[64];
    private long[] starts = new long[64];
    private int count;
    private boolean complete;

    BlockOffsets(FileBytes packed, int blockBytes) {
        this.packed = packed;
        this.blockBytes = blockBytes;
        this.unpacked = new byte[blockBytes + 1];
    }

    /** Finds the blocks. */
    void scan() {
        long position = 0;
        long length = 0;
        Inflater inflater = new Inflater(true);
        try {
            while (position < packed.length()) {
                GzipMember member = GzipMember.at(packed, position);
                if (member == null) {
                    break;
                }
                inflater.reset();
                int bytes = unpack(inflater, position + member.headerBytes());
                if (bytes < 0 || bytes > blockBytes) {
                    break;
                }
                add(position, length);
                position += member.headerBytes() + inflater.getBytesRead() + GzipMember.TRAILER_BYTES;
                length += bytes;
            }
        } finally {
            inflater.end();
        }
        complete = position >= packed.length();
        add(Math.min(position, packed.length()), length);
    }

    /** Whether the scan came to the end of the file. */
    boolean complete() {
        return complete;
    }

    /** The unpacked size of a member, -1 if it is damaged or not all there. */
    private int unpack(Inflater inflater, long from) {
        long position = from;
        int bytes = 0;
        try {
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    int next = (int) Math.min(CHUNK_BYTES, packed.length() - position);
                    if (next <= 0) {
                        return -1;
                    }
                    byte[] input = next == CHUNK_BYTES ? chunk : new byte[next];
                    packed.copy(position, input);
                    inflater.setInput(input);
                    position += next;
                }
                if (inflater.needsDictionary() || bytes == unpacked.length) {
                    return -1;
                }
                bytes += inflater.inflate(unpacked, bytes, unpacked.length - bytes);
            }
            return bytes;
        } catch (DataFormatException e) {
            return -1;
        }
    }

    private void add(long offset, long start) {
        if (count == offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * count);
            starts = Arrays.copyOf(starts, 2 * count);
        }
        offsets[count] = offset;
        starts[count++] = start;
    }

    /** Where each block begins in the packed file, and behind the last one. */
    long[] offsets() {
        return Arrays.copyOf(offsets, count);
    }

    /** Where each block begins in the unpacked file, and behind the last one. */
    long[] starts() {
        return Arrays.copyOf(starts, count);
    }
}
