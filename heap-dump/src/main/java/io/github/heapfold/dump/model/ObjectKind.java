package io.github.heapfold.dump.model;

/** What an object is. */
public enum ObjectKind {
    INSTANCE,
    OBJECT_ARRAY,
    PRIMITIVE_ARRAY,
    /** What {@code String.class} is: an instance of java.lang.Class that the dump shows as a class record. */
    CLASS
}
