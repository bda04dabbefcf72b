package io.github.heapfold;

import io.github.heapfold.internal.text.PathOrder;
import io.github.heapfold.tree.ClassFields;
import io.github.heapfold.tree.Kind;
import io.github.heapfold.tree.ObjectCount;
import io.github.heapfold.tree.OwnBytes;
import io.github.heapfold.tree.Place;
import io.github.heapfold.tree.Sharing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the bytes of an object are: a tree of places, each byte at one of them. Immutable.
 *
 * <p>A profile made by a walk knows the bytes of both accountings; which of them its lines, its total and its text show is
 * a {@linkplain #as view}. {@link #toString()} writes folded stacks, the input of flame graph tools:
 *
 * <pre>{@code
 * Model.variables;Variable.kind 8
 * Model[header] 12
 * }</pre>
 *
 * <p>Two profiles are equal if everything that they say of the object is: attribution, accounting, layout, places, counts,
 * fields, warnings and boundaries. Statistics, which tell of the making, and the JDK's version are not compared.
 */
public final class MemoryProfile {
    /** The version of what paths and numbers mean; one that counts otherwise has another. */
    public static final int FORMAT_VERSION = 1;

    private final Facts facts;
    private final Place root;
    private final List<Sharing> sharing;
    private final List<ClassFields> classFields;
    private final List<Warning> warnings;
    private final List<BoundaryCut> boundaries;
    private final Statistics statistics;
    private final int lines;
    private final long totalBytes;
    private final long objectCount;

    MemoryProfile(
            Facts facts,
            Place root,
            List<Sharing> sharing,
            List<ClassFields> classFields,
            List<Warning> warnings,
            List<BoundaryCut> boundaries,
            @Nullable Statistics statistics) {
        this.facts = facts;
        this.root = root;
        this.classFields = classFields;
        this.sharing = withBytes(sharing, root, facts.accounting);
        this.warnings = warnings;
        this.boundaries = boundaries;
        int counted = 0;
        long bytes = 0;
        long objects = 0;
        for (Place.Visited visited : root.all()) {
            for (OwnBytes own : visited.place().own()) {
                if (facts.accounting.counts(own.kind())) {
                    counted++;
                    bytes = Math.addExact(bytes, own.bytes());
                    objects = Math.addExact(objects, own.objects());
                }
            }
        }
        lines = counted;
        totalBytes = bytes;
        objectCount = objects;
        this.statistics = statistics == null ? Statistics.none(objects, bytes) : statistics.of(objects, bytes);
    }

    /**
     * Under which terms a profile was made. Profiles of unlike terms are not added up or compared.
     *
     * @param attribution which path an object counts for that several lead to
     * @param accounting which bytes the view shows
     * @param bothAccountings whether the bytes of the other are known too
     * @param layout the VM whose sizes these are, in words; empty if not known, as of folded text
     * @param jdk the JDK's version; empty if not known, several of a merged profile with a comma between
     * @param formatVersion that of the Heapfold that made it, see {@link #FORMAT_VERSION}
     */
    public record Facts(
            Attribution attribution,
            Accounting accounting,
            boolean bothAccountings,
            String layout,
            String jdk,
            int formatVersion) {

        /** Of a profile that no walk made. */
        static Facts unknown() {
            return new Facts(Attribution.UNKNOWN, Accounting.LOGICAL, false, "", "", FORMAT_VERSION);
        }

        Facts as(Accounting other) {
            return new Facts(attribution, other, bothAccountings, layout, jdk, formatVersion);
        }
    }

    /**
     * One line. A path has more than one only where a rule's code reports bytes of another kind there.
     *
     * @param path its frames, from the root
     * @param kind what the bytes are for
     * @param bytes more than zero
     * @param objects how many objects are counted on this line, each with its header or as a leaf
     */
    public record Entry(List<String> path, Kind kind, long bytes, long objects) {
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
     * How many objects of a class stand at a path.
     *
     * @param path where they stand; their bytes are on this line or beneath it
     */
    public record ClassCount(List<String> path, ObjectCount count) {
        public ClassCount {
            path = List.copyOf(path);
        }

        /** The binary name of the class. */
        public String className() {
            return count.className();
        }

        public long objects() {
            return count.objects();
        }

        /** The sum of the lengths, for arrays. */
        public long arrayElements() {
            return count.arrayElements();
        }

        /** What the objects take by themselves, padding included, whatever the accounting. */
        public long shallowBytes() {
            return count.shallowBytes();
        }
    }

    /** All places, with the bytes of every kind that is known, whatever the view. */
    public Place root() {
        return root;
    }

    /** Under which terms it was made. */
    public Facts facts() {
        return facts;
    }

    /** Which path an object counts for that several lead to. */
    public Attribution attribution() {
        return facts.attribution;
    }

    /** Which bytes this view shows. */
    public Accounting accounting() {
        return facts.accounting;
    }

    /** The VM whose sizes these are, in words; empty if not known. */
    public String layout() {
        return facts.layout;
    }

    /** The version of the JDK that it was made on; empty if not known. */
    public String jdk() {
        return facts.jdk;
    }

    /**
     * The same by another accounting.
     *
     * @throws IllegalStateException if it was read from text that does not tell those bytes
     */
    public MemoryProfile as(Accounting accounting) {
        if (accounting == facts.accounting) {
            return this;
        }
        if (!facts.bothAccountings) {
            throw new IllegalStateException("this profile knows its " + facts.accounting + " bytes only, not "
                    + accounting + ", for it was read from folded text; keep the profile itself, or make it anew");
        }
        return new MemoryProfile(facts.as(accounting), root, sharing, classFields, warnings, boundaries, statistics);
    }

    /** All lines of this view in path order; made anew by each call. */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>(lines);
        for (Place.Located located : root.located()) {
            List<String> path = null;
            for (OwnBytes own : located.place().own()) {
                if (facts.accounting.counts(own.kind())) {
                    path = path == null ? List.copyOf(located.path()) : path;
                    entries.add(new Entry(path, own.kind(), own.bytes(), own.objects()));
                }
            }
        }
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
        return lines;
    }

    public boolean isEmpty() {
        return lines == 0;
    }

    /** What made this profile less exact than it could be; empty is good. */
    public List<Warning> warnings() {
        return warnings;
    }

    /** What was referred to and not followed, by name. */
    public List<BoundaryCut> boundaries() {
        return boundaries;
    }

    /** Object counts by path and class, in path order. */
    public List<ClassCount> classCounts() {
        List<ClassCount> counts = new ArrayList<>();
        for (Place.Located located : root.located()) {
            List<String> path = List.copyOf(located.path());
            located.place().counts().forEach(count -> counts.add(new ClassCount(path, count)));
        }
        return counts;
    }

    /** The fields of the classes that objects were counted of, by class name; arrays and opaque classes have none. */
    public List<ClassFields> classFields() {
        return classFields;
    }

    /**
     * Objects that several places refer to, with the places, those with the most bytes beneath first. Only
     * {@link Attribution#COMMON} tells them.
     */
    public List<Sharing> sharing() {
        return sharing;
    }

    private static List<Sharing> withBytes(List<Sharing> rows, Place root, Accounting accounting) {
        List<Sharing> all = new ArrayList<>();
        for (Sharing row : rows) {
            Place place = root.at(row.path());
            all.add(row.withBytes(place == null ? 0 : place.bytesBeneath(accounting::counts)));
        }
        all.sort(Comparator.comparingLong(Sharing::bytesBeneath)
                .reversed()
                .thenComparing(Sharing::path, PathOrder.INSTANCE)
                .thenComparing(Sharing::type));
        return List.copyOf(all);
    }

    public Statistics statistics() {
        return statistics;
    }

    /** Folded stacks: lines joined by '\n', none at the end. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Place.Located located : root.located()) {
            long bytes = located.place().own().stream()
                    .filter(own -> facts.accounting.counts(own.kind()))
                    .mapToLong(OwnBytes::bytes)
                    .sum();
            if (bytes > 0) {
                text.append(text.length() == 0 ? "" : "\n");
                text.append(String.join(";", located.path())).append(' ').append(bytes);
            }
        }
        return text.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MemoryProfile profile
                && unlike(profile).isEmpty()
                && facts.bothAccountings == profile.facts.bothAccountings
                && root.equals(profile.root)
                && sharing.equals(profile.sharing)
                && classFields.equals(profile.classFields)
                && warnings.equals(profile.warnings)
                && boundaries.equals(profile.boundaries);
    }

    @Override
    public int hashCode() {
        return root.hashCode();
    }

    /** Why the two cannot be added up or compared, in words; empty if they can. */
    public Optional<String> unlike(MemoryProfile other) {
        return difference("attribution", facts.attribution, other.facts.attribution)
                .or(() -> difference("accounting", facts.accounting, other.facts.accounting))
                .or(() -> difference("layout", facts.layout, other.facts.layout))
                .or(() -> difference("format version", facts.formatVersion, other.facts.formatVersion));
    }

    private static Optional<String> difference(String what, Object one, Object other) {
        return one.equals(other)
                ? Optional.empty()
                : Optional.of("of unlike " + what + ", " + text(one) + " and " + text(other));
    }

    private static String text(Object value) {
        return value.equals("") || value == Attribution.UNKNOWN ? "one that is not known" : String.valueOf(value);
    }

    /**
     * Throws if the two cannot be added up or compared.
     *
     * @param purpose what for, as in "cannot be merged"
     * @throws IllegalArgumentException saying how they differ
     */
    public void requireLike(MemoryProfile other, String purpose) {
        unlike(other).ifPresent(difference -> {
            throw new IllegalArgumentException("profiles " + difference + ", " + purpose
                    + (difference.contains("not known")
                            ? "; folded text does not tell it, so keep profiles as JSON"
                            : "; make both in the same way, or take the same view of both with as(...)"));
        });
    }

    /**
     * Both profiles in one, equal paths added up. What both counted is counted twice.
     *
     * @throws IllegalArgumentException if they are of unlike attribution, accounting, layout or format version, or if bytes or
     *     objects of both add up to 2^63 or more
     */
    public MemoryProfile merge(MemoryProfile other) {
        requireLike(other, "cannot be merged");
        return new ProfileBuilder().addAll(this).addAll(other).build();
    }

    /**
     * Reads folded stacks. Object counts are not part of that format and come out as zero, padding and spare bytes only
     * where the text shows them.
     *
     * @throws IllegalArgumentException naming the first line that is not a folded stack
     */
    public static MemoryProfile parse(String folded) {
        return FoldedStacks.read(folded);
    }

    /** For a profile made by hand. */
    public static ProfileBuilder builder() {
        return new ProfileBuilder();
    }
}
