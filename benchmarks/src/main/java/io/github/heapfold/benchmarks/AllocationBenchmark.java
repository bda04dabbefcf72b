package io.github.heapfold.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Claim: a profile allocates a small part of the bytes that it measures, and far less than the peers do.
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar AllocationBenchmark -jvmArgs "-Xms4g -Xmx4g -XX:+UseParallelGC"
 * }</pre>
 *
 * Counted is what the measuring thread puts on the heap; the figure to read is {@code allocatedBytes}. The bits of the
 * fast visited set lie outside the heap and are not in it: nobody tells their number, but it is at most 1/64 of the part of
 * the heap that the graph is spread over, given back at the end.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "@benchmarks/peers.args")
public class AllocationBenchmark {
    @Param({"MODEL", "MULTIMAP"})
    public Graph graph;

    @Param({"HEAPFOLD", "IDENTITY", "GRAPH_STATS", "GRAPH_LAYOUT", "JAMM", "EHCACHE", "RAM_USAGE_TESTER"})
    public Peer peer;

    private Object root;

    /** Read by JMH after each iteration. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Counters {
        public long allocatedBytes;
        public long measuredBytes;

        @Setup(Level.Iteration)
        public void reset() {
            allocatedBytes = 0;
            measuredBytes = 0;
        }
    }

    @Setup
    public void build() {
        root = graph.build();
    }

    @Benchmark
    public Object measure(Counters counters) {
        long before = Samples.allocatedBytes();
        Peer.Result result = peer.measure(root);
        counters.allocatedBytes += Samples.allocatedBytes() - before;
        counters.measuredBytes += result.bytes();
        return result;
    }
}
