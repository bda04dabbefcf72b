package io.github.heapfold.benchmarks;

import io.github.heapfold.MemoryProfiler;
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
 * Claim: more threads walk a large graph faster, where it has breadth; a chain, which has none, they leave as slow as it was.
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar ParallelBenchmark -p threads=1,2,4 -jvmArgs "-Xms4g -Xmx4g -XX:+UseParallelGC"
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(3)
public class ParallelBenchmark {
    @Param({"MODEL", "MULTIMAP", "CHAIN"})
    public Graph graph;

    @Param({"1", "2"})
    public int threads;

    private Object root;
    private MemoryProfiler profiler;

    @Setup
    public void build() {
        root = graph.build();
        profiler = MemoryProfiler.builder().parallelism(threads).build();
        System.gc();
    }

    @Benchmark
    public Object heapfold() {
        return profiler.profile(root);
    }
}
