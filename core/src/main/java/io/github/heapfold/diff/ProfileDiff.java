package io.github.heapfold.diff;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.internal.text.PathOrder;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What changed between two profiles, by path; lines that did not change are left out.
 *
 * @param changes in path order
 */
public record ProfileDiff(List<Change> changes) {

    public ProfileDiff {
        changes = List.copyOf(changes);
    }

    /** One path; zero bytes where a profile has no such line. */
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
        TreeMap<List<String>, long[]> lines = new TreeMap<>(PathOrder.INSTANCE);
        before.entries().forEach(e -> lines.computeIfAbsent(e.path(), path -> new long[2])[0] += e.bytes());
        after.entries().forEach(e -> lines.computeIfAbsent(e.path(), path -> new long[2])[1] += e.bytes());
        return new ProfileDiff(lines.entrySet().stream()
                .filter(line -> line.getValue()[0] != line.getValue()[1])
                .map(line -> new Change(line.getKey(), line.getValue()[0], line.getValue()[1]))
                .toList());
    }

    /** Bytes after minus bytes before, over all paths. */
    public long totalDeltaBytes() {
        return changes.stream().mapToLong(Change::deltaBytes).sum();
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** One line per change, {@code path before after}: the two-column form that differential flame graphs read. */
    @Override
    public String toString() {
        return changes.stream()
                .map(c -> String.join(";", c.path()) + " " + c.bytesBefore() + " " + c.bytesAfter())
                .collect(Collectors.joining("\n"));
    }
}
