package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.heap.HeapAccess;
import io.github.heapfold.internal.heap.OffHeapBits;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * {@link BitmapSet} for references that are 64-bit addresses. All collectors that it serves reserve the heap in one piece
 * of at most the maximum heap size, so every address lies within that distance of any other.
 */
final class WideBitmapSet implements VisitedSet {
    private static final long SLOT_OFFSET = HeapAccess.arrayBaseOffset(Object[].class);
    /** Objects lie at multiples of 8 bytes at least. */
    private static final int ADDRESS_SHIFT = 3;

    private final BooleanSupplier nothingMoved;
    private final Object slot = new Object[1];
    private final OffHeapBits bits;
    private @Nullable MeetingNotes notes;
    private final long limit;
    private final long base;
    /** Whether an address was met that cannot be in the heap as we know it; all threads must learn of it. */
    private final AtomicBoolean outOfRange;

    WideBitmapSet(BooleanSupplier nothingMoved, long maxHeapBytes, boolean shared) {
        this.nothingMoved = nothingMoved;
        outOfRange = new AtomicBoolean();
        limit = maxHeapBytes
                >>> ADDRESS_SHIFT - 2; // twice as far below as above: maxMemory may leave out a survivor space
        bits = new OffHeapBits(limit, shared);
        base = (address(slot) >>> ADDRESS_SHIFT) - limit / 2;
    }

    private WideBitmapSet(WideBitmapSet other) {
        nothingMoved = other.nothingMoved;
        outOfRange = other.outOfRange;
        bits = other.bits;
        limit = other.limit;
        base = other.base;
    }

    private long address(Object object) {
        ((Object[]) slot)[0] = object;
        return HeapAccess.int64(slot, SLOT_OFFSET);
    }

    @Override
    public boolean claim(Object object) {
        long number = numberOf(object);
        if (number < 0 || bits.add(number)) {
            return number >= 0;
        }
        if (notes != null) {
            notes.metAgain(number);
        }
        return false;
    }

    @Override
    public boolean contains(Object object) {
        long number = numberOf(object);
        return number >= 0 && bits.contains(number);
    }

    /** Negative for an address that cannot be in the heap as we know it; the identity set takes over then. */
    private long numberOf(Object object) {
        long number = (address(object) >>> ADDRESS_SHIFT) - base;
        if (number < 0 || number >= limit) {
            outOfRange.set(true);
            return -1;
        }
        return number;
    }

    @Override
    public void noteMeetings() {
        notes = new MeetingNotes(limit);
    }

    @Override
    public void noteLink(Object object) {
        long number = numberOf(object);
        if (notes != null && number >= 0) {
            notes.link(number);
        }
    }

    @Override
    public Meetings meetings() {
        return new BitMeetings(this::numberOf, bits, Objects.requireNonNull(notes, "meetings were not noted"));
    }

    @Override
    public boolean isValid() {
        return !outOfRange.get() && nothingMoved.getAsBoolean();
    }

    @Override
    public VisitedSet share() {
        return new WideBitmapSet(this);
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
