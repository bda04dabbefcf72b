package io.github.heapfold.jol;

import io.github.heapfold.layout.LayoutException;
import io.github.heapfold.layout.ObjectLayout;
import io.github.heapfold.type.HeapType;
import java.lang.annotation.AnnotationFormatError;
import java.util.function.Supplier;

/** Turns what odd classes do to reflection and to JOL into the one exception that callers expect. */
final class Guard {
    private Guard() {}

    static ObjectLayout layoutOf(HeapType type, Supplier<ObjectLayout> computation) {
        try {
            return computation.get();
        } catch (LayoutException e) {
            throw e;
        } catch (RuntimeException | LinkageError | AnnotationFormatError e) {
            // a field's type is missing, an annotation is malformed, a field is not where any VM would put it
            throw new LayoutException(
                    "the layout of a class must be known, was not of " + type.name() + " (" + e
                            + "); put the classes on the class path that its fields and annotations name",
                    e);
        }
    }

    /** What an array holds: for {@code int[][]} it is {@code int[]}. */
    static HeapType elementType(HeapType arrayType) {
        HeapType element = arrayType.component();
        if (element == null) {
            throw new LayoutException(
                    "arrayType must be an array, was " + arrayType.sourceName() + "; ask layoutOf for other classes");
        }
        return element;
    }
}
