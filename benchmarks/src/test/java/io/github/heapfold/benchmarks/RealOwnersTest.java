package io.github.heapfold.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.Accounting;
import io.github.heapfold.Attribution;
import io.github.heapfold.Limits;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.fixtures.oracle.Oracle;
import io.github.heapfold.fixtures.oracle.OracleBoundaries;
import io.github.heapfold.tree.ClassFields;
import io.github.heapfold.tree.Place;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Common owners on graphs of real libraries. What stands beneath a field, the three first levels of them, is what would be gone
 * without it; what would be gone is asked of the plainest walk there is. Where an object that would be gone has a frame of
 * the path to the field, references may fold across the field, and it holds no more than that. So it is where objects of a cycle,
 * released before all references to them were seen, lifted each other; of that there is little.
 */
class RealOwnersTest {
    private static final int LEVELS = 3;
    private static final int FIELDS = 40;
    /** Without a cycle through several containers, where an object may end up higher than it must. */
    private static final Set<RealGraph> PLAIN =
            Set.of(RealGraph.JACKSON, RealGraph.DOM, RealGraph.MODEL, RealGraph.CAFFEINE);

    private static MemoryProfiler.Builder profiler(Attribution attribution) {
        return MemoryProfiler.builder()
                .attribution(attribution)
                .accounting(Accounting.EXACT)
                .limit(Limits.none().paths(1_000_000));
    }

    /** A field that a frame of the profile tells of. */
    private record FieldFrame(String frame, String declaring, String name, int width) {
        boolean isOf(Field field) {
            return field.getName().equals(name)
                    && field.getDeclaringClass().getName().equals(declaring);
        }
    }

    /** The fields on the first levels, by frame. */
    private static List<FieldFrame> fields(MemoryProfile profile) {
        Set<String> frames = new TreeSet<>();
        for (Place.Located located : profile.root().located()) {
            long level = located.path().stream().filter(RealOwnersTest::isField).count();
            if (level <= LEVELS && isField(located.place().frame())) {
                frames.add(located.place().frame());
            }
        }
        Map<String, ClassFields.FieldWidth> known = new TreeMap<>();
        for (ClassFields type : profile.classFields()) {
            type.fields().forEach(field -> known.put(field.declaring() + "." + field.name(), field));
        }
        List<FieldFrame> fields = new ArrayList<>();
        known.forEach((name, field) -> frames.stream()
                .filter(frame -> field.reference() && isFrameOf(frame, name))
                .forEach(frame ->
                        fields.add(new FieldFrame(frame, field.declaring(), field.name(), field.widthBytes()))));
        return fields;
    }

    private static boolean isField(String frame) {
        return frame.indexOf('.') > 0 && frame.indexOf('[') < 0 && frame.indexOf('{') < 0;
    }

    private static boolean isFrameOf(String frame, String field) {
        return ("." + field.replace('$', '.')).endsWith("." + frame);
    }

