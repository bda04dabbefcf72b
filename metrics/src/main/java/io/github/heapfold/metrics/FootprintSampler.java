package io.github.heapfold.metrics;

import io.github.heapfold.Attribution;
import io.github.heapfold.Limits;
import io.github.heapfold.MemoryProfiler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Profiles registered roots every so often, in one daemon thread of low priority, and gives the samples to its sinks.
 *
 * <pre>{@code
 * FootprintMeters meters = FootprintMeters.topPlaces(20);
 * FootprintSampler sampler = FootprintSampler.builder()
 *         .root("cache", () -> cache)
 *         .every(Duration.ofMinutes(10))
 *         .budget(Duration.ofMillis(200))
 *         .to(meters)
 *         .build();
 * meters.bindTo(registry);
 * sampler.start();
 * }</pre>
 *
 * Whoever reads a metric reads the last sample and never waits for one. A root is asked for when it is due, and not held
 * between.
 */
public final class FootprintSampler implements AutoCloseable {
    private final Map<String, Supplier<?>> roots;
    private final List<SampleSink> sinks;
    private final MemoryProfiler profiler;
    private final Duration interval;
    private final AtomicLong failures = new AtomicLong();
    private volatile @Nullable Throwable lastFailure;
    private volatile @Nullable Thread thread;
    private volatile boolean closed;

    private FootprintSampler(Builder builder) {
        roots = new LinkedHashMap<>(builder.roots);
        sinks = List.copyOf(builder.sinks);
        interval = builder.interval;
        profiler = builder.profiler
                .limit(Limits.none().time(builder.budget).paths(builder.paths))
                .build();
    }

    /** Begins a sampler. */
    public static Builder builder() {
        return new Builder();
    }

    @SuppressWarnings("ThreadPriorityCheck") // a hint: nothing is wrong where the system does not take it
    private Thread thread() {
        Thread made = new Thread(this::run, "heapfold-metrics");
        made.setDaemon(true);
        made.setPriority(Thread.MIN_PRIORITY);
        return made;
    }

    /**
     * Starts the thread; the first samples are taken at once.
     *
     * @throws IllegalStateException if it runs already, or was closed
     */
    public synchronized FootprintSampler start() {
        if (thread != null || closed) {
            throw new IllegalStateException("this sampler was started or closed before; make another one");
        }
        Thread made = thread();
        thread = made;
        made.start();
        return this;
    }

    private void run() {
        try {
            while (!closed) {
                long began = System.nanoTime();
                sample();
                long rest = interval.toNanos() - (System.nanoTime() - began);
                Thread.sleep(Math.max(1, rest / 1_000_000));
            }
        } catch (InterruptedException e) {
            // closed
        }
    }

    /** Takes one sample of each root now, in this thread. */
    public synchronized void sample() {
        roots.forEach((name, supplier) -> {
            try {
                Object root = supplier.get();
                if (root != null && !closed) {
                    give(take(name, root));
                }
            } catch (RuntimeException | Error e) { // a user's code; the other roots are not to suffer
                failed(e);
            }
        });
    }

    private Sample take(String name, Object root) {
        Instant taken = Instant.now();
        long began = System.nanoTime();
        var profile = profiler.profile(root);
        return new Sample(name, profile, taken, Duration.ofNanos(System.nanoTime() - began));
    }

    private void give(Sample sample) {
        for (SampleSink sink : sinks) {
            if (closed) {
                return;
            }
            try {
                sink.accept(sample);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception | Error e) { // one sink's trouble is not the others'
                failed(e);
            }
        }
    }

    private void failed(Throwable e) {
        failures.incrementAndGet();
        lastFailure = e;
    }

    /** How often a root or a sink threw. */
    public long failures() {
        return failures.get();
    }

    /** What was thrown last; null if nothing was. */
    public @Nullable Throwable lastFailure() {
        return lastFailure;
    }

    /** Ends the thread, and waits for it; a sample that is being taken ends early and goes nowhere. */
    @Override
    public void close() {
        closed = true;
        Thread running = thread;
        if (running != null && running != Thread.currentThread()) {
            running.interrupt();
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Settings of a sampler. */
    public static final class Builder {
        private final Map<String, Supplier<?>> roots = new LinkedHashMap<>();
        private final List<SampleSink> sinks = new ArrayList<>();
        private MemoryProfiler.Builder profiler = MemoryProfiler.builder().attribution(Attribution.COMMON);
        private Duration interval = Duration.ofMinutes(10);
        private Duration budget = Duration.ofMillis(500);
        private int paths = 2_000;

        private Builder() {}

        /**
         * Adds a root. It is asked for when a sample is due; null then is no sample.
         *
         * @throws IllegalArgumentException if the name is empty or taken
         */
        public Builder root(String name, Supplier<?> root) {
            if (name.isBlank() || roots.putIfAbsent(name, Objects.requireNonNull(root, "root")) != null) {
                throw new IllegalArgumentException("root name \"" + name + "\" is empty or taken; pass another one");
            }
            return this;
        }

        /** Adds what samples are given to. */
        public Builder to(SampleSink sink) {
            sinks.add(Objects.requireNonNull(sink, "sink"));
            return this;
        }

        /** How long from one begin to the next; ten minutes unless set. */
        public Builder every(Duration value) {
            interval = positive("every", value);
            return this;
        }

        /** How long one sample may take; half a second unless set. */
        public Builder budget(Duration value) {
            budget = positive("budget", value);
            return this;
        }

        /** How many places one sample may tell apart; 2,000 unless set. */
        public Builder paths(int value) {
            paths = value;
            return this;
        }

        /**
         * A profiler of your own: rules, boundaries, attribution. Its limits are the sampler's. Unless set, the standard one
         * by {@link Attribution#COMMON}.
         */
        public Builder profiler(MemoryProfiler.Builder value) {
            profiler = Objects.requireNonNull(value, "profiler");
            return this;
        }

        private static Duration positive(String what, Duration value) {
            if (value.isNegative() || value.isZero()) {
                throw new IllegalArgumentException(what + " must be longer than zero, was " + value);
            }
            return value;
        }

        /** The sampler; it does nothing until it is started. */
        public FootprintSampler build() {
            return new FootprintSampler(this);
        }
    }
}
