package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.heap.OffHeapInts;
import io.github.heapfold.internal.heap.OffHeapTally;

/**
 * What is known of each object that several references lead to, by its number: the references that are still to be seen, or
 * where it stands; what those seen say of its owner; how many there are. Twelve bytes each, side by side, outside the heap.
 *
 * <p>Links within a container are counted apart from other references, and both in one int. A count that is too large for that
 * is never at its end; whoever waits for it is released like one that waits in a cycle.
 */
final class MetAgain implements AutoCloseable {
    private static final int STRIDE = 3;
    private static final int OTHER_BITS = 27;
    private static final int MOST_OTHERS = (1 << OTHER_BITS) - 1;
    private static final int LINK = 1 << OTHER_BITS;
    private static final int MOST_LINKS = 15;

    private final int size;
    /** Of each: what it waits for, or the number of its site, inverted; its owner; its references but for links. */
    private final OffHeapInts ints;

    MetAgain(Meetings meetings) {
        size = meetings.size();
        ints = new OffHeapInts((long) STRIDE * size);
        meetings.takeCounts((rank, references, links) -> {
            int others = Math.max(0, references - links);
            boolean tooMany = links >= OffHeapTally.MOST || others >= MOST_OTHERS;
            ints.set(at(rank), Math.min(links, MOST_LINKS) * LINK | (tooMany ? MOST_OTHERS : others));
            ints.set(at(rank) + 2, Math.max(1, others));
        });
    }

    private static long at(int rank) {
        return (long) STRIDE * rank;
    }

    int size() {
        return size;
    }

    /** Whether it has been released. */
    boolean stands(int rank) {
        return ints.get(at(rank)) < 0;
    }

    /** The number of the site where an object stands that has been released; negative if it was not. */
    int site(int rank) {
        return ~ints.get(at(rank));
    }

    void stand(int rank, int site) {
        ints.set(at(rank), ~site);
    }

    /** What it waits for, if it does not stand. Zero for nothing. */
    int waits(int rank) {
        return ints.get(at(rank));
    }

    /** Whether links are all that something is waited for. */
    static boolean areLinks(int waits) {
        return (waits & MOST_OTHERS) == 0;
    }

    /** One more reference has been seen. What is left to wait for. */
    int see(int rank, boolean link) {
        int waits = ints.get(at(rank));
        int left = link ? withoutLink(waits) : withoutOther(waits);
        if (left != waits) {
            ints.set(at(rank), left);
        }
        return left;
    }

    private static int withoutLink(int waits) {
        int links = waits >>> OTHER_BITS;
        return links == 0 || links == MOST_LINKS ? waits : waits - LINK;
    }

    private static int withoutOther(int waits) {
        int others = waits & MOST_OTHERS;
        return others == 0 || others == MOST_OTHERS ? waits : waits - 1;
    }

    /** What part of its references is still to be seen, links left out. */
    float unseen(int rank) {
        return (waits(rank) & MOST_OTHERS) / (float) ints.get(at(rank) + 2);
    }

    /** See {@link Owners}. */
    int owner(int rank) {
        return ints.get(at(rank) + 1);
    }

    void owner(int rank, int owner) {
        ints.set(at(rank) + 1, owner);
    }

    // ---- once all stand, and who refers to them is counted

    /** Begins to count anew: no reference so far. */
    void clear() {
        for (int rank = 0; rank < size; rank++) {
            ints.set(at(rank) + 1, 0);
            ints.set(at(rank) + 2, 0);
        }
    }

    /** One more reference. How many there have been. */
    int count(int rank) {
        int references = ints.get(at(rank) + 2) + 1;
        ints.set(at(rank) + 2, references);
        return references;
    }

    int references(int rank) {
        return ints.get(at(rank) + 2);
    }

    @Override
    public void close() {
        ints.close();
    }
}
