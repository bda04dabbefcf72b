package io.github.heapfold;

/** Hears, every few thousand objects, how far a walk has come; runs on the walking thread. */
@FunctionalInterface
public interface ProgressListener {
    /**
     * Called with the number of objects counted so far.
     *
     * @return false to end the walk; the profile then holds what was counted, and a warning
     */
    boolean onProgress(long objects);
}
