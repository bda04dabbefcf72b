package io.github.heapfold.benchmarks;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.Statistics;
import io.github.heapfold.fixtures.optimization.Instance;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.tests.util.RamUsageTester;
import org.ehcache.sizeof.SizeOf;
import org.github.jamm.MemoryMeter;
import org.openjdk.jol.info.GraphLayout;
import org.openjdk.jol.info.GraphStats;

/** Who measures. Each is set up on first use, so that one that this JVM does not admit leaves the others alone. */
public enum Peer {
    /** As users get it: standard rules, logical bytes, every byte attributed to a path. */
    HEAPFOLD("Heapfold") {
        @Override
        public Result measure(Object graph) {
            return resultOf(MemoryProfiler.standard().profile(graph));
        }
    },
    /** The same with objects remembered by identity, what users of ZGC and busy servers get. */
    IDENTITY("Heapfold, by identity") {
        @Override
        public Result measure(Object graph) {
            return resultOf(ByIdentity.PROFILER.profile(graph));
        }
    },
    /** With a thread for each processor. */
    PARALLEL("Heapfold, parallel") {
        @Override
        public Result measure(Object graph) {
            return resultOf(InParallel.PROFILER.profile(graph));
        }
    },
    /** The fastest peer: a sum over all objects. */
    GRAPH_STATS("JOL GraphStats") {
        @Override
        public Result measure(Object graph) {
            return Result.of(GraphStats.parseInstance(graph).totalSize());
        }
    },
    /** Remembers a record per object; the sum over them is included, since it is made only when asked for. */
    GRAPH_LAYOUT("JOL GraphLayout") {
        @Override
        public Result measure(Object graph) {
            return Result.of(GraphLayout.parseInstance(graph).totalSize());
        }
    },
    /** Needs its agent. */
    JAMM("jamm") {
        @Override
        public Result measure(Object graph) {
            return Result.of(Jamm.METER.measureDeep(graph));
        }
    },
    EHCACHE("ehcache sizeof") {
        @Override
        public Result measure(Object graph) {
            return Result.of(Ehcache.SIZE_OF.deepSizeOf(graph));
        }
    },
    /** Counts the JDK's collections by a rule of thumb instead of their fields. */
    RAM_USAGE_TESTER("Lucene RamUsageTester") {
        @Override
        public Result measure(Object graph) {
            return Result.of(RamUsageTester.ramUsed(graph));
        }
    },
    /** A limit: code that knows this one model, and remembers no object. */
    HAND_WRITTEN("hand-written") {
        @Override
        public Result measure(Object graph) {
            return Result.of(new ModelMeter().measure((Instance) graph).bytes());
        }
    },
    /** A limit: what the VM takes to mark and compact the same heap, with all the threads that it has. */
    FULL_GC("one full GC") {
        @Override
        public Result measure(Object graph) {
            System.gc();
            return Result.of(0);
        }
    };

    private final String title;

    Peer(String title) {
        this.title = title;
    }

    /**
     * What came out.
     *
     * @param bytes the sum by that peer's rules; 0 for a limit that counts none
     * @param note what a reader of the time must know; mostly empty
     */
    public record Result(long bytes, String note) {
        static Result of(long bytes) {
            return new Result(bytes, "");
        }
    }

    /** The size of a graph. May throw whatever the peer throws. */
    public abstract Result measure(Object graph);

    /** What tables call it. */
    public String title() {
        return title;
    }

    /** Whether what the calling thread allocates is all that it allocates. */
    boolean allocatesInItsThread() {
        return this != PARALLEL && this != FULL_GC;
    }

    /** By its name on a command line. */
    static Peer of(String name) {
        try {
            return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("no peer is called " + name + "; use one of " + List.of(values()), e);
        }
    }

    private static Result resultOf(MemoryProfile profile) {
        Statistics statistics = profile.statistics();
        String note = statistics.retries() == 0 ? "" : statistics.retries() + " retries, " + statistics.visitedSet();
        return new Result(profile.totalBytes(), note);
    }

    private static final class ByIdentity {
        static final MemoryProfiler PROFILER =
                MemoryProfiler.builder().rememberByIdentity().build();
    }

    private static final class InParallel {
        static final MemoryProfiler PROFILER = MemoryProfiler.builder()
                .parallelism(Runtime.getRuntime().availableProcessors())
                .build();
    }

    private static final class Jamm {
        static final MemoryMeter METER = MemoryMeter.builder()
                .withGuessing(MemoryMeter.Guess.INSTRUMENTATION_AND_SPECIFICATION)
                .build();
    }

    private static final class Ehcache {
        static final SizeOf SIZE_OF = SizeOf.newInstance();
    }
}
