package io.github.heapfold.internal.walk;

import org.jspecify.annotations.Nullable;

/** Which objects have been claimed. */
public interface VisitedSet extends AutoCloseable {
    /**
     * Reads the reference at an offset of an object and claims what it refers to.
     *
     * @return the object, if there is one and nobody claimed it before; else null
     */
    @Nullable
    Object claim(Object holder, long offset);

    /** Claims an object; whether nobody did before. */
    boolean claim(Object object);

    /** Whether somebody claimed the object. */
    boolean contains(Object object);

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
