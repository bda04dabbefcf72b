package io.github.heapfold.dump.format;

/** Takes heap records, in the order of the file. What it is told lies within the file. */
public interface HeapVisitor {
    /** A root; thread and frame are -1 where the record has none. */
    default void root(int tag, long id, int threadSerial, int frame) {}

    /** A class, whose record begins at the position. */
    default void classDump(long position, long id) {}

    default void instance(long position, long id, long classId, int valueBytes) {}

    default void objectArray(long position, long id, long classId) {}

    default void primitiveArray(long position, long id, ValueType type) {}
}
