package io.github.heapfold.rules.conformance;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.jol.JolLayouts;
import io.github.heapfold.jol.VmLayout;

/** Profiles the {@link DeepGraphs} under the layout of JDK 17 with no flags, in both ways to remember objects. */
final class DeepGraphsMain {
    private DeepGraphsMain() {}

    public static void main(String[] args) {
        MemoryProfiler fast = profiler().build();
        MemoryProfiler byIdentity = profiler().rememberByIdentity().build();
        DeepGraphs.all().forEach((name, graph) -> {
            Object root = graph.get();
            MemoryProfile profile = fast.profile(root);
            System.out.println(name + ": " + profile.objectCount() + " objects");
            System.out.println(profile);
            if (!byIdentity.profile(root).equals(profile)) {
                System.out.println("and the walk by identity differs");
            }
        });
    }

    private static MemoryProfiler.Builder profiler() {
        return MemoryProfiler.builder().layouts(JolLayouts.simulated(VmLayout.of(17)));
    }
}
