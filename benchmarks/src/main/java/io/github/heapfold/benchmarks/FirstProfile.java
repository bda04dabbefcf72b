package io.github.heapfold.benchmarks;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Claim: the first profile in a fresh JVM, of ten thousand objects, is there within a third of a second. Prints three
 * times in milliseconds: of the call, from the entry of main to the result, and from the start of the JVM to the result.
 *
 * <pre>{@code benchmarks/run.sh first}</pre>
 *
 * which starts it 15 times with no flags and nothing but Heapfold's own jar, and takes the median of each.
 */
public final class FirstProfile {
    private static final int OBJECTS = 10_000;

    private FirstProfile() {}

    private record Point(long x, long y) {}

    public static void main(String[] args) {
        long entry = System.nanoTime();
        Map<String, Point> points = new HashMap<>();
        for (int i = 0; i < OBJECTS / 4; i++) { // a node, a string, its bytes and a point each
            points.put("point " + i, new Point(i, -i));
        }
        long call = System.nanoTime();
        MemoryProfile profile = MemoryProfiler.standard().profile(points);
        long result = System.nanoTime();
        long fromStart = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        System.out.println(String.format(
                Locale.ROOT,
                "call %.0f main %.0f jvm %d objects %d",
                (result - call) / 1e6,
                (result - entry) / 1e6,
                fromStart,
                profile.objectCount()));
    }
}
