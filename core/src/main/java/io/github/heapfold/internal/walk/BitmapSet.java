package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.heap.HeapAccess;
import io.github.heapfold.internal.heap.OffHeapBits;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A visited set of one bit per possible object address, for VMs with compressed oops.
 *
 * <p>An identity hash set is what makes walks slow: it writes a hash into the header of every object, its table is random
 * access, and every insert pays a write barrier. With compressed oops a reference already is a 32-bit number, different for
 * different objects while no collection moves them. It is read as a number, and is the index of a bit; nothing is written to
 * the objects. A {@link io.github.heapfold.internal.heap.MoveGuard} tells afterwards whether something moved, and then the walk is done again.
 *
 * <p>The number is taken from a slot of our own into which the reference was stored, not from the profiled object, which
 * another thread may be changing: so the bit that is set is that of the object which is walked.
 */
final class BitmapSet implements VisitedSet {
    private static final long SLOT_OFFSET = HeapAccess.arrayBaseOffset(Object[].class);

    private static final NumberShift SHIFT = new NumberShift();

    private final BooleanSupplier nothingMoved;
    private final OffHeapBits bits;
    private @Nullable MeetingNotes notes;
    /** How many low bits of every reference are zero. */
    private final int shift;

    /** One element. Of type Object, since C2 does not compile a primitive read from what it knows to be an Object[]. */
    private final Object slot = new Object[1];

    BitmapSet(BooleanSupplier nothingMoved, boolean shared) {
        this(nothingMoved, SHIFT.bits(), shared);
    }

    private BitmapSet(BooleanSupplier nothingMoved, int shift, boolean shared) {
        this(nothingMoved, shift, new OffHeapBits(1L << 32 - shift, shared));
    }

    private BitmapSet(BooleanSupplier nothingMoved, int shift, OffHeapBits bits) {
        this.nothingMoved = nothingMoved;
        this.shift = shift;
        this.bits = bits;
    }

    @Override
    public boolean claim(Object object) {
        long number = numberOf(object);
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
        return bits.contains(numberOf(object));
    }

    private long numberOf(Object object) {
        ((Object[]) slot)[0] = object;
        int number = HeapAccess.int32(slot, SLOT_OFFSET);
        if (number << -shift != 0 && shift != 0) {
            SHIFT.isWrong();
        }
        return Integer.toUnsignedLong(number) >>> shift;
    }

    @Override
    public void noteMeetings() {
        notes = new MeetingNotes(1L << 32 - shift);
    }

    @Override
    public void noteLink(Object object) {
        if (notes != null) {
            notes.link(numberOf(object));
        }
    }

    @Override
    public Meetings meetings() {
        return new BitMeetings(this::numberOf, bits, Objects.requireNonNull(notes, "meetings were not noted"));
    }

    @Override
    public boolean isValid() {
        return SHIFT.bits() == shift && nothingMoved.getAsBoolean();
    }

    @Override
    public VisitedSet share() {
        return new BitmapSet(nothingMoved, shift, bits);
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
