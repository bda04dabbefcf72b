package io.github.heapfold.internal.heap;

/**
 * Numbers the members of a set densely, in their own order: the rank of a number is how many smaller ones there are. One int
 * for each 256 bits of the pages in use, so that a rank is one look-up and at most four words counted.
 */
public final class OffHeapRanks implements AutoCloseable {
    private static final int BLOCK_SHIFT = 8;

    private final OffHeapBits bits;
    /** Of each page in use, where its blocks' sums begin; -1 of others. */
    private final int[] firstBlock;

    private final OffHeapInts sums;
    private final int size;

    /** The set must not change afterwards. */
    public OffHeapRanks(OffHeapBits bits) {
        this.bits = bits;
        int blocksPerPage = OffHeapBits.PAGE_BITS >>> BLOCK_SHIFT;
        firstBlock = new int[bits.pages()];
        int blocks = 0;
        for (int page = 0; page < firstBlock.length; page++) {
            firstBlock[page] = bits.hasPage(page) ? blocks : -1;
            blocks += bits.hasPage(page) ? blocksPerPage : 0;
        }
        sums = new OffHeapInts(blocks);
        int sum = 0;
        for (int page = 0; page < firstBlock.length; page++) {
            for (int block = 0; firstBlock[page] >= 0 && block < blocksPerPage; block++) {
                sums.set(firstBlock[page] + (long) block, sum);
                long from = ((long) page * OffHeapBits.PAGE_BITS) + ((long) block << BLOCK_SHIFT);
                for (long number = from; number < from + (1 << BLOCK_SHIFT); number += Long.SIZE) {
                    sum = Math.addExact(sum, Long.bitCount(bits.word(number)));
                }
            }
        }
        size = sum;
    }

    /** How many members there are. */
    public int size() {
        return size;
    }

    /** The rank of a member. */
    public int rank(long number) {
        int page = (int) (number / OffHeapBits.PAGE_BITS);
        long blockStart = number >>> BLOCK_SHIFT << BLOCK_SHIFT;
        int block = (int) (blockStart % OffHeapBits.PAGE_BITS >>> BLOCK_SHIFT);
        int rank = sums.get(firstBlock[page] + (long) block);
        for (long word = blockStart; word + Long.SIZE <= number; word += Long.SIZE) {
            rank += Long.bitCount(bits.word(word));
        }
        return rank + Long.bitCount(bits.word(number) & (1L << number) - 1);
    }

    @Override
    public void close() {
        sums.close();
    }
}
