package io.github.heapfold.internal.walk;

import io.github.heapfold.FixedLayout;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.fixtures.optimization.OptimizationModels;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Walks while other threads allocate, mutate unrelated data and force collections. A main class, so that it runs in a small
 * heap with a collector of choice; prints what happened and ends with exit code 1 if any profile was wrong.
 */
public final class Storm {
    private static volatile boolean over;
    private static volatile Object escape;

    private Storm() {}

    public static void main(String[] arguments) throws InterruptedException {
        int walks = Integer.parseInt(arguments[0]);
        MemoryProfiler fast = profiler().build();
        MemoryProfiler identity = profiler().rememberByIdentity().build();
        Thread allocator = new Thread(Storm::allocate);
        Thread collector = new Thread(Storm::collect);
        allocator.start();
        collector.start();
        int wrong = 0;
        int retries = 0;
        int bitmaps = 0;
        Object graph = null;
        String expected = "";
        for (int i = 0; i < walks; i++) {
            if (i % 20 == 0) { // a young graph is moved more often
                graph = OptimizationModels.generate(2000, i);
                expected = identity.profile(graph).toString();
            }
            MemoryProfile profile = fast.profile(graph);
            wrong += profile.toString().equals(expected) ? 0 : 1;
            retries += profile.statistics().retries();
            bitmaps += profile.statistics().visitedSet().equals("bitmap") ? 1 : 0;
        }
        over = true;
        allocator.join();
        collector.join();
        System.out.printf("walks=%d wrong=%d retries=%d bitmap=%d%n", walks, wrong, retries, bitmaps);
        System.exit(wrong == 0 ? 0 : 1);
    }

    private static MemoryProfiler.Builder profiler() {
        return MemoryProfiler.builder().withoutStandardRules().layouts(new FixedLayout());
    }

    private static void allocate() {
        Map<Integer, Object> kept = new HashMap<>();
        for (int i = 0; !over; i++) {
            kept.put(i % 2000, new byte[200 + i % 1000]);
            escape = kept;
            if (i % 1000 == 0) {
                LockSupport.parkNanos(300_000); // a collection every 10 to 20 ms
            }
        }
    }

    private static void collect() {
        try {
            while (!over) {
                System.gc();
                Thread.sleep(300);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
