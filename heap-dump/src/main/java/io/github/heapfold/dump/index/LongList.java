package io.github.heapfold.dump.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A list of numbers that can be longer than an array. Not for writing by several threads. */
public final class LongList {
    private static final int SHIFT = 16;
    private static final int SEGMENT = 1 << SHIFT;
    private static final int MASK = SEGMENT - 1;

    /** Made when they are first written to. */
    private long[] @Nullable [] segments = new long[4][];

    private long size;

    public long size() {
        return size;
    }

    public long get(long index) {
        long[] segment = segments[(int) (index >>> SHIFT)];
        return segment == null ? 0 : segment[(int) index & MASK];
    }

    public void set(long index, long value) {
        int number = (int) (index >>> SHIFT);
        long[] segment = segments[number];
        if (segment == null) {
            segment = new long[SEGMENT];
            segments[number] = segment;
        }
        segment[(int) index & MASK] = value;
    }

    public void add(long value) {
        extend(size + 1);
        set(size - 1, value);
    }

    /** Adds zeros until the list has this size. */
    public void extend(long newSize) {
        int needed = Math.toIntExact((newSize + MASK) >>> SHIFT);
        if (needed > segments.length) {
            segments = Arrays.copyOf(segments, Math.max(needed, segments.length + (segments.length >> 1)));
        }
        size = Math.max(size, newSize);
    }
}
