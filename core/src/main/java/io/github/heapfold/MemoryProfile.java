package io.github.heapfold;

import io.github.heapfold.internal.text.PathOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where the bytes of an object are: lines of path and bytes, sorted by path, each byte on one line. Immutable.
 *
 * <p>{@link #toString()} writes folded stacks, the input of flame graph tools:
 *
 * <pre>{@code
 * Model.variables;Variable.kind 8
 * Model[header] 12
 * }</pre>
 */
public final class MemoryProfile {
    private final List<Entry> entries;
    private final List<ClassCount> classCounts;
    private final List<Warning> warnings;
    private final List<BoundaryCut> boundaries;
    private final Statistics statistics;
    private final long totalBytes;
    private final long objectCount;

    private MemoryProfile(Builder builder) {
        List<Entry> lines = new ArrayList<>();
        long bytes = 0;
        long objects = 0;
        for (Map.Entry<List<String>, long[]> line : builder.lines.entrySet()) {
            lines.add(new Entry(line.getKey(), line.getValue()[0], line.getValue()[1]));
            bytes = Math.addExact(bytes, line.getValue()[0]);
            objects = Math.addExact(objects, line.getValue()[1]);
        }
        entries = List.copyOf(lines);
        totalBytes = bytes;
        objectCount = objects;
        classCounts = List.copyOf(builder.classCounts);
        warnings = List.copyOf(builder.warnings);
        boundaries = builder.cuts.entrySet().stream()
                .map(cut -> new BoundaryCut(cut.getKey(), cut.getValue()))
                .toList();
        statistics = builder.statistics == null ? Statistics.none(objects, bytes) : builder.statistics;
    }

    /**
     * One line.
     *
     * @param path its frames, from the root
     * @param bytes more than zero
     * @param objects how many objects have their header on this line
     */
    public record Entry(List<String> path, long bytes, long objects) {
        public Entry {
            path = List.copyOf(path);
        }

        /** The line in a folded stack. */
        @Override
        public String toString() {
            return String.join(";", path) + " " + bytes;
        }
    }

    /**
     * How many objects of a class stand at a path; enough to price them under another VM's layout.
     *
     * @param path where they stand; their bytes are on this line or beneath it
     * @param className binary name
     * @param arrayElements the sum of the lengths, for arrays
     * @param shallowBytes what the objects take by themselves, padding included, whatever the accounting
     */
    public record ClassCount(List<String> path, String className, long objects, long arrayElements, long shallowBytes) {
        public ClassCount {
            path = List.copyOf(path);
        }
    }

    /** All lines in path order. */
    public List<Entry> entries() {
        return entries;
    }

    /** The sum of all lines. */
    public long totalBytes() {
        return totalBytes;
    }

    /** How many objects were counted, each once. */
    public long objectCount() {
        return objectCount;
    }

    /** How many lines there are. */
    public int size() {
        return entries.size();
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** What made this profile less exact than it could be; empty is good. */
    public List<Warning> warnings() {
        return warnings;
    }

    /** What was referred to and not followed, by name. */
    public List<BoundaryCut> boundaries() {
        return boundaries;
    }

    /** Object counts by path and class, in the order the walk met them. */
    public List<ClassCount> classCounts() {
        return classCounts;
    }

    public Statistics statistics() {
        return statistics;
    }

    /** Folded stacks: lines joined by '\n', none at the end. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Entry entry : entries) {
            if (text.length() > 0) {
                text.append('\n');
            }
            text.append(entry);
        }
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MemoryProfile profile && entries.equals(profile.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    /** Both profiles in one, equal paths added up. What both counted is counted twice. */
    public MemoryProfile merge(MemoryProfile other) {
        Builder builder = new Builder();
        for (MemoryProfile profile : List.of(this, other)) {
            profile.entries.forEach(entry -> builder.add(entry.path(), entry.bytes(), entry.objects()));
            profile.classCounts.forEach(builder::classCount);
            profile.warnings.forEach(builder::warning);
            profile.boundaries.forEach(cut -> builder.boundary(cut.name(), cut.count()));
        }
        return builder.statistics(statistics.plus(other.statistics)).build();
    }

    /**
     * Reads folded stacks. Object counts are not part of that format and come out as zero.
     *
     * @throws IllegalArgumentException naming the first line that is not a folded stack
     */
    public static MemoryProfile parse(String folded) {
        Builder builder = new Builder();
        int number = 0;
        for (String line : folded.lines().toList()) {
            number++;
            if (line.isEmpty()) {
                continue;
            }
            int space = line.lastIndexOf(' ');
            try {
                List<String> path =
                        Arrays.asList(line.substring(0, Math.max(space, 0)).split(";", -1));
                builder.add(path, Long.parseLong(line.substring(space + 1)), 0);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "line " + number + " is not a folded stack: \"" + line
                                + "\"; it must read \"frame;frame bytes\" with bytes a whole number",
                        e);
            }
        }
        return builder.build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects lines: equal paths add up, zero bytes leave no line. */
    public static final class Builder {
        private final TreeMap<List<String>, long[]> lines = new TreeMap<>(PathOrder.INSTANCE);
        /** Those found to be good, since most occur on many paths. */
        private final Set<String> frames = new HashSet<>();

        private final List<ClassCount> classCounts = new ArrayList<>();
        private final List<Warning> warnings = new ArrayList<>();
        private final TreeMap<String, Long> cuts = new TreeMap<>();
        private @org.jspecify.annotations.Nullable Statistics statistics;

        private Builder() {}

        /**
         * Adds bytes to a path.
         *
         * @throws IllegalArgumentException if the path is empty, a frame is empty or holds ';', or bytes are negative
         */
        public Builder add(List<String> path, long bytes, long objects) {
            if (bytes < 0 || objects < 0) {
                throw new IllegalArgumentException(
                        "bytes and objects must not be negative, were " + bytes + " and " + objects + " at " + path);
            }
            if (path.isEmpty()) {
                throw new IllegalArgumentException("a path has at least one frame, was empty");
            }
            for (String frame : path) {
                if (!frames.contains(frame)) {
                    if (frame.isEmpty() || frame.contains(";")) {
                        throw new IllegalArgumentException("no frame is empty or holds ';', was " + path);
                    }
                    frames.add(frame);
                }
            }
            if (bytes > 0) {
                long[] line = lines.computeIfAbsent(List.copyOf(path), key -> new long[2]);
                line[0] = Math.addExact(line[0], bytes);
                line[1] = Math.addExact(line[1], objects);
            }
            return this;
        }

        public Builder classCount(ClassCount count) {
            classCounts.add(count);
            return this;
        }

        public Builder warning(Warning warning) {
            warnings.add(warning);
            return this;
        }

        public Builder boundary(String name, long count) {
            cuts.merge(name, count, Long::sum);
            return this;
        }

        public Builder statistics(Statistics made) {
            statistics = made;
            return this;
        }

        public MemoryProfile build() {
            return new MemoryProfile(this);
        }
    }
}
