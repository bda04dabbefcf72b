package io.github.heapfold;

/** Which path an object counts for that several paths lead to. The total is the same. */
public enum Attribution {
    /** The one that claims it first: fields in declaration order, depth first. */
    FIRST,
    /**
     * The deepest place through which every reference to it passes, as far as the walk sees references. What several places
     * beneath one hold stands there as {@code Type[shared]}, with all beneath it. So the bytes beneath a frame are those that
     * would no longer be reached if every reference that the frame stands for were cleared. The order of fields and roots does
     * not matter.
     */
    COMMON,
    /** Not known: of folded text, which does not tell, and of a profile made by hand that does not say. No walk is by it. */
    UNKNOWN
}
