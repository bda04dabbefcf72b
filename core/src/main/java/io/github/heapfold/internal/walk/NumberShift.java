package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.heap.HeapAccess;

/**
 * How many low bits of every compressed reference are zero. Where the heap lies below 4 GB, HotSpot does not shift addresses
 * to compress them, so references are multiples of 8, and a bitmap over them as they are would be eight times too large.
 * Found out by looking at new objects; should that ever prove wrong, whoever meets the proof says so.
 */
final class NumberShift {
    private static final int ADDRESS_BITS = 3;
    private static final int SAMPLES = 64;

    private volatile int bits = sample();

    private static int sample() {
        Object[] slot = new Object[1];
        Object holder = slot;
        long offset = HeapAccess.arrayBaseOffset(Object[].class);
        for (int i = 0; i < SAMPLES; i++) {
            slot[0] = new byte[i]; // of several sizes, so that shifted references would end in any bits
            if ((HeapAccess.int32(holder, offset) & (1 << ADDRESS_BITS) - 1) != 0) {
                return 0;
            }
        }
        return ADDRESS_BITS;
    }

    int bits() {
        return bits;
    }

    /** A reference was met whose low bits are not zero. */
    void isWrong() {
        bits = 0;
    }
}
