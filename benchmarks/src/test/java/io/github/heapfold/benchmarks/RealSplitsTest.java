package io.github.heapfold.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.tree.Place;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;

/** The beans of a Spring context by name, in one call. */
class RealSplitsTest {
    @Test
    void singletonsStandBeneathTheirNames() throws Exception {
        Object context = RealGraph.SPRING_CONTEXT.build(1);
        MemoryProfile profile = MemoryProfiler.builder()
                .rules(r -> r.split(DefaultSingletonBeanRegistry.class, "singletonObjects"))
                .build()
                .profile(context);
        Set<String> labels = new TreeSet<>();
        for (Place.Located located : profile.root().located()) {
            List<String> path = located.path();
            if (path.contains("DefaultSingletonBeanRegistry.singletonObjects")
                    && located.place().frame().startsWith("ConcurrentHashMap{")) {
                labels.add(located.place().frame());
            }
        }
        assertThat(labels)
                .contains(
                        "ConcurrentHashMap{names}",
                        "ConcurrentHashMap{reports}",
                        "ConcurrentHashMap{sales}",
                        "ConcurrentHashMap{store}");
        assertThat(profile.warnings()).isEmpty();
    }
}
