package io.github.heapfold.rules.guava;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.NodeSpec;
import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * Caches, with keys and values that are strong, weak or soft, bounded or not, with values that are being loaded, and the
 * map that such a cache is. Within the standard boundaries a weak key, a weak or a soft value is not followed. What counts,
 * who has been asked for and what expires next is structure; loader, weigher, listener and a ticker of the user's are
 * elements.
 *
 * <p>Mirrors {@code com/google/common/cache/LocalCache.java}, {@code CacheBuilder.java}, {@code CacheLoader.java} and
 * {@code RemovalListeners.java} of Guava 30.1 to 33.8, and {@code java/util/concurrent/ConcurrentLinkedQueue.java} of JDK
 * 17 to 25.
 */
final class CacheRules {
    private static final String CACHE = "com.google.common.cache.";
    private static final String LOCAL = CACHE + "LocalCache";

    private CacheRules() {}

    static void register(Rules rules) {
        Display.container(rules, LOCAL, "Cache", c -> {
            map(c);
            parts(c);
        });
        cache(rules, "LocalManualCache", "Cache");
        cache(rules, "LocalLoadingCache", "LoadingCache");
        Display.container(
                rules, LOCAL + "$WriteThroughEntry", "Entry", c -> c.keys("key").elements("value", "this$0"));
        rules.container(
                        CACHE + "RemovalNotification",
                        c -> c.keys("key").elements("value").stack("cause"))
                .container(
                        CACHE + "CacheBuilder",
                        c -> ticker(c)
                                .elementsOrMarkers("ticker")
                                .elements("weigher", "removalListener")
                                .stack("statsCounterSupplier", "keyStrength", "valueStrength")
                                .stack("keyEquivalence", "valueEquivalence"))
                .leaf(CACHE + "CacheStats", CACHE + "CacheBuilderSpec", CACHE + "AbstractCache$SimpleStatsCounter");
        ViewRules.table(rules, CACHE, """
                CacheLoader computingFunction computingSupplier val$executor val$loader: CacheLoader$1 \
                    CacheLoader$FunctionToCacheLoader CacheLoader$SupplierToCacheLoader
                EntrySet: LocalCache$EntrySet
                KeySet: LocalCache$KeySet
                RemovalListener val$executor val$listener: RemovalListeners$1
                Values: LocalCache$Values
                """);
    }

    private static void cache(Rules rules, String type, String name) {
        Display.container(rules, LOCAL + "$" + type, name, c -> {
            c.part(LOCAL, CacheRules::map).entries("localCache");
            parts(c);
        });
    }

    private static void map(NodeSpec map) {
        map.entries("segments", "removalNotificationQueue")
                .elements("weigher", "removalListener", "defaultLoader")
                .elementsOrMarkers("ticker")
                .stack("keyEquivalence", "valueEquivalence", "keyStrength", "valueStrength", "entryFactory")
                .stack("globalStatsCounter", "keySet", "values", "entrySet");
    }

    private static void parts(ContainerSpec cache) {
        ticker(cache)
                .part(
                        LOCAL + "$Segment",
                        n -> n.entries("table", "recencyQueue", "writeQueue", "accessQueue")
                                .stack("map", "sync", "readCount", "statsCounter")
                                .stack("keyReferenceQueue", "valueReferenceQueue"))
                .part("java.util.concurrent.atomic.AtomicReferenceArray", n -> n.entries("array"))
                .part("java.util.concurrent.ConcurrentLinkedQueue", n -> n.entries("head", "tail"))
                .part("java.util.concurrent.ConcurrentLinkedQueue$Node", n -> n.entries("item", "next"))
                .part(LOCAL + "$AccessQueue", n -> n.entries("head"))
                .part(LOCAL + "$AccessQueue$1", n -> end(n, "Access"))
                .part(LOCAL + "$WriteQueue", n -> n.entries("head"))
                .part(LOCAL + "$WriteQueue$1", n -> end(n, "Write"))
                .part(LOCAL + "$1", n -> {}) // no value
                .part(LOCAL + "$2", n -> {}); // no queue
        for (String kind : List.of("", "Access", "Write", "AccessWrite")) {
            cache.entry(LOCAL + "$Strong" + kind + "Entry", n -> entry(n, kind).keys("key"));
            cache.entry(
                    LOCAL + "$Weak" + kind + "Entry",
                    n -> entry(n, kind).keys("referent").stack("queue", "discovered"));
        }
        for (String weight : List.of("", "Weighted")) {
            cache.entry(LOCAL + "$" + weight + "StrongValueReference", n -> n.elements("referent"));
            for (String kind : List.of("Soft", "Weak")) {
                cache.entry(
                        LOCAL + "$" + weight + kind + "ValueReference",
                        n -> n.elements("referent").entries("entry").stack("queue", "next", "discovered"));
            }
        }
        for (String loading : List.of("LoadingValueReference", "ComputingValueReference")) {
            cache.entry(
                    LOCAL + "$" + loading,
                    n -> n.entries("oldValue")
                            .elements("futureValue")
                            .stack("stopwatch", "loadingThread")
                            .mayLack("loadingThread"));
        }
    }

    private static NodeSpec entry(NodeSpec entry, String kind) {
        entry.entries("next", "valueReference");
        if (kind.startsWith("Access")) {
            entry.entries("nextAccess", "previousAccess");
        }
        if (kind.endsWith("Write")) {
            entry.entries("nextWrite", "previousWrite");
        }
        return entry;
    }

    /** Both ends of a queue. */
    private static void end(NodeSpec queue, String kind) {
        queue.entries("next" + kind, "previous" + kind).stack("this$0").mayLack("this$0");
    }

    /** The time of the JVM is structure. */
    private static ContainerSpec ticker(ContainerSpec container) {
        return container.part("com.google.common.base.Ticker$1", n -> {}).part(CACHE + "CacheBuilder$3", n -> {});
    }
}
