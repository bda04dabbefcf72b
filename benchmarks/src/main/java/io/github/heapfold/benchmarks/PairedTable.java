package io.github.heapfold.benchmarks;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.benchmarks.Samples.Metric;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes what {@link Paired} measured as a markdown table of one row. */
final class PairedTable {
    private static final double MEGA = 1e6;

    private final PairedOptions options;
    private final MemoryProfile exact;
    private final Map<Peer, Samples> samples;

    PairedTable(PairedOptions options, MemoryProfile exact, Map<Peer, Samples> samples) {
        this.options = options;
        this.exact = exact;
        this.samples = samples;
    }

    void print(PrintStream out) {
        if (options.header()) {
            out.println(Machine.describe(options.commit()) + "; medians of " + options.rounds()
                    + " rounds, in brackets how many times "
                    + options.peers().get(0).title());
            out.println();
            out.println("| graph | objects | MB | collector | median of | "
                    + options.peers().stream().map(Peer::title).collect(Collectors.joining(" | ")) + " |");
            out.println("| --- ".repeat(5 + options.peers().size()) + "|");
        }
        for (Metric metric : List.of(Metric.TIME, Metric.ALLOCATED)) {
            out.println(String.format(
                    Locale.ROOT,
                    "| %s %,d | %,d | %.1f | %s | %s | %s |",
                    options.graph().name().toLowerCase(Locale.ROOT),
                    options.size(),
                    exact.objectCount(),
                    exact.totalBytes() / MEGA,
                    Machine.collector(),
                    metric.title(),
                    options.peers().stream().map(peer -> cell(peer, metric)).collect(Collectors.joining(" | "))));
        }
    }

    private String cell(Peer peer, Metric metric) {
        Samples own = samples.get(peer);
        if (own.failed()) {
            return "fails";
        }
        if (metric == Metric.ALLOCATED && !peer.allocatesInItsThread()) {
            return "";
        }
        Peer first = options.peers().get(0);
        String cell = String.format(Locale.ROOT, "%.1f", own.median(metric) / MEGA);
        if (peer != first && !samples.get(first).failed()) {
            cell += String.format(Locale.ROOT, " (%.2f)", own.medianRatioTo(samples.get(first), metric));
        }
        if (metric == Metric.TIME && !own.notes().isEmpty()) {
            cell += String.format(
                    Locale.ROOT,
                    " [%d rounds: %s]",
                    own.notes().size(),
                    own.notes().get(0));
        }
        return cell;
    }
}
