package io.github.heapfold.benchmarks;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * The command line of {@link Paired}.
 *
 * @param size in units of the graph
 * @param warmup rounds before those that count
 * @param peers in the order of their columns; the first is what the others are compared with
 * @param header whether to print what the table was measured on, and its head
 * @param commit what was measured; empty if nobody said
 */
record PairedOptions(Graph graph, int size, int rounds, int warmup, List<Peer> peers, boolean header, String commit) {

    static final String USAGE = """
            usage: Paired --graph model|chain|multimap|records|jackson [--size UNITS] [--rounds N] [--warmup N]
                          [--peers heapfold,identity,parallel,graph_stats,graph_layout,jamm,ehcache,ram_usage_tester,
                                   hand_written,full_gc]
                          [--no-header] [--commit HASH]""";

    private static final List<Peer> ALL_GRAPHS = Arrays.stream(Peer.values())
            .filter(peer -> peer != Peer.HAND_WRITTEN)
            .toList();

    static PairedOptions parse(String... args) {
        Graph graph = null;
        int size = -1;
        int rounds = 21;
        int warmup = 5;
        List<Peer> peers = null;
        boolean header = true;
        String commit = "";
        for (Iterator<String> rest = List.of(args).iterator(); rest.hasNext(); ) {
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
                case "--size" -> size = atLeast(1, option, value);
                case "--rounds" -> rounds = atLeast(1, option, value);
                case "--warmup" -> warmup = atLeast(0, option, value);
                case "--peers" ->
                    peers = Arrays.stream(value.split(",", -1)).map(Peer::of).toList();
                case "--commit" -> commit = value;
                default -> throw new IllegalArgumentException(option + " is no option");
            }
        }
        if (graph == null) {
            throw new IllegalArgumentException("--graph is missing");
        }
        if (peers == null) {
            peers = graph == Graph.MODEL ? List.of(Peer.values()) : ALL_GRAPHS;
        }
        return new PairedOptions(graph, size < 0 ? graph.defaultSize() : size, rounds, warmup, peers, header, commit);
    }

    static int atLeast(int least, String option, String value) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " must be a number, was " + value, e);
        }
        throw new IllegalArgumentException(option + " must be " + least + " or more, was " + value);
    }
}
