package io.github.heapfold.internal.walk;

import java.util.Arrays;

/** A number for each of some longs, zero unless set: open addressing over primitive values, since it is asked per reference. */
final class LongCounts {
    private static final long FREE = Long.MIN_VALUE;

    private long[] keys = new long[1 << 8];
    private long[] values = new long[1 << 8];
    private int size;

    LongCounts() {
        Arrays.fill(keys, FREE);
    }

    boolean isEmpty() {
        return size == 0;
    }

    long get(long key) {
        int slot = slot(key);
        return keys[slot] == key ? values[slot] : 0;
    }

    void set(long key, long value) {
        int slot = slot(key);
        if (keys[slot] != key) {
            if (size * 2L >= keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
            size++;
        }
        values[slot] = value;
    }

    void add(long key, long value) {
        set(key, get(key) + value);
    }

    void increment(long key) {
        int slot = slot(key);
        if (keys[slot] == key) {
            values[slot]++;
        } else {
            set(key, 1);
        }
    }

    /** Takes a key and its number. */
    interface Consumer {
        void accept(long key, long value);
    }

    /** Goes through all numbers but zero, in no order. */
    void forEach(Consumer consumer) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != FREE && values[i] != 0) {
                consumer.accept(keys[i], values[i]);
            }
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (keys[slot] != key && keys[slot] != FREE) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new long[oldKeys.length * 2];
        Arrays.fill(keys, FREE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
