package io.github.heapfold.internal.walk;

import io.github.heapfold.Limits;
import io.github.heapfold.ProgressListener;
import org.jspecify.annotations.Nullable;

/** Decides, every few thousand objects, whether a walk goes on. */
final class WalkControl {
    private static final int INTERVAL = 16_384;

    private final Limits limits;
    private final ProgressListener listener;
    private final long startNanos = System.nanoTime();
    private @Nullable String stopReason;

    WalkControl(Limits limits, ProgressListener listener) {
        this.limits = limits;
        this.listener = listener;
    }

    /** At how many objects to ask again. */
    long nextCheck(long claimed) {
        return Math.min(claimed + INTERVAL, limits.maxObjects() < claimed ? claimed : limits.maxObjects()) + 1;
    }

    boolean goOn(long claimed) {
        if (claimed > limits.maxObjects()) {
            stopReason = "the limit of " + limits.maxObjects() + " objects was reached";
        } else if (System.nanoTime() - startNanos >= limits.timeout().toNanos()) {
            stopReason = "the timeout of " + limits.timeout() + " was reached";
        } else if (!listener.onProgress(claimed)) {
            stopReason = "the progress listener cancelled";
        } else if (Thread.currentThread().isInterrupted()) {
            stopReason = "the thread was interrupted";
        }
        return stopReason == null;
    }

    /** Why the walk ended early; null if it did not. */
    @Nullable
    String stopReason() {
        return stopReason;
    }
}
