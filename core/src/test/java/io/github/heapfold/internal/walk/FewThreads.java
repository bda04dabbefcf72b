package io.github.heapfold.internal.walk;

import io.github.heapfold.FixedLayout;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;

/** Walks with more threads than the system gives. A main class, to be run where threads are short; prints what came of it. */
public final class FewThreads {
    private FewThreads() {}

    public static void main(String[] arguments) {
        Object[] root = new Object[300_000];
        for (int i = 0; i < root.length; i++) {
            root[i] = new Object[] {new int[1]};
        }
        MemoryProfile profile = MemoryProfiler.builder()
                .withoutStandardRules()
                .layouts(new FixedLayout())
                .parallelism(32)
                .build()
                .profile(root);
        System.out.println(
                profile.objectCount() + " objects, " + profile.statistics().reason());
    }
}
