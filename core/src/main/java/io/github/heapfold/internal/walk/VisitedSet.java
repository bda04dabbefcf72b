package io.github.heapfold.internal.walk;

/** Which objects have been claimed. */
interface VisitedSet {
    /** Adds an object; whether it was not there before. */
    boolean add(Object object);

    /** What the profile's statistics call it. */
    String name();
}
