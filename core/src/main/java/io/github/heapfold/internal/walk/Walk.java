package io.github.heapfold.internal.walk;

import io.github.heapfold.Accounting;
import io.github.heapfold.Attribution;
import io.github.heapfold.Limits;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.ProgressListener;
import io.github.heapfold.internal.shape.ShapeCompiler;
import io.github.heapfold.layout.Heap;

/** How to walk: walks the roots of one call of profile, then writes down what the walk left behind. */
public record Walk(
        Heap heap,
        ShapeCompiler compiler,
        Attribution attribution,
        Accounting accounting,
        Limits limits,
        ProgressListener listener,
        VisitedSets visitedSets,
        int threads) {
    private static final String CONTESTED =
            "one thread, since an array of a container is referred to from elsewhere too";

    /** How to walk the objects of this JVM. */
    public Walk(
            ShapeCompiler compiler,
            Attribution attribution,
            Accounting accounting,
            Limits limits,
            ProgressListener listener,
            VisitedSets visitedSets,
            int threads) {
        this(
                new LiveHeap(compiler.layouts()),
                compiler,
                attribution,
                accounting,
                limits,
                listener,
                visitedSets,
                threads);
    }

    /** The same by other shapes, all bytes counted. */
    public Walk exact(ShapeCompiler other) {
        return new Walk(heap, other, attribution, Accounting.EXACT, limits, listener, visitedSets, threads);
    }

    /** The same of another heap, in which nothing moves. */
    public Walk of(Heap other, ShapeCompiler shapes) {
        return new Walk(other, shapes, attribution, accounting, limits, listener, VisitedSets.numbered(other), 1);
    }

    /** What the roots hold, without what others reach. */
    public MemoryProfile run(Roots roots) {
        Call call = new Call(limits, listener);
        VisitedSets sets = visitedSets;
        int crew = threads;
        int retries = 0;
        for (int number = 1; ; number++) {
            Attempt attempt =
                    new Attempt(heap, compiler, attribution, limits.maxPaths(), new WalkControl(call, number));
            attempt.walk(roots, sets, retries, crew);
            switch (attempt.outcome()) {
                case SOUND -> {
                    String reason = crew < threads ? CONTESTED : both(sets.reason(retries), attempt.fewerThreads());
                    return new ProfileOf(attempt, accounting).written(call, retries, reason);
                }
                case CONTESTED -> crew = 1;
                case NO_NATIVE_MEMORY -> sets = VisitedSets.identity("the system gave no memory for a bitmap");
                case SPOILT -> {
                    retries++;
                    sets = afterSpoilt(attempt, call, sets);
                }
            }
        }
    }

    private static String both(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + "; " + other;
    }

    /** What to go on with: something that nothing can spoil, if the next attempt is to be the last. */
    private static VisitedSets afterSpoilt(Attempt attempt, Call call, VisitedSets sets) {
        Stop outOfMemory = attempt.outOfMemory();
        if (outOfMemory != null) {
            call.allowOnly(attempt.claimed() / 2, outOfMemory); // with more it would likely end as this one did
            return VisitedSets.identity("memory ran out, and collections moved objects");
        }
        return call.isOver()
                ? VisitedSets.identity("collections moved objects, and no time was left to begin again")
                : sets;
    }
}
