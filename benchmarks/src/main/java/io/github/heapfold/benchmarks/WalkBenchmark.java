package io.github.heapfold.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Claim: a whole profile, with every byte attributed to its path, takes a fraction of the time that the peers take for one
 * sum, and about that of one full collection of the same heap.
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar WalkBenchmark -jvmArgs "-Xms4g -Xmx4g -XX:+UseParallelGC"
 * java -jar benchmarks/target/benchmarks.jar WalkBenchmark -jvmArgs "-Xms4g -Xmx4g -XX:+UseG1GC"
 * }</pre>
 *
 * A peer that throws on a graph is reported as an error, and the others go on. Each has a JVM of its own here, where it may
 * meet another machine load; {@link Paired} compares them in one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(value = 3, jvmArgsAppend = "@benchmarks/peers.args")
public class WalkBenchmark {
    @Param
    public Graph graph;

    private Object root;

    @Setup
    public void build() {
        root = graph.build();
        System.gc(); // so that the graph is old before anybody measures it
    }

    @Benchmark
    public Object heapfold() {
        return Peer.HEAPFOLD.measure(root);
    }

    @Benchmark
    public Object heapfoldByIdentity() {
        return Peer.IDENTITY.measure(root);
    }

    @Benchmark
    public Object jolGraphStats() {
        return Peer.GRAPH_STATS.measure(root);
    }

    @Benchmark
    public Object jolGraphLayout() {
        return Peer.GRAPH_LAYOUT.measure(root);
    }

    @Benchmark
    public Object jamm() {
        return Peer.JAMM.measure(root);
    }

    @Benchmark
    public Object ehcacheSizeof() {
        return Peer.EHCACHE.measure(root);
    }

    @Benchmark
    public Object luceneRamUsageTester() {
        return Peer.RAM_USAGE_TESTER.measure(root);
    }

    @Benchmark
    public Object limitFullGc() {
        return Peer.FULL_GC.measure(root);
    }
}
