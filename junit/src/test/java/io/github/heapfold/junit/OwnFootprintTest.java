package io.github.heapfold.junit;

import static io.github.heapfold.junit.FootprintAssertions.assertThat;
import static io.github.heapfold.junit.FootprintAssertions.footprint;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Heapfold itself takes. */
class OwnFootprintTest {
    private final Map<String, List<Object>> graph = new HashMap<>();

    OwnFootprintTest() {
        for (int i = 0; i < 1000; i++) {
            graph.put("key " + i, new ArrayList<>(List.of(i, "value " + i)));
        }
    }

    @Test
    void aProfilerIsSmallAndDoesNotGrowWithUse() {
        MemoryProfiler profiler = MemoryProfiler.builder().build();
        profiler.profile(graph);

        assertThat(footprint(profiler)).isAtMost("2 MB").doesNotGrow(10, () -> profiler.profile(graph));
    }

    @Test
    void aProfileIsAFewLinesWhateverTheGraph() {
        MemoryProfile profile = MemoryProfiler.standard().profile(graph);

        assertThat(footprint(profile)).isAtMost("8 KB");
    }
}
