package io.github.heapfold.jol;

import java.util.BitSet;

/** Which bytes of an object are taken while its fields are put in place. */
final class OccupiedBytes {
    private final BitSet taken = new BitSet();

    OccupiedBytes(int headerBytes) {
        taken.set(0, headerBytes);
    }

    void take(long offset, int size) {
        taken.set(Math.toIntExact(offset), Math.toIntExact(offset + size));
    }

    /** Behind the last byte taken. */
    int end() {
        return taken.length();
    }

    /** The free bytes right before an offset. */
    int gapBefore(long offset) {
        return Math.toIntExact(offset) - 1 - taken.previousSetBit(Math.toIntExact(offset) - 1);
    }

    /** The first free place for a field of this size, at a multiple of it: in a gap, or else at the end. */
    int firstFit(int size) {
        int offset = 0;
        while (!taken.get(offset, offset + size).isEmpty()) {
            offset += size;
        }
        return offset;
    }
}
