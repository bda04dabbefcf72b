package io.github.heapfold.rules.caffeine;

import static io.github.heapfold.rules.caffeine.CaffeineRules.CACHE;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.NodeSpec;
import io.github.heapfold.typerule.Rules;
import java.util.List;
import java.util.function.Consumer;

/**
 * What does the work of a cache. The class is generated from what the cache does, {@code SSMSA} for strong keys, strong
 * values, a maximum size and expiry after access; and so is that of its nodes, {@code PSAMS}. One rule speaks for all with
 * the same strength of keys and values. Buffers, queues, the timer wheel and the frequency sketch are structure.
 *
 * <p>Mirrors {@code com/github/benmanes/caffeine/cache/BoundedLocalCache.java}, {@code UnboundedLocalCache.java},
 * {@code Node.java} and what is generated from them, of Caffeine 2.9 to 3.3, and
 * {@code java/util/concurrent/ConcurrentHashMap.java} of JDK 17 to 25.
 */
final class CacheRules {
    private static final String DATA = "java.util.concurrent.ConcurrentHashMap";
    private static final String LOCAL = CACHE + "BoundedLocalCache";

    private CacheRules() {}

    static void register(Rules rules) {
        for (String keys : List.of("S", "W")) {
            for (String values : List.of("S", "I")) {
                rules.container(CACHE + keys + values, c -> bounded(c, keys.equals("W"), values.equals("S")));
                names(rules, CACHE + keys + values);
            }
        }
        Display.container(rules, CACHE + "UnboundedLocalCache", "ConcurrentMap", c -> {
            data(c, n -> n.keys("key").elements("val"));
            given(c);
            c.stack("keySet", "values", "entrySet").entries("refreshes").mayLack("refreshes");
        });
        // of a node that is no longer in the cache
        Display.leaf(rules, CACHE + "NodeFactory$RetiredStrongKey", "NoKey");
    }

    /** All combinations of a listener, statistics, a maximum and what entries expire or are refreshed after. */
    private static void names(Rules rules, String start) {
        for (String listener : List.of("", "L")) {
            for (String stats : List.of("", "S")) {
                for (String maximum : List.of("", "MS", "MW")) {
                    for (String time : List.of("", "A", "W", "AW", "R", "AR", "WR", "AWR")) {
                        rules.rename(start + listener + stats + maximum + time, "ConcurrentMap");
                    }
                }
            }
        }
    }

    private static void bounded(ContainerSpec cache, boolean weakKeys, boolean strongValues) {
        cache.subclasses().generated();
        data(cache, n -> key(n, "key", weakKeys).entries("val"));
        nodes(cache, weakKeys, strongValues);
        buffers(cache);
        given(cache);
        String[] lists = {
            "accessOrderWindowDeque", "accessOrderProbationDeque", "accessOrderProtectedDeque", "writeOrderDeque"
        };
        cache.part(CACHE + "AccessOrderDeque", n -> n.entries("first", "last"))
                .part(CACHE + "WriteOrderDeque", n -> n.entries("first", "last"))
                .part(
                        CACHE + "TimerWheel",
                        n -> n.entries("wheel", "pending")
                                .mayLack("pending")
                                .stack("cache")
                                .mayLack("cache"))
                .part(CACHE + "TimerWheel$Sentinel", n -> n.entries("prev", "next"))
                .part(CACHE + "Pacer", n -> n.entries("scheduler").elements("future"))
                .part(CACHE + "GuardedScheduler", n -> n.elements("delegate"))
                .entries(lists)
                .mayLack(lists)
                .entries("timerWheel", "pacer", "refreshes")
                .mayLack("timerWheel", "pacer", "refreshes")
                .stack("keyReferenceQueue", "valueReferenceQueue", "sketch", "climber")
                .mayLack("keyReferenceQueue", "valueReferenceQueue", "sketch", "climber")
                .stack("drainBuffersTask", "accessPolicy", "nodeFactory", "evictionLock")
                .stack("keySet", "values", "entrySet");
    }

