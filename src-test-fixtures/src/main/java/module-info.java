/** Object graphs with known profiles, builders for odd graphs, and an independent oracle. For tests only. */
module io.github.heapfold.fixtures {
    requires transitive java.instrument;
    requires jdk.attach;
    requires static org.jspecify;

    exports io.github.heapfold.fixtures.example;
    exports io.github.heapfold.fixtures.graphs;
    exports io.github.heapfold.fixtures.graphs.other;
    exports io.github.heapfold.fixtures.optimization;
    exports io.github.heapfold.fixtures.jvm;
    exports io.github.heapfold.fixtures.oracle;
    exports io.github.heapfold.fixtures.seed;
}
