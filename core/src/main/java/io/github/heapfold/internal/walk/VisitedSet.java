package io.github.heapfold.internal.walk;

import org.jspecify.annotations.Nullable;

/** Which objects have been claimed. */
public interface VisitedSet extends AutoCloseable {
    /** Claims an object; whether nobody did before. */
    boolean claim(Object object);

    /** Whether somebody claimed the object. */
    boolean contains(Object object);

    /** From now on takes note of objects that somebody claims again. By one thread only, before anything is claimed. */
    void noteMeetings();

    /** Notes that a reference to an object that is claimed is a link within a container. */
    void noteLink(Object object);

    /** What was noted; close it. The set itself is used up by it. */
    Meetings meetings();

    /** Whether all answers so far were right. Once this is false, the walk is worth nothing. */
    boolean isValid();

    /** The same set for one more thread; null if it serves one only. Close each. */
    @Nullable
    VisitedSet share();

    /** What the profile's statistics call it. */
    String name();

    @Override
    void close();
}
