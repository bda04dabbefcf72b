package io.github.heapfold.internal.heap;

import jdk.internal.misc.Unsafe;

/**
 * Numbers the members of a set densely, in their own order: the rank of a number is how many smaller ones there are. An int
 * for each 64 bits of the pages in use says how many come before, so a rank is two looks at memory. Numbers that are near each
 * other have ranks that are.
 */
public final class OffHeapRanks implements AutoCloseable {
    private static final int WORDS_PER_PAGE = OffHeapBits.PAGE_BITS / Long.SIZE;

    private final Unsafe unsafe = Unsafe.getUnsafe();
    private final OffHeapBits bits;
    /** Addresses of the sums of each page; 0 for a page that is not in use. */
    private final long[] sums;

    private final int size;

    /** The set must not change afterwards. */
    public OffHeapRanks(OffHeapBits bits) {
        this.bits = bits;
        sums = new long[bits.pages()];
        int sum = 0;
        for (int page = 0; page < sums.length; page++) {
            if (bits.page(page) != 0) {
                sums[page] = unsafe.allocateMemory((long) WORDS_PER_PAGE * Integer.BYTES);
                for (int word = 0; word < WORDS_PER_PAGE; word++) {
                    unsafe.putInt(sums[page] + (long) word * Integer.BYTES, sum);
                    sum = Math.addExact(sum, Long.bitCount(unsafe.getLong(bits.page(page) + (long) word * Long.BYTES)));
                }
            }
        }
        size = sum;
    }

    /** How many members there are. */
    public int size() {
        return size;
    }

    /** The rank of a member; -1 of any other number. */
    public int rank(long number) {
        int index = (int) (number >>> OffHeapBits.PAGE_BITS_SHIFT);
        long page = bits.page(index);
        if (page == 0) {
            return -1;
        }
        long word = number >>> 6 & WORDS_PER_PAGE - 1;
        long members = unsafe.getLong(page + (word << 3));
        long bit = 1L << number;
        return (members & bit) == 0 ? -1 : unsafe.getInt(sums[index] + (word << 2)) + Long.bitCount(members & bit - 1);
    }

    @Override
    public void close() {
        for (long address : sums) {
            if (address != 0) {
                unsafe.freeMemory(address);
            }
        }
    }
}
