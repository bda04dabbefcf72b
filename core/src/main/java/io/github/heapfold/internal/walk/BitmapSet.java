package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.heap.HeapAccess;
import io.github.heapfold.internal.heap.OffHeapBits;
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

    private final BooleanSupplier nothingMoved;
    private final OffHeapBits bits;
    /** One element. Of type Object, since C2 does not compile a primitive read from what it knows to be an Object[]. */
    private final Object slot = new Object[1];

    BitmapSet(BooleanSupplier nothingMoved, boolean shared) {
        this(nothingMoved, new OffHeapBits(1L << 32, shared));
    }

    private BitmapSet(BooleanSupplier nothingMoved, OffHeapBits bits) {
        this.nothingMoved = nothingMoved;
        this.bits = bits;
    }

    @Override
    public @Nullable Object claim(Object holder, long offset) {
        int seen = HeapAccess.int32(holder, offset);
        if (seen == 0 || bits.contains(Integer.toUnsignedLong(seen))) {
            return null;
        }
        Object target = HeapAccess.reference(holder, offset);
        return target != null && claim(target) ? target : null;
    }

    @Override
    public boolean claim(Object object) {
        ((Object[]) slot)[0] = object;
        return bits.add(Integer.toUnsignedLong(HeapAccess.int32(slot, SLOT_OFFSET)));
    }

    @Override
    public boolean isValid() {
        return nothingMoved.getAsBoolean();
    }

    @Override
    public VisitedSet share() {
        return new BitmapSet(nothingMoved, bits);
    }

    @Override
    public String name() {
        return "bitmap";
    }

    @Override
    public void close() {
        bits.close();
    }
}
