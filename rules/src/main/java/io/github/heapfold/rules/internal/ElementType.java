package io.github.heapfold.rules.internal;

import java.util.Locale;

/** A type that a library generates classes for. */
public enum ElementType {
    BOOLEAN,
    BYTE,
    CHAR,
    SHORT,
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    OBJECT,
    /** Objects compared by identity. */
    REFERENCE;

    /** As in the names of classes. */
    public final String title;

    /** As in the names of packages and fields. */
    public final String lower;

    ElementType() {
        lower = name().toLowerCase(Locale.ROOT);
        title = name().substring(0, 1).concat(lower.substring(1));
    }

    public boolean isPrimitive() {
        return this != OBJECT && this != REFERENCE;
    }
}
