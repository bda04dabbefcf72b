package io.github.heapfold.internal.walk;

/**
 * Why a walk ended before its end.
 *
 * @param reason what happened
 * @param remedy what helps
 */
record Stop(String reason, String remedy) {
    private static final String SMALLER = "the profile is a lower bound; raise the limit, or profile a smaller part";

    static final Stop CANCELLED = new Stop("the progress listener cancelled", SMALLER);
    static final Stop INTERRUPTED = new Stop("the thread was interrupted", SMALLER);

    /** A limit, a number of objects or a time, was reached. */
    static Stop limit(String limit) {
        return new Stop("the " + limit + " was reached", SMALLER);
    }

    /** There was no memory for what a walk needs itself; all of that is given back by now. */
    static Stop outOfMemory(OutOfMemoryError error) {
        return new Stop(
                "memory ran out (" + error.getMessage() + ")",
                "the profile is a lower bound; give the JVM more heap with -Xmx, or profile a smaller part");
    }
}
