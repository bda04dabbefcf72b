package io.github.heapfold.internal.heap;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the heap has room for what a walk itself needs, with something left for everybody else.
 *
 * <p>What is in use is live or garbage; which, only a collection tells. So what counts is what has been seen since this was
 * made: a part of the heap for old objects that was full after its collection, a heap that was never less than full during
 * several collections. Where there were none, nothing is refused: the collector will see to it.
 *
 * <p>For one thread.
 */
public final class HeapRoom {
    /** What is left to the application: one part in so many. */
    private static final int RESERVED_PART = 16;
    /** So many collections in a row that free too little mean that there is no more to free. */
    private static final int IN_VAIN = 4;

    private final Runtime runtime = Runtime.getRuntime();
    private final @Nullable Observer observer = Observer.find();

    /** Whether the application is left with less than its part, whatever is collected. Ask every few thousand objects. */
    public boolean isShort() {
        return !hasRoomFor(0);
    }

    /** Whether so many bytes at once would leave the application its part, as far as can be known. */
    public boolean hasRoomFor(long bytes) {
        return observer == null || observer.hasRoomFor(bytes, runtime.totalMemory() - runtime.freeMemory());
    }

    /** What remains of a size for all others. */
    static long withoutReserve(long bytes) {
        return bytes - bytes / RESERVED_PART;
    }

    /** Sees collections come and go. */
    private static final class Observer {
        private final long maxBytes = withoutReserve(Runtime.getRuntime().maxMemory());
        private final List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
        private final List<OldObjects> old = OldObjects.pools(collectors);
        private final long collectionsAtFirst = OldObjects.collections(collectors);
        private long collections = collectionsAtFirst;
        /** The least that was in use since the last collection. */
        private long leastBytes = Long.MAX_VALUE;
        /** How many collections there had been when the heap was first found full, and never less since; or -1. */
        private long fullSince = -1;

        /** Null in an image without {@code java.management}. */
        static @Nullable Observer find() {
            try {
                return new Observer();
            } catch (LinkageError e) {
                return null;
            }
        }

        boolean hasRoomFor(long bytes, long usedBytes) {
            long now = OldObjects.collections(collectors);
            leastBytes = now == collections ? Math.min(leastBytes, usedBytes) : usedBytes;
            collections = now;
            if (usedBytes <= maxBytes) {
                fullSince = -1;
            } else if (fullSince < 0) {
                fullSince = now;
            }
            if (collectors.isEmpty()) { // nothing is ever freed
                return usedBytes + bytes <= maxBytes;
            }
            boolean isFull = fullSince >= 0 && now - fullSince >= IN_VAIN;
            boolean isTooMuch = bytes > 0 && now > collectionsAtFirst && leastBytes + bytes > maxBytes;
            return !isFull && !isTooMuch && old.stream().allMatch(pool -> pool.hasRoomFor(bytes));
        }
    }
}
