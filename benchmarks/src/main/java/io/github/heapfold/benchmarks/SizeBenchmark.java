package io.github.heapfold.benchmarks;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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
 * Claim: the time per object does not depend on how many there are. The figure to read is {@code objects}, nanoseconds
 * for each.
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar SizeBenchmark -jvmArgs "-Xms12g -Xmx12g -XX:+UseParallelGC"
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 7, time = 2)
@Fork(1)
public class SizeBenchmark {
    @Param({"MULTIMAP", "CHAIN"})
    public Graph graph;

    @Param({"100000", "1000000", "10000000", "50000000"})
    public int size;

    private Object root;

    /** JMH divides the time by it. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Counters {
        public long objects;
    }

    @Setup
    public void build() {
        root = graph.ofObjects(size);
        System.gc();
    }

    @Benchmark
    public Object heapfold(Counters counters) {
        MemoryProfile profile = MemoryProfiler.standard().profile(root);
        counters.objects += profile.objectCount();
        return profile;
    }
}