    private static void data(ContainerSpec cache, Consumer<NodeSpec> keyAndValue) {
        cache.entries("data").mayLack("data");
        cache.part(DATA, n -> n.entries("table", "nextTable").stack("counterCells", "keySet", "values", "entrySet"))
                .entry(DATA + "$Node", keyAndValue.andThen(n -> n.entries("next")))
                .entry(DATA + "$TreeNode", n -> n.entries("parent", "left", "right", "prev"))
                .part(DATA + "$TreeBin", n -> n.entries("root", "first").elements("waiter"))
                .part(DATA + "$ForwardingNode", n -> n.entries("nextTable"))
                .part(DATA + "$ReservationNode", n -> {});
    }

    private static NodeSpec key(NodeSpec node, String field, boolean weak) {
        return weak ? node.entries(field) : node.keys(field);
    }

    private static NodeSpec value(NodeSpec node, boolean strong) {
        return strong ? node.elements("value") : node.entries("value");
    }

    private static void nodes(ContainerSpec cache, boolean weakKeys, boolean strongValues) {
        String[] links = {
            "previousInAccessOrder",
            "nextInAccessOrder",
            "previousInVariableOrder",
            "nextInVariableOrder",
            "previousInWriteOrder",
            "nextInWriteOrder"
        };
        cache.entry(
                CACHE + "Node",
                n -> value(key(n.generated(), "key", weakKeys), strongValues)
                        .entries("keyReference")
                        .mayLack("key", "value", "keyReference")
                        .entries(links)
                        .mayLack(links));
        for (String value : List.of("WeakValueReference", "SoftValueReference")) {
            cache.entry(
                    CACHE + "References$" + value,
                    n -> key(n, "keyReference", weakKeys).elements("referent").stack("queue", "next", "discovered"));
        }
        if (weakKeys) {
            for (String key : List.of("WeakKeyReference", "WeakKeyEqualsReference")) {
                cache.entry(CACHE + "References$" + key, n -> n.keys("referent").stack("queue", "next", "discovered"));
            }
        }
    }

    /** What was read and written lately. */
    private static void buffers(ContainerSpec cache) {
        cache.part(CACHE + "MpscGrowableArrayQueue", n -> n.entries("producerBuffer", "consumerBuffer"))
                .part(LOCAL + "$AddTask", n -> n.entries("node").stack("this$0"))
                .part(LOCAL + "$RemovalTask", n -> n.entries("node").stack("this$0"))
                .part(
                        LOCAL + "$UpdateTask",
                        n -> n.entries("node").stack("this$0", "access").mayLack("access"))
                .part(CACHE + "BoundedBuffer", n -> n.entries("table"))
                .part(CACHE + "BoundedBuffer$RingBuffer", n -> n.entries("buffer"))
                .part("java.util.concurrent.atomic.AtomicReferenceArray", n -> n.entries("array"))
                .entries("writeBuffer", "readBuffer");
    }

    /** What the builder was given, and what it was wrapped in. */
    private static void given(ContainerSpec cache) {
        for (String wrapper :
                List.of("Async$AsyncEvictionListener", "Async$AsyncExpiry", "Async$AsyncWeigher", "BoundedWeigher")) {
            cache.part(CACHE + wrapper, n -> n.entries("delegate"));
        }
        String[] fields = {
            "cacheLoader",
            "evictionListener",
            "expiry",
            "removalListener",
            "statsCounter",
            "ticker",
            "weigher",
            "writer"
        };
        CaffeineRules.loader(cache)
                .part(CACHE + "Async$AsyncRemovalListener", n -> n.elements("delegate", "executor"))
                .part(CACHE + "Caffeine$CacheWriterAdapter", n -> n.elements("delegate"))
                .part(CACHE + "stats.GuardedStatsCounter", n -> n.entries("delegate"))
                .part(
                        CACHE + "stats.ConcurrentStatsCounter",
                        n -> n.stack(
                                "hitCount",
                                "missCount",
                                "loadSuccessCount",
                                "loadFailureCount",
                                "totalLoadTime",
                                "evictionCount",
                                "evictionWeight"))
                .entries(fields)
                .mayLack(fields)
                .elements("executor");
    }
}
