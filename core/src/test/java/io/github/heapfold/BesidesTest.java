package io.github.heapfold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.heapfold.fixtures.graphs.Node;
import io.github.heapfold.internal.heap.MoveGuard;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * What a root holds besides others. Of random graphs it is what is left when references to all that the others reach are set
 * to null. Replay one graph with {@code -Dheapfold.test.seed=N -Dheapfold.test.graphs=1}.
 */
class BesidesTest {
    private static final long SEED = Long.getLong("heapfold.test.seed", 20261127L);
    private static final int GRAPHS = Integer.getInteger("heapfold.test.graphs", 600);

    static class Cell {
        Object a;
        Object b;
    }

    static final class Pair extends Cell {
        Object c;
        long value;
    }

    private static MemoryProfiler.Builder profiler() {
        return MemoryProfiler.builder()
                .withoutStandardRules()
                .layouts(new FixedLayout())
                .accounting(Accounting.EXACT);
    }

    // ---- random graphs

    /** Objects of three kinds that refer to each other at random. */
    private static List<Object> graph(long seed) {
        Random random = new Random(seed);
        List<Object> objects = new ArrayList<>();
        int n = 4 + random.nextInt(30);
        for (int i = 0; i < n; i++) {
            objects.add(
                    switch (random.nextInt(3)) {
                        case 0 -> new Cell();
                        case 1 -> new Pair();
                        default -> new Object[random.nextInt(4)];
                    });
        }
        for (Object object : objects) {
            replaceReferences(
                    object, old -> random.nextInt(5) < 2 ? null : objects.get(random.nextInt(objects.size())));
        }
        return objects;
    }

    private static void replaceReferences(Object object, UnaryOperator<Object> by) {
        if (object instanceof Object[] array) {
            Arrays.setAll(array, i -> by.apply(array[i]));
        } else if (object instanceof Cell cell) {
            cell.a = by.apply(cell.a);
            cell.b = by.apply(cell.b);
            if (cell instanceof Pair pair) {
                pair.c = by.apply(pair.c);
            }
        }
    }

