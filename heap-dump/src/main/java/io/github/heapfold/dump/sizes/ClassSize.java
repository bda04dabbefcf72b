package io.github.heapfold.dump.sizes;

import io.github.heapfold.dump.model.DumpClass;
import java.util.Set;

/**
 * How big the objects of a class are: what is simulated, unless the distances show that it cannot be.
 *
 * <p>A distance below the simulated size is proof: no object reaches into the next. One above it is none, because what lay
 * between may have died, and regularly: under ZGC on 17 an ImmutableDescriptor of 32 bytes is always 96 from the next
 * object. It counts where padding is known to be that class files do not show, and on a JDK that is newer than our knowledge of what
 * VMs inject, for classes of the boot loader with many objects.
 *
 * @param bytes of one object
 * @param simulatedBytes what the simulation says
 */
record ClassSize(long bytes, long simulatedBytes) {
    private static final int MANY = 20;
    /** What {@code @Contended} adds before and behind fields, with {@code -XX:ContendedPaddingWidth} as it is. */
    private static final int PADDING_BYTES = 2 * 128;

    /** Classes with contended fields, of one group; Thread is one until JDK 18. */
    private static final Set<String> CONTENDED = Set.of(
            "java.util.concurrent.ConcurrentHashMap$CounterCell",
            "java.util.concurrent.Exchanger$Node",
            "java.util.concurrent.Exchanger$Slot",
            "java.util.concurrent.ForkJoinPool",
            "java.util.concurrent.ForkJoinPool$WorkQueue",
            "java.util.concurrent.atomic.Striped64$Cell");

    private static final int LAST_JDK_WITH_CONTENDED_THREAD = 18;
    private static final int LAST_JDK_KNOWN = 25;

    static ClassSize of(DumpClass type, long simulated, Distances distances, int jdk, int alignment) {
        long distance = distances.smallest(type.number());
        if (distance < simulated) {
            return new ClassSize(distance, simulated);
        }
        if (isContended(type, jdk)) {
            return new ClassSize(padded(simulated, distance, alignment), simulated);
        }
        boolean unknown = jdk > LAST_JDK_KNOWN && type.loaderId() == 0 && distances.count(type.number()) >= MANY;
        return new ClassSize(unknown && distance != Long.MAX_VALUE ? distance : simulated, simulated);
    }

    /** The distance if it can be nothing but padding; it may differ from the sum, as padding moves what is aligned. */
    private static long padded(long simulated, long distance, int alignment) {
        long sum = simulated + (PADDING_BYTES + alignment - 1L) / alignment * alignment;
        return Math.abs(distance - sum) <= alignment ? distance : Math.min(distance, sum);
    }

    boolean differs() {
        return bytes != simulatedBytes;
    }

    private static boolean isContended(DumpClass type, int jdk) {
        for (DumpClass c = type; c != null; c = c.superclass()) {
            if (CONTENDED.contains(c.name())
                    || c.name().equals("java.lang.Thread") && jdk <= LAST_JDK_WITH_CONTENDED_THREAD) {
                return true;
            }
        }
        return false;
    }
}
