package io.github.heapfold.benchmarks;

import io.github.heapfold.benchmarks.Samples.Metric;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * Claim: a build is no slower than another one. Both {@code heapfold.jar}s in one JVM, each in a class loader of its own, round after
 * round on the same graph, the first of a round by turns; printed are medians of the time that the thread ran, and of
 * the ratios within the rounds.
 *
 * <pre>{@code
 * java -Xms4g -Xmx4g -XX:+UseG1GC -cp benchmarks/target/benchmarks.jar io.github.heapfold.benchmarks.Against \
 *     --graph model --jar cli/target/heapfold.jar --against ../other/cli/target/heapfold.jar
 * }</pre>
 */
public final class Against {
    private static final String USAGE = """
            usage: Against --graph model|chain|multimap|records|jackson --jar JAR --against JAR [--rounds 21] [--warmup 8]
                           [--no-header] [--commit HASH]""";

    private Graph graph = Graph.MODEL;
    private int rounds = 21;
    private int warmup = 8;
    private boolean header = true;
    private String commit = "";
    private Path jar = Path.of("cli", "target", "heapfold.jar");
    private Path other = jar;

    private Against() {}

    /** Prints one table to standard output. */
    public static void main(String[] args) {
        Against against = new Against();
        try {
            against.parse(List.of(args).iterator());
            against.measure();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(USAGE);
            System.exit(2);
        }
    }

    private void parse(Iterator<String> rest) {
        while (rest.hasNext()) {
            String option = rest.next();
            if (option.equals("--no-header")) {
                header = false;
                continue;
            }
            if (!rest.hasNext()) {
                throw new IllegalArgumentException(option + " is no option, or lacks its value");
            }
            String value = rest.next();
            switch (option) {
                case "--graph" -> graph = Graph.of(value);
                case "--jar" -> jar = Path.of(value);
                case "--against" -> other = Path.of(value);
                case "--rounds" -> rounds = PairedOptions.atLeast(1, option, value);
                case "--warmup" -> warmup = PairedOptions.atLeast(0, option, value);
                case "--commit" -> commit = value;
                default -> throw new IllegalArgumentException(option + " is no option");
            }
        }
    }

    private void measure() {
        Object root = graph.build();
        Variant one = Variant.ofJar(jar);
        Variant two = Variant.ofJar(other);
        Samples ones = new Samples();
        Samples twos = new Samples();
        for (int round = -warmup; round < rounds; round++) {
            boolean keep = round >= 0;
            if (round % 2 == 0) {
                ones.measure(() -> Peer.Result.of(one.totalBytes(root)), keep);
                twos.measure(() -> Peer.Result.of(two.totalBytes(root)), keep);
            } else {
                twos.measure(() -> Peer.Result.of(two.totalBytes(root)), keep);
                ones.measure(() -> Peer.Result.of(one.totalBytes(root)), keep);
            }
        }
        if (header) {
            System.out.println(Machine.describe(commit) + "; medians of " + rounds + " rounds after " + warmup);
            System.out.println();
            System.out.println("| graph | collector | this build, ms CPU | the other, ms CPU | this ÷ the other |");
            System.out.println("| --- | --- | --- | --- | --- |");
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.1f | %.1f | %.2f |%n",
                graph.name().toLowerCase(Locale.ROOT),
                Machine.collector(),
                ones.median(Metric.CPU) / 1e6,
                twos.median(Metric.CPU) / 1e6,
                ones.medianRatioTo(twos, Metric.CPU));
    }
}
