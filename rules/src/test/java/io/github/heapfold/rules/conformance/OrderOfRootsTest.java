package io.github.heapfold.rules.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.fixtures.graphs.Cell;
import io.github.heapfold.fixtures.graphs.Operation;
import io.github.heapfold.fixtures.graphs.RandomGraphs;
import io.github.heapfold.fixtures.optimization.Instance;
import io.github.heapfold.fixtures.optimization.OptimizationModels;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which of several roots comes first decides who is charged for what they share, not how much it is. */
class OrderOfRootsTest {
    private static final Checker CHECKER = new Checker();

    @TestFactory
    Stream<DynamicTest> orderMovesBytesAndNeverChangesTheirSum() {
        return LongStream.range(0, 10)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    Object[] roots = (Object[]) RandomGraphs.random(seed, 200);
                    List<Integer> order = new ArrayList<>();
                    for (int i = 0; i < roots.length; i++) {
                        order.add(i);
                    }
                    assertThat(CHECKER.complaintsAboutAll(named(roots, order))).isEmpty();
                    Collections.reverse(order);
                    assertThat(CHECKER.complaintsAboutAll(named(roots, order))).isEmpty();
                    Collections.shuffle(order, new Random(seed));
                    assertThat(CHECKER.complaintsAboutAll(named(roots, order))).isEmpty();
                }));
    }

    @Test
    void partsOfAModelAreTheSameSumInAnyOrder() {
        Instance model = OptimizationModels.generate(500);
        Object[] parts = {model.decisionVariables(), model.constraintCollection(), model.objective(), model};
        assertThat(CHECKER.complaintsAboutAll(named(parts, List.of(0, 1, 2, 3))))
                .isEmpty();
        assertThat(CHECKER.complaintsAboutAll(named(parts, List.of(3, 2, 1, 0))))
                .isEmpty();
    }

    @Test
    void whatIsSharedIsChargedToTheFirst() {
        long[] shared = new long[3];
        Object[] cells = {new Cell(shared), new Cell(shared)};
        MemoryProfiler profiler = MemoryProfiler.standard();
        MemoryProfile forward = profiler.profileAll(named(cells, List.of(0, 1)));
        MemoryProfile backward = profiler.profileAll(named(cells, List.of(1, 0)));
        assertThat(lines(forward, "long[]"))
                .allMatch(line -> line.startsWith("r0;"))
                .isNotEmpty();
        assertThat(lines(backward, "long[]"))
                .allMatch(line -> line.startsWith("r1;"))
                .isNotEmpty();
        assertThat(backward.totalBytes()).isEqualTo(forward.totalBytes());
    }

    /** A root is entered even where it is a boundary, and so it must be if an earlier root refers to it. */
    @Test
    void aRootThatAnEarlierRootStopsAtIsStillEntered() {
        Object[] roots = {new Cell(Operation.PLUS), Operation.PLUS, new Cell(String.class)};
        assertThat(CHECKER.complaintsAboutAll(named(roots, List.of(1, 0, 2)))).isEmpty();
        assertThat(CHECKER.complaintsAboutAll(named(roots, List.of(0, 1, 2)))).isEmpty();
    }

    @Test
    void theSameRootTwiceCountsOnce() {
        Cell cell = new Cell(new long[3]);
        Object[] roots = {cell, Operation.PLUS, cell, Operation.PLUS};
        assertThat(CHECKER.complaintsAboutAll(named(roots, List.of(0, 1, 2, 3))))
                .isEmpty();
    }

    private static List<String> lines(MemoryProfile profile, String part) {
        return profile.toString().lines().filter(line -> line.contains(part)).toList();
    }

    private static Map<String, Object> named(Object[] roots, List<Integer> order) {
        Map<String, Object> named = new LinkedHashMap<>();
        order.forEach(i -> named.put("r" + i, roots[i]));
        return named;
    }
}
