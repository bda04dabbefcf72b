package io.github.heapfold.rules.conformance;

import io.github.heapfold.layout.ArrayLayout;
import io.github.heapfold.layout.LayoutProvider;
import io.github.heapfold.layout.ObjectLayout;
import io.github.heapfold.type.HeapType;

/** A layout provider that is right but for one class, whose instances it takes for 8 bytes larger than they are. */
record OffByEight(LayoutProvider right, Class<?> wrongAbout) implements LayoutProvider {

    @Override
    public ObjectLayout layoutOf(HeapType type) {
        ObjectLayout layout = right.layoutOf(type);
        long error = type.live() == wrongAbout ? 8 : 0;
        return new ObjectLayout(layout.headerBytes(), layout.fields(), layout.shallowBytes() + error);
    }

    @Override
    public ArrayLayout arrayLayoutOf(HeapType arrayType) {
        return right.arrayLayoutOf(arrayType);
    }

    @Override
    public int objectAlignmentBytes() {
        return right.objectAlignmentBytes();
    }

    @Override
    public String description() {
        return right.description();
    }

    @Override
    public boolean sizesDiffer(HeapType type) {
        return right.sizesDiffer(type);
    }

    @Override
    public long shallowBytes(Object object) {
        return right.sizesDiffer(HeapType.of(object.getClass()))
                ? right.shallowBytes(object)
                : LayoutProvider.super.shallowBytes(object);
    }
}