    private static Set<Object> reachable(Collection<?> from) {
        Set<Object> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            Object object = open.pop();
            if (reached.add(object)) {
                replaceReferences(object, target -> {
                    if (target != null) {
                        open.push(target);
                    }
                    return target;
                });
            }
        }
        return reached;
    }

    private interface Question {
        MemoryProfile ask(MemoryProfiler profiler, Object root, List<Object> others);
    }

    /** How many graphs the question is answered wrongly for. */
    private static int wrong(MemoryProfiler.Builder builder, boolean wholeText, Question question) {
        MemoryProfiler profiler = builder.build();
        int wrong = 0;
        for (long seed = SEED; seed < SEED + GRAPHS; seed++) {
            List<Object> objects = graph(seed);
            Random random = new Random(~seed);
            Object root = objects.get(0);
            List<Object> others = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                others.add(objects.get(random.nextInt(objects.size())));
            }
            MemoryProfile besides = question.ask(profiler, root, others);
            assertThat(besides.warnings()).isEmpty();

            Set<Object> reached = reachable(others);
            reachable(List.of(root))
                    .forEach(object -> replaceReferences(object, to -> reached.contains(to) ? null : to));
            MemoryProfile expected =
                    reached.contains(root) ? MemoryProfile.builder().build() : profiler.profile(root);
            boolean same = besides.totalBytes() == expected.totalBytes()
                    && besides.objectCount() == expected.objectCount()
                    && (!wholeText || besides.toString().equals(expected.toString()));
            wrong += same ? 0 : 1;
            if (!same && Boolean.getBoolean("heapfold.test.show")) {
                throw new AssertionError("seed " + seed + ", expected:\n" + expected + "\nwas:\n" + besides);
            }
        }
        return wrong;
    }

    @Test
    void isWhatTheRootReachesAndTheOthersDoNot() {
        assertThat(wrong(profiler(), true, MemoryProfiler::profileBesides)).isZero();
        assertThat(wrong(profiler().rememberByIdentity(), true, MemoryProfiler::profileBesides))
                .isZero();
    }

    @Test
    void soItIsByCommonOwners() {
        assertThat(wrong(profiler().attribution(Attribution.COMMON), true, MemoryProfiler::profileBesides))
                .isZero();
        assertThat(wrong(
                        profiler().attribution(Attribution.COMMON).rememberByIdentity(),
                        true,
                        MemoryProfiler::profileBesides))
                .isZero();
    }

    @Test
    void soItIsWithSeveralThreads() {
        assertThat(wrong(profiler().parallelism(3), false, MemoryProfiler::profileBesides))
                .isZero();
    }

    @Test
    void whatTheRootHoldsAltogetherIsAnotherQuestion() {
        assertThat(wrong(profiler(), true, (profiler, root, others) -> profiler.profile(root)))
                .isGreaterThan(GRAPHS / 4);
    }

    // ---- one at a time

    private static Object[] manyCells(int n) {
        Object[] cells = new Object[n];
        for (int i = 0; i < n; i++) {
            cells[i] = new Cell();
        }
        return cells;
    }

    @Test
    void manyObjectsAreSharedAmongThreads() {
        Object[] shared = manyCells(200_000);
        Object[] root = manyCells(200_000);
        for (int i = 0; i < root.length; i++) {
            ((Cell) root[i]).a = shared[i];
            ((Cell) root[i]).b = new Cell();
        }
        MemoryProfile serial = profiler().build().profileBesides(root, Collections.singletonList(shared));
        assertThat(serial.objectCount()).isEqualTo(400_001);
        assertThat(profiler().parallelism(4).build().profileBesides(root, Collections.singletonList(shared)))
                .hasToString(serial.toString());
    }

    /** A container of which half is spare. */
    private static final class Rows {
        final Object[] slots = new Object[2];
    }

    @Test
    void arraysOfOtherContainersAreNobodysConcern() {
        Object[] others = new Object[100_000];
        Object[] elsewhere = new Object[others.length];
        for (int i = 0; i < others.length; i++) {
            Rows rows = new Rows();
            others[i] = rows;
            elsewhere[i] = rows.slots;
        }
        MemoryProfile profile = profiler()
                .rules(r -> r.container(Rows.class, c -> c.slots("slots")))
                .parallelism(4)
                .build()
                .profileBesides(new Object[] {others, elsewhere, new Cell()}, List.of(others, elsewhere));
        assertThat(profile.objectCount()).isEqualTo(2);
        assertThat(profile.statistics().reason()).isEmpty();
    }

    @Test
    void nothingIsLeftOfARootThatTheOthersReach() {
        Cell root = new Cell();
        root.a = new Cell();
        for (Object other : new Object[] {root, new Object[] {root}}) {
            for (Attribution attribution : List.of(Attribution.FIRST, Attribution.COMMON)) {
                MemoryProfile profile =
                        profiler().attribution(attribution).build().profileBesides(root, List.of(other));
                assertThat(profile.isEmpty()).isTrue();
                assertThat(profile.objectCount()).isZero();
                assertThat(profile.warnings()).isEmpty();
            }
        }
    }

    @Test
    void aRootThatTheOthersOnlyStopAtIsEntered() {
        Pair root = new Pair();
        root.a = new Cell();
        ((Cell) root.a).b = root;
        Object other = new Object[] {root};
        for (Attribution attribution : List.of(Attribution.FIRST, Attribution.COMMON)) {
            MemoryProfiler profiler = profiler()
                    .attribution(attribution)
                    .boundaries(Boundaries.standard().stopAt(Pair.class))
                    .build();
            assertThat(profiler.profileBesides(root, List.of(other)))
                    .hasToString(profiler.profile(root).toString());
            assertThat(profiler.profileBesides(root, List.of(root)).isEmpty()).isTrue();
        }
    }

    @Test
    void noOthersLeaveOutNothing() {
        List<Object> objects = graph(SEED);
        assertThat(profiler().build().profileBesides(objects, List.of()))
                .isEqualTo(profiler().build().profile(objects));
    }

    @Test
    void nullIsRefused() {
        assertThatThrownBy(() -> profiler().build().profileBesides(new Cell(), Arrays.asList(new Cell(), null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("other 1 is null; leave it out");
    }

    // ---- ends and starts

    @Test
    void whereTheOthersAreNotKnownNothingIsClaimed() {
        for (Attribution attribution : List.of(Attribution.FIRST, Attribution.COMMON)) {
            MemoryProfile profile = profiler()
                    .attribution(attribution)
                    .limit(Limits.none().objects(20_000))
                    .build()
                    .profileBesides(new Cell(), List.of(Node.chain(100_000)));
            assertThat(profile.objectCount()).isZero();
            assertThat(profile.warnings()).singleElement().satisfies(warning -> {
                assertThat(warning.code()).isEqualTo(Warning.Code.TRUNCATED);
                assertThat(warning.message())
                        .isEqualTo("the limit of 20000 objects was reached after 20001 objects that the others reach; "
                                + "the root was not entered, since what is to be left out is not known");
            });
        }
    }

    @Test
    void theLimitIsForAllObjectsTogether() {
        List<Long> heard = new ArrayList<>();
        MemoryProfile profile = profiler()
                .limit(Limits.none().objects(50_000))
                .progress(objects -> heard.add(objects))
                .build()
                .profileBesides(Node.chain(100_000), List.of(Node.chain(20_000)));
        assertThat(profile.objectCount()).isEqualTo(30_001);
        assertThat(profile.warnings())
                .singleElement()
                .extracting(Warning::message)
                .isEqualTo("the limit of 50000 objects was reached after 50001 objects");
        assertThat(heard).isSorted().last().isEqualTo(36_386L);
    }

    @Test
    void aCollectionAmongTheOthersHasAllDoneAgain() {
        assumeThat(MoveGuard.unsoundReason()).isNull();
        Object[] shared = manyCells(30_000);
        for (Attribution attribution : List.of(Attribution.FIRST, Attribution.COMMON)) {
            AtomicBoolean collected = new AtomicBoolean();
            MemoryProfile profile = profiler()
                    .attribution(attribution)
                    .progress(objects -> {
                        if (objects > 16_000 && collected.compareAndSet(false, true)) {
                            System.gc();
                        }
                        return true;
                    })
                    .build()
                    .profileBesides(new Object[] {shared, new Cell()}, Collections.singletonList(shared));
            assertThat(profile.statistics().retries()).isPositive();
            assertThat(profile.objectCount()).isEqualTo(2);
        }
    }

    @Test
    void whatRulesHideOfTheOthersIsAWarning() {
        Cell other = new Cell();
        Object[] root = {other, new Cell[] {new Cell(), new Cell()}};
        ((Cell[]) root[1])[0].a = root[1];
        ((Cell[]) root[1])[0].b = root[1];
        for (Attribution attribution : List.of(Attribution.FIRST, Attribution.COMMON)) {
            MemoryProfile profile = profiler()
                    .attribution(attribution)
                    .rules(r -> r.visit(Cell.class, (cell, out) -> {
                        if (cell == other) {
                            throw new IllegalStateException("no");
                        }
                        out.element(cell.a);
                        out.element(cell.b);
                    }))
                    .build()
                    .profileBesides(root, List.of(other));
            assertThat(profile.warnings()).singleElement().satisfies(warning -> {
                assertThat(warning.code()).isEqualTo(Warning.Code.RULE_FAILED);
                assertThat(warning.message()).startsWith("among what is left out: the visit rule of ");
            });
        }
    }

    // ---- roots as boundaries

    @Test
    void rootsThatAreBoundariesEachKeepTheirOwn() {
        Cell b = new Cell();
        b.a = new Pair();
        Cell a = new Cell();
        a.a = b;
        Map<String, Object> roots = new LinkedHashMap<>();
        roots.put("a", a);
        roots.put("b", b);
        assertThat(profiler().build().profileAll(roots)).asString().doesNotContain("\nb;");
        for (int threads : new int[] {1, 2}) {
            MemoryProfile profile = profiler()
                    .boundaries(Boundaries.standard().stopAtRoots())
                    .parallelism(threads)
                    .build()
                    .profileAll(roots);
            assertThat(profile).hasToString("""
                    a;Cell.a 4
                    a;Cell.b 4
                    a;Cell[header] 12
                    a;Cell[padding] 4
                    b;Cell.a 8
                    b;Cell.b 8
                    b;Cell[header] 12
                    b;Cell[padding] 4
                    b;Pair.c 4
                    b;Pair.value 8
                    b;Pair[header] 12""");
            assertThat(profile.boundaries()).isEmpty();
        }
    }

    @Test
    void rootsThatAreBoundariesHoldTogetherWhatTheyDidBefore() {
        for (long seed = SEED; seed < SEED + GRAPHS; seed++) {
            List<Object> objects = graph(seed);
            Map<String, Object> roots = new LinkedHashMap<>();
            Map<String, Object> reversed = new LinkedHashMap<>();
            int n = Math.min(4, objects.size());
            for (int i = 0; i < n; i++) {
                roots.put("r" + i, objects.get(i));
                reversed.put("r" + (n - 1 - i), objects.get(n - 1 - i));
            }
            MemoryProfiler apart =
                    profiler().boundaries(Boundaries.standard().stopAtRoots()).build();
            MemoryProfile profile = apart.profileAll(roots);
            MemoryProfile before = profiler().build().profileAll(roots);
            assertThat(profile.totalBytes()).as("seed %d", seed).isEqualTo(before.totalBytes());
            assertThat(profile.objectCount()).as("seed %d", seed).isEqualTo(before.objectCount());
            for (MemoryProfile one : List.of(profile, apart.profileAll(reversed))) {
                for (int i = 0; i < n; i++) { // each has itself at least
                    assertThat(one.root().child("r" + i))
                            .as("seed %d, root %d", seed, i)
                            .isNotNull();
                }
            }
        }
    }
}
