package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.heap.OffHeapBits;
import io.github.heapfold.internal.heap.OffHeapRanks;
import java.util.function.ToLongFunction;

/** {@link Meetings} of a set that has a number for each object, negative for one that it does not know. */
final class BitMeetings implements Meetings {
    private final ToLongFunction<Object> numberOf;
    private final OffHeapBits claimed;
    private final MeetingNotes notes;
    private final OffHeapRanks ranks;

    BitMeetings(ToLongFunction<Object> numberOf, OffHeapBits claimed, MeetingNotes notes) {
        this.numberOf = numberOf;
        this.claimed = claimed;
        this.notes = notes;
        ranks = new OffHeapRanks(notes.again);
        notes.again.close();
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
    public boolean giveBack(Object object) {
        long number = numberOf.applyAsLong(object);
        return number >= 0 && claimed.add(number);
    }

    @Override
    public void takeCounts(CountConsumer consumer) {
        ranks.forEach((number, rank) -> consumer.accept(rank, notes.references(number), notes.links(number)));
        notes.forgetCounts();
    }

    @Override
    public void close() {
        ranks.close();
    }
}
