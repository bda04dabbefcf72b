package io.github.heapfold;

/** Hears, every few thousand objects, how far a walk has come; runs on the walking thread. */
@FunctionalInterface
public interface ProgressListener {
    /**
     * Called with the number of objects counted so far. Where a collection moved objects the walk is done again from the start,
     * and so is the count; {@link #onProgress(long, int)} tells.
     *
     * @return false to end the walk; the profile then holds what was counted, and a warning
     */
    boolean onProgress(long objects);

    /**
     * The same, with the attempt that it is about; this is what is called. While the attempt is the same, the number of objects
     * never falls.
     *
     * @param attempt 1 at first, one more for each time that the walk is done again from the start
     * @return false to end the walk, and not to be asked again; the profile then holds what was counted, and a warning
     */
    default boolean onProgress(long objects, int attempt) {
        return onProgress(objects);
    }
}
