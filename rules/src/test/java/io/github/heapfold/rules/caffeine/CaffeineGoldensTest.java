package io.github.heapfold.rules.caffeine;

import static io.github.heapfold.rules.samples.Goldens.assertProfile;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a profile shows of Caffeine's caches. */
class CaffeineGoldensTest {
    /** What a user gives to a cache. */
    static final class Lasting implements Expiry<Object, Object>, CacheLoader<Object, Object> {
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
        public Object load(Object key) {
            return key.toString().length();
        }
    }

    /** Works in the thread that asks, so that no pool is a part of the cache. */
    enum Direct implements Executor {
        HERE;

        @Override
        public void execute(Runnable task) {
            task.run();
        }
    }

    private static Caffeine<Object, Object> builder() {
        return Caffeine.newBuilder().executor(Direct.HERE);
    }

    private static Cache<Object, Object> cached(Caffeine<Object, Object> builder) {
        Cache<Object, Object> cache = builder.build();
        cache.put("a", 1);
        cache.put("b", 2);
        cache.cleanUp();
        return cache;
    }

    private static LoadingCache<Object, Object> loaded(Caffeine<Object, Object> builder) {
        LoadingCache<Object, Object> cache = builder.build(new Lasting());
        cache.get("a");
        cache.cleanUp();
        return cache;
    }

    private static Cache<Object, Object> ofMaps(Caffeine<Object, Object> builder) {
        Cache<Object, Object> cache = builder.build();
        Map<String, Integer> map = new ConcurrentHashMap<>();
        map.put("b", 1);
        cache.put("a", map);
        cache.cleanUp();
        return cache;
    }

    private static AsyncCache<Object, Object> asynchronous(Caffeine<Object, Object> builder) {
        AsyncCache<Object, Object> cache = builder.buildAsync();
        cache.put("a", CompletableFuture.completedFuture(1));
        return cache;
    }

    @Test
    void unboundedCacheIsAMap() {
        assertProfile(cached(builder()), """
                Cache[entry] 56
                Cache[key] 78
                Cache[key];String[padding] 18
                Cache[padding] 14
                Cache[slots] 8
                Cache[spare] 120
                Cache[stack] 146
                Integer 32""");
    }

    @Test
    void boundedCacheHasNodesQueuesAndASketch() {
        assertProfile(cached(builder().maximumSize(100)), """
                Cache[entry] 120
                Cache[key] 78
                Cache[key];String[padding] 18
                Cache[padding] 50
                Cache[slots] 8
                Cache[spare] 140
                Cache[stack] 1386
                Integer 32""");
    }

    @Test
    void expiryIsTheUsers() {
        assertProfile(cached(builder().expireAfter(new Lasting())), """
                Cache[entry] 128
                Cache[key] 78
                Cache[key];String[padding] 18
                Cache[padding] 725
                Cache[slots] 688
                Cache[spare] 140
                Cache[stack] 4479
                Integer 32
                Lasting[header] 12
                Lasting[padding] 4""");
    }

    @Test
    void cacheDoesNotOwnValuesThatItRefersToWeakly() {
        assertProfile(cached(builder().softValues()), """
                Cache[entry] 168
                Cache[key] 78
                Cache[key];String[padding] 18
                Cache[padding] 50
                Cache[slots] 8
                Cache[spare] 140
                Cache[stack] 1026""");
    }

    @Test
    void loaderIsTheUsers() {
        assertProfile(loaded(builder().maximumSize(100)), """
                Integer 16
                Lasting[header] 12
                Lasting[padding] 4
                LoadingCache[entry] 60
                LoadingCache[key] 39
                LoadingCache[key];String[padding] 9
                LoadingCache[padding] 46
                LoadingCache[slots] 4
                LoadingCache[spare] 144
                LoadingCache[stack] 1410""");
    }

    @Test
    void valueThatIsAMapIsNoPartOfTheCache() {
        assertProfile(ofMaps(builder().maximumSize(100)), """
                Cache[entry] 60
                Cache[key] 39
                Cache[key];String[padding] 9
                Cache[padding] 46
                Cache[slots] 4
                Cache[spare] 144
                Cache[stack] 1386
                ConcurrentHashMap[entry] 28
                ConcurrentHashMap[key] 39
                ConcurrentHashMap[key];String[padding] 9
                ConcurrentHashMap[padding] 4
                ConcurrentHashMap[slots] 4
                ConcurrentHashMap[spare] 60
                ConcurrentHashMap[stack] 80
                Integer 16""");
    }

    @Test
    void asynchronousCacheHoldsFutures() {
        assertProfile(asynchronous(builder()), """
                AsyncCache[entry] 28
                AsyncCache[key] 39
                AsyncCache[key];String[padding] 9
                AsyncCache[padding] 10
                AsyncCache[slots] 4
                AsyncCache[spare] 124
                AsyncCache[stack] 154
                CompletableFuture[padding] 4
                CompletableFuture[stack] 20
                Integer 16""");
    }

    @Test
    void mapOfACacheIsTheCacheItself() {
        assertProfile(cached(builder().maximumSize(100)).asMap(), """
                ConcurrentMap[entry] 120
                ConcurrentMap[key] 78
                ConcurrentMap[key];String[padding] 18
                ConcurrentMap[padding] 46
                ConcurrentMap[slots] 8
                ConcurrentMap[spare] 140
                ConcurrentMap[stack] 1366
                Integer 32""");
    }

    @Test
    void viewLeadsToTheCache() {
        assertProfile(cached(builder().maximumSize(100)).asMap().keySet(), """
                ConcurrentMap[entry] 120
                ConcurrentMap[key] 78
                ConcurrentMap[key];String[padding] 18
                ConcurrentMap[padding] 46
                ConcurrentMap[slots] 8
                ConcurrentMap[spare] 140
                ConcurrentMap[stack] 1366
                Integer 32
                KeySet[stack] 16""");
    }
}
