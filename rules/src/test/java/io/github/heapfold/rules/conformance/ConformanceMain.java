package io.github.heapfold.rules.conformance;

import io.github.heapfold.Accounting;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.Statistics;
import io.github.heapfold.jol.JolLayoutProvider;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Checks every graph in a JVM of its own and writes down what the profiles are, for comparison with other JVMs: the layout,
 * the visited sets used, then each graph's folded text. Exit code 1 means that there were complaints, which come last.
 * With an argument, every graph; else without the samples of JDK types.
 */
final class ConformanceMain {
    static final String GRAPH = "=== ";

    private ConformanceMain() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        Checker checker = new Checker();
        MemoryProfiler profiler =
                MemoryProfiler.builder().accounting(Accounting.EXACT).build();
        Set<String> visitedSets = new TreeSet<>();
        StringBuilder texts = new StringBuilder();
        StringBuilder complaints = new StringBuilder();
        for (Map.Entry<String, Supplier<?>> graph : graphs(args.length > 0).entrySet()) {
            Object root = graph.getValue().get();
            List<String> found = checker.complaints(root);
            found.forEach(complaint -> complaints
                    .append(graph.getKey())
                    .append(", ")
                    .append(complaint)
                    .append('\n'));
            MemoryProfile profile = profiler.profile(root);
            visitedSets.add(visitedSet(profile.statistics()));
            if (Graphs.isSameInEachRun(graph.getKey())) {
                texts.append(GRAPH).append(graph.getKey()).append('\n');
                texts.append(profile).append('\n');
            }
        }
        out.println(new JolLayoutProvider().description());
        out.println(String.join(", ", visitedSets));
        out.print(texts);
        out.print(complaints);
        out.flush();
        System.exit(complaints.length() == 0 ? 0 : 1);
    }

    static Map<String, Supplier<?>> graphs(boolean all) {
        return all ? Graphs.everything() : Graphs.some();
    }

    private static String visitedSet(Statistics statistics) {
        return statistics.reason().isEmpty()
                ? statistics.visitedSet()
                : statistics.visitedSet() + ": " + statistics.reason();
    }
}
