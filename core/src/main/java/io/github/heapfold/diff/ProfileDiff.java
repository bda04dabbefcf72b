package io.github.heapfold.diff;

import io.github.heapfold.Attribution;
import io.github.heapfold.MemoryProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What changed from one profile to a later one: a tree of the places of both, each with its bytes before and after.
 *
 * <pre>{@code
 * ProfileDiff diff = ProfileDiff.between(before, after);
 * long grown = diff.deltaBytes();
 * }</pre>
 *
 * <p>Where one profile has leaves of several types at a place, and so a frame for each type, and the other has those of one type
 * without a frame, they are compared without. Immutable.
 */
public final class ProfileDiff {
    private final MemoryProfile before;
    private final MemoryProfile after;
    private final ChangedPlace root;

    private ProfileDiff(MemoryProfile before, MemoryProfile after, ChangedPlace root) {
        this.before = before;
        this.after = after;
        this.root = root;
    }

    /**
     * One line of which the bytes changed; zero bytes where a profile has no such line.
     *
     * @param path its frames, from the root
     */
    public record Change(List<String> path, long bytesBefore, long bytesAfter) {
        public Change {
            path = List.copyOf(path);
        }

        public long deltaBytes() {
            return bytesAfter - bytesBefore;
        }
    }

    /**
     * What changed from one profile to a later one.
     *
     * @throws IllegalArgumentException if they are of unlike attribution, accounting, layout or format version
     */
    public static ProfileDiff between(MemoryProfile before, MemoryProfile after) {
        before.requireLike(after, "cannot be compared");
        return new ProfileDiff(before, after, new PlacePairs(after.accounting()).root(before.root(), after.root()));
    }

    public MemoryProfile before() {
        return before;
    }

    public MemoryProfile after() {
        return after;
    }

    /** All places of both, changed or not. */
    public ChangedPlace root() {
        return root;
    }

    /** The lines whose bytes changed, in path order. */
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        List<String> path = new ArrayList<>();
        for (ChangedPlace.Visited visited : root.byPath()) {
            ChangedPlace place = visited.place();
            path.subList(Math.max(0, visited.depth() - 1), path.size()).clear();
            if (visited.depth() > 0) {
                path.add(place.frame());
            }
            if (place.ownDeltaBytes() != 0) {
                changes.add(new Change(
                        path, place.before().ownBytes(), place.after().ownBytes()));
            }
        }
        return changes;
    }

    /** Bytes after minus bytes before, over all paths. */
    public long deltaBytes() {
        return root.deltaBytes();
    }

    /** Whether no line has other bytes than before. */
    public boolean isEmpty() {
        for (ChangedPlace.Visited visited : root.all()) {
            if (visited.place().ownDeltaBytes() != 0) {
                return false;
            }
        }
        return true;
    }

    /** What makes the comparison less telling than it seems; empty is good. */
    public List<String> notes() {
        List<String> unknown = new ArrayList<>();
        if (before.attribution() == Attribution.UNKNOWN) {
            unknown.add("attribution");
        }
        if (before.layout().isEmpty()) {
            unknown.add("layout");
        }
        return unknown.isEmpty()
                ? List.of()
                : List.of("the " + String.join(" and ", unknown)
                        + " of both profiles is not known, as of folded text; if they differ in that, bytes differ that did not"
                        + " change, so keep profiles as JSON");
    }

    /** One line per change, {@code path before after}: the two-column form that differential flame graphs read. */
    @Override
    public String toString() {
        return changes().stream()
                .map(c -> String.join(";", c.path()) + " " + c.bytesBefore() + " " + c.bytesAfter())
                .collect(Collectors.joining("\n"));
    }
}
