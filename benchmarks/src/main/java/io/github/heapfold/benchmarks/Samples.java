package io.github.heapfold.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** What one took who measures, round by round. */
final class Samples {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final List<Double> nanos = new ArrayList<>();
    private final List<Double> cpuNanos = new ArrayList<>();
    private final List<Double> allocated = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private String failure = "";
    private long bytes;

    /** One measurement, kept unless it is a warm-up. */
    void measure(Supplier<Peer.Result> work, boolean keep) {
        System.gc();
        long allocatedBefore = allocatedBytes();
        long cpuBefore = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        Peer.Result result = work.get();
        long end = System.nanoTime();
        long cpuAfter = THREADS.getCurrentThreadCpuTime();
        long allocatedAfter = allocatedBytes();
        bytes = result.bytes();
        if (keep) {
            nanos.add((double) (end - start));
            cpuNanos.add((double) (cpuAfter - cpuBefore));
            allocated.add((double) (allocatedAfter - allocatedBefore));
            if (!result.note().isEmpty()) {
                notes.add(result.note());
            }
        }
    }

    /** What this thread has put on the heap since it began; memory outside the heap is not in it. */
    static long allocatedBytes() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }

    void fail(Throwable cause) {
        failure = cause.getClass().getSimpleName();
        nanos.clear();
        cpuNanos.clear();
        allocated.clear();
    }

    boolean failed() {
        return !failure.isEmpty();
    }

    /** The size that came out last, by that peer's rules. */
    long bytes() {
        return bytes;
    }

    /** Remarks, one for each round that had any. */
    List<String> notes() {
        return notes;
    }

    /** Per round, in order. */
    List<Double> values(Metric metric) {
        return switch (metric) {
            case TIME -> nanos;
            case CPU -> cpuNanos;
            case ALLOCATED -> allocated;
        };
    }

    double median(Metric metric) {
        return median(values(metric));
    }

    /** The median of how many times more this peer took than another one in the same round. */
    double medianRatioTo(Samples base, Metric metric) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < values(metric).size(); i++) {
            ratios.add(values(metric).get(i) / base.values(metric).get(i));
        }
        return median(ratios);
    }

    static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** What a row of a table shows, in millions of the unit that is recorded. */
    enum Metric {
        /** Nanoseconds. */
        TIME("ms"),
        /** Nanoseconds that the measuring thread ran, whatever else the machine did meanwhile. */
        CPU("ms of CPU"),
        /** Bytes. */
        ALLOCATED("MB allocated");

        private final String title;

        Metric(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }
}
