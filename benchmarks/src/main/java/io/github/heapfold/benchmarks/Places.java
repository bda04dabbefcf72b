package io.github.heapfold.benchmarks;

import io.github.heapfold.Attribution;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.Warning;
import io.github.heapfold.benchmarks.Samples.Metric;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Claim: graphs of endless paths, and those that libraries make, are as many lines as a person or a page can take, at a moderate
 * price. Prints, for a graph, objects, lines by either attribution, and what a profile takes in time and memory.
 *
 * <pre>{@code
 * java -Xmx3g -cp benchmarks/target/benchmarks.jar io.github.heapfold.benchmarks.Places octree
 * }</pre>
 *
 * With the {@code heapfold.jar} of another build after the graph, its lines too.
 */
public final class Places {
    private static final int ROUNDS = 3;

    private Places() {}

    /** Prints one row of a table to standard output, its head if the graph is "head". */
    public static void main(String[] args) {
        if (args.length == 0 || args.length > 2) {
            System.err.println("usage: Places head|" + names() + " [JAR]");
            System.exit(2);
        } else if (args[0].equals("head")) {
            System.out.println(Machine.describe(args.length == 2 ? args[1] : ""));
            System.out.println();
            System.out.println("| graph | objects | lines of the other build | FIRST | COMMON | FIRST, ms | COMMON, ms "
                    + "| FIRST, MB allocated | COMMON, MB allocated | warnings |");
            System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        } else {
            row(args[0], args.length == 2 ? args[1] : "");
        }
    }

    private static String names() {
        return Arrays.stream(DeepGraph.values()).map(Places::name).collect(Collectors.joining("|")) + "|"
                + Arrays.stream(RealGraph.values()).map(Places::name).collect(Collectors.joining("|"));
    }

    private static String name(Enum<?> graph) {
        return graph.name().toLowerCase(Locale.ROOT);
    }

    private static Object build(String name) {
        for (DeepGraph graph : DeepGraph.values()) {
            if (name(graph).equals(name)) {
                return graph.build();
            }
        }
        for (RealGraph graph : RealGraph.values()) {
            if (name(graph).equals(name)) {
                return graph.buildUnchecked(6);
            }
        }
        throw new IllegalArgumentException("no graph is called " + name + "; use one of " + names());
    }

    private static void row(String name, String jar) {
        Object root = build(name);
        Samples first = new Samples();
        MemoryProfile byFirst = profile(root, Attribution.FIRST, first);
        Samples common = new Samples();
        MemoryProfile byCommon = profile(root, Attribution.COMMON, common);
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %s | %,d | %,d | %.0f | %.0f | %.1f | %.1f | %s |%n",
                name,
                byFirst.objectCount(),
                jar.isEmpty() ? "" : lines(Variant.ofJar(Path.of(jar)), root),
                byFirst.size(),
                byCommon.size(),
                first.median(Metric.TIME) / 1e6,
                common.median(Metric.TIME) / 1e6,
                first.median(Metric.ALLOCATED) / 1e6,
                common.median(Metric.ALLOCATED) / 1e6,
                warnings(byFirst, byCommon));
    }

    private static String lines(Variant other, Object root) {
        try {
            return String.format(Locale.ROOT, "%,d", other.lines(root));
        } catch (OutOfMemoryError e) {
            return "OutOfMemoryError";
        }
    }

    private static String warnings(MemoryProfile... profiles) {
        return Arrays.stream(profiles)
                .map(MemoryProfile::warnings)
                .flatMap(List::stream)
                .map(Warning::code)
                .distinct()
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }

    private static MemoryProfile profile(Object root, Attribution attribution, Samples samples) {
        MemoryProfiler profiler =
                MemoryProfiler.builder().attribution(attribution).build();
        MemoryProfile[] profile = new MemoryProfile[1];
        for (int round = -1; round < ROUNDS; round++) {
            samples.measure(
                    () -> {
                        profile[0] = profiler.profile(root);
                        return Peer.Result.of(profile[0].totalBytes());
                    },
                    round >= 0);
        }
        return profile[0];
    }
}
