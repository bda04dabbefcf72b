package io.github.heapfold.spark;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.tree.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the memory stores of a cluster hold.
 *
 * @param executors those that answered, by name
 * @param missing the names of those that did not in time, with what is known of why
 */
public record ClusterFootprint(List<ExecutorFootprint> executors, Map<String, String> missing) {
    private static final String STORE = "MemoryStore.entries";

    public ClusterFootprint {
        executors = executors.stream()
                .sorted(Comparator.comparing(ExecutorFootprint::executor))
                .toList();
        missing = Map.copyOf(missing);
    }

    /**
     * One RDD or broadcast value.
     *
     * @param label {@code RDD 3}
     * @param bytes that its blocks take, and nothing else: what it shares with others is not among them
     * @param estimate what Spark believes, in bytes
     */
    public record Block(String label, long bytes, long estimate) {
        /** How many times the estimate the block takes; not a number if there is no estimate. */
        public double ratio() {
            return estimate == 0 ? Double.NaN : (double) bytes / estimate;
        }
    }

    /**
     * All executors in one profile.
     *
     * @throws IllegalStateException if none answered
     * @throws IllegalArgumentException if they run on VMs of unlike layout
     */
    public MemoryProfile merged() {
        return executors.stream()
                .map(ExecutorFootprint::profile)
                .reduce(MemoryProfile::merge)
                .orElseThrow(() -> new IllegalStateException("no executor answered: " + missing));
    }

    /** Each RDD and broadcast value over all executors, the largest first. */
    public List<Block> blocks() {
        Map<String, Long> estimates = new TreeMap<>();
        Map<String, Long> bytes = new TreeMap<>();
        for (ExecutorFootprint executor : executors) {
            executor.estimates().forEach((label, estimate) -> estimates.merge(label, estimate, Long::sum));
            MemoryProfile profile = executor.profile();
            Place entries = profile.root().child(STORE);
            for (Place place : entries == null ? List.<Place>of() : entries.children()) {
                String label = label(place.frame());
                if (label != null) {
                    bytes.merge(label, place.bytesBeneath(profile.accounting()::counts), Long::sum);
                }
            }
        }
        List<Block> blocks = new ArrayList<>();
        bytes.forEach((label, sum) -> blocks.add(new Block(label, sum, estimates.getOrDefault(label, 0L))));
        blocks.sort(Comparator.comparingLong(Block::bytes).reversed().thenComparing(Block::label));
        return blocks;
    }

    private static @Nullable String label(String frame) {
        int open = frame.indexOf('{');
        return open < 0 ? null : frame.substring(open + 1, frame.length() - 1);
    }

    /** The table of blocks. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(
                String.format(Locale.ROOT, "%-24s %16s %16s %8s%n", "block", "bytes", "Spark's estimate", "ratio"));
        blocks().forEach(block -> text.append(String.format(
                Locale.ROOT, "%-24s %,16d %,16d %8.2f%n", block.label, block.bytes, block.estimate, block.ratio())));
        executors.forEach(executor -> text.append(String.format(
                Locale.ROOT,
                "executor %s on %s: %,d bytes%n",
                executor.executor(),
                executor.host(),
                executor.profile().totalBytes())));
        new TreeMap<>(missing)
                .forEach((name, why) ->
                        text.append(String.format(Locale.ROOT, "executor %s is missing: %s%n", name, why)));
        return text.toString();
    }
}
