package io.github.heapfold.internal.heap;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Arrays;
import java.util.List;

/**
 * The part of the heap where old objects are, and who collects it. It may be full while there is room for new objects, and
 * then each collection is a full one.
 *
 * @param before how often it was collected when this was made
 */
record OldObjects(MemoryPoolMXBean pool, List<GarbageCollectorMXBean> collectors, long before) {

    /** All there are, as a rule one. */
    static List<OldObjects> pools(List<GarbageCollectorMXBean> all) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .filter(MemoryPoolMXBean::isUsageThresholdSupported) // not where objects are new
                .map(pool -> of(pool, all))
                .toList();
    }

    private static OldObjects of(MemoryPoolMXBean pool, List<GarbageCollectorMXBean> all) {
        List<GarbageCollectorMXBean> own = all.stream()
                .filter(collector ->
                        Arrays.asList(collector.getMemoryPoolNames()).contains(pool.getName()))
                .toList();
        return new OldObjects(pool, own, collections(own));
    }

    /** How many there have been. */
    static long collections(List<GarbageCollectorMXBean> collectors) {
        long sum = 0;
        for (GarbageCollectorMXBean collector : collectors) {
            sum += collector.getCollectionCount();
        }
        return sum;
    }

    /** Whether its last collection left so much free, if there was one, besides a reserve. */
    boolean hasRoomFor(long bytes) {
        MemoryUsage collected = pool.getCollectionUsage();
        MemoryUsage now = pool.getUsage();
        if (collected == null || now.getMax() <= 0 || collections(collectors) == before) {
            return true;
        }
        return Math.min(now.getUsed(), collected.getUsed()) + bytes <= HeapRoom.withoutReserve(now.getMax());
    }
}
