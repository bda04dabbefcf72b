package io.github.heapfold.internal.heap;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the collector may have moved objects since a moment. Serial, Parallel and G1 move objects only while all
 * threads stand still, and have counted the collection before the threads go on; so if the counts of their moving
 * collections are the same before and after, no object moved in between.
 */
public final class MoveGuard {
    /** Collectors that move objects at safepoints only; those mapped to false count work that moves nothing. */
    private static final Map<String, Boolean> MOVES = Map.of(
            "Copy", true, // Serial, young
            "MarkSweepCompact", true, // Serial, full
            "PS Scavenge", true, // Parallel, young
            "PS MarkSweep", true, // Parallel, full
            "G1 Young Generation", true,
            "G1 Old Generation", true,
            "G1 Concurrent GC", false); // remark and cleanup, since JDK 20

    private static final List<GarbageCollectorMXBean> BEANS = ManagementFactory.getGarbageCollectorMXBeans();
    private static final @Nullable String UNSOUND = unsound();
    private static final List<GarbageCollectorMXBean> MOVING = BEANS.stream()
            .filter(bean -> MOVES.getOrDefault(bean.getName(), true))
            .toList();

    private final long before = count();

    /** Why no guard can be had on this VM; null if it can. */
    public static @Nullable String unsoundReason() {
        return UNSOUND;
    }

    private static @Nullable String unsound() {
        Optional<String> unknown = BEANS.stream()
                .map(GarbageCollectorMXBean::getName)
                .filter(name -> !MOVES.containsKey(name))
                .findFirst();
        if (unknown.isPresent()) {
            return "the collector behind \"" + unknown.get() + "\" may move objects at any time";
        }
        return BEANS.isEmpty() || BEANS.stream().anyMatch(bean -> bean.getCollectionCount() < 0)
                ? "this VM does not count its collections"
                : null;
    }

    /** Whether nothing moved since this guard was made. */
    public boolean nothingMoved() {
        return count() == before;
    }

    private static long count() {
        long sum = 0;
        for (GarbageCollectorMXBean bean : MOVING) {
            sum += bean.getCollectionCount();
        }
        return sum;
    }
}
