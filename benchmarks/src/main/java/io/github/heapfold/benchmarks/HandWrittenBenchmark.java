package io.github.heapfold.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Claim: profiling the optimisation model takes a small multiple of what code takes that was written for this one model,
 * knows who owns what, and remembers no object. That is a limit, not a peer.
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar HandWrittenBenchmark -jvmArgs "-Xms4g -Xmx4g -XX:+UseParallelGC"}</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(3)
public class HandWrittenBenchmark {
    private Object model;

    @Setup
    public void build() {
        model = Graph.MODEL.build();
        System.gc();
    }

    @Benchmark
    public Object heapfold() {
        return Peer.HEAPFOLD.measure(model);
    }

    @Benchmark
    public Object limitHandWritten() {
        return Peer.HAND_WRITTEN.measure(model);
    }
}