    /** The simple name of the type that a frame is of. */
    private static String typeOf(String frame) {
        String type = frame.indexOf('[') > 0
                ? frame.substring(0, frame.indexOf('['))
                : frame.substring(0, Math.max(frame.lastIndexOf('.'), 0));
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** The types of the frames on the paths to a frame, itself included. */
    private static Set<String> typesAbove(MemoryProfile profile, String frame) {
        Set<String> types = new HashSet<>();
        for (Place.Located located : profile.root().located()) {
            if (located.place().frame().equals(frame)) {
                located.path().forEach(above -> types.add(typeOf(above)));
            }
        }
        return types;
    }

    /** What several places of one field share stands at none of them. */
    private static int places(MemoryProfile profile, String frame) {
        int places = 0;
        for (Place.Visited visited : profile.root().all()) {
            places += visited.place().frame().equals(frame) ? 1 : 0;
        }
        return places;
    }

    private static Set<String> typesOf(Collection<Object> objects) {
        Set<String> names = new HashSet<>();
        for (Object object : objects) {
            for (Class<?> c = object.getClass(); c != null; c = c.getSuperclass()) {
                names.add(c.getSimpleName());
            }
        }
        return names;
    }

    /** The bytes beneath the topmost places of a frame, without the field's own slots. */
    private static long beneath(MemoryProfile profile, FieldFrame field, Map<String, Set<String>> declaring) {
        long sum = 0;
        List<Place> above = new ArrayList<>();
        int inside = Integer.MAX_VALUE;
        for (Place.Visited visited : profile.root().all()) {
            Place place = visited.place();
            above.subList(Math.min(visited.depth(), above.size()), above.size()).clear();
            if (visited.depth() <= inside) {
                inside = place.frame().equals(field.frame) ? visited.depth() : Integer.MAX_VALUE;
                if (inside != Integer.MAX_VALUE) {
                    long holders = above.get(above.size() - 1).counts().stream()
                            .filter(count -> declaring
                                    .getOrDefault(count.className(), Set.of())
                                    .contains(field.declaring))
                            .mapToLong(count -> count.objects())
                            .sum();
                    sum += place.bytesBeneath(kind -> true) - holders * field.width;
                }
            }
            above.add(place);
        }
        return sum;
    }

    /** By class, the classes that declare its fields. */
    private static Map<String, Set<String>> declaring(MemoryProfile profile) {
        Map<String, Set<String>> declaring = new HashMap<>();
        profile.classFields()
                .forEach(type -> type.fields()
                        .forEach(field -> declaring
                                .computeIfAbsent(type.className(), name -> new HashSet<>())
                                .add(field.declaring())));
        return declaring;
    }

    /** What is reached, by the plainest walk there is, if one field is not followed. */
    private static List<Object> reachable(Object root, @Nullable FieldFrame cut) {
        OracleBoundaries standard = Oracle.standardBoundaries();
        return Oracle.reachable(List.of(root), new OracleBoundaries() {
            @Override
            public boolean stopsAt(Object target) {
                return standard.stopsAt(target);
            }

            @Override
            public boolean follows(Field field) {
                return standard.follows(field) && (cut == null || !cut.isOf(field));
            }
        });
    }

    private static long bytes(Collection<Object> objects) {
        return objects.stream().mapToLong(Oracle::shallowBytes).sum();
    }

    /**
     * What came of a graph.
     *
     * @param equal fields that hold just what is gone without them
     * @param less fields that hold less, since something beneath may fold across
     * @param lifted fields that hold less all the same
     * @param broken fields that hold more
     */
    private record Checked(int equal, int less, List<String> lifted, List<String> broken) {}

    private static Checked check(Object root, MemoryProfile shown, int most) {
        Map<String, Set<String>> declaring = declaring(shown);
        List<Object> all = reachable(root, null);
        assertThat((long) all.size()).isEqualTo(shown.objectCount());
        assertThat(bytes(all)).isEqualTo(shown.totalBytes());
        int equal = 0;
        int less = 0;
        List<String> lifted = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        List<FieldFrame> fields = fields(shown);
        for (FieldFrame field : fields.subList(0, Math.min(most, fields.size()))) {
            Set<Object> gone = Collections.newSetFromMap(new IdentityHashMap<>());
            gone.addAll(all);
            reachable(root, field).forEach(gone::remove);
            long bytesGone = bytes(gone);
            long beneath = beneath(shown, field, declaring);
            boolean mayFold = places(shown, field.frame) > 1
                    || !Collections.disjoint(typesOf(gone), typesAbove(shown, field.frame));
            equal += beneath == bytesGone ? 1 : 0;
            less += beneath < bytesGone && mayFold ? 1 : 0;
            if (beneath > bytesGone || beneath < bytesGone && !mayFold) {
                (beneath > bytesGone ? broken : lifted)
                        .add(field.frame + ": " + beneath + " beneath, " + bytesGone + " gone");
            }
        }
        return new Checked(equal, less, lifted, broken);
    }

    private static void check(RealGraph graph, int size, int most) throws Exception {
        Object root = graph.build(size);
        reachable(root, null); // reflection fills caches that may be reached
        MemoryProfile first = profiler(Attribution.FIRST).build().profile(root);
        MemoryProfile common = profiler(Attribution.COMMON).build().profile(root);
        assertThat(common.attribution()).isEqualTo(Attribution.COMMON);
        assertThat(common.warnings()).isEqualTo(first.warnings());
        assertThat(common.totalBytes()).isEqualTo(first.totalBytes());
        assertThat(common.objectCount()).isEqualTo(first.objectCount());
        Checked checked = check(root, common, most);
        assertThat(checked.broken).isEmpty();
        assertThat(checked.lifted).hasSizeLessThanOrEqualTo(PLAIN.contains(graph) ? 0 : checked.equal / 4);
        assertThat(checked.equal).isPositive();
        assertThat(check(root, first, most).broken)
                .as("by first owners it does not hold")
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatStandsBeneathAFieldIsWhatIsGoneWithoutIt(RealGraph graph) throws Exception {
        check(graph, 1, FIELDS);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void soItIsOnLargerGraphs(RealGraph graph) throws Exception {
        check(graph, 5, Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @EnumSource
    void theTextDependsNeitherOnTheOrderOfRootsNorOnHowObjectsAreRemembered(RealGraph graph) throws Exception {
        Object root = graph.build(1);
        List<Object> all = reachable(root, null);
        Map<String, Object> ordered = new LinkedHashMap<>();
        ordered.put("root", root);
        for (int i = 1; i < 8; i++) {
            ordered.put("object" + i, all.get(i * (all.size() - 1) / 8));
        }
        Map<String, Object> reversed = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(ordered.keySet());
        Collections.reverse(names);
        names.forEach(name -> reversed.put(name, ordered.get(name)));

        MemoryProfiler profiler = profiler(Attribution.COMMON).build();
        MemoryProfile profile = profiler.profileAll(ordered);
        assertThat(profiler.profileAll(reversed)).hasToString(profile.toString());
        assertThat(profiler(Attribution.COMMON).rememberByIdentity().build().profileAll(ordered))
                .hasToString(profile.toString());
    }
}
