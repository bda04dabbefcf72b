package io.github.heapfold.rules.guava;

import static io.github.heapfold.rules.samples.Samples.text;

import com.google.common.base.Functions;
import com.google.common.base.Suppliers;
import com.google.common.base.Ticker;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheBuilderSpec;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.cache.RemovalCause;
import com.google.common.cache.RemovalListener;
import com.google.common.cache.RemovalListeners;
import com.google.common.cache.RemovalNotification;
import com.google.common.cache.Weigher;
import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import com.google.common.collect.MapMaker;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.SettableFuture;
import io.github.heapfold.rules.guava.BaseSamples.Clock;
import io.github.heapfold.rules.samples.Samples;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Caches and maps with weak keys or values. What they refer to weakly is a constant, which no garbage collection takes, so
 * that no entry goes while a sample is measured.
 */
final class CacheSamples {
    private static final Duration DAYS = Duration.ofDays(9);
    private static final List<String> KEPT = GuavaSamples.texts(Samples.MANY);

    private CacheSamples() {}

    static void addTo(Samples samples) {
        caches(samples);
        loading(samples);
        parts(samples);
        maps(samples);
        for (String strength : Arrays.asList("strong", "weak")) {
            samples.sizes("Interner, " + strength, n -> {
                Interner<String> interner =
                        strength.equals("weak") ? Interners.newWeakInterner() : Interners.newStrongInterner();
                KEPT.subList(0, n).forEach(interner::intern);
                return interner;
            });
        }
    }

    /** The user's part of a cache. */
    static final class Lengths extends CacheLoader<String, Object>
            implements Weigher<Object, Object>, RemovalListener<Object, Object> {
        int calls;

        @Override
        public Object load(String key) {
            calls++;
            return key.length();
        }

        @Override
        public int weigh(Object key, Object value) {
            return key.toString().length();
        }

        @Override
        public void onRemoval(RemovalNotification<Object, Object> notification) {
            calls++;
        }
    }

    private static void caches(Samples samples) {
        cache(samples, "Cache", CacheBuilder::newBuilder);
        cache(samples, "Cache, one segment", () -> builder().concurrencyLevel(1));
        cache(samples, "Cache, maximum size", () -> builder().maximumSize(50));
        cache(
                samples,
                "Cache, maximum weight",
                () -> builder().maximumWeight(500).weigher(new Lengths()));
        cache(samples, "Cache, expiring after access", () -> builder().expireAfterAccess(DAYS));
        cache(samples, "Cache, expiring after write", () -> builder().expireAfterWrite(DAYS));
        cache(
                samples,
                "Cache, expiring after both",
                () -> builder().expireAfterAccess(DAYS).expireAfterWrite(DAYS));
        cache(samples, "Cache, ticker", () -> builder().expireAfterWrite(DAYS).ticker(new Clock()));
        cache(samples, "Cache, stats", () -> builder().recordStats());
        cache(samples, "Cache, listener", () -> builder().maximumSize(50).removalListener(new Lengths()));
        cache(samples, "Cache, weak keys", () -> builder().weakKeys());
        cache(samples, "Cache, weak values", () -> builder().weakValues());
        cache(samples, "Cache, soft values", () -> builder().softValues());
        cache(
                samples,
                "Cache, weak keys and soft values",
                () -> builder().weakKeys().softValues());
        cache(
                samples,
                "Cache, weak keys, expiring after access",
                () -> builder().weakKeys().expireAfterAccess(DAYS));
        cache(
                samples,
                "Cache, weak keys, expiring after write",
                () -> builder().weakKeys().expireAfterWrite(DAYS));
        cache(
                samples,
                "Cache, weak keys, expiring after both",
                () -> builder().weakKeys().expireAfterAccess(DAYS).expireAfterWrite(DAYS));
        cache(
                samples,
                "Cache, weak values, maximum weight",
                () -> builder().weakValues().maximumWeight(500).weigher(new Lengths()));
        cache(
                samples,
                "Cache, soft values, maximum weight",
                () -> builder().softValues().maximumWeight(500).weigher(new Lengths()));
    }

    private static CacheBuilder<Object, Object> builder() {
        return CacheBuilder.newBuilder();
    }

