package io.github.heapfold;

import io.github.heapfold.tree.ClassFields;
import io.github.heapfold.tree.Kind;
import io.github.heapfold.tree.ObjectCount;
import io.github.heapfold.tree.OwnBytes;
import io.github.heapfold.tree.Place;
import io.github.heapfold.tree.PlaceBuilder;
import io.github.heapfold.tree.Sharing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects what a profile says: equal paths add up, zero bytes leave no line. */
public final class ProfileBuilder {
    private final PlaceBuilder root = PlaceBuilder.root();
    /** Those found to be good, since most occur on many paths. */
    private final Set<String> frames = new HashSet<>();

    private final Set<ClassFields> classFields = new TreeSet<>();
    private final Map<Warning, Long> warnings = new LinkedHashMap<>();
    private final TreeMap<String, Long> cuts = new TreeMap<>();
    private final Map<List<Object>, Sharing> sharing = new LinkedHashMap<>();
    private MemoryProfile.Facts facts = MemoryProfile.Facts.unknown();
    private @Nullable Statistics statistics;
    private boolean hasFacts;

    ProfileBuilder() {}

    /**
     * Adds bytes to a path, of the kind that its last frame tells.
     *
     * @throws IllegalArgumentException if the path is empty, a frame is empty or holds ';', or bytes are negative
     */
    public ProfileBuilder add(List<String> path, long bytes, long objects) {
        return add(path, path.isEmpty() ? Kind.DATA : Kind.ofFrame(path.get(path.size() - 1)), bytes, objects);
    }

    /**
     * Adds bytes of a kind to a path.
     *
     * @throws IllegalArgumentException if the path is empty, a frame is empty or holds ';', or bytes are negative
     */
    public ProfileBuilder add(List<String> path, Kind kind, long bytes, long objects) {
        if (bytes < 0 || objects < 0) {
            throw new IllegalArgumentException(
                    "bytes and objects must not be negative, were " + bytes + " and " + objects + " at " + path);
        }
        if (path.isEmpty()) {
            throw new IllegalArgumentException("a path has at least one frame, was empty");
        }
        PlaceBuilder place = place(path);
        exact(() -> place.add(kind, bytes, objects));
        return this;
    }

    /** Sums that no long holds are the caller's to know of. */
    private static void exact(Runnable sum) {
        try {
            sum.run();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "bytes and objects must stay below 2^63 in sum, did not; add up fewer", e);
        }
    }

    private PlaceBuilder place(List<String> path) {
        PlaceBuilder place = root;
        for (String frame : path) {
            if (!frames.contains(frame)) {
                if (frame.isEmpty() || frame.contains(";")) {
                    throw new IllegalArgumentException("no frame is empty or holds ';', was " + path);
                }
                frames.add(frame);
            }
            place = place.child(frame);
        }
        return place;
    }

    /** Says that objects of a class stand at a path, which may be empty. */
    public ProfileBuilder add(List<String> path, ObjectCount count) {
        PlaceBuilder place = place(path);
        exact(() -> place.add(count));
        return this;
    }

    /** Says what fields a class has. */
    public ProfileBuilder add(ClassFields fields) {
        classFields.add(fields);
        return this;
    }

    /** Says that several places refer to objects; of one type at one place they add up. */
    public ProfileBuilder add(Sharing shared) {
        exact(() -> sharing.merge(List.of(shared.path(), shared.type()), shared, Sharing::plus));
        return this;
    }

    /** Adds a tree of places, beneath the root. */
    public ProfileBuilder add(Place places) {
        exact(() -> root.addAll(places));
        return this;
    }

    /**
     * The root of the places, for one who adds them on their way through a tree. Its frames must be as those of
     * {@link #add(List, long, long)}; nothing checks that.
     */
    public PlaceBuilder places() {
        return root;
    }

    /** Equal warnings but for their counts become one. */
    public ProfileBuilder warning(Warning warning) {
        exact(() -> warnings.merge(warning.withCount(0), warning.count(), Math::addExact));
        return this;
    }

    public ProfileBuilder boundary(String name, long count) {
        exact(() -> cuts.merge(name, count, Math::addExact));
        return this;
    }

    public ProfileBuilder statistics(Statistics made) {
        Statistics before = statistics;
        exact(() -> statistics = before == null ? made : before.plus(made));
        return this;
    }

    /** Under which terms it was made; those that no walk made are LOGICAL, of a layout that is not known. */
    public ProfileBuilder facts(MemoryProfile.Facts terms) {
        facts = terms;
        hasFacts = true;
        return this;
    }

    ProfileBuilder bothAccountings() {
        return facts(new MemoryProfile.Facts(facts.attribution(), facts.accounting(), true, "", "", 1));
    }

    /** Adds all that a profile says, of the same terms as what was added before. */
    ProfileBuilder addAll(MemoryProfile profile) {
        add(profile.root());
        profile.classFields().forEach(this::add);
        profile.sharing().forEach(this::add);
        profile.warnings().forEach(this::warning);
        profile.boundaries().forEach(cut -> boundary(cut.name(), cut.count()));
        statistics(profile.statistics());
        MemoryProfile.Facts other = profile.facts();
        return facts(
                hasFacts
                        ? new MemoryProfile.Facts(
                                facts.attribution(),
                                facts.accounting(),
                                facts.bothAccountings() && other.bothAccountings(),
                                facts.layout(),
                                both(facts.jdk(), other.jdk()),
                                facts.formatVersion())
                        : other);
    }

    private static String both(String one, String other) {
        Set<String> all = new TreeSet<>(List.of((one + ", " + other).split(", ")));
        all.remove("");
        return String.join(", ", all);
    }

    /**
     * What was collected.
     *
     * @throws IllegalArgumentException if bytes or objects add up to 2^63 or more
     */
    public MemoryProfile build() {
        Place places = root.build();
        exact(() -> requireSums(places));
        List<Warning> all = new ArrayList<>();
        warnings.forEach((warning, count) -> all.add(warning.withCount(count)));
        all.sort(Warning.ORDER);
        return new MemoryProfile(
                facts,
                places,
                List.copyOf(sharing.values()),
                List.copyOf(classFields),
                List.copyOf(all),
                cuts.entrySet().stream()
                        .map(cut -> new BoundaryCut(cut.getKey(), cut.getValue()))
                        .toList(),
                statistics);
    }

    /** Throws if there is a view whose bytes or objects no long holds. */
    private static void requireSums(Place places) {
        long bytes = 0;
        long objects = 0;
        for (Place.Visited visited : places.all()) {
            for (OwnBytes own : visited.place().own()) {
                bytes = Math.addExact(bytes, own.bytes());
                objects = Math.addExact(objects, own.objects());
            }
        }
    }
}
