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

    /** What is known of this VM's collectors; null until it was asked for. No initializer, which could fail but once. */
    private static volatile @Nullable Collectors known;

    /**
     * The collectors of this VM.
     *
     * @param moving those whose collections move objects
     * @param unsound why their counts tell nothing; null if they do
     */
    private record Collectors(
            List<GarbageCollectorMXBean> moving, @Nullable String unsound) {}

    private final List<GarbageCollectorMXBean> moving = collectors().moving;
    private final long before = OldObjects.collections(moving);

    /** Why no guard can be had on this VM; null if it can. */
    public static @Nullable String unsoundReason() {
        return collectors().unsound;
    }

    private static Collectors collectors() {
        Collectors found = known;
        if (found == null) {
            found = find();
            known = found;
        }
        return found;
    }

    private static Collectors find() {
        try {
            List<GarbageCollectorMXBean> all = ManagementFactory.getGarbageCollectorMXBeans();
            List<GarbageCollectorMXBean> moving = all.stream()
                    .filter(bean -> MOVES.getOrDefault(bean.getName(), true))
                    .toList();
            return new Collectors(moving, unsound(all));
        } catch (LinkageError | SecurityException e) {
            return new Collectors(
                    List.of(),
                    "collections cannot be counted (" + e
                            + "); the module java.management is needed, and leave to use it");
        }
    }

    private static @Nullable String unsound(List<GarbageCollectorMXBean> all) {
        Optional<String> unknown = all.stream()
                .map(GarbageCollectorMXBean::getName)
                .filter(name -> !MOVES.containsKey(name))
                .findFirst();
        if (unknown.isPresent()) {
            return "the collector behind \"" + unknown.get() + "\" may move objects at any time";
        }
        return all.isEmpty() || all.stream().anyMatch(bean -> bean.getCollectionCount() < 0)
                ? "this VM does not count its collections"
                : null;
    }

    /** Whether nothing moved since this guard was made. */
    public boolean nothingMoved() {
        return OldObjects.collections(moving) == before;
    }
}
