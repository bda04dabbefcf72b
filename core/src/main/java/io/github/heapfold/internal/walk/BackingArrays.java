package io.github.heapfold.internal.walk;

import java.lang.reflect.Array;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Watches, where several threads claim, that nobody but its container refers to an array of which the container knows which
 * slots are live. Whoever claims such an array decides what counts as spare; one thread always finds the same one first,
 * of several threads any may be first, and LOGICAL totals would differ from run to run.
 *
 * <p>A container's array is marked before it is claimed. So whoever comes second finds either the mark, or the array claimed
 * without its being there.
 */
final class BackingArrays implements SharedClaims, AutoCloseable {
    private final VisitedSet visited;
    private final VisitedSet marks;
    private final AtomicBoolean contested;

    BackingArrays(VisitedSet visited, VisitedSet marks) {
        this(visited, marks, new AtomicBoolean());
    }

    private BackingArrays(VisitedSet visited, VisitedSet marks, AtomicBoolean contested) {
        this.visited = visited;
        this.marks = marks;
        this.contested = contested;
    }

    @Override
    public @Nullable BackingArrays share(VisitedSet other) {
        VisitedSet shared = marks.share();
        return shared == null ? null : new BackingArrays(other, shared, contested);
    }

    /** Whether such an array was found. The walk is worth nothing then, and one thread must do it. */
    boolean areContested() {
        return contested.get();
    }

    @Override
    public boolean areVoid() {
        return areContested();
    }

    /** As {@link VisitedSet#claim(Object)}, of an object that an edge leads to. */
    @Override
    public boolean claim(Object target, EdgeState edge, int told) {
        if (!target.getClass().isArray() || Array.getLength(target) == 0) {
            return visited.claim(target);
        }
        boolean own = edge.site(target).tellsLiveFromSpare();
        if (own) {
            marks.claim(target);
        }
        if (visited.claim(target)) {
            return true;
        }
        if (own || marks.contains(target)) {
            contested.set(true);
        }
        return false;
    }

    @Override
    public void close() {
        marks.close();
    }
}
