/** What objects take, as metrics of a running service. */
@SuppressWarnings("requires-automatic") // Micrometer has no module descriptor
module io.github.heapfold.metrics {
    requires io.github.heapfold.export;
    requires java.net.http;
    requires jdk.jfr;
    requires transitive io.github.heapfold.core;
    requires static micrometer.core;
    requires static org.jspecify;

    exports io.github.heapfold.metrics;
}
