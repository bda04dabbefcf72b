package io.github.heapfold.benchmarks;

import io.github.heapfold.Accounting;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Claim: profiling takes a fraction of what the peers take, in time and in memory allocated. All peers measure one graph in
 * one JVM, one after the other, round after round, so that whatever else the machine does hits all of them; printed are
 * medians over the rounds, as two rows of a markdown table, one of milliseconds and one of megabytes allocated. Before each measurement a collection takes away what the one
 * before left behind, outside the time measured.
 *
 * <pre>{@code
 * java @benchmarks/peers.args -Xms4g -Xmx4g -XX:+UseParallelGC -cp benchmarks/target/benchmarks.jar \
 *     io.github.heapfold.benchmarks.Paired --graph multimap --rounds 21
 * }</pre>
 *
 * From the second round on every object has its identity hash in its header already, which spares all peers that need
 * one the larger part of its cost; on a graph never measured before they are slower.
 */
public final class Paired {
    private Paired() {}

    /** Prints one table to standard output; a peer that throws has "fails" in its column and is explained on standard error. */
    public static void main(String[] args) {
        PairedOptions options;
        try {
            options = PairedOptions.parse(args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(PairedOptions.USAGE);
            System.exit(2);
            return;
        }
        PrintStream out = System.out;
        System.setOut(System.err); // where JOL's remarks on what it could not attach to belong
        Object graph = options.graph().build(options.size());
        MemoryProfile exact = exact(graph);
        Map<Peer, Samples> samples = measure(graph, options, System.err);
        new PairedTable(options, exact, samples).print(out);
    }

    /** How large the graph is, asked before anybody measures: peers that use a map's views leave one more object in it. */
    static MemoryProfile exact(Object graph) {
        return MemoryProfiler.builder().accounting(Accounting.EXACT).build().profile(graph);
    }

    /** All rounds. Peers that failed have no samples. */
    static Map<Peer, Samples> measure(Object graph, PairedOptions options, PrintStream problems) {
        Map<Peer, Samples> samples = new EnumMap<>(Peer.class);
        options.peers().forEach(peer -> samples.put(peer, new Samples()));
        List<Peer> able = new ArrayList<>(options.peers());
        for (int round = -options.warmup(); round < options.rounds(); round++) {
            for (Peer peer : List.copyOf(able)) {
                Samples own = samples.get(peer);
                try {
                    own.measure(() -> peer.measure(graph), round >= 0);
                } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
                    own.fail(e);
                    able.remove(peer);
                    problems.println(peer.title() + " fails on " + options.graph() + ": " + rootCause(e));
                }
            }
        }
        return samples;
    }

    private static Throwable rootCause(Throwable e) {
        return e.getCause() == null ? e : rootCause(e.getCause());
    }
}
