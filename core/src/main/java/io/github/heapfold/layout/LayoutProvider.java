package io.github.heapfold.layout;

import io.github.heapfold.type.HeapType;

/**
 * Answers how big objects are and where their fields lie, for one VM: the running one, or another by simulation.
 * Nothing else in Heapfold computes a size. Found with {@link java.util.ServiceLoader}; safe for use by many threads.
 */
public interface LayoutProvider {

    /**
     * The layout of the instances of a class.
     *
     * @param type a class that is neither an array, an interface nor primitive
     * @throws LayoutException when the layout of this class cannot be known
     */
    ObjectLayout layoutOf(HeapType type);

    /** The layout of the instances of a class of this JVM. */
    default ObjectLayout layoutOf(Class<?> type) {
        return layoutOf(HeapType.of(type));
    }

    /**
     * The layout of the arrays of a class.
     *
     * @param arrayType a class for which {@link HeapType#isArray()} holds
     */
    ArrayLayout arrayLayoutOf(HeapType arrayType);

    /** The layout of the arrays of a class of this JVM. */
    default ArrayLayout arrayLayoutOf(Class<?> arrayType) {
        return arrayLayoutOf(HeapType.of(arrayType));
    }

    /** To how many bytes the VM aligns objects: {@code -XX:ObjectAlignmentInBytes}, 8 unless set. */
    int objectAlignmentBytes();

    /** The VM described, in one line: {@code "64-bit, compressed oops, compressed classes, 8-byte alignment"}. */
    String description();

    /**
     * The bytes of one object, padding included. Override only where instances of one class differ in size:
     * on HotSpot a {@code java.lang.Class} carries the static fields of the class that it stands for.
     *
     * @param object not an array
     */
    default long shallowBytes(Object object) {
        return layoutOf(object.getClass()).shallowBytes();
    }

    /** Whether {@link #shallowBytes(Object)} may differ between instances of this class. */
    default boolean sizesDiffer(HeapType type) {
        return false;
    }
}
