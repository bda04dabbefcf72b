package io.github.heapfold.internal.walk;

import io.github.heapfold.Limits;
import io.github.heapfold.ProgressListener;
import org.jspecify.annotations.Nullable;

/** What binds a call of profile, however many attempts it takes: its start, its limits, its listener. */
final class Call {
    private final Limits limits;
    private final ProgressListener listener;
    private final long startNanos = System.nanoTime();
    private volatile boolean cancelled;

    private long maxObjects;
    private Stop limitReached;

    Call(Limits limits, ProgressListener listener) {
        this.limits = limits;
        this.listener = listener;
        maxObjects = limits.maxObjects();
        limitReached = Stop.limit("limit of " + maxObjects + " objects");
    }

    /** An attempt finds no more objects than this. */
    long maxObjects() {
        return maxObjects;
    }

    /** Attempts to come find no more objects than this, and give another reason for it than the limit. */
    void allowOnly(long objects, Stop reason) {
        if (objects < maxObjects) {
            maxObjects = objects;
            limitReached = reason;
        }
    }

    /** Why an attempt ends that has claimed so many objects; null if it goes on. One thread at a time. */
    @Nullable
    Stop stop(long claimed, int attempt) {
        if (claimed > maxObjects) {
            return limitReached;
        }
        if (isTimeOver()) {
            return Stop.limit("timeout of " + limits.timeout());
        }
        if (cancelled || !listener.onProgress(claimed, attempt)) {
            cancelled = true; // once for all attempts
            return Stop.CANCELLED;
        }
        return Thread.currentThread().isInterrupted() ? Stop.INTERRUPTED : null;
    }

    /** Whether there is no point in another attempt to its end. Asked by the thread that made the call. */
    boolean isOver() {
        return cancelled || isTimeOver() || Thread.currentThread().isInterrupted();
    }

    private boolean isTimeOver() {
        return nanos() >= limits.timeout().toNanos();
    }

    /** Since the call began. */
    long nanos() {
        return System.nanoTime() - startNanos;
    }
}
