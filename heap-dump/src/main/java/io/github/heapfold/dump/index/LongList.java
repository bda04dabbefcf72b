package io.github.heapfold.dump.index;

import java.util.Arrays;

/** A list of numbers that can be longer than an array. Not for writing by several threads. */
public final class LongList {
    private static final int SHIFT = 16;
    private static final int SEGMENT = 1 << SHIFT;
    private static final int MASK = SEGMENT - 1;

    private long[][] segments = new long[4][];
    private long size;

    public long size() {
        return size;
    }

    public long get(long index) {
        return segments[(int) (index >>> SHIFT)][(int) index & MASK];
    }

    public void set(long index, long value) {
        segments[(int) (index >>> SHIFT)][(int) index & MASK] = value;
    }

    public void add(long value) {
        long index = size;
        extend(index + 1);
        set(index, value);
    }

    /** Adds zeros until the list has this size. */
    public void extend(long newSize) {
        int needed = Math.toIntExact((newSize + MASK) >>> SHIFT);
        if (needed > segments.length) {
            segments = Arrays.copyOf(segments, Math.max(needed, segments.length + (segments.length >> 1)));
        }
        int first = (int) ((size + MASK) >>> SHIFT);
        for (int i = first; i < needed; i++) {
            segments[i] = new long[SEGMENT];
        }
        size = Math.max(size, newSize);
    }
}
