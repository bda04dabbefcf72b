package io.github.heapfold.junit;

import io.github.heapfold.tree.Place;

/** Assertions about a number of bytes in a footprint. */
public final class BytesAssert {
    private final FootprintAssert whole;
    private final String what;
    private final long bytes;
    private final Place place;

    BytesAssert(FootprintAssert whole, String what, long bytes, Place place) {
        this.whole = whole;
        this.what = what;
        this.bytes = bytes;
        this.place = place;
    }

    /** At most so many, as {@code "64 KiB"}. */
    public FootprintAssert isAtMost(String budget) {
        return isAtMost(ByteSize.parse(budget));
    }

    /** At most so many. */
    public FootprintAssert isAtMost(long budget) {
        if (budget < 0) {
            throw new IllegalArgumentException("a budget is not negative, was " + budget);
        }
        if (bytes > budget) {
            throw Failure.tooLarge(whole.footprint(), whole.profile(), what, place, bytes, budget);
        }
        return whole;
    }

    /** Exactly so many. */
    public FootprintAssert isEqualTo(long expected) {
        if (bytes != expected) {
            throw Failure.notEqual(whole.footprint(), whole.profile(), what, place, bytes, expected);
        }
        return whole;
    }
}
