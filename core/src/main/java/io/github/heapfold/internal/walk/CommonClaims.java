package io.github.heapfold.internal.walk;

import org.jspecify.annotations.Nullable;

/**
 * Who decides on claims where common owners are found: first where objects stand, then who refers to them. One class for both
 * walks, so that the walker's loop, once compiled, serves both.
 */
final class CommonClaims implements Claims {
    private final Meetings meetings;
    private final Ownership ownership;
    private @Nullable SharingCount counts;

    /** At first it is to be found where objects stand. */
    CommonClaims(Meetings meetings, Ownership ownership) {
        this.meetings = meetings;
        this.ownership = ownership;
    }

    /** From now on they are counted there. */
    void count(SharingCount count) {
        counts = count;
    }

    @Override
    public boolean claim(Object target, EdgeState edge, int told) {
        int rank = meetings.rank(target);
        SharingCount count = counts;
        if (count == null) {
            return rank < 0 ? ownership.take(target) : ownership.meet(target, rank, edge, told);
        }
        return rank < 0 ? count.take(target) : count.meet(target, rank, edge);
    }

    @Override
    public boolean isMore() {
        return counts == null && ownership.releaseStalled();
    }

    @Override
    public boolean areVoid() {
        return false;
    }
}
