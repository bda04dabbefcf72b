package io.github.heapfold.internal.heap;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import jdk.internal.misc.Unsafe;

/**
 * A growing set of small non-negative numbers, one bit each, in memory outside the heap: adding to it allocates nothing
 * that a collector sees, so that a walk does not bring about the collection that would spoil it. Pages come into being
 * when they are first written to. Safe for use by several threads only if made so, since that takes an atomic instruction
 * per number added.
 */
public final class OffHeapBits implements AutoCloseable {
    static final int PAGE_BITS_SHIFT = 18;
    /** How many numbers a page is for. */
    static final int PAGE_BITS = 1 << PAGE_BITS_SHIFT;

    private static final long PAGE_BYTES = 1L << PAGE_BITS_SHIFT - 3;
    private static final long WORDS_MASK = (1L << PAGE_BITS_SHIFT - 6) - 1;

    private static final VarHandle PAGES = MethodHandles.arrayElementVarHandle(long[].class);

    private final Unsafe unsafe = Unsafe.getUnsafe();
    /** Addresses; 0 for a page that was not needed so far. */
    private final long[] pages;

    private final boolean shared;

    /** For numbers below a limit, by one thread or by several. */
    public OffHeapBits(long limit, boolean shared) {
        this.shared = shared;
        pages = new long[Math.toIntExact(((limit - 1) >>> PAGE_BITS_SHIFT) + 1)];
    }

    /** Whether the number is in the set. */
    public boolean contains(long number) {
        long page = (long) PAGES.getVolatile(pages, (int) (number >>> PAGE_BITS_SHIFT));
        return page != 0 && (unsafe.getLongVolatile(null, wordAddress(page, number)) & 1L << number) != 0;
    }

    /** Adds a number; whether it was not there before. */
    public boolean add(long number) {
        long page = pages[(int) (number >>> PAGE_BITS_SHIFT)];
        if (page == 0) {
            page = newPage((int) (number >>> PAGE_BITS_SHIFT));
        }
        long address = wordAddress(page, number);
        long bit = 1L << number;
        while (true) {
            long word = unsafe.getLong(address);
            if ((word & bit) != 0) {
                return false;
            }
            if (!shared) {
                unsafe.putLong(address, word | bit);
                return true;
            }
            if (unsafe.compareAndSetLong(null, address, word, word | bit)) {
                return true;
            }
        }
    }

    /** Removes a number; whether it was there. By one thread only. */
    public boolean remove(long number) {
        long page = pages[(int) (number >>> PAGE_BITS_SHIFT)];
        if (page == 0) {
            return false;
        }
        long address = wordAddress(page, number);
        long word = unsafe.getLong(address);
        unsafe.putLong(address, word & ~(1L << number));
        return (word & 1L << number) != 0;
    }

    /** How many pages there can be. */
    int pages() {
        return pages.length;
    }

    /** The address of a page; 0 if it is not in use. */
    long page(int index) {
        return pages[index];
    }

    private static long wordAddress(long page, long number) {
        return page + ((number >>> 6 & WORDS_MASK) << 3);
    }

    /** Thrown where the system gives no memory outside the heap. */
    public static final class NoMemoryError extends OutOfMemoryError {
        private static final long serialVersionUID = 1;

        public NoMemoryError() {
            super("the system gave no memory outside the heap");
        }
    }

    private long newPage(int index) {
        long page;
        try {
            page = unsafe.allocateMemory(PAGE_BYTES);
        } catch (OutOfMemoryError e) {
            throw new NoMemoryError();
        }
        unsafe.setMemory(page, PAGE_BYTES, (byte) 0);
        if (PAGES.compareAndSet(pages, index, 0L, page)) {
            return page;
        }
        unsafe.freeMemory(page); // another thread was first
        return (long) PAGES.getVolatile(pages, index);
    }

    /** The memory in use outside the heap. */
    public long bytes() {
        return Arrays.stream(pages).filter(page -> page != 0).count() * PAGE_BYTES;
    }

    /** Frees the memory; the set is empty after it. */
    @Override
    public void close() {
        for (int i = 0; i < pages.length; i++) {
            if (pages[i] != 0) {
                unsafe.freeMemory(pages[i]);
                pages[i] = 0;
            }
        }
    }
}
