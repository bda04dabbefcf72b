package io.github.heapfold.typerule;

/** What a container's field leads to. One object or an array is what the rule says, not how the field is declared. */
public enum FieldPlan {
    /** An element, shown at the container's path. */
    ELEMENTS,
    /** An element likewise, or in its place a constant that stands for none: structure. */
    ELEMENTS_OR_MARKERS,
    /** A backing array of elements. */
    SLOTS,
    /** A backing array of elements, or in their place a constant that stands for none: structure. */
    SLOTS_OR_MARKERS,
    /** A key, shown under {@code Type[key]}. */
    KEYS,
    /** A key likewise, or in its place a constant that stands for none: structure. */
    KEYS_OR_MARKERS,
    /** A backing array of keys. */
    KEY_SLOTS,
    /** Entry objects, or a backing array of them. */
    ENTRIES,
    /** A backing array that holds key, value, key, value. */
    PAIRS,
    /** Structure, counted with all that it reaches as {@code Type[stack]}. */
    STACK,
    /** Another container that does this one's work, shown under this one's name, its keys as elements. */
    BACKING
}
