package io.github.heapfold.dump.index;

/**
 * Numbers by number, without an object for each; any value but -1. Open addressing, half full at most. Written by
 * one thread, then read by any.
 */
public final class LongMap {
    /** What {@link #get} says of a key that is not there. */
    public static final long ABSENT = -1;

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private LongList keys;
    /** Each value plus one, so that 0 is a free slot. */
    private LongList values;

    private int bits = 6;
    private long size;

    public LongMap() {
        keys = zeros(bits);
        values = zeros(bits);
    }

    public long size() {
        return size;
    }

    public long get(long key) {
        long slot = slot(key);
        return values.get(slot) - 1;
    }

    /** Adds or replaces; a value of -1 is not kept. */
    public void put(long key, long value) {
        if (value == ABSENT) {
            return;
        }
        long slot = slot(key);
        if (values.get(slot) == 0) {
            if (2 * (size + 1) > 1L << bits) {
                grow();
                slot = slot(key);
            }
            size++;
            keys.set(slot, key);
        }
        values.set(slot, value + 1);
    }

    /** The slot that has the key, or else the one that could. */
    private long slot(long key) {
        long mask = (1L << bits) - 1;
        long slot = (key * MIX) >>> (Long.SIZE - bits);
        while (values.get(slot) != 0 && keys.get(slot) != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        LongList oldKeys = keys;
        LongList oldValues = values;
        bits++;
        keys = zeros(bits);
        values = zeros(bits);
        for (long i = 0; i < oldKeys.size(); i++) {
            if (oldValues.get(i) != 0) {
                long slot = slot(oldKeys.get(i));
                keys.set(slot, oldKeys.get(i));
                values.set(slot, oldValues.get(i));
            }
        }
    }

    private static LongList zeros(int bits) {
        LongList list = new LongList();
        list.extend(1L << bits);
        return list;
    }
}
