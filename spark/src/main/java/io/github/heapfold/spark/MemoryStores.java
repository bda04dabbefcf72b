package io.github.heapfold.spark;

import io.github.heapfold.Accounting;
import io.github.heapfold.Attribution;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.typerule.Split;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.SparkEnv;
import org.apache.spark.storage.BlockId;
import org.apache.spark.storage.BroadcastBlockId;
import org.apache.spark.storage.RDDBlockId;
import org.apache.spark.storage.memory.DeserializedMemoryEntry;
import org.apache.spark.storage.memory.MemoryEntry;
import org.apache.spark.storage.memory.MemoryStore;
import org.apache.spark.storage.memory.SerializedMemoryEntry;

/** Profiles the memory store of this JVM. */
final class MemoryStores {
    private MemoryStores() {}

    /** One profiler for the life of an executor. */
    private static final class Standard {
        static final MemoryProfiler PROFILER = MemoryProfiler.builder()
                .accounting(Accounting.EXACT)
                .attribution(Attribution.COMMON)
                .rules(rules -> rules.skip(
                                MemoryStore.class,
                                "conf",
                                "blockInfoManager",
                                "serializerManager",
                                "memoryManager",
                                "blockEvictionHandler",
                                "onHeapUnrollMemoryMap",
                                "offHeapUnrollMemoryMap",
                                "org$apache$spark$internal$Logging$$log_")
                        .skip(DeserializedMemoryEntry.class, "classTag")
                        .skip(SerializedMemoryEntry.class, "classTag")
                        .split(MemoryStore.class, "entries", Split.by((BlockId block, Object entry) -> label(block))))
                .build();
    }

    /**
     * The store of the Spark environment that this JVM is part of, and Spark's estimates by label.
     *
     * @throws IllegalStateException if this JVM is none of Spark's
     */
    static ExecutorFootprint profile() {
        SparkEnv environment = SparkEnv.get();
        if (environment == null) {
            throw new IllegalStateException(
                    "this JVM has no Spark environment; call this on a driver whose SparkContext runs");
        }
        MemoryStore store = environment.blockManager().memoryStore();
        MemoryProfile profile = Standard.PROFILER.profile(store);
        return new ExecutorFootprint(
                environment.executorId(),
                environment.blockManager().blockManagerId().host(),
                profile,
                estimates(store));
    }

    /** {@code RDD 3}, {@code broadcast 1}, or the kind of another block. */
    static String label(BlockId block) {
        if (block instanceof RDDBlockId rdd) {
            return "RDD " + rdd.rddId();
        }
        if (block instanceof BroadcastBlockId broadcast) {
            return "broadcast " + broadcast.broadcastId();
        }
        return block.getClass().getSimpleName().replace("BlockId", "").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Long> estimates(MemoryStore store) {
        Map<BlockId, MemoryEntry<?>> entries = entries(store);
        Map<BlockId, MemoryEntry<?>> copy;
        synchronized (entries) { // as Spark's own code does
            copy = new LinkedHashMap<>(entries);
        }
        Map<String, Long> estimates = new TreeMap<>();
        copy.forEach((block, entry) -> estimates.merge(label(block), entry.size(), Long::sum));
        return estimates;
    }

    @SuppressWarnings("unchecked") // its declaration says so
    private static Map<BlockId, MemoryEntry<?>> entries(MemoryStore store) {
        try {
            Field field = MemoryStore.class.getDeclaredField("entries");
            field.setAccessible(true);
            return (Map<BlockId, MemoryEntry<?>>) field.get(store);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "MemoryStore has no field entries in this version of Spark; heapfold-spark serves Spark 4", e);
        }
    }
}
