package io.github.heapfold.typerule;

import org.jspecify.annotations.Nullable;

/**
 * Takes what a {@link TypeVisitor} tells. The object's own shallow bytes are already counted, as {@code Type[stack]};
 * a reference that the code does not pass to {@link #walk} or {@link #element} is not followed.
 *
 * <p>For the thread that the visit runs on: a call by another one throws IllegalStateException there, and costs the object its
 * rule.
 */
public interface VisitOutput {

    /**
     * Adds bytes that are not those of a Java object, such as native memory.
     *
     * @param frame the last frame of the line, such as {@code "Blob[native]"}
     * @param bytes zero or more
     * @throws IllegalArgumentException if bytes are negative or the frame could not be written to a folded stack
     */
    void leaf(String frame, long bytes);

    /** Walks an object under a frame of its own, as a field would be. Null is passed over. */
    void walk(String frame, @Nullable Object target);

    /** Walks an object at the visited object's own path, as a container's element would be. Null is passed over. */
    void element(@Nullable Object target);
}
