package io.github.heapfold.diff;

import io.github.heapfold.tree.ObjectCount;
import io.github.heapfold.tree.OwnBytes;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;

/** A place of an earlier and a later profile, with all that stands beneath it in either. Immutable. */
public final class ChangedPlace {
    private static final Comparator<ChangedPlace> LARGEST_FIRST = Comparator.comparingLong(
                    (ChangedPlace place) -> -Math.abs(place.deltaBytes()))
            .thenComparingLong(place -> -place.after.bytes)
            .thenComparing(ChangedPlace::frame);

    private final String frame;
    private final Amounts before;
    private final Amounts after;
    private final List<ChangedPlace> children;
    private final Fate fate;
    private final long changedBytes;

    ChangedPlace(String frame, Amounts before, Amounts after, List<ChangedPlace> children) {
        this.frame = frame;
        this.before = before;
        this.after = after;
        this.children = children.stream().sorted(LARGEST_FIRST).toList();
        this.fate = decide();
        this.changedBytes = Math.abs(ownDeltaBytes())
                + children.stream().mapToLong(ChangedPlace::changedBytes).sum();
    }

    /** What became of a place, by the bytes of the view. */
    public enum Fate {
        /** It held none before. */
        APPEARED,
        /** It holds none any more. */
        VANISHED,
        /** It holds more or fewer bytes than before, or as many elsewhere. */
        CHANGED,
        SAME
    }

    /**
     * What a profile has at a place.
     *
     * @param own the bytes counted here, of every kind, whatever the view
     * @param counts the objects that stand here, by class
     * @param ownBytes those of the view, here
     * @param ownObjects those counted with them
     * @param bytes those of the view, here and beneath
     * @param objects those counted with them
     */
    public record Amounts(
            List<OwnBytes> own, List<ObjectCount> counts, long ownBytes, long ownObjects, long bytes, long objects) {
        static final Amounts NONE = new Amounts(List.of(), List.of(), 0, 0, 0, 0);

        public Amounts {
            own = List.copyOf(own);
            counts = List.copyOf(counts);
        }
    }

    /** The last frame of its path; empty for the root. */
    public String frame() {
        return frame;
    }

    public Amounts before() {
        return before;
    }

    public Amounts after() {
        return after;
    }

    /** The places beneath, those with the largest change first. */
    public List<ChangedPlace> children() {
        return children;
    }

    /** Bytes after minus bytes before, here and beneath. */
    public long deltaBytes() {
        return after.bytes - before.bytes;
    }

    /** How many bytes came or went, here and beneath: where some came and some went, more than the sum tells. */
    public long changedBytes() {
        return changedBytes;
    }

    /** Bytes after minus bytes before, here. */
    public long ownDeltaBytes() {
        return after.ownBytes - before.ownBytes;
    }

    /** Objects after minus objects before, here and beneath. */
    public long deltaObjects() {
        return after.objects - before.objects;
    }

    public Fate fate() {
        return fate;
    }

    private Fate decide() {
        if ((before.bytes == 0) != (after.bytes == 0)) {
            return before.bytes == 0 ? Fate.APPEARED : Fate.VANISHED;
        }
        boolean same = before.ownBytes == after.ownBytes
                && before.ownObjects == after.ownObjects
                && children.stream().allMatch(child -> child.fate == Fate.SAME);
        return same ? Fate.SAME : Fate.CHANGED;
    }

    /**
     * A place on its path.
     *
     * @param depth 0 for the place that was asked
     */
    public record Visited(ChangedPlace place, int depth) {}

    /** This place and all beneath it: each before what stands beneath it, the largest change first. */
    public Iterable<Visited> all() {
        return inOrder(children -> children);
    }

    /** This place and all beneath it, in path order. */
    public Iterable<Visited> byPath() {
        return inOrder(children -> children.stream()
                .sorted(Comparator.comparing(ChangedPlace::frame))
                .toList());
    }

    private Iterable<Visited> inOrder(UnaryOperator<List<ChangedPlace>> order) {
        return () -> new Iterator<>() {
            private final Deque<Visited> open = new ArrayDeque<>(List.of(new Visited(ChangedPlace.this, 0)));

            @Override
            public boolean hasNext() {
                return !open.isEmpty();
            }

            @Override
            public Visited next() {
                if (open.isEmpty()) {
                    throw new NoSuchElementException("no place is left");
                }
                Visited visited = open.pop();
                List<ChangedPlace> below = order.apply(visited.place.children);
                for (int i = below.size() - 1; i >= 0; i--) {
                    open.push(new Visited(below.get(i), visited.depth + 1));
                }
                return visited;
            }
        };
    }

    @Override
    public String toString() {
        return frame;
    }
}
