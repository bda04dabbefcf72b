package io.github.heapfold.internal.heap;

import java.util.ArrayList;
import java.util.List;

/**
 * A count for each of some small non-negative numbers, in planes of bits: the first plane holds the lowest bit of every count,
 * and a plane comes into being when a count needs it. So many small counts that are far apart take little memory. By one thread
 * only.
 */
public final class OffHeapTally implements AutoCloseable {
    /** No count goes beyond what so many bits hold. */
    private static final int MOST_PLANES = 27;

    public static final int MOST = (1 << MOST_PLANES) - 1;

    private final long limit;
    private final List<OffHeapBits> planes = new ArrayList<>();

    /** For numbers below a limit. */
    public OffHeapTally(long limit) {
        this.limit = limit;
    }

    /** Adds one to the count of a number, unless it is {@link #MOST}. */
    public void increment(long number) {
        int plane = 0;
        while (plane < planes.size() && !planes.get(plane).add(number)) {
            plane++; // the bit was there: it is to be carried on
        }
        if (plane == planes.size()) {
            if (plane == MOST_PLANES) {
                return;
            }
            OffHeapBits bits = new OffHeapBits(limit, false);
            planes.add(bits);
            bits.add(number);
        }
        for (int below = 0; below < plane; below++) {
            planes.get(below).remove(number);
        }
    }

    public int get(long number) {
        int count = 0;
        for (int plane = 0; plane < planes.size(); plane++) {
            count |= planes.get(plane).contains(number) ? 1 << plane : 0;
        }
        return count;
    }

    @Override
    public void close() {
        planes.forEach(OffHeapBits::close);
        planes.clear();
    }
}
