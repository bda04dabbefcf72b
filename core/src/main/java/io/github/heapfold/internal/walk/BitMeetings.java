package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.heap.OffHeapBits;
import io.github.heapfold.internal.heap.OffHeapRanks;
import java.util.function.ToLongFunction;

/** {@link Meetings} of a set that has a number for each object, negative for one that it does not know. */
final class BitMeetings implements Meetings {
    private final ToLongFunction<Object> numberOf;
    private final OffHeapBits claimed;
    private final OffHeapRanks ranks;

    BitMeetings(ToLongFunction<Object> numberOf, OffHeapBits claimed, OffHeapBits again) {
        this.numberOf = numberOf;
        this.claimed = claimed;
        ranks = new OffHeapRanks(again);
    }

    @Override
    public int size() {
        return ranks.size();
    }

    @Override
    public int rank(Object object) {
        long number = numberOf.applyAsLong(object);
        return number >= 0 ? ranks.rank(number) : -1;
    }

    @Override
    public boolean take(Object object) {
        long number = numberOf.applyAsLong(object);
        return number >= 0 && claimed.remove(number);
    }

    @Override
    public void close() {
        ranks.close();
    }
}
