package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.heap.OffHeapBits;
import org.jspecify.annotations.Nullable;

/** Decides, every few thousand objects or slots, whether an attempt goes on, and knows how it ended. */
final class WalkControl {
    private static final int INTERVAL = 16_384;

    private final Call call;
    private final int attempt;
    private volatile @Nullable Stop stop;
    /** Put into words only when the memory of the attempt is free again. */
    private volatile @Nullable OutOfMemoryError outOfMemory;

    private volatile boolean spoilt;
    private @Nullable Crew crew;
    /** By walks of the same attempt that came to their end. */
    private long claimedBefore;

    /** Of an attempt by its number, from 1. */
    WalkControl(Call call, int attempt) {
        this.call = call;
        this.attempt = attempt;
    }

    /** Another walk begins, after one that claimed so many objects. */
    void goOnAfter(long claimed) {
        claimedBefore += claimed;
        crew = null;
    }

    /** Several walkers share the work from now on. */
    void lead(Crew walkers) {
        crew = walkers;
    }

    /**
     * At how many objects of its own a walker asks for the first time. A later attempt does a little in any case: when the
     * time is over, what it finds is all that there will be.
     */
    long firstCheck(long claimed) {
        return attempt == 1 ? 0 : nextCheck(claimed);
    }

    /** At how many objects of its own a walker asks again. */
    long nextCheck(long claimed) {
        long interval = crew == null ? INTERVAL : Crew.INTERVAL;
        return Math.min(claimed + interval, Math.max(call.maxObjects() - claimedBefore, claimed)) + 1;
    }

    /** Asked by a walker at each check. */
    boolean goOn(GraphWalker walker) {
        Crew walkers = crew;
        return walkers == null ? goOn(walker.claimed()) : walkers.goOn(walker, this);
    }

    /** Whether a walk goes on that has claimed so many objects; one thread at a time. */
    boolean goOn(long claimed) {
        if (!isStopped()) {
            stop = call.stop(claimedBefore + claimed, attempt);
        }
        return !isStopped();
    }

    void stop(Stop reason) {
        stop = reason;
    }

    /** There was no memory for a walker's needs. Allocates nothing. */
    void outOfMemory(OutOfMemoryError error) {
        outOfMemory = error;
        Crew walkers = crew;
        if (walkers != null) {
            walkers.end();
        }
    }

    /** The visited set gave wrong answers: the attempt is worth nothing. */
    void spoil() {
        spoilt = true;
    }

    boolean isSpoilt() {
        return spoilt;
    }

    boolean isStopped() {
        return stop != null || outOfMemory != null;
    }

    /** Whether it was the heap that ran out. */
    boolean isOutOfMemory() {
        return outOfMemory != null && !isOutOfNativeMemory();
    }

    /** Whether it was memory outside the heap that ran out. */
    boolean isOutOfNativeMemory() {
        return outOfMemory instanceof OffHeapBits.NoMemoryError;
    }

    /** Why the attempt ended early; null if it did not. */
    @Nullable
    Stop stop() {
        OutOfMemoryError error = outOfMemory;
        return error == null ? stop : Stop.outOfMemory(error);
    }
}