    private static void cache(Samples samples, String name, Supplier<CacheBuilder<Object, Object>> builder) {
        samples.sizes(name, n -> filled(builder.get().build(), n));
        samples.add(name + ", read and invalidated", () -> {
            Cache<Object, Object> cache = filled(builder.get().build(), Samples.MANY);
            KEPT.forEach(cache::getIfPresent);
            KEPT.subList(0, 30).forEach(cache::invalidate);
            return cache;
        });
    }

    private static <C extends Cache<Object, Object>> C filled(C cache, int size) {
        KEPT.subList(0, size).forEach(key -> cache.put(key, key));
        return cache;
    }

    private static void loading(Samples samples) {
        samples.sizes("LoadingCache", n -> loaded(CacheBuilder.newBuilder().build(new Lengths()), n))
                .sizes(
                        "LoadingCache, refreshing",
                        n -> loaded(
                                CacheBuilder.newBuilder()
                                        .refreshAfterWrite(DAYS)
                                        .build(new Lengths()),
                                n))
                .add("LoadingCache, while it loads", CacheSamples::whileLoading)
                .add(
                        "CacheLoader, asynchronously reloading",
                        () -> CacheLoader.asyncReloading(new Lengths(), Runnable::run))
                .add("CacheLoader, of a function", () -> CacheLoader.from(Functions.constant(text(1))))
                .add("CacheLoader, of a supplier", () -> CacheLoader.from(Suppliers.ofInstance(text(1))));
    }

    private static LoadingCache<String, Object> loaded(LoadingCache<String, Object> cache, int size) {
        KEPT.subList(0, size).forEach(cache::getUnchecked);
        return cache;
    }

    /** Never comes to an end when asked for the second time. */
    static final class Never extends CacheLoader<String, Object> {
        @Override
        public Object load(String key) {
            return key.length();
        }

        @Override
        public ListenableFuture<Object> reload(String key, Object old) {
            return SettableFuture.create();
        }
    }

    /** A value that is asked for again, while the old one serves. */
    private static Object whileLoading() {
        LoadingCache<String, Object> cache = CacheBuilder.newBuilder().build(new Never());
        loaded(cache, 3).refresh(KEPT.get(1));
        return cache.asMap();
    }

    private static void parts(Samples samples) {
        samples.sizes("Cache, as map", n -> filled(builder().build(), n).asMap());
        CollectionSamples.views(
                samples, "Cache, as map", n -> filled(builder().build(), n).asMap());
        samples.add("CacheBuilder", () -> builder().maximumWeight(9).weigher(new Lengths()))
                .add(
                        "CacheBuilder, ticker and listener",
                        () -> builder().ticker(new Clock()).recordStats().removalListener(new Lengths()))
                .add("CacheBuilder, no ticker", () -> builder().ticker(Ticker.systemTicker()))
                .add("CacheBuilderSpec", () -> CacheBuilderSpec.parse("maximumSize=9,weakKeys"))
                .add("CacheStats", () -> builder().recordStats().build().stats())
                .add("RemovalNotification", () -> RemovalNotification.create(text(1), text(2), RemovalCause.EXPLICIT))
                .add(
                        "RemovalListener, asynchronous",
                        () -> RemovalListeners.asynchronous(new Lengths(), Runnable::run));
    }

    private static void maps(Samples samples) {
        map(samples, "MapMaker, weak keys", () -> new MapMaker().weakKeys());
        map(samples, "MapMaker, weak values", () -> new MapMaker().weakValues());
        map(
                samples,
                "MapMaker, weak keys and values",
                () -> new MapMaker().weakKeys().weakValues());
        samples.add("MapMaker", () -> new MapMaker().weakKeys());
    }

    private static void map(Samples samples, String name, Supplier<MapMaker> maker) {
        samples.sizes(name, n -> filled(maker.get().makeMap(), n));
        CollectionSamples.views(samples, name, n -> filled(maker.get().makeMap(), n));
        samples.add(name + ", all removed", () -> {
            Map<Object, Object> map = filled(maker.get().makeMap(), Samples.MANY);
            map.clear();
            return map;
        });
    }

    private static Map<Object, Object> filled(Map<Object, Object> map, int size) {
        KEPT.subList(0, size).forEach(key -> map.put(key, key));
        return map;
    }
}
