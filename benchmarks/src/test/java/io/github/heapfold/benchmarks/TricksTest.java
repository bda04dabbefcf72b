package io.github.heapfold.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.MemoryProfiler;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is measured without a trick still does the same work. */
class TricksTest {
    private static final int SIZE = 200;

    @ParameterizedTest
    @EnumSource
    void aWalkWithoutTheTrickGivesTheSameProfile(Trick trick) {
        Variant variant = Variant.of(trick.sourcesWithout());
        for (Graph graph : Graph.values()) {
            Object root = graph.build(SIZE);
            assertThat(variant.profile(root))
                    .hasToString(MemoryProfiler.standard().profile(root).toString());
        }
    }

    @Test
    void aVariantHasClassesOfItsOwn() {
        Object root = Graph.RECORDS.build(SIZE);
        Object profile = Variant.of(Map.of()).profile(root);
        assertThat(profile.getClass().getName())
                .isEqualTo(MemoryProfiler.standard().profile(root).getClass().getName());
        assertThat(profile.getClass())
                .isNotEqualTo(MemoryProfiler.standard().profile(root).getClass());
    }
}
