package io.github.heapfold.dump.index;

import java.util.Arrays;

/**
 * The ids of all objects, as one bit for each address where one may begin.
 *
 * <p>Sorted ids would need 4 to 8 bytes for each object, a sort, and a binary search for each reference. An id is an
 * address, and addresses are multiples of 8: so one bit for 8 bytes of heap says whether an object begins there, and the
 * number of bits before it is the object's number. Only pages of 4 KB that hold an object have bits, 64 bytes for some 85
 * objects; a lookup is one probe and a few population counts. Ids that are not multiples of 8 get a bit for each address.
 */
public final class AddressSet {
    static final int WORDS = 8;
    static final int PAGE_BITS = 9;

    private final int shift;
    private final LongMap pages;
    private final LongList keys;
    private final LongList bits;
    /** How many ids come before each page, and behind the last one how many there are. */
    private final LongList before;

    private AddressSet(int shift, LongMap pages, LongList keys, LongList bits, LongList before) {
        this.shift = shift;
        this.pages = pages;
        this.keys = keys;
        this.bits = bits;
        this.before = before;
    }

    public long size() {
        return before.get(keys.size());
    }

    /** The number of an id, -1 if it is not in the set. */
    public long number(long id) {
        long page = pages.get(id >>> (shift + PAGE_BITS));
        if (page < 0 || shift > 0 && (id & ((1L << shift) - 1)) != 0) {
            return -1;
        }
        long first = page * WORDS;
        int word = (int) (id >>> (shift + 6)) & (WORDS - 1);
        long bit = 1L << (id >>> shift);
        long here = bits.get(first + word);
        if ((here & bit) == 0) {
            return -1;
        }
        long number = before.get(page) + Long.bitCount(here & (bit - 1));
        for (int i = 0; i < word; i++) {
            number += Long.bitCount(bits.get(first + i));
        }
        return number;
    }

    /** Visits all ids in their order, as unsigned numbers. */
    public void forEach(Visitor visitor) {
        long number = 0;
        for (long page = 0; page < keys.size(); page++) {
            long base = keys.get(page) << (shift + PAGE_BITS);
            for (int word = 0; word < WORDS; word++) {
                for (long left = bits.get(page * WORDS + word); left != 0; left &= left - 1) {
                    long granule = (long) word << 6 | Long.numberOfTrailingZeros(left);
                    visitor.visit(number++, base + (granule << shift));
                }
            }
        }
    }

    /** Takes ids. */
    public interface Visitor {
        void visit(long number, long id);
    }

    /** Collects ids. */
    public static final class Builder {
        private final int shift;
        private final LongMap pages = new LongMap();
        private final LongList keys = new LongList();
        private final LongList bits = new LongList();
        private long lastKey = -1;
        private long lastPage;

        /** For ids that are multiples of 2 to the power of {@code shift}. */
        public Builder(int shift) {
            this.shift = shift;
        }

        /** Whether this set can hold the id. */
        public boolean accepts(long id) {
            return (id & ((1L << shift) - 1)) == 0;
        }

        /** Adds an id and answers whether it is new. */
        public boolean add(long id) {
            long key = id >>> (shift + PAGE_BITS);
            long word = page(key) * WORDS + ((id >>> (shift + 6)) & (WORDS - 1));
            long bit = 1L << (id >>> shift);
            long old = bits.get(word);
            bits.set(word, old | bit);
            return (old & bit) == 0;
        }

        private long page(long key) {
            if (key != lastKey) {
                long page = pages.get(key);
                if (page < 0) {
                    page = keys.size();
                    pages.put(key, page);
                    keys.add(key);
                    bits.extend((page + 1) * WORDS);
                }
                lastKey = key;
                lastPage = page;
            }
            return lastPage;
        }

        /** Puts the pages in order. */
        public AddressSet build() {
            long[] sorted = new long[Math.toIntExact(keys.size())]; // 2^31 pages are 8 TB of heap
            for (int i = 0; i < sorted.length; i++) {
                sorted[i] = keys.get(i);
            }
            Arrays.sort(sorted); // keys are addresses without their lowest bits, so none is negative
            LongList orderedKeys = new LongList();
            LongList orderedBits = new LongList();
            LongList before = new LongList();
            long count = 0;
            for (int i = 0; i < sorted.length; i++) {
                long from = pages.get(sorted[i]) * WORDS;
                orderedKeys.add(sorted[i]);
                before.add(count);
                for (int word = 0; word < WORDS; word++) {
                    long set = bits.get(from + word);
                    orderedBits.add(set);
                    count += Long.bitCount(set);
                }
                pages.put(sorted[i], i);
            }
            before.add(count);
            return new AddressSet(shift, pages, orderedKeys, orderedBits, before);
        }
    }
}
