package io.github.heapfold.internal.walk;

import io.github.heapfold.FixedLayout;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.Warning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Profiles a graph that fills most of a small heap, while another thread allocates. A main class, so that it can be run with
 * a collector of choice; prints a line for each profile, and ends with exit code 1 if one was neither right nor marked, if
 * anything was thrown, or if what the walk took was not given back.
 *
 * <p>Arguments: how full, in percent; how many profiles; "identity" or "fastest".
 */
public final class FullHeap {
    private static volatile boolean over;
    private static volatile Object escape;
    private static volatile boolean starved;

    private FullHeap() {}

    /** 16 bytes, or 24. */
    private static final class Chained {
        final Chained next;

        Chained(Chained next) {
            this.next = next;
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        int percent = Integer.parseInt(arguments[0]);
        int profiles = Integer.parseInt(arguments[1]);
        boolean identity = arguments[2].equals("identity");
        MemoryProfiler.Builder builder =
                MemoryProfiler.builder().withoutStandardRules().layouts(new FixedLayout());
        MemoryProfiler profiler = identity ? builder.rememberByIdentity().build() : builder.build();
        profiler.profile(new Object[] {"a class must not be initialized for the first time in a full heap"})
                .toString();
        long objects = 0;
        List<Chained> graph = new ArrayList<>();
        long target = Runtime.getRuntime().maxMemory() / 100 * percent;
        while (usedAfter(objects) < target) {
            Chained chain = null;
            for (int i = 0; i < 20_000; i++) {
                chain = new Chained(chain);
            }
            objects += 20_000;
            graph.add(chain);
        }
        Object[] root = graph.toArray();
        Thread allocator = new Thread(FullHeap::allocate, "allocator");
        allocator.start();
        boolean failed = false;
        for (int i = 0; i < profiles; i++) {
            long start = System.nanoTime();
            try {
                MemoryProfile profile = profiler.profile(root);
                List<Warning> warnings = profile.warnings();
                boolean truncated = warnings.size() == 1 && warnings.get(0).code() == Warning.Code.TRUNCATED;
                boolean whole = warnings.isEmpty() && profile.objectCount() == objects + 1;
                boolean some = truncated && profile.objectCount() <= objects;
                failed |= !whole && !some;
                System.out.printf(
                        "%s %d of %d objects, %d ms, %d retries, %s%s%s%n",
                        whole ? "whole" : some ? "truncated" : "WRONG",
                        profile.objectCount(),
                        objects + 1,
                        (System.nanoTime() - start) / 1_000_000,
                        profile.statistics().retries(),
                        profile.statistics().visitedSet(),
                        profile.statistics().reason().isEmpty()
                                ? ""
                                : ": " + profile.statistics().reason(),
                        truncated ? "; " + warnings.get(0).message() : "");
            } catch (Throwable e) {
                failed = true;
                System.out.println("THROWN " + e);
            }
        }
        over = true;
        allocator.join();
        if (starved) {
            System.out.println("STARVED the application ran out of memory");
        }
        System.exit(failed || starved ? 1 : 0);
    }

    private static long usedAfter(long objects) {
        Runtime runtime = Runtime.getRuntime();
        if (objects % 400_000 == 0) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void allocate() {
        Map<Integer, Object> kept = new HashMap<>();
        try {
            for (int i = 0; !over; i++) {
                kept.put(i % 2000, new byte[200 + i % 1000]);
                escape = kept;
                if (i % 1000 == 0) {
                    LockSupport.parkNanos(300_000);
                }
            }
        } catch (OutOfMemoryError e) {
            starved = true;
        }
    }
}
