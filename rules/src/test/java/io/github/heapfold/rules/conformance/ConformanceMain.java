package io.github.heapfold.rules.conformance;

import io.github.heapfold.Accounting;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.Statistics;
import io.github.heapfold.jol.JolLayoutProvider;
import io.github.heapfold.rules.samples.Opened;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks graphs in a JVM of its own. Writes what the profiles are to stdout, for comparison with other JVMs: the layout, the
 * visited sets used, then each graph's folded text. Writes complaints to stderr, and ends with exit code 1 if there are any.
 * With an argument it checks the JDK's types too.
 */
final class ConformanceMain {
    static final String GRAPH = "=== ";

    private final Checker checker = new Checker();
    private final MemoryProfiler profiler =
            MemoryProfiler.builder().accounting(Accounting.EXACT).build();
    private final Set<String> visitedSets = new TreeSet<>();
    private final StringBuilder texts = new StringBuilder();
    private final StringBuilder complaints = new StringBuilder();

    private ConformanceMain() {}

    public static void main(String[] args) {
        ConformanceMain main = new ConformanceMain();
        Graphs.ofOurs().forEach((name, graph) -> main.profile(name, graph.get()));
        if (args.length > 0) {
            Graphs.ofTheJdk().forEach((name, graph) -> main.checkIfSteady(name, graph.get()));
        }
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.println(new JolLayoutProvider().description());
        out.println(String.join(", ", main.visitedSets));
        out.print(main.texts);
        out.flush();
        System.err.print(main.complaints);
        System.exit(main.complaints.length() == 0 ? 0 : 1);
    }

    private void profile(String name, Object root) {
        check(name, root);
        MemoryProfile profile = profiler.profile(root);
        Statistics statistics = profile.statistics();
        visitedSets.add(
                statistics.reason().isEmpty()
                        ? statistics.visitedSet()
                        : statistics.visitedSet() + ": " + statistics.reason());
        texts.append(GRAPH).append(name).append('\n').append(profile).append('\n');
    }

    private void checkIfSteady(String name, Object root) {
        if (Graphs.isSteady(root)) {
            check(name, root);
        }
        Opened.closeAll();
    }

    private void check(String name, Object root) {
        for (String complaint : checker.complaints(root)) {
            complaints.append(name).append(", ").append(complaint).append('\n');
        }
    }
}
