package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.heap.OffHeapBits;
import io.github.heapfold.internal.heap.OffHeapTally;

/** What a visited set takes down while a walk claims: which objects are met again, how often, and how often by links. */
final class MeetingNotes implements AutoCloseable {
    /** Objects that at least two references lead to. */
    final OffHeapBits again;

    /** References beyond the second. */
    private final OffHeapTally further;

    private final OffHeapTally links;

    /** Of objects that have numbers below a limit. */
    MeetingNotes(long limit) {
        again = new OffHeapBits(limit, false);
        further = new OffHeapTally(limit);
        links = new OffHeapTally(limit);
    }

    /** An object that was claimed is met by another reference. */
    void metAgain(long number) {
        if (!again.add(number)) {
            further.increment(number);
        }
    }

    /** A reference to an object is a link within a container. */
    void link(long number) {
        links.increment(number);
    }

    /** The references to an object that was met again. */
    int references(long number) {
        return further.get(number) + 2;
    }

    int links(long number) {
        return links.get(number);
    }

    /** Gives back the memory for how often. */
    void forgetCounts() {
        further.close();
        links.close();
    }

    @Override
    public void close() {
        again.close();
        forgetCounts();
    }
}
