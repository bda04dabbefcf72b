package io.github.heapfold.rules.caffeine;

import io.github.heapfold.rules.internal.Backing;
import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * Caffeine's caches, asynchronous ones, the map that a cache is, interners, and their views. Within the standard boundaries
 * a weak key, a weak or a soft value is not followed. What was given to the builder is an element: the loader, the weigher,
 * the expiry, listeners, a ticker, the executor, which is the pool that all of the JVM share unless one is given.
 *
 * <p>Mirrors {@code com/github/benmanes/caffeine/cache/} of Caffeine 2.9 to 3.3; leaves rely on no field.
 */
public final class CaffeineRules implements RuleProvider {
    static final String CACHE = "com.github.benmanes.caffeine.cache.";

    private static final String BOUNDED = CACHE + "BoundedLocalCache$Bounded";
    private static final String UNBOUNDED = CACHE + "UnboundedLocalCache$Unbounded";

    @Override
    public void register(Rules rules) {
        CacheRules.register(rules);
        for (String kind : List.of(BOUNDED, UNBOUNDED)) {
            Display.container(rules, kind + "LocalManualCache", "Cache", CaffeineRules::cache);
            Display.container(rules, kind + "LocalLoadingCache", "LoadingCache", c -> {
                cache(c);
                c.elements("cacheLoader", "loader")
                        .stack("mappingFunction", "bulkMappingFunction")
                        .mayLack("cacheLoader", "loader");
            });
            Display.container(rules, kind + "LocalAsyncCache", "AsyncCache", c -> {
                cache(c);
                c.stack("mapView", "cacheView");
            });
            Display.container(rules, kind + "LocalAsyncLoadingCache", "AsyncLoadingCache", c -> {
                cache(c);
                loader(c)
                        .entries("cacheLoader", "loader")
                        .stack("mapView", "cacheView", "mappingFunction", "bulkMappingFunction")
                        .mayLack("cacheLoader", "loader", "mappingFunction", "bulkMappingFunction");
            });
        }
        Display.container(rules, CACHE + "StrongInterner", "Interner", c -> c.backing("map"));
        Display.container(rules, CACHE + "WeakInterner", "Interner", c -> c.backing("cache"));
        views(rules);
        rules.container(
                        CACHE + "Caffeine",
                        c -> c.elements("weigher", "expiry", "executor", "scheduler", "ticker")
                                .elements("removalListener", "evictionListener", "writer")
                                .stack("keyStrength", "valueStrength", "statsCounterSupplier")
                                .mayLack("evictionListener", "writer"))
                .leaf(CACHE + "CaffeineSpec", CACHE + "stats.CacheStats", CACHE + "stats.ConcurrentStatsCounter");
    }

    private static void cache(ContainerSpec cache) {
        Backing.map(cache, "cache");
        cache.stack("policy");
    }

    /** A loader that was made of another one. */
    static ContainerSpec loader(ContainerSpec cache) {
        return cache.part(BOUNDED + "LocalAsyncLoadingCache$AsyncLoader", n -> n.elements("loader", "executor"))
                .part(CACHE + "BulkAsyncCacheLoader", n -> n.elements("mappingFunction"));
    }

    private static void views(Rules rules) {
        String async = CACHE + "LocalAsyncCache$";
        view(rules, async + "CacheView", "Cache", "asyncCache");
        view(rules, CACHE + "LocalAsyncLoadingCache$LoadingCacheView", "LoadingCache", "asyncCache");
        view(rules, async + "AsyncAsMapView", "ConcurrentMap", "asyncCache");
        view(rules, async + "AsMapView", "ConcurrentMap", "delegate");
        for (String cache : List.of("BoundedLocalCache$", "UnboundedLocalCache$")) {
            view(rules, CACHE + cache + "KeySetView", "KeySet", "cache");
            view(rules, CACHE + cache + "ValuesView", "Values", "cache");
            view(rules, CACHE + cache + "EntrySetView", "EntrySet", "cache");
        }
        view(rules, async + "AsMapView$KeySet", "KeySet", "this$0");
        view(rules, async + "AsMapView$Values", "Values", "this$0");
        view(rules, async + "AsMapView$EntrySet", "EntrySet", "this$0");
        view(rules, async + "AsyncAsMapView$AsyncEntrySet", "EntrySet", "this$0");
        view(rules, UNBOUNDED + "Policy", "Policy", "cache");
        view(rules, BOUNDED + "Policy", "Policy", "cache");
        for (String policy : List.of(
                "BoundedEviction",
                "BoundedExpireAfterAccess",
                "BoundedExpireAfterWrite",
                "BoundedRefreshAfterWrite",
                "BoundedVarExpiration")) {
            view(rules, BOUNDED + "Policy$" + policy, "Policy", "this$0");
        }
        for (String entry : List.of(
                "",
                "$CompleteEntry",
                "$ExpirableEntry",
                "$ExpirableWeightedEntry",
                "$RefreshableExpirableEntry",
                "$WeightedEntry")) {
            Display.container(
                    rules,
                    CACHE + "SnapshotEntry" + entry,
                    "CacheEntry",
                    c -> c.keys("key").elements("value"));
        }
        Display.container(
                rules, CACHE + "WriteThroughEntry", "Entry", c -> c.keys("key").elements("value", "map"));
        for (String expiry : List.of("ExpiryAfterAccess", "ExpiryAfterCreate", "ExpiryAfterWrite")) {
            Display.view(rules, CACHE + expiry, "Expiry", "function");
        }
        Display.view(rules, CACHE + "ExecutorServiceScheduler", "Scheduler", "scheduledExecutorService");
        Display.view(rules, CACHE + "GuardedScheduler", "Scheduler", "delegate");
    }

    /** A view, with the views of its own that it keeps. */
    private static void view(Rules rules, String className, String displayName, String field) {
        Display.container(rules, className, displayName, c -> {
            c.elements(field);
            for (String kept : List.of(
                    "asMapView",
                    "entries",
                    "entrySet",
                    "keys",
                    "keySet",
                    "values",
                    "transformer",
                    "eviction",
                    "refreshes",
                    "afterWrite",
                    "afterAccess",
                    "variable")) {
                c.stack(kept).mayLack(kept);
            }
        });
    }
}
