package io.github.heapfold.internal.heap;

import jdk.internal.misc.Unsafe;

/** A fixed number of ints outside the heap, zero at first. */
public final class OffHeapInts implements AutoCloseable {
    private final Unsafe unsafe = Unsafe.getUnsafe();
    private final long length;
    private final long address;

    public OffHeapInts(long length) {
        this.length = length;
        address = unsafe.allocateMemory(Math.max(1, length) << 2);
        clear();
    }

    public int get(long index) {
        return unsafe.getInt(address + (index << 2));
    }

    public void set(long index, int value) {
        unsafe.putInt(address + (index << 2), value);
    }

    /** Adds one. */
    public void increment(long index) {
        set(index, get(index) + 1);
    }

    /** Sets all to zero. */
    public void clear() {
        unsafe.setMemory(address, Math.max(1, length) << 2, (byte) 0);
    }

    public long length() {
        return length;
    }

    @Override
    public void close() {
        unsafe.freeMemory(address);
    }
}
