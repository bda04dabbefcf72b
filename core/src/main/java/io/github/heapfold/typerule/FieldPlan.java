package io.github.heapfold.typerule;

/** What a container's field leads to. */
public enum FieldPlan {
    /** Elements, shown at the container's path; through the field's array where the field is declared as an array. */
    ELEMENTS,
    /** Elements likewise, or in their place a constant that stands for none: structure. */
    ELEMENTS_OR_MARKERS,
    /** Keys, shown under {@code Type[key]}; likewise through an array. */
    KEYS,
    /** A key likewise, or in its place a constant that stands for none: structure. */
    KEYS_OR_MARKERS,
    /** Entry objects, or a backing array of them. */
    ENTRIES,
    /** A backing array that holds key, value, key, value. */
    PAIRS,
    /** Structure, counted with all that it reaches as {@code Type[stack]}. */
    STACK,
    /** Another container that does this one's work, shown under this one's name, its keys as elements. */
    BACKING
}
