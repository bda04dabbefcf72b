package io.github.heapfold.benchmarks;

import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.typerule.Rules;
import io.github.heapfold.typerule.TypeRule;
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
 * Claim: rules cost nothing to objects that they do not touch. The same graph, field by field, with 5 and with 500 rules for
 * classes that are not in it, every fifth of them by a predicate.
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar RuleCountBenchmark -jvmArgs "-Xms4g -Xmx4g -XX:+UseParallelGC"}</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(3)
public class RuleCountBenchmark {
    @Param({"5", "500"})
    public int rules;

    private Object root;
    private MemoryProfiler profiler;

    @Setup
    public void build() {
        root = Graph.MODEL.build();
        profiler = profiler(rules);
        System.gc();
    }

    static MemoryProfiler profiler(int rules) {
        return MemoryProfiler.builder()
                .withoutStandardRules()
                .rules(registry -> register(registry, rules))
                .build();
    }

    private static void register(Rules registry, int rules) {
        for (int i = 0; i < rules; i++) {
            String absent = "com.acme.Absent" + i;
            if (i % 5 == 0) {
                registry.matching(type -> type.getName().equals(absent), new TypeRule.Leaf());
            } else {
                registry.leaf(absent);
            }
        }
    }

    @Benchmark
    public Object heapfold() {
        return profiler.profile(root);
    }
}
