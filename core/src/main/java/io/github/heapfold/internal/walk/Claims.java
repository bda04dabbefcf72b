package io.github.heapfold.internal.walk;

/** Decides, where the visited set alone does not, whether an object that a reference leads to is claimed along it. */
interface Claims {
    /**
     * Whether the walker is to count the object at the edge's site and scan it.
     *
     * @param told what the holder tells of the live slots of the object, if it is an array
     */
    boolean claim(Object target, EdgeState edge, int told);

    /** Where the walker has nothing left to do: whether it is given more. */
    default boolean isMore() {
        return false;
    }

    /** Whether what was claimed so far is worth nothing, so that the walk need not go on. */
    boolean areVoid();
}
