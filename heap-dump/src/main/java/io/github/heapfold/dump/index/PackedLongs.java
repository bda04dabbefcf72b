package io.github.heapfold.dump.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of few bytes each, as many as the largest needs, in segments: a position in a file of less than 4 GB takes 4
 * bytes, one of more 5. Written by one thread, then read by any.
 */
public final class PackedLongs {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int SHIFT = 16;
    private static final int MASK = (1 << SHIFT) - 1;

    /** Made when they are first written to. */
    private final byte[] @Nullable [] segments;

    private final long size;
    private final int width;
    private final long mask;

    /** Zeros, of which each can become as large as {@code maximum}. */
    public PackedLongs(long size, long maximum) {
        this.size = size;
        this.width = Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(maximum) + 7) / 8);
        this.mask = width == Long.BYTES ? -1 : (1L << (8 * width)) - 1;
        this.segments = new byte[Math.toIntExact((size + MASK) >>> SHIFT)][];
    }

    public long size() {
        return size;
    }

    /** The bytes that one number takes. */
    public int width() {
        return width;
    }

    public long get(long index) {
        byte[] segment = segments[(int) (index >>> SHIFT)];
        return segment == null ? 0 : (long) LONG.get(segment, ((int) index & MASK) * width) & mask;
    }

    public void set(long index, long value) {
        byte[] segment = segment((int) (index >>> SHIFT));
        int at = ((int) index & MASK) * width;
        long neighbours = (long) LONG.get(segment, at) & ~mask;
        LONG.set(segment, at, neighbours | (value & mask));
    }

    private byte[] segment(int number) {
        byte[] segment = segments[number];
        if (segment == null) {
            long entries = Math.min(size - ((long) number << SHIFT), 1 << SHIFT);
            segment = new byte[(int) entries * width + Long.BYTES];
            segments[number] = segment;
        }
        return segment;
    }
}
