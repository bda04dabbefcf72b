package io.github.heapfold;

/** Which path an object counts for that several paths lead to. */
public enum Attribution {
    /** The one that claims it first: fields in declaration order, depth first. */
    FIRST
}
