package io.github.heapfold.jol;

import io.github.heapfold.internal.heap.HeapAccess;
import io.github.heapfold.layout.ArrayLayout;
import io.github.heapfold.layout.LayoutException;
import io.github.heapfold.layout.LayoutProvider;
import io.github.heapfold.layout.ObjectLayout;
import io.github.heapfold.type.HeapType;
import org.jspecify.annotations.Nullable;
import org.openjdk.jol.info.ClassLayout;

/**
 * The layout of the running VM: sizes from JOL's data model, offsets from the VM itself, and what JOL cannot see without
 * an agent completed. Prints nothing, attaches to nothing, keeps no class alive; safe for use by many threads.
 *
 * <p>Fields that the VM injects count as header: {@code headerBytes} of {@code java.lang.Module} is 20, not 12.
 * A class mirror's static fields are part of {@link #shallowBytes(Object)}, not of {@code layoutOf(Class.class)}.
 */
public final class JolLayoutProvider implements LayoutProvider {
    /** The least that any 64-bit VM aligns objects to. */
    private static final int LEAST_ALIGNMENT = 8;

    /** Null until it is asked for. Not kept if it fails, since memory and stack are short for a while only. */
    private volatile @Nullable VaryingSizes known;

    /** Never throws, so that a {@link java.util.ServiceLoader} can go on; what is wrong, the first question tells. */
    public JolLayoutProvider() {}

    @Override
    public ObjectLayout layoutOf(HeapType type) {
        return type.live() == Class.class ? known().mirrorLayout() : compute(known().vm(), type);
    }

    @Override
    public ArrayLayout arrayLayoutOf(HeapType arrayType) {
        Guard.elementType(arrayType);
        Class<?> live = live(arrayType);
        return new ArrayLayout(
                known().vm().model().arrayHeaderSize(),
                HeapAccess.arrayBaseOffset(live),
                HeapAccess.arrayIndexScale(live),
                objectAlignmentBytes());
    }

    /** {@inheritDoc} The least that it can be, 8, where the layout of this VM cannot be known. */
    @Override
    public int objectAlignmentBytes() {
        try {
            return known().vm().model().objectAlignment();
        } catch (LayoutException e) {
            return LEAST_ALIGNMENT;
        }
    }

    @Override
    public String description() {
        try {
            return known().vm().description();
        } catch (LayoutException e) {
            return "unknown";
        }
    }

    @Override
    public long shallowBytes(Object object) {
        HeapType type = HeapType.of(object.getClass());
        ObjectLayout layout = layoutOf(type);
        return sizesDiffer(type) ? known().shallowBytes(object, layout) : layout.shallowBytes();
    }

    @Override
    public boolean sizesDiffer(HeapType type) {
        return VaryingSizes.isOne(type);
    }

    private static ObjectLayout compute(RunningVm vm, HeapType type) {
        return Guard.layoutOf(type, () -> {
            live(type);
            ClassFields fields = ClassFields.of(type);
            ClassLayout layout = new RunningVmLayouter(vm, fields).layout(fields.toJol());
            return fields.fromJol(layout, vm.model().headerSize());
        });
    }

    private static Class<?> live(HeapType type) {
        Class<?> live = type.live();
        if (live == null) {
            throw new LayoutException("the running VM lays out its own classes only, and " + type.name()
                    + " is one of a heap dump; simulate the VM that the dump is of");
        }
        return live;
    }

    private VaryingSizes known() {
        VaryingSizes sizes = known;
        if (sizes == null) {
            sizes = look();
            known = sizes;
        }
        return sizes;
    }

    private static VaryingSizes look() {
        try {
            String unavailable = HeapAccess.unavailable();
            if (unavailable != null) {
                throw new LayoutException(unavailable + "; " + HeapAccess.remedy());
            }
            RunningVm vm = RunningVm.look();
            return new VaryingSizes(vm, compute(vm, HeapType.of(Class.class)));
        } catch (RuntimeException e) {
            throw new LayoutException("the layout of this VM cannot be known: " + e.getMessage(), e);
        }
    }
}
