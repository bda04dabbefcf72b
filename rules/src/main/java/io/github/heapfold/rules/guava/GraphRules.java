package io.github.heapfold.rules.guava;

import static io.github.heapfold.rules.guava.GuavaRules.COLLECT;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * Graphs and networks. Nodes, edges and the values of edges are elements; what connects them is structure.
 *
 * <p>Mirrors {@code com/google/common/graph/} of Guava 30.1 to 33.8.
 */
final class GraphRules {
    private static final String GRAPH = "com.google.common.graph.";

    private static final String VIEWS = """
            EdgeSet val$network: AbstractBaseGraph$1 AbstractNetwork$1$1
            Graph graph network val$network: AbstractNetwork$1 AbstractValueGraph$1 Graphs$TransposedGraph
            Network network: Graphs$TransposedNetwork
            Traverser successorFunction val$graph val$tree: Traverser$1 Traverser$2
            ValueGraph graph: Graphs$TransposedValueGraph
            """;

    private GraphRules() {}

    static void register(Rules rules) {
        Display.container(
                rules,
                GRAPH + "StandardMutableGraph",
                "MutableGraph",
                c -> graph(valueGraph(c, "StandardMutableValueGraph")).entries("backingValueGraph"));
        rules.container(
                GRAPH + "ImmutableGraph",
                c -> graph(valueGraph(c, "StandardValueGraph")).entries("backingGraph"));
        Display.container(
                rules,
                GRAPH + "StandardMutableValueGraph",
                "MutableValueGraph",
                c -> graph(c).entries("nodeOrder", "nodeConnections", "incidentEdgeOrder"));
        for (String graph : List.of("StandardValueGraph", "ImmutableValueGraph")) {
            Display.container(
                    rules, GRAPH + graph, "ImmutableValueGraph", c -> graph(c).entries("nodeOrder", "nodeConnections"));
        }
        for (String network : List.of("StandardMutableNetwork", "ImmutableNetwork")) {
            Display.container(
                    rules,
                    GRAPH + network,
                    network.replace("Standard", ""),
                    c -> graph(c).entries("nodeOrder", "edgeOrder", "nodeConnections", "edgeToReferenceNode"));
        }
        rules.container(GRAPH + "ElementOrder", c -> c.stack("type"));
        for (String pair : List.of("Ordered", "Unordered")) {
            Display.view(rules, GRAPH + "EndpointPair$" + pair, "EndpointPair", "nodeU", "nodeV");
        }
        Display.view(rules, GRAPH + "DirectedGraphConnections$PredAndSucc", "Edge", "successorValue");
        ViewRules.table(rules, GRAPH, VIEWS);
        for (String builder : List.of("GraphBuilder", "NetworkBuilder", "ValueGraphBuilder")) {
            rules.container(
                    GRAPH + builder,
                    c -> c.elements("nodeOrder", "edgeOrder", "incidentEdgeOrder")
                            .mayLack("edgeOrder", "incidentEdgeOrder")
                            .stack("expectedNodeCount", "expectedEdgeCount")
                            .mayLack("expectedEdgeCount"));
        }
    }

    /** A graph without values has one with values behind it. */
    private static ContainerSpec valueGraph(ContainerSpec graph, String behind) {
        return graph.part(
                GRAPH + behind,
                n -> n.entries("nodeOrder", "nodeConnections", "incidentEdgeOrder")
                        .mayLack("incidentEdgeOrder"));
    }

    private static ContainerSpec graph(ContainerSpec graph) {
        graph.part(GRAPH + "ElementOrder", n -> n.stack("type"))
                .part(GRAPH + "MapIteratorCache", n -> n.entries("backingMap", "cacheEntry"))
                .part(
                        GRAPH + "MapRetrievalCache",
                        n -> n.entries("backingMap", "cacheEntry", "cacheEntry1", "cacheEntry2"))
                .part(
                        GRAPH + "MapRetrievalCache$CacheEntry",
                        n -> n.elements("key").entries("value"));
        connections(graph);
        ImmutableMapRules.asParts(
                graph,
                n -> n.elements("key").entries("value"),
                n -> n.elements("singleKey").entries("singleValue"));
        return MultisetRules.hashMap(graph, n -> n.elements("key").entries("value"))
                .part(
                        "java.util.TreeMap",
                        n -> n.entries("root")
                                .stack("entrySet", "navigableKeySet", "descendingMap", "keySet", "values"))
                .entry("java.util.TreeMap$Entry", n -> n.elements("key").entries("value", "left", "right", "parent"));
    }

    /** Of each node, those that it is connected with. What is in these maps is the user's, whatever its class. */
    private static void connections(ContainerSpec graph) {
        graph.entry(GRAPH + "UndirectedGraphConnections", n -> n.backing("adjacentNodeValues"))
                .entry(
                        GRAPH + "DirectedGraphConnections",
                        n -> n.backing("adjacentNodeValues").entries("orderedNodeConnections"))
                .entry(GRAPH + "DirectedGraphConnections$NodeConnection", n -> n.elements("node"))
                .part("java.util.ArrayList", n -> n.entries("elementData"))
                .part(COLLECT + "RegularImmutableList", n -> n.entries("array"))
                .part(COLLECT + "SingletonImmutableList", n -> n.entries("element"))
                .entry(GRAPH + "UndirectedNetworkConnections", n -> n.backing("incidentEdgeMap"))
                .entry(
                        GRAPH + "UndirectedMultiNetworkConnections",
                        n -> n.backing("incidentEdgeMap").stack("adjacentNodesReference"))
                .entry(GRAPH + "DirectedNetworkConnections", n -> n.backing("inEdgeMap", "outEdgeMap"))
                .entry(
                        GRAPH + "DirectedMultiNetworkConnections",
                        n -> n.backing("inEdgeMap", "outEdgeMap")
                                .stack("predecessorsReference", "successorsReference"));
    }
}
