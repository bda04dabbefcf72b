package io.github.heapfold;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.tree.Place;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Attribution by common owners against what an independent question answers: what would no longer be reached if a field were
 * not followed. Replay one graph with {@code -Dheapfold.test.seed=N -Dheapfold.test.graphs=1}.
 */
class CommonOwnersLawsTest {
    private static final long SEED = Long.getLong("heapfold.test.seed", 20261127L);
    private static final int GRAPHS = Integer.getInteger("heapfold.test.graphs", 600);

    static final class Top {
        Object a;
        Object b;
        Object c;
        Object d;
    }

    static class K0 {
        Object x;
        Object y;
        Object z;
    }

    static final class K1 {
        Object u;
        Object v;
        long size;
    }

    static final class K2 extends K0 {
        Object w;
    }

    static final class K4 {
        long number;
    }

    static final class K3<T> {
        T value;
    }

    /** A graph made from a seed; built anew with its arrays and roots in another order it is the same graph. */
    private static final class Graph {
        final List<Object> objects = new ArrayList<>();
        final Object[] tops;

        Graph(long seed, boolean cycles, Random order) throws ReflectiveOperationException {
            Random random = new Random(seed);
            int n = 3 + random.nextInt(25);
            for (int i = 0; i < n; i++) {
                objects.add(
                        switch (random.nextInt(6)) {
                            case 0 -> new K0();
                            case 1 -> new K1();
                            case 2 -> new K2();
                            case 3 -> new K3<>();
                            case 4 -> new Object[1 + random.nextInt(4)];
                            default -> new K4();
                        });
            }
            for (int i = 0; i < n; i++) {
                wire(objects.get(i), i, cycles, random, order);
            }
            tops = new Object[1 + random.nextInt(2)];
            for (int t = 0; t < tops.length; t++) {
                tops[t] = new Top();
                for (Field field : Top.class.getDeclaredFields()) {
                    field.set(tops[t], objects.get(random.nextInt(Math.min(n, 8))));
                }
            }
        }

        private void wire(Object object, int index, boolean cycles, Random random, Random order)
                throws IllegalAccessException {
            if (object instanceof Object[] array) {
                for (int i = 0; i < array.length; i++) {
                    array[i] = pick(index, cycles, random);
                }
                Collections.shuffle(Arrays.asList(array), order);
                return;
            }
            for (Class<?> c = object.getClass(); c != null; c = c.getSuperclass()) {
                for (Field field : c.getDeclaredFields()) {
                    if (!field.getType().isPrimitive()) {
                        field.set(object, pick(index, cycles, random));
                    }
                }
            }
        }

        private Object pick(int index, boolean cycles, Random random) {
            int from = cycles ? 0 : index + 1;
            return from >= objects.size() || random.nextInt(4) == 0
                    ? null
                    : objects.get(from + random.nextInt(objects.size() - from));
        }

        Map<String, Object> roots(boolean reversed) {
            Map<String, Object> roots = new LinkedHashMap<>();
            for (int i = 0; i < tops.length; i++) {
                int t = reversed ? tops.length - 1 - i : i;
                roots.put("root" + t, tops[t]);
            }
            return roots;
        }
    }

    private static MemoryProfile profile(Graph graph, Attribution attribution, boolean reversed, Field... cut) {
        Boundaries boundaries = Boundaries.standard();
        for (Field field : cut) {
            boundaries = boundaries.stopAt(field.getDeclaringClass(), field.getName());
        }
        return MemoryProfiler.builder()
                .withoutStandardRules()
                .layouts(new FixedLayout())
                .attribution(attribution)
                .boundaries(boundaries)
                .accounting(Accounting.EXACT)
                .build()
                .profileAll(graph.roots(reversed));
    }

    @TestFactory
    Stream<DynamicTest> everyGraph() {
        return Stream.of(false, true)
                .map(cycles -> DynamicTest.dynamicTest(cycles ? "graphs with cycles" : "graphs without cycles", () -> {
                    for (int i = 0; i < GRAPHS; i++) {
                        check(SEED + i, cycles);
                    }
                }));
    }

    private static void check(long seed, boolean cycles) throws ReflectiveOperationException {
        Graph graph = new Graph(seed, cycles, new Random(0));
        MemoryProfile common = profile(graph, Attribution.COMMON, false);
        MemoryProfile first = profile(graph, Attribution.FIRST, false);
        String replay = "replay with -Dheapfold.test.seed=" + seed + " -Dheapfold.test.graphs=1, cycles " + cycles;
        assertThat(common.warnings()).as(replay).isEmpty();
        assertThat(common.totalBytes()).as(replay).isEqualTo(first.totalBytes());
        assertThat(common.objectCount()).as(replay).isEqualTo(first.objectCount());

        MemoryProfile shuffled = profile(new Graph(seed, cycles, new Random(seed)), Attribution.COMMON, true);
        assertThat(shuffled).as(replay).hasToString(common.toString());
        assertThat(shuffled.sharing()).as(replay).isEqualTo(common.sharing());

        for (Class<?> type : List.of(Top.class, K0.class, K1.class, K2.class, K3.class)) {
            for (Field field : type.getDeclaredFields()) {
                if (!field.getType().isPrimitive()) {
                    long gone = first.totalBytes()
                            - profile(graph, Attribution.FIRST, false, field).totalBytes();
                    long beneath = beneath(common, type.getSimpleName() + "." + field.getName());
                    if (type == Top.class && !cycles && graph.tops.length == 1) {
                        assertThat(beneath).as("%s: beneath %s", replay, field).isEqualTo(gone);
                    } else {
                        assertThat(beneath).as("%s: beneath %s", replay, field).isLessThanOrEqualTo(gone);
                    }
                }
            }
        }
    }

    /** The bytes beneath the topmost places of a frame, without those of the field's own slots. */
    private static long beneath(MemoryProfile profile, String frame) {
        long sum = 0;
        int inside = Integer.MAX_VALUE;
        for (Place.Visited visited : profile.root().all()) {
            Place place = visited.place();
            if (visited.depth() <= inside) {
                inside = place.frame().equals(frame) ? visited.depth() : Integer.MAX_VALUE;
                if (inside != Integer.MAX_VALUE) {
                    sum += place.bytesBeneath(kind -> true)
                            - place.own().stream().mapToLong(own -> own.bytes()).sum();
                }
            }
        }
        return sum;
    }

    @Test
    void attributionByFirstBreaksTheLaw() throws Exception {
        int broken = 0;
        for (int i = 0; i < 50; i++) {
            Graph graph = new Graph(SEED + i, false, new Random(0));
            MemoryProfile first = profile(graph, Attribution.FIRST, false);
            for (Field field : Top.class.getDeclaredFields()) {
                long gone = first.totalBytes()
                        - profile(graph, Attribution.FIRST, false, field).totalBytes();
                broken += beneath(first, "Top." + field.getName()) > gone ? 1 : 0;
            }
        }
        assertThat(broken).isGreaterThan(10);
    }
}
