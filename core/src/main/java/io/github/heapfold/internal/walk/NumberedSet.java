package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.heap.OffHeapBits;
import io.github.heapfold.layout.Heap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A visited set of one bit per object, of a heap that has numbers for its objects and in which nothing moves. */
final class NumberedSet implements VisitedSet {
    private final Heap heap;
    private final OffHeapBits bits;
    private @Nullable MeetingNotes notes;

    NumberedSet(Heap heap) {
        this.heap = heap;
        bits = new OffHeapBits(Math.max(1, heap.numbers()), false);
    }

    @Override
    public boolean claim(Object object) {
        long number = heap.number(object);
        if (bits.add(number)) {
            return true;
        }
        if (notes != null) {
            notes.metAgain(number);
        }
        return false;
    }

    @Override
    public boolean contains(Object object) {
        return bits.contains(heap.number(object));
    }

    @Override
    public void noteMeetings() {
        notes = new MeetingNotes(Math.max(1, heap.numbers()));
    }

    @Override
    public void noteLink(Object object) {
        if (notes != null) {
            notes.link(heap.number(object));
        }
    }

    @Override
    public Meetings meetings() {
        return new BitMeetings(heap::number, bits, Objects.requireNonNull(notes, "meetings were not noted"));
    }

    @Override
    public boolean isValid() {
        return true;
    }

    @Override
    public @Nullable VisitedSet share() {
        return null;
    }

    @Override
    public String name() {
        return "bitmap";
    }

    @Override
    public void close() {
        bits.close();
        if (notes != null) {
            notes.close();
        }
    }
}
