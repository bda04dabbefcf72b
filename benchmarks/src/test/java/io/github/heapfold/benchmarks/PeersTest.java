package io.github.heapfold.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.Accounting;
import io.github.heapfold.Boundaries;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.fixtures.optimization.Instance;
import java.util.HashSet;
import java.util.Set;
import org.ehcache.sizeof.SizeOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jol.info.GraphLayout;
import org.openjdk.jol.info.GraphStats;

/** The peers do the work that they are compared by: where all enter the same objects, all find the same number of bytes. */
class PeersTest {
    private static final int SIZE = 200;

    /** JOL knows no boundaries; of ours only enum constants occur in the graphs. */
    private static MemoryProfiler.Builder asJol() {
        return MemoryProfiler.builder()
                .accounting(Accounting.EXACT)
                .boundaries(Boundaries.standard().follow(Enum.class));
    }

    @ParameterizedTest
    @EnumSource
    void heapfoldAndGraphStatsCountTheSameObjectsAndBytes(Graph graph) {
        Object root = graph.build(SIZE);
        GraphStats jol = GraphStats.parseInstance(root);
        for (MemoryProfiler profiler :
                Set.of(asJol().build(), asJol().rememberByIdentity().build())) {
            MemoryProfile profile = profiler.profile(root);
            assertThat(profile.objectCount()).isEqualTo(jol.totalCount());
            assertThat(profile.totalBytes()).isEqualTo(jol.totalSize());
            assertThat(profile.warnings()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void graphLayoutCountsTheSameObjectsAndBytes(Graph graph) {
        Object root = graph.build(SIZE);
        GraphStats jol = GraphStats.parseInstance(root);
        GraphLayout layout = GraphLayout.parseInstance(root);
        assertThat(layout.totalCount()).isEqualTo(jol.totalCount());
        assertThat(layout.totalSize()).isEqualTo(jol.totalSize());
    }

    @ParameterizedTest
    @EnumSource
    void ehcacheFindsTheSameBytesWhenItLeavesNothingOut(Graph graph) {
        Object root = graph.build(SIZE);
        long bytes = SizeOf.newInstance(false, true).deepSizeOf(root);
        assertThat(bytes).isEqualTo(GraphStats.parseInstance(root).totalSize());
    }

    @ParameterizedTest
    @EnumSource
    void theOtherPeersMeasureEveryGraph(Graph graph) {
        Object root = graph.build(SIZE);
        for (Peer peer : Set.of(Peer.EHCACHE, Peer.RAM_USAGE_TESTER)) {
            assertThat(peer.measure(root).bytes()).as(peer.title()).isPositive();
        }
    }

    @Test
    void theHandWrittenMeterIsRightToTheByte() {
        for (int size : new int[] {200, 3_000}) {
            Object root = Graph.MODEL.build(size);
            MemoryProfile profile = MemoryProfiler.builder()
                    .accounting(Accounting.EXACT)
                    .build()
                    .profile(root);
            ModelMeter.Total total = new ModelMeter().measure((Instance) root);
            assertThat(total.objects()).isEqualTo(profile.objectCount());
            assertThat(total.bytes()).isEqualTo(profile.totalBytes());
            assertThat(MemoryProfiler.standard().profile(root).objectCount())
                    .as("objects after it was there")
                    .isEqualTo(profile.objectCount());
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachGraphHasTheObjectsThatItsSizeSays(Graph graph) {
        long objects =
                MemoryProfiler.standard().profile(graph.ofObjects(100_000)).objectCount();
        assertThat(objects).isBetween(95_000L, 105_000L); // rounded by hand, for the axis of a table only
    }

    @Test
    void rulesForOtherClassesChangeNothing() {
        Object root = Graph.MODEL.build(SIZE);
        Set<MemoryProfile> profiles = new HashSet<>();
        for (int rules : new int[] {5, 500}) {
            profiles.add(RuleCountBenchmark.profiler(rules).profile(root));
        }
        assertThat(profiles).hasSize(1);
    }
}
