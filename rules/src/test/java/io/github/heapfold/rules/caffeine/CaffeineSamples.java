package io.github.heapfold.rules.caffeine;

import static io.github.heapfold.rules.samples.Samples.text;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.AsyncCacheLoader;
import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.CaffeineSpec;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Interner;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.RemovalListener;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import com.github.benmanes.caffeine.cache.Weigher;
import com.github.benmanes.caffeine.cache.stats.ConcurrentStatsCounter;
import io.github.heapfold.rules.samples.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Objects of every type that {@link CaffeineRules} knows. All caches work in the thread that uses them, so that nothing
 * changes later; what they refer to weakly is a constant, which no garbage collection takes.
 */
public final class CaffeineSamples {
    /** Names that private classes of the library are shown under. */
    public static final String DISPLAY_NAMES =
            "Cache LoadingCache AsyncCache AsyncLoadingCache ConcurrentMap Interner Policy "
                    + "CacheEntry Expiry Scheduler NoKey";

    private static final List<String> KEPT = kept();

    private CaffeineSamples() {}

    private static List<String> kept() {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < Samples.MANY; i++) {
            kept.add(text(i));
        }
        return kept;
    }

    static Map<String, Supplier<Object>> all() {
        Samples samples = new Samples();
        kinds(samples);
        given(samples);
        views(samples);
        if (isThere("Interner")) {
            SinceThree.addTo(samples);
        }
        return samples.all();
    }

    private static boolean isThere(String type) {
        try {
            Class.forName("com.github.benmanes.caffeine.cache." + type);
            return true;
        } catch (ClassNotFoundException e) { // an older version
            return false;
        }
    }

    /** What version 2 does not have. */
    private static final class SinceThree {
        static void addTo(Samples samples) {
            samples.sizes("Interner", n -> interned(Interner.newStrongInterner(), n))
                    .sizes("Interner, weak", n -> interned(Interner.newWeakInterner(), n))
                    .add("Expiry, creating", () -> Expiry.creating((Object key, Object value) -> Duration.ofDays(9)))
                    .add("Expiry, writing", () -> Expiry.writing((Object key, Object value) -> Duration.ofDays(9)))
                    .add("Expiry, accessing", () -> Expiry.accessing((Object key, Object value) -> Duration.ofDays(9)));
            entry(samples, "of a Cache", builder());
            entry(samples, "maximum weight", builder().maximumWeight(150).weigher(new Given()));
            entry(samples, "expiring", builder().expireAfterWrite(9, TimeUnit.DAYS));
            entry(
                    samples,
                    "maximum weight, expiring",
                    builder().maximumWeight(150).weigher(new Given()).expireAfterWrite(9, TimeUnit.DAYS));
            entry(
                    samples,
                    "refreshing",
                    builder().expireAfterWrite(9, TimeUnit.DAYS).refreshAfterWrite(9, TimeUnit.DAYS));
            entry(samples, "of a Cache with everything", refreshing());
        }

        private static Interner<String> interned(Interner<String> interner, int size) {
            KEPT.subList(0, size).forEach(interner::intern);
            return interner;
        }

        private static void entry(Samples samples, String name, Caffeine<Object, Object> builder) {
            LoadingCache<Object, Object> cache = loaded(builder.build(new Given()), 3);
            samples.add("CacheEntry, " + name, () -> cache.policy().getEntryIfPresentQuietly(KEPT.get(1)));
        }
    }

    /** What a user gives to a builder. */
    public static final class Given
            implements Weigher<Object, Object>,
                    Expiry<Object, Object>,
                    RemovalListener<Object, Object>,
                    CacheLoader<Object, Object>,
                    Ticker,
                    Executor {
        long calls;

        @Override
        public int weigh(Object key, Object value) {
            return 3;
        }

        @Override
        public long expireAfterCreate(Object key, Object value, long now) {
            return TimeUnit.DAYS.toNanos(9);
        }

        @Override
        public long expireAfterUpdate(Object key, Object value, long now, long duration) {
            return duration;
        }

        @Override
        public long expireAfterRead(Object key, Object value, long now, long duration) {
            return duration;
        }

        @Override
        public void onRemoval(Object key, Object value, RemovalCause cause) {
            calls++;
        }

        @Override
        public Object load(Object key) {
            return key.toString().length();
        }

        @Override
        public long read() {
            return calls++;
        }

        @Override
        public void execute(Runnable task) {
            task.run();
        }
    }

    private static Caffeine<Object, Object> builder() {
        return Caffeine.newBuilder().executor(new Given());
    }

    private static final Map<String, UnaryOperator<Caffeine<Object, Object>>> KEYS =
            Map.of("", c -> c, ", weak keys", Caffeine::weakKeys);
    private static final Map<String, UnaryOperator<Caffeine<Object, Object>>> VALUES =
            Map.of("", c -> c, ", weak values", Caffeine::weakValues, ", soft values", Caffeine::softValues);
    private static final Map<String, UnaryOperator<Caffeine<Object, Object>>> MAXIMUM = Map.of(
            "",
            c -> c,
            ", maximum size",
            c -> c.maximumSize(50),
            ", maximum weight",
            c -> c.maximumWeight(150).weigher(new Given()));
    private static final Map<String, UnaryOperator<Caffeine<Object, Object>>> TIME = Map.of(
            "",
            c -> c,
            ", expiring after access",
            c -> c.expireAfterAccess(9, TimeUnit.DAYS),
            ", expiring after write",
            c -> c.expireAfterWrite(9, TimeUnit.DAYS),
            ", expiring after both",
            c -> c.expireAfterAccess(9, TimeUnit.DAYS).expireAfterWrite(9, TimeUnit.DAYS),
            ", expiring variably",
            c -> c.expireAfter(new Given()));

    /** All combinations of what makes a class of cache or of node; and each refreshing too. */
    private static void kinds(Samples samples) {
        KEYS.forEach((keys, withKeys) -> VALUES.forEach((values, withValues) ->
                MAXIMUM.forEach((maximum, withMaximum) -> TIME.forEach((time, withTime) -> {
                    String kind = keys + values + maximum + time;
                    Supplier<Caffeine<Object, Object>> builder =
                            () -> withTime.apply(withMaximum.apply(withValues.apply(withKeys.apply(builder()))));
                    samples.add("Cache" + kind, () -> filled(builder.get().build(), Samples.MANY))
                            .add(
                                    "LoadingCache, refreshing" + kind,
                                    () -> loaded(
                                            builder.get()
                                                    .refreshAfterWrite(9, TimeUnit.DAYS)
                                                    .build(new Given()),
                                            20));
                }))));
        samples.sizes("Cache of few", n -> filled(builder().build(), n))
                .sizes(
                        "Cache of few, maximum size",
                        n -> filled(builder().maximumSize(1000).build(), n))
                .sizes("LoadingCache of few", n -> loaded(builder().build(new Given()), n))
                .sizes(
                        "LoadingCache of few, maximum size",
                        n -> loaded(builder().maximumSize(1000).build(new Given()), n))
                .sizes("AsyncCache of few", n -> filled(builder().buildAsync(), n))
                .sizes(
                        "AsyncCache of few, maximum size",
                        n -> filled(builder().maximumSize(1000).buildAsync(), n))
                .sizes("AsyncLoadingCache of few", n -> loaded(builder().buildAsync(new Given()), n))
                .sizes(
                        "AsyncLoadingCache of few, maximum size",
                        n -> loaded(builder().maximumSize(1000).buildAsync(new Given()), n));
    }

    private static <C extends Cache<Object, Object>> C filled(C cache, int size) {
        KEPT.subList(0, size).forEach(key -> cache.put(key, key));
        KEPT.forEach(cache::getIfPresent);
        cache.cleanUp();
        return cache;
    }

    private static <C extends AsyncCache<Object, Object>> C filled(C cache, int size) {
        KEPT.subList(0, size).forEach(key -> cache.put(key, CompletableFuture.completedFuture(key)));
        KEPT.forEach(cache::getIfPresent);
        return cache;
    }

    private static LoadingCache<Object, Object> loaded(LoadingCache<Object, Object> cache, int size) {
        KEPT.subList(0, size).forEach(cache::get);
        return cache;
    }

    private static AsyncLoadingCache<Object, Object> loaded(AsyncLoadingCache<Object, Object> cache, int size) {
        KEPT.subList(0, size).forEach(cache::get);
        return cache;
    }

    private static void given(Samples samples) {
        samples.add(
                        "Cache, ticker",
                        () -> filled(
                                builder()
                                        .ticker(new Given())
                                        .expireAfterWrite(9, TimeUnit.DAYS)
                                        .build(),
                                3))
                .add(
                        "Cache, scheduler",
                        () -> filled(
                                builder()
                                        .scheduler(Scheduler.disabledScheduler())
                                        .expireAfterWrite(9, TimeUnit.DAYS)
                                        .build(),
                                3))
                .add(
                        "Cache, scheduler of the user's",
                        () -> filled(
                                builder()
                                        .scheduler((executor, task, delay, unit) -> new CompletableFuture<>())
                                        .expireAfterWrite(9, TimeUnit.DAYS)
                                        .build(),
                                3))
                .add(
                        "Cache, listener",
                        () -> filled(builder().removalListener(new Given()).build(), 3))
                .add(
                        "Cache, listener, maximum size",
                        () -> filled(
                                builder()
                                        .removalListener(new Given())
                                        .maximumSize(50)
                                        .build(),
                                90))
                .add("Cache, stats", () -> filled(builder().recordStats().build(), 3))
                .add(
                        "Cache, stats, maximum size",
                        () -> filled(builder().recordStats().maximumSize(50).build(), 90))
                .add(
                        "Cache, stats of the user's",
                        () -> filled(
                                builder()
                                        .recordStats(ConcurrentStatsCounter::new)
                                        .maximumSize(50)
                                        .build(),
                                90))
                .add("Cache, everything", () -> filled(everything(builder()).build(), 90))
                .add("LoadingCache, everything", () -> loaded(refreshing().build(new Given()), 90))
                .add(
                        "AsyncCache, everything",
                        () -> filled(everything(builder()).buildAsync(), 90))
                .add("AsyncLoadingCache, everything", () -> loaded(refreshing().buildAsync(new Given()), 90))
                .add(
                        "AsyncLoadingCache, asynchronous loader",
                        () -> loaded(
                                builder().buildAsync((AsyncCacheLoader<Object, Object>)
                                        (key, executor) -> CompletableFuture.completedFuture(key)),
                                3))
                .add(
                        "AsyncLoadingCache, asynchronous loader, maximum size",
                        () -> loaded(
                                builder().maximumSize(50).buildAsync((AsyncCacheLoader<Object, Object>)
                                        (key, executor) -> CompletableFuture.completedFuture(key)),
                                3))
                .add("AsyncCache, while it loads", () -> {
                    AsyncCache<Object, Object> cache = builder().maximumSize(50).buildAsync();
                    cache.put(text(1), new CompletableFuture<>());
                    return cache;
                })
                .add("Cache with keys that collide", () -> {
                    Cache<Object, Object> cache = builder().maximumSize(500).build();
                    for (int i = 0; i < Samples.MANY; i++) {
                        cache.put(new Colliding(i), i);
                    }
                    cache.cleanUp();
                    return cache;
                })
                .add("Cache, all removed", () -> {
                    Cache<Object, Object> cache =
                            filled(builder().maximumSize(500).build(), Samples.MANY);
                    cache.invalidateAll();
                    return cache;
                })
                .add("Cache, writes not drained", () -> {
                    Cache<Object, Object> cache = Caffeine.newBuilder()
                            .executor(task -> {})
                            .maximumSize(50)
                            .build();
                    KEPT.forEach(key -> cache.put(key, key));
                    KEPT.forEach(key -> cache.put(key, text(1)));
                    KEPT.subList(0, 20).forEach(cache::invalidate);
                    return cache;
                })
                .add("Caffeine", () -> everything(builder()).ticker(new Given()))
                .add("Caffeine, scheduler", () -> builder().scheduler(Scheduler.systemScheduler()))
                .add(
                        "Caffeine, guarded scheduler",
                        () -> builder()
                                .scheduler(Scheduler.guardedScheduler(
                                        (executor, task, delay, unit) -> new CompletableFuture<>())))
                .add(
                        "Caffeine, executor as scheduler",
                        () -> builder()
                                .scheduler(Scheduler.forScheduledExecutorService(
                                        new java.util.concurrent.ScheduledThreadPoolExecutor(1))))
                .add("CaffeineSpec", () -> CaffeineSpec.parse("maximumSize=9,weakKeys"))
                .add("CacheStats", () -> builder().recordStats().build().stats())
                .add("ConcurrentStatsCounter", ConcurrentStatsCounter::new);
    }

    private static Caffeine<Object, Object> everything(Caffeine<Object, Object> builder) {
        return builder.maximumWeight(150)
                .weigher(new Given())
                .expireAfter(new Given())
                .removalListener(new Given())
                .evictionListener(new Given())
                .recordStats();
    }

    private static Caffeine<Object, Object> refreshing() {
        return everything(builder()).refreshAfterWrite(9, TimeUnit.DAYS);
    }

    /** Each of the same hash. */
    public static final class Colliding implements Comparable<Colliding> {
        final int number;

        Colliding(int number) {
            this.number = number;
        }

        @Override
        public int hashCode() {
            return 1;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Colliding && ((Colliding) other).number == number;
        }

        @Override
        public int compareTo(Colliding other) {
            return Integer.compare(number, other.number);
        }
    }

    private static void views(Samples samples) {
        maps(samples, "Cache", n -> filled(builder().build(), n).asMap());
        maps(
                samples,
                "Cache, maximum size",
                n -> filled(builder().maximumSize(50).build(), n).asMap());
        maps(samples, "AsyncCache", n -> filled(builder().buildAsync(), n).asMap());
        maps(
                samples,
                "AsyncCache, maximum size",
                n -> filled(builder().maximumSize(50).buildAsync(), n).asMap());
        maps(
                samples,
                "AsyncCache, synchronous",
                n -> filled(builder().buildAsync(), n).synchronous().asMap());
        samples.sizes(
                        "AsyncCache, synchronous",
                        n -> filled(builder().buildAsync(), n).synchronous())
                .sizes(
                        "AsyncLoadingCache, synchronous",
                        n -> loaded(builder().buildAsync(new Given()), n).synchronous())
                .add("AsyncLoadingCache, views made", () -> {
                    AsyncLoadingCache<Object, Object> cache =
                            loaded(refreshing().buildAsync(new Given()), 3);
                    cache.synchronous().asMap().keySet();
                    cache.synchronous().asMap().values();
                    cache.synchronous().asMap().entrySet();
                    cache.synchronous().policy();
                    cache.asMap().entrySet();
                    return cache;
                })
                .add("Policy", () -> filled(builder().build(), 3).policy())
                .add(
                        "Policy, maximum size",
                        () -> filled(everything(builder()).build(), 3).policy())
                .add(
                        "Policy, eviction",
                        () -> filled(everything(builder()).build(), 3)
                                .policy()
                                .eviction()
                                .get())
                .add(
                        "Policy, refresh",
                        () -> loaded(refreshing().build(new Given()), 3)
                                .policy()
                                .refreshAfterWrite()
                                .get())
                .add(
                        "Policy, variable",
                        () -> filled(everything(builder()).build(), 3)
                                .policy()
                                .expireVariably()
                                .get())
                .add(
                        "Policy, after access",
                        () -> filled(
                                        builder()
                                                .expireAfterAccess(9, TimeUnit.DAYS)
                                                .build(),
                                        3)
                                .policy()
                                .expireAfterAccess()
                                .get())
                .add(
                        "Policy, after write",
                        () -> filled(
                                        builder()
                                                .expireAfterWrite(9, TimeUnit.DAYS)
                                                .build(),
                                        3)
                                .policy()
                                .expireAfterWrite()
                                .get());
    }

    private static void maps(Samples samples, String name, IntFunction<Map<?, ?>> bySize) {
        samples.sizes(name + ", as map", bySize::apply)
                .add(name + ", key set", () -> bySize.apply(3).keySet())
                .add(name + ", values", () -> bySize.apply(3).values())
                .add(name + ", entry set", () -> bySize.apply(3).entrySet())
                .add(name + ", views made", () -> {
                    Map<?, ?> map = bySize.apply(3);
                    map.keySet();
                    map.values();
                    map.entrySet();
                    return map;
                })
                .add(
                        name + ", first entry",
                        () -> new ArrayList<Object>(bySize.apply(1).entrySet()));
    }
}
