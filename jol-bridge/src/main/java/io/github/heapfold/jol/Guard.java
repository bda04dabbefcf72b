package io.github.heapfold.jol;

import io.github.heapfold.layout.LayoutException;
import io.github.heapfold.layout.ObjectLayout;
import java.lang.annotation.AnnotationFormatError;
import java.util.function.Supplier;

/** Turns what odd classes do to reflection and to JOL into the one exception that callers expect. */
final class Guard {
    private Guard() {}

    static ObjectLayout layoutOf(Class<?> type, Supplier<ObjectLayout> computation) {
        try {
            return computation.get();
        } catch (LayoutException e) {
            throw e;
        } catch (RuntimeException | LinkageError | AnnotationFormatError e) {
            // a field's type is missing, an annotation is malformed, a field is not where any VM would put it
            throw new LayoutException(
                    "the layout of a class must be known, was not of " + type.getName() + " (" + e
                            + "); put the classes on the class path that its fields and annotations name",
                    e);
        }
    }

    /** What an array holds: for {@code int[][]} it is {@code int[]}. */
    static Class<?> elementType(Class<?> arrayType) {
        Class<?> element = arrayType.getComponentType();
        if (element == null) {
            throw new LayoutException(
                    "arrayType must be an array, was " + arrayType.getTypeName() + "; ask layoutOf for other classes");
        }
        return element;
    }
}
