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
    private @Nullable Crew crew;

    WalkControl(Limits limits, ProgressListener listener) {
        this.limits = limits;
        this.listener = listener;
    }

    /** Several walkers share the work from now on. */
    void lead(@Nullable Crew walkers) {
        crew = walkers;
    }

    /** At how many objects of its own a walker asks again. */
    long nextCheck(long claimed) {
        long interval = crew == null ? INTERVAL : Crew.INTERVAL;
        return Math.min(claimed + interval, limits.maxObjects() < claimed ? claimed : limits.maxObjects()) + 1;
    }

    /** Asked by a walker at each check. */
    boolean goOn(GraphWalker walker) {
        Crew walkers = crew;
        return walkers == null ? goOn(walker.claimed()) : walkers.goOn(walker, this);
    }

    /** Whether the walk goes on that has claimed so many objects; one thread at a time. */
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

    void stop(String reason) {
        stopReason = reason;
    }

    /** Why the walk ended early; null if it did not. */
    @Nullable
    String stopReason() {
        return stopReason;
    }
}
