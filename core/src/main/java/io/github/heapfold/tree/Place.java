package io.github.heapfold.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A place in a profile, with all that stands beneath it. Immutable; two are equal if all of that is. */
public final class Place {
    private final String frame;
    private final List<OwnBytes> own;
    private final List<ObjectCount> counts;
    private final long metAgain;
    private final List<Place> children;

    Place(String frame, List<OwnBytes> own, List<ObjectCount> counts, long metAgain, List<Place> children) {
        this.frame = frame;
        this.own = List.copyOf(own);
        this.counts = List.copyOf(counts);
        this.metAgain = metAgain;
        this.children = List.copyOf(children);
    }

    /** The last frame of its path; empty for the root. */
    public String frame() {
        return frame;
    }

    /** The bytes counted here, one record for each kind that there is, in the order of kinds. */
    public List<OwnBytes> own() {
        return own;
    }

    /** The objects that stand here, by class; their bytes are here or beneath. */
    public List<ObjectCount> counts() {
        return counts;
    }

    /**
     * References from here that lead to objects which the walk had met before, and so are counted where it did, which may be
     * here too; or which were to be left out. With {@link io.github.heapfold.Attribution#FIRST} only, 0 else: by common owners it is
     * {@link io.github.heapfold.MemoryProfile#sharing()} that tells. References between the nodes of a container are none of them.
     */
    public long metAgain() {
        return metAgain;
    }

    /** The places beneath, by frame. */
    public List<Place> children() {
        return children;
    }

    /** The place beneath of that frame; null if there is none. */
    public @Nullable Place child(String childFrame) {
        int low = 0;
        int high = children.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = children.get(middle).frame.compareTo(childFrame);
            if (order == 0) {
                return children.get(middle);
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return null;
    }

    /** The place that a path leads to from here; null if there is none. */
    public @Nullable Place at(List<String> path) {
        Place place = this;
        for (int i = 0; i < path.size() && place != null; i++) {
            place = place.child(path.get(i));
        }
        return place;
    }

    /** The sum of the bytes here and beneath, of the kinds that count. */
    public long bytesBeneath(Predicate<Kind> counts) {
        long sum = 0;
        for (Visited visited : all()) {
            for (OwnBytes bytes : visited.place.own) {
                sum += counts.test(bytes.kind()) ? bytes.bytes() : 0;
            }
        }
        return sum;
    }

    /**
     * A place on its path.
     *
     * @param depth 0 for the place that was asked
     */
    public record Visited(Place place, int depth) {}

    /** This place and all beneath it, in path order: each before what stands beneath it. However deep, at no cost of stack. */
    public Iterable<Visited> all() {
        return () -> new Iterator<>() {
            private final Deque<Visited> open = new ArrayDeque<>(List.of(new Visited(Place.this, 0)));

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
                List<Place> below = visited.place.children;
                for (int i = below.size() - 1; i >= 0; i--) {
                    open.push(new Visited(below.get(i), visited.depth + 1));
                }
                return visited;
            }
        };
    }

    /** What {@link #all} answers, each with its path from here. */
    public Iterable<Located> located() {
        return () -> new Iterator<>() {
            private final Iterator<Visited> places = all().iterator();
            private final List<String> path = new ArrayList<>();

            @Override
            public boolean hasNext() {
                return places.hasNext();
            }

            @Override
            public Located next() {
                Visited visited = places.next();
                if (visited.depth > 0) {
                    path.subList(visited.depth - 1, path.size()).clear();
                    path.add(visited.place.frame);
                }
                return new Located(path, visited.place);
            }
        };
    }

    /**
     * A place and where it is.
     *
     * @param path its frames; to be copied if it is to outlast the step to the next place
     */
    public record Located(List<String> path, Place place) {}

    private boolean isLike(Place other) {
        return frame.equals(other.frame)
                && own.equals(other.own)
                && counts.equals(other.counts)
                && metAgain == other.metAgain
                && children.size() == other.children.size();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Place place)) {
            return false;
        }
        Iterator<Visited> theirs = place.all().iterator();
        for (Visited visited : all()) {
            if (!theirs.hasNext()) {
                return false;
            }
            Visited their = theirs.next();
            if (visited.depth != their.depth || !visited.place.isLike(their.place)) {
                return false;
            }
        }
        return !theirs.hasNext();
    }

    @Override
    public int hashCode() {
        return Objects.hash(frame, own, children.size());
    }

    @Override
    public String toString() {
        return frame;
    }
}
