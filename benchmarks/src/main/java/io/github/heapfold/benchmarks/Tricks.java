package io.github.heapfold.benchmarks;

import io.github.heapfold.benchmarks.Samples.Metric;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Claim: each trick of the walk brings something. Heapfold as it is and without each {@link Trick} in turn, all in one JVM,
 * round after round on the same graph; printed are medians of the time that the thread ran, and of the ratios within the rounds.
 *
 * <pre>{@code
 * java -Xms4g -Xmx4g -XX:+UseG1GC -cp benchmarks/target/benchmarks.jar io.github.heapfold.benchmarks.Tricks --graph model
 * }</pre>
 *
 * With {@code --tree DIR}, once or more, core as it lies in another folder of sources takes the tricks' place: for comparing
 * an idea with what is.
 */
public final class Tricks {
    private static final String USAGE = """
            usage: Tricks --graph model|chain|multimap|records|jackson [--rounds 21] [--warmup 8] [--tree DIR]...
                          [--no-header] [--commit HASH]""";

    private Graph graph = Graph.MODEL;
    private int rounds = 21;
    private int warmup = 8;
    private boolean header = true;
    private String commit = "";
    private final List<Path> trees = new ArrayList<>();

    private Tricks() {}

    /** Prints one table to standard output. */
    public static void main(String[] args) {
        Tricks tricks = new Tricks();
        try {
            tricks.parse(List.of(args).iterator());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(USAGE);
            System.exit(2);
            return;
        }
        PrintStream out = System.out;
        System.setOut(System.err);
        tricks.print(out, tricks.measure());
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
                case "--rounds" -> rounds = PairedOptions.atLeast(1, option, value);
                case "--warmup" -> warmup = PairedOptions.atLeast(0, option, value);
                case "--tree" -> trees.add(Path.of(value));
                case "--commit" -> commit = value;
                default -> throw new IllegalArgumentException(option + " is no option");
            }
        }
    }

    private Map<String, Variant> variants() {
        Map<String, Variant> variants = new LinkedHashMap<>();
        variants.put("Heapfold", Variant.of(Map.of()));
        trees.forEach(tree -> variants.put(tree.toString(), Variant.of(tree)));
        if (trees.isEmpty()) {
            for (Trick trick : Trick.values()) {
                String name = trick.name().toLowerCase(Locale.ROOT).replace('_', ' ');
                variants.put("without " + name, Variant.of(trick.sourcesWithout()));
            }
        }
        return variants;
    }

    private Map<String, Samples> measure() {
        Object root = graph.build(graph.defaultSize());
        Map<String, Variant> variants = variants();
        Map<String, Samples> samples = new LinkedHashMap<>();
        variants.keySet().forEach(name -> samples.put(name, new Samples()));
        for (int round = -warmup; round < rounds; round++) {
            for (Map.Entry<String, Variant> variant : variants.entrySet()) {
                samples.get(variant.getKey())
                        .measure(() -> Peer.Result.of(variant.getValue().totalBytes(root)), round >= 0);
            }
        }
        return samples;
    }

    private void print(PrintStream out, Map<String, Samples> samples) {
        if (header) {
            out.println(Machine.describe(commit) + "; medians of " + rounds
                    + " rounds, milliseconds of CPU, and times that");
            out.println();
            out.println("| graph | collector | " + String.join(" | ", samples.keySet()) + " |");
            out.println("| --- ".repeat(2 + samples.size()) + "|");
        }
        Samples first = samples.values().iterator().next();
        out.println("| " + graph.name().toLowerCase(Locale.ROOT) + " | " + Machine.collector() + " | "
                + samples.values().stream().map(own -> cell(own, first)).collect(Collectors.joining(" | ")) + " |");
    }

    private static String cell(Samples own, Samples first) {
        return own == first
                ? String.format(Locale.ROOT, "%.1f", own.median(Metric.CPU) / 1e6)
                : String.format(Locale.ROOT, "%.2f", own.medianRatioTo(first, Metric.CPU));
    }
}
