package io.github.heapfold.internal.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.heapfold.Accounting;
import io.github.heapfold.FixedLayout;
import io.github.heapfold.Limits;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.Warning;
import io.github.heapfold.fixtures.graphs.BinaryTree;
import io.github.heapfold.fixtures.graphs.Node;
import io.github.heapfold.fixtures.graphs.RandomGraphs;
import io.github.heapfold.fixtures.optimization.OptimizationModels;
import io.github.heapfold.internal.heap.MoveGuard;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class ParallelWalkTest {
    private static MemoryProfiler.Builder profiler(int threads) {
        return MemoryProfiler.builder()
                .withoutStandardRules()
                .layouts(new FixedLayout())
                .accounting(Accounting.EXACT)
                .parallelism(threads);
    }

    private static void assertSameAsSerial(Object root) {
        MemoryProfile serial = profiler(1).build().profile(root);
        for (int threads : new int[] {2, 3, 8}) {
            MemoryProfile parallel = profiler(threads).build().profile(root);
            assertThat(parallel.totalBytes()).as("%d threads", threads).isEqualTo(serial.totalBytes());
            assertThat(parallel.objectCount()).as("%d threads", threads).isEqualTo(serial.objectCount());
            assertThat(parallel.boundaries()).isEqualTo(serial.boundaries());
            assertThat(parallel.warnings()).isEqualTo(serial.warnings());
        }
    }

    @Test
    void totalsAreThoseOfOneThread() {
        assertSameAsSerial(OptimizationModels.generate(20_000));
        assertSameAsSerial(Node.chain(100_000));
        assertSameAsSerial(BinaryTree.ofDepth(16));
        assertSameAsSerial(RandomGraphs.random(5, 3000));
    }

    @Test
    void withoutSharingEveryLineIsThatOfOneThread() {
        Object[] root = new Object[200_000];
        for (int i = 0; i < root.length; i++) {
            root[i] = new Object[] {new int[i % 5], i % 3 == 0 ? null : new long[1]};
        }
        assertThat(profiler(4).build().profile(root))
                .hasToString(profiler(1).build().profile(root).toString());
    }

    /** A container of which half is spare. */
    private static final class Rows {
        final Object[] slots = new Object[2 + 2 * SPARE];
        int used = 2;

        private static final int SPARE = 1;
    }

    private static MemoryProfiler logical(int threads) {
        return profiler(threads)
                .accounting(Accounting.LOGICAL)
                .rules(r -> r.container(Rows.class, c -> c.slots("slots").size("used")))
                .build();
    }

    private static Object[] manyRows(int n) {
        Object[] root = new Object[n + 1];
        for (int i = 0; i < n; i++) {
            root[i] = new Rows();
        }
        return root;
    }

    @Test
    void anArrayThatIsNotItsContainersAloneIsLeftToOneThread() {
        Object[] root = manyRows(100_000);
        Object[] elsewhere = new Object[1000];
        root[root.length - 1] = elsewhere;
        for (int i = 0; i < elsewhere.length; i++) {
            elsewhere[i] = ((Rows) root[i * 100]).slots;
        }
        Object[] reversed = root.clone();
        java.util.Collections.reverse(java.util.Arrays.asList(reversed));
        for (Object[] graph : new Object[][] {root, reversed}) {
            MemoryProfile serial = logical(1).profile(graph);
            MemoryProfile parallel = logical(4).profile(graph);
            assertThat(parallel).hasToString(serial.toString());
            assertThat(parallel.statistics().reason()).startsWith("one thread");
        }
        assertThat(logical(1).profile(root).totalBytes())
                .as("who comes first decides")
                .isNotEqualTo(logical(1).profile(reversed).totalBytes());
    }

    /** Its code leads to an array that is a container's. */
    private record Peeker(Rows at) {}

    @Test
    void neitherMayCodeLeadToAnArrayOfAContainer() {
        Object[] root = manyRows(100_000);
        Object[] peekers = new Object[1000];
        root[root.length - 1] = peekers;
        for (int i = 0; i < peekers.length; i++) {
            peekers[i] = new Peeker((Rows) root[i * 100]);
        }
        MemoryProfiler[] profilers = new MemoryProfiler[2];
        for (int i = 0; i < 2; i++) {
            profilers[i] = profiler(i == 0 ? 1 : 4)
                    .accounting(Accounting.LOGICAL)
                    .rules(r -> r.container(Rows.class, c -> c.slots("slots").size("used"))
                            .visit(Peeker.class, (peeker, out) -> out.element(peeker.at.slots)))
                    .build();
        }
        MemoryProfile parallel = profilers[1].profile(root);
        assertThat(parallel).hasToString(profilers[0].profile(root).toString());
        assertThat(parallel.statistics().reason()).startsWith("one thread");
    }

    @Test
    void arraysOfContainersAloneAreSharedAmongThreads() {
        MemoryProfile parallel = logical(4).profile(manyRows(100_000));
        assertThat(parallel).hasToString(logical(1).profile(manyRows(100_000)).toString());
        assertThat(parallel.statistics().reason()).isEmpty();
    }

    @Test
    void theWorkIsReallyShared() {
        Object[] root = new Object[500_000];
        for (int i = 0; i < root.length; i++) {
            root[i] = new Object[] {new int[1]};
        }
        Map<Thread, Boolean> seen = new ConcurrentHashMap<>();
        profiler(4)
                .progress(objects -> seen.put(Thread.currentThread(), true) == null || objects >= 0)
                .build()
                .profile(root);
        assertThat(seen.size()).isGreaterThan(1);
    }

    @Test
    void anEarlierRootClaimsBeforeALaterOne() {
        Object shared = BinaryTree.ofDepth(15);
        Map<String, Object> roots = new LinkedHashMap<>();
        roots.put("b", new Object[] {shared});
        roots.put("a", new Object[] {shared});
        assertThat(profiler(4).build().profileAll(roots))
                .hasToString(profiler(1).build().profileAll(roots).toString());
    }

    @Test
    void aLimitEndsAllThreads() {
        Object[] root = new Object[1_000_000];
        for (int i = 0; i < root.length; i++) {
            root[i] = new int[1];
        }
        MemoryProfile profile =
                profiler(4).limit(Limits.none().objects(200_000)).build().profile(root);
        assertThat(profile.objectCount()).isBetween(200_000L, 300_000L);
        assertThat(profile.warnings()).extracting(Warning::code).containsExactly(Warning.Code.TRUNCATED);
    }

    @Test
    void aWalkThatIsSpoiltEveryTimeIsDoneByOneThreadToItsEnd() {
        assumeThat(MoveGuard.unsoundReason()).isNull();
        Object[] root = new Object[100_000];
        for (int i = 0; i < root.length; i++) {
            root[i] = new Object[1];
        }
        MemoryProfile profile = profiler(4)
                .progress(objects -> {
                    if (objects > 10_000) {
                        System.gc();
                    }
                    return true;
                })
                .build()
                .profile(root);
        assertThat(profile.statistics().visitedSet()).isEqualTo("identity");
        assertThat(profile.objectCount()).isEqualTo(100_001);
        assertThat(profile.warnings()).isEmpty();
    }

    @Test
    void anErrorOfAnyThreadReachesTheCaller() {
        Object[] root = new Object[300_000];
        for (int i = 0; i < root.length; i++) {
            root[i] = new Object[] {i};
        }
        Thread caller = Thread.currentThread();
        for (boolean inCaller : new boolean[] {true, false}) {
            assertThatThrownBy(() -> profiler(3)
                            .progress(objects -> {
                                if (objects > 20_000 && (Thread.currentThread() == caller) == inCaller) {
                                    throw new IllegalArgumentException("from a thread");
                                }
                                return true;
                            })
                            .build()
                            .profile(root))
                    .hasStackTraceContaining("IllegalArgumentException: from a thread");
            assertThat(Thread.getAllStackTraces().keySet())
                    .noneMatch(thread -> thread.getName().startsWith("heapfold-walker"));
        }
    }

    @Test
    void aSillyNumberOfThreadsIsRefused() {
        assertThatThrownBy(() -> profiler(0)).hasMessageContaining("was 0");
    }
}
