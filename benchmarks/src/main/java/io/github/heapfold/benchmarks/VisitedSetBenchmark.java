package io.github.heapfold.benchmarks;

import io.github.heapfold.internal.walk.VisitedSet;
import io.github.heapfold.internal.walk.VisitedSets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jol.util.SimpleIdentityHashSet;

/**
 * Claim: the visited set is what makes a walk slow, and one bit per address makes it fast. Time to remember one object.
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar VisitedSetBenchmark -jvmArgs "-Xms4g -Xmx4g -XX:+UseParallelGC"
 * java -jar benchmarks/target/benchmarks.jar VisitedSetBenchmark -jvmArgs "-Xms4g -Xmx4g -XX:+UseG1GC"
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(VisitedSetBenchmark.OBJECTS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(3)
public class VisitedSetBenchmark {
    static final int OBJECTS = 1_000_000;

    /** Whether the objects have their identity hash already, from having been measured before. */
    @Param({"false", "true"})
    public boolean hashed;

    private Object[] objects = {};

    @Setup(Level.Iteration)
    public void hashedObjects() {
        if (hashed) {
            objects = newObjects();
            for (Object object : objects) {
                System.identityHashCode(object);
            }
            System.gc();
        }
    }

    /** An invocation takes milliseconds, so that this may be done for each of them. */
    @Setup(Level.Invocation)
    public void freshObjects() {
        if (!hashed) {
            objects = newObjects();
        }
    }

    private static Object[] newObjects() {
        Object[] objects = new Object[OBJECTS];
        for (int i = 0; i < OBJECTS; i++) {
            objects[i] = new Object();
        }
        return objects;
    }

    @Benchmark
    public int heapfoldBitmap() {
        return claimAll(VisitedSets.fastest());
    }

    @Benchmark
    public int heapfoldIdentity() {
        return claimAll(VisitedSets.identity());
    }

    private int claimAll(VisitedSets sets) {
        try (VisitedSet set = sets.create(0, 1)) {
            int added = 0;
            for (Object object : objects) {
                if (set.claim(object)) {
                    added++;
                }
            }
            return added;
        }
    }

    @Benchmark
    public int jolSimpleIdentityHashSet() {
        SimpleIdentityHashSet set = new SimpleIdentityHashSet();
        int added = 0;
        for (Object object : objects) {
            if (set.add(object)) {
                added++;
            }
        }
        return added;
    }

    @Benchmark
    public int javaIdentityHashMap() {
        Set<Object> set = Collections.newSetFromMap(new IdentityHashMap<>());
        int added = 0;
        for (Object object : objects) {
            if (set.add(object)) {
                added++;
            }
        }
        return added;
    }

    /** What going through the objects costs without any set. */
    @Benchmark
    public int limitNoSet() {
        int added = 0;
        for (Object object : objects) {
            if (object.getClass() == Object.class) {
                added++;
            }
        }
        return added;
    }
}
