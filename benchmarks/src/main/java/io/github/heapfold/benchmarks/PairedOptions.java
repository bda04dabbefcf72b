package io.github.heapfold.benchmarks;

import java.util.Arrays;
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
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--no-header")) {
                header = false;
                continue;
            }
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " is no option, or lacks its value");
            }
            String value = args[i + 1];
            switch (args[i]) {
                case "--graph" -> graph = Graph.of(value);
                case "--size" -> size = positive(args[i], value);
                case "--rounds" -> rounds = positive(args[i], value);
                case "--warmup" -> warmup = Integer.parseInt(value);
                case "--peers" ->
                    peers = Arrays.stream(value.split(",")).map(Peer::of).toList();
                case "--commit" -> commit = value;
                default -> throw new IllegalArgumentException(args[i] + " is no option");
            }
            i++;
        }
        if (graph == null) {
            throw new IllegalArgumentException("--graph is missing");
        }
        if (peers == null) {
            peers = graph == Graph.MODEL ? List.of(Peer.values()) : ALL_GRAPHS;
        }
        return new PairedOptions(graph, size < 0 ? graph.defaultSize() : size, rounds, warmup, peers, header, commit);
    }

    private static int positive(String option, String value) {
        int number = Integer.parseInt(value);
        if (number <= 0) {
            throw new IllegalArgumentException(option + " must be positive, was " + value);
        }
        return number;
    }
}
