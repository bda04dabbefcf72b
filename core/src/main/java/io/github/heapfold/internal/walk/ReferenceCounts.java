package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.heap.OffHeapInts;

/**
 * Counts, in a second walk over the same objects, the references that lead to each of those that the first one met again. An
 * object that was met once has one reference, so it needs no mark to be scanned once.
 */
final class ReferenceCounts implements Claims, AutoCloseable {
    private final Meetings meetings;
    private final OffHeapInts counts;
    private final OffHeapInts scanned;
    private final long most;
    private long claimed;

    /** No more objects than the first walk claimed; if there are, the graph is changing. */
    ReferenceCounts(Meetings meetings, long most) {
        this.meetings = meetings;
        this.most = most;
        counts = new OffHeapInts(meetings.size());
        scanned = new OffHeapInts(meetings.size());
    }

    boolean claimRoot(Object root) {
        int rank = meetings.rank(root);
        return rank < 0 || scan(rank);
    }

    @Override
    public boolean claim(Object target, EdgeState edge, int told) {
        int rank = meetings.rank(target);
        if (rank < 0) {
            claimed++;
            return true;
        }
        if (!edge.isLink()) {
            counts.increment(rank);
        }
        return scan(rank);
    }

    private boolean scan(int rank) {
        if (scanned.get(rank) != 0) {
            return false;
        }
        scanned.set(rank, 1);
        claimed++;
        return true;
    }

    @Override
    public boolean areVoid() {
        return claimed > most;
    }

    /** The counts, for whoever closes them. */
    OffHeapInts counts() {
        return counts;
    }

    @Override
    public void close() {
        scanned.close();
    }
}
