package io.github.heapfold.internal.heap;

import jdk.internal.misc.Unsafe;

/**
 * Numbers the members of a set densely, in their own order: the rank of a number is how many smaller ones there are. Each 64
 * bits of the set stand here beside the number of those that come before, so a rank is one look at memory. Numbers that are
 * near each other have ranks that are.
 */
public final class OffHeapRanks implements AutoCloseable {
    private static final int WORDS_PER_PAGE = OffHeapBits.PAGE_BITS / Long.SIZE;
    /** A word of the set, and what comes before. */
    private static final int ENTRY_SHIFT = 4;

    private static final long PAGE_BYTES = (long) WORDS_PER_PAGE << ENTRY_SHIFT;

    private final Unsafe unsafe = Unsafe.getUnsafe();
    /** Addresses of the entries of each page; 0 for a page that has no members. */
    private final long[] pages;

    private final int size;

    /** Of a set as it is now. */
    public OffHeapRanks(OffHeapBits bits) {
        pages = new long[bits.pages()];
        try {
            size = number(bits);
        } catch (OutOfMemoryError | ArithmeticException e) {
            close();
            throw e;
        }
    }

    private int number(OffHeapBits bits) {
        int sum = 0;
        for (int page = 0; page < pages.length; page++) {
            if (bits.page(page) != 0) {
                pages[page] = unsafe.allocateMemory(PAGE_BYTES);
                for (int word = 0; word < WORDS_PER_PAGE; word++) {
                    long members = unsafe.getLong(bits.page(page) + (long) word * Long.BYTES);
                    long entry = pages[page] + ((long) word << ENTRY_SHIFT);
                    unsafe.putLong(entry, members);
                    unsafe.putInt(entry + Long.BYTES, sum);
                    sum = Math.addExact(sum, Long.bitCount(members));
                }
            }
        }
        return sum;
    }

    /** How many members there are. */
    public int size() {
        return size;
    }

    /** The rank of a member; -1 of any other number. */
    public int rank(long number) {
        long page = pages[(int) (number >>> OffHeapBits.PAGE_BITS_SHIFT)];
        if (page == 0) {
            return -1;
        }
        long entry = page + ((number >>> 6 & WORDS_PER_PAGE - 1) << ENTRY_SHIFT);
        long members = unsafe.getLong(entry);
        long bit = 1L << number;
        return (members & bit) == 0 ? -1 : unsafe.getInt(entry + Long.BYTES) + Long.bitCount(members & bit - 1);
    }

    /** Takes a member and its rank. */
    public interface MemberConsumer {
        void accept(long number, int rank);
    }

    /** Goes through the members, the smallest first. */
    public void forEach(MemberConsumer consumer) {
        int rank = 0;
        for (int page = 0; page < pages.length; page++) {
            for (int word = 0; pages[page] != 0 && word < WORDS_PER_PAGE; word++) {
                long first = ((long) page << OffHeapBits.PAGE_BITS_SHIFT) + (long) word * Long.SIZE;
                long left = unsafe.getLong(pages[page] + ((long) word << ENTRY_SHIFT));
                for (; left != 0; left &= left - 1) {
                    consumer.accept(first + Long.numberOfTrailingZeros(left), rank++);
                }
            }
        }
    }

    @Override
    public void close() {
        for (int page = 0; page < pages.length; page++) {
            if (pages[page] != 0) {
                unsafe.freeMemory(pages[page]);
                pages[page] = 0;
            }
        }
    }
}
