package io.github.heapfold.rules.guava;

import static io.github.heapfold.rules.guava.GuavaSamples.some;
import static io.github.heapfold.rules.guava.MultiSamples.firsts;
import static io.github.heapfold.rules.samples.Samples.text;

import com.google.common.graph.ElementOrder;
import com.google.common.graph.EndpointPair;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.Graphs;
import com.google.common.graph.ImmutableGraph;
import com.google.common.graph.ImmutableNetwork;
import com.google.common.graph.ImmutableValueGraph;
import com.google.common.graph.MutableGraph;
import com.google.common.graph.MutableNetwork;
import com.google.common.graph.MutableValueGraph;
import com.google.common.graph.NetworkBuilder;
import com.google.common.graph.Traverser;
import com.google.common.graph.ValueGraphBuilder;
import io.github.heapfold.rules.guava.GuavaSamples.Backwards;
import io.github.heapfold.rules.samples.Samples;
import java.util.function.Supplier;

/** Graphs and networks. */
final class GraphSamples {
    private GraphSamples() {}

    static void addTo(Samples samples) {
        graph(samples, "directed Graph", () -> GraphBuilder.directed().build());
        graph(samples, "undirected Graph", () -> GraphBuilder.undirected().build());
        graph(
                samples,
                "Graph, sorted",
                () -> GraphBuilder.directed()
                        .nodeOrder(ElementOrder.sorted(new Backwards()))
                        .build());
        graph(
                samples,
                "Graph, stable edges",
                () -> GraphBuilder.directed()
                        .incidentEdgeOrder(ElementOrder.stable())
                        .build());
        valueGraph(
                samples,
                "directed ValueGraph",
                () -> ValueGraphBuilder.directed().build());
        valueGraph(
                samples,
                "undirected ValueGraph",
                () -> ValueGraphBuilder.undirected().build());
        network(samples, "directed Network", () -> NetworkBuilder.directed().build());
        network(samples, "undirected Network", () -> NetworkBuilder.undirected().build());
        network(
                samples,
                "directed Network, parallel edges",
                () -> NetworkBuilder.directed().allowsParallelEdges(true).build());
        network(
                samples,
                "undirected Network, parallel edges",
                () -> NetworkBuilder.undirected().allowsParallelEdges(true).build());
        samples.add("EndpointPair, ordered", () -> EndpointPair.ordered(text(1), text(2)))
                .add("EndpointPair, unordered", () -> EndpointPair.unordered(text(1), text(2)))
                .add("ElementOrder", () -> ElementOrder.sorted(new Backwards()))
                .add("GraphBuilder", () -> GraphBuilder.directed().expectedNodeCount(7))
                .add("ValueGraphBuilder", () -> ValueGraphBuilder.directed().expectedNodeCount(7))
                .add("NetworkBuilder", () -> NetworkBuilder.directed().expectedEdgeCount(7))
                .add(
                        "Traverser, of a graph",
                        () -> Traverser.forGraph(filled(GraphBuilder.directed().<String>build(), 3)))
                .add(
                        "Traverser, of a tree",
                        () -> Traverser.forTree(filled(GraphBuilder.directed().<String>build(), 3)));
    }

    private static void graph(Samples samples, String name, Supplier<MutableGraph<String>> empty) {
        samples.sizes(name, n -> filled(empty.get(), n))
                .sizes(name + ", immutable", n -> ImmutableGraph.copyOf(filled(empty.get(), n)))
                .add(name + ", read", () -> {
                    MutableGraph<String> graph = filled(empty.get(), 9);
                    graph.successors(graph.nodes().iterator().next());
                    graph.degree(text(1));
                    graph.degree(text(2));
                    graph.adjacentNodes(text(3)).size();
                    return graph;
                });
        some(samples, name + ", transposed", n -> Graphs.transpose(filled(empty.get(), n)));
        some(samples, name + ", edges", n -> filled(empty.get(), n).edges());
        some(samples, name + ", first edge", n -> firsts(filled(empty.get(), n).edges()));
    }

    /** A ring, one node of which points to itself. */
    private static MutableGraph<String> filled(MutableGraph<String> graph, int size) {
        for (int i = 0; i < size; i++) {
            graph.addNode(text(i));
        }
        for (int i = 1; i < size; i++) {
            graph.putEdge(text(i), text((i + 1) % size));
            if (i % 3 == 0) {
                graph.putEdge(text((i + 1) % size), text(i));
            }
        }
        return graph;
    }

    private static void valueGraph(Samples samples, String name, Supplier<MutableValueGraph<String, Integer>> empty) {
        samples.sizes(name, n -> filled(empty.get(), n))
                .sizes(name + ", immutable", n -> ImmutableValueGraph.copyOf(filled(empty.get(), n)));
        some(samples, name + ", transposed", n -> Graphs.transpose(filled(empty.get(), n)));
        some(samples, name + ", as graph", n -> filled(empty.get(), n).asGraph());
    }

    private static MutableValueGraph<String, Integer> filled(MutableValueGraph<String, Integer> graph, int size) {
        for (int i = 0; i < size; i++) {
            graph.addNode(text(i));
        }
        for (int i = 1; i < size; i++) {
            graph.putEdgeValue(text(i), text((i + 1) % size), 1000 + i);
            if (i % 3 == 0) {
                graph.putEdgeValue(text((i + 1) % size), text(i), 2000 + i);
            }
        }
        return graph;
    }

    private static void network(Samples samples, String name, Supplier<MutableNetwork<String, Integer>> empty) {
        samples.sizes(name, n -> filled(empty.get(), n))
                .sizes(name + ", immutable", n -> ImmutableNetwork.copyOf(filled(empty.get(), n)));
        some(samples, name + ", transposed", n -> Graphs.transpose(filled(empty.get(), n)));
        some(samples, name + ", as graph", n -> filled(empty.get(), n).asGraph());
        some(
                samples,
                name + ", as graph, edges",
                n -> filled(empty.get(), n).asGraph().edges());
        samples.add(name + ", read", () -> {
            MutableNetwork<String, Integer> network = filled(empty.get(), 9);
            network.adjacentNodes(text(3)).size();
            network.successors(text(3)).size();
            network.edgesConnecting(text(3), text(4)).size();
            return network;
        });
    }

    private static MutableNetwork<String, Integer> filled(MutableNetwork<String, Integer> network, int size) {
        for (int i = 0; i < size; i++) {
            network.addNode(text(i));
        }
        for (int i = 1; i < size; i++) {
            network.addEdge(text(i), text((i + 1) % size), 1000 + i);
            if (i % 3 == 0 && network.allowsParallelEdges()) {
                network.addEdge(text(i), text((i + 1) % size), 2000 + i);
            }
        }
        return network;
    }
}
