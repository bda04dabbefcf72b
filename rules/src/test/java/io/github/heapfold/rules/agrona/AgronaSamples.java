package io.github.heapfold.rules.agrona;

import static io.github.heapfold.rules.samples.Samples.MANY;
import static io.github.heapfold.rules.samples.Samples.text;

import io.github.heapfold.rules.samples.ByName;
import io.github.heapfold.rules.samples.Reflective;
import io.github.heapfold.rules.samples.Samples;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.agrona.DeadlineTimerWheel;
import org.agrona.collections.BiInt2ObjectMap;
import org.agrona.collections.Int2IntCounterMap;
import org.agrona.collections.Int2IntHashMap;
import org.agrona.collections.Int2NullableObjectHashMap;
import org.agrona.collections.Int2ObjectCache;
import org.agrona.collections.Int2ObjectHashMap;
import org.agrona.collections.IntArrayList;
import org.agrona.collections.IntArrayQueue;
import org.agrona.collections.IntHashSet;
import org.agrona.collections.IntLruCache;
import org.agrona.collections.Long2LongCounterMap;
import org.agrona.collections.Long2LongHashMap;
import org.agrona.collections.Long2NullableObjectHashMap;
import org.agrona.collections.Long2ObjectCache;
import org.agrona.collections.Long2ObjectHashMap;
import org.agrona.collections.LongArrayList;
import org.agrona.collections.LongArrayQueue;
import org.agrona.collections.LongHashSet;
import org.agrona.collections.LongLruCache;
import org.agrona.collections.MutableBoolean;
import org.agrona.collections.MutableInteger;
import org.agrona.collections.MutableLong;
import org.agrona.collections.MutableReference;
import org.agrona.collections.Object2IntCounterMap;
import org.agrona.collections.Object2IntHashMap;
import org.agrona.collections.Object2LongCounterMap;
import org.agrona.collections.Object2LongHashMap;
import org.agrona.collections.Object2NullableObjectHashMap;
import org.agrona.collections.Object2ObjectHashMap;
import org.agrona.collections.ObjectHashSet;
import org.agrona.collections.UnmodifiableCollectionView;
import org.agrona.concurrent.ManyToManyConcurrentArrayQueue;
import org.agrona.concurrent.ManyToOneConcurrentArrayQueue;
import org.agrona.concurrent.ManyToOneConcurrentLinkedQueue;
import org.agrona.concurrent.OneToOneConcurrentArrayQueue;

/** Objects of every type that {@link AgronaRules} and those besides it know. */
public final class AgronaSamples {
    /** Names that private classes of the library are shown under. */
    public static final String DISPLAY_NAMES = "";

    private AgronaSamples() {}

    /** A map of the user's, with a field of its own. */
    public static final class Cache extends Int2ObjectHashMap<String> {
        String label = text(1);
    }

    static Map<String, Supplier<Object>> all() {
        Samples samples = new Samples();
        maps(samples);
        caches(samples);
        counters(samples);
        sets(samples);
        sequences(samples);
        odd(samples);
        BufferSamples.addTo(samples);
        return samples.all();
    }

    private static void maps(Samples samples) {
        map(samples, "Int2ObjectHashMap", () -> new Int2ObjectHashMap<String>(), i -> i, i -> text(i));
        map(samples, "Long2ObjectHashMap", () -> new Long2ObjectHashMap<String>(), i -> (long) i, i -> text(i));
        map(samples, "Int2IntHashMap", () -> new Int2IntHashMap(-1), i -> i, i -> i);
        map(samples, "Long2LongHashMap", () -> new Long2LongHashMap(-1), i -> (long) i, i -> (long) i);
        map(samples, "Object2IntHashMap", () -> new Object2IntHashMap<String>(-1), Samples::text, i -> i);
        map(samples, "Object2LongHashMap", () -> new Object2LongHashMap<String>(-1), Samples::text, i -> (long) i);
        map(samples, "Object2ObjectHashMap", () -> new Object2ObjectHashMap<>(), Samples::text, i -> text(-i));
        map(samples, "Int2NullableObjectHashMap", () -> new Int2NullableObjectHashMap<>(), i -> i, AgronaSamples::odds);
        map(
                samples,
                "Long2NullableObjectHashMap",
                () -> new Long2NullableObjectHashMap<>(),
                i -> (long) i,
                AgronaSamples::odds);
        map(
                samples,
                "Object2NullableObjectHashMap",
                () -> new Object2NullableObjectHashMap<>(),
                Samples::text,
                AgronaSamples::odds);
        map(samples, "map of the user's", () -> new Cache(), i -> i, i -> text(i));
        map(
                samples,
                "map without cached iterators",
                () -> new Int2ObjectHashMap<>(8, 0.5f, false),
                i -> i,
                i -> text(i));
    }

    private static String odds(int i) {
        return i % 2 == 0 ? null : text(i);
    }

    private static void caches(Samples samples) {
        map(samples, "Int2ObjectCache", () -> new Int2ObjectCache<>(8, 4, text -> {}), i -> i, i -> text(i));
        map(samples, "Long2ObjectCache", () -> new Long2ObjectCache<>(8, 4, text -> {}), i -> (long) i, i -> text(i));
        samples.sizes("IntLruCache", n -> {
                    IntLruCache<String> cache = new IntLruCache<>(10, Samples::text, text -> {});
                    for (int i = 0; i < n; i++) {
                        cache.lookup(i);
                    }
                    return cache;
                })
                .sizes("LongLruCache", n -> {
                    LongLruCache<String> cache = new LongLruCache<>(10, i -> text((int) i), text -> {});
                    for (int i = 0; i < n; i++) {
                        cache.lookup(i);
                    }
                    return cache;
                });
    }

    private static <K, V> void map(
            Samples samples, String name, Supplier<Map<K, V>> empty, IntFunction<K> key, IntFunction<V> value) {
        IntFunction<Map<K, V>> filled = n -> Samples.filled(empty.get(), n, key, value);
        samples.sizes(name, filled::apply)
                .add(name + ", views made", () -> {
                    Map<K, V> map = filled.apply(3);
                    map.keySet().iterator().next();
                    map.values().iterator();
                    map.entrySet().iterator();
                    return map;
                })
                .add(name + ", after removals", () -> {
                    Map<K, V> map = filled.apply(MANY);
                    for (int i = 0; i < MANY; i += 2) {
                        map.remove(key.apply(i));
                    }
                    return map;
                })
                .add(name + ", cleared", () -> {
                    Map<K, V> map = filled.apply(MANY);
                    map.clear();
                    return map;
                });
        views(samples, name, () -> filled.apply(3));
    }

    private static <K, V> void views(Samples samples, String name, Supplier<Map<K, V>> map) {
        samples.add(name + ", keys", () -> map.get().keySet())
                .add(name + ", values", () -> map.get().values())
                .add(name + ", entries", () -> map.get().entrySet())
                .add(name + ", iterator of keys", () -> advanced(map.get().keySet()))
                .add(name + ", iterator of values", () -> advanced(map.get().values()))
                .add(name + ", iterator of entries", () -> advanced(map.get().entrySet()))
                .add(name + ", entry", () -> map.get().entrySet().iterator().next());
    }

    private static Iterator<?> advanced(Collection<?> collection) {
        Iterator<?> iterator = collection.iterator();
        iterator.next();
        return iterator;
    }

    private static void counters(Samples samples) {
        samples.sizes("Int2IntCounterMap", n -> {
                    Int2IntCounterMap map = new Int2IntCounterMap(0);
                    for (int i = 0; i < n; i++) {
                        map.incrementAndGet(i);
                    }
                    return map;
                })
                .sizes("Long2LongCounterMap", n -> {
                    Long2LongCounterMap map = new Long2LongCounterMap(0);
                    for (int i = 0; i < n; i++) {
                        map.incrementAndGet(i);
                    }
                    return map;
                })
                .sizes("Object2IntCounterMap", n -> {
                    Object2IntCounterMap<String> map = new Object2IntCounterMap<>(0);
                    for (int i = 0; i < n; i++) {
                        map.incrementAndGet(text(i));
                    }
                    return map;
                })
                .sizes("Object2LongCounterMap", n -> {
                    Object2LongCounterMap<String> map = new Object2LongCounterMap<>(0);
                    for (int i = 0; i < n; i++) {
                        map.incrementAndGet(text(i));
                    }
                    return map;
                })
                .sizes("BiInt2ObjectMap", n -> {
                    BiInt2ObjectMap<String> map = new BiInt2ObjectMap<>();
                    for (int i = 0; i < n; i++) {
                        map.put(i, -i, text(i));
                    }
                    return map;
                });
        String nullable = "org.agrona.collections.BiInt2NullableObjectMap";
        if (Reflective.exists(nullable)) {
            samples.add("BiInt2NullableObjectMap", () -> {
                @SuppressWarnings("unchecked")
                BiInt2ObjectMap<String> map = (BiInt2ObjectMap<String>) ByName.create(nullable);
                map.put(1, 2, null);
                map.put(3, 4, text(1));
                return map;
            });
        }
    }

    private static <E> Collection<E> filled(Collection<E> collection, IntFunction<E> element, int n) {
        for (int i = 0; i < n; i++) {
            collection.add(element.apply(i));
        }
        return collection;
    }

    private static void sets(Samples samples) {
        collection(samples, "IntHashSet", () -> new IntHashSet(), i -> i);
        collection(samples, "LongHashSet", () -> new LongHashSet(), i -> (long) i);
        collection(samples, "ObjectHashSet", () -> new ObjectHashSet<>(), Samples::text);
        samples.add("IntHashSet with what stands for none", () -> filled(new IntHashSet(), i -> i - 1, 3))
                .add("LongHashSet with what stands for none", () -> filled(new LongHashSet(), i -> i - 1L, 3))
                .add("ObjectHashSet that tells of its growth", () -> {
                    ObjectHashSet<String> set = new ObjectHashSet<>();
                    MutableInteger told = new MutableInteger();
                    set.resizeNotifier(size -> told.value = size); // what it captures is the user's
                    set.add(text(1));
                    return set;
                });
    }

    private static <E> void collection(
            Samples samples, String name, Supplier<Collection<E>> empty, IntFunction<E> element) {
        samples.sizes(name, n -> filled(empty.get(), element, n))
                .add(name + ", iterated", () -> {
                    Collection<E> collection = filled(empty.get(), element, 3);
                    collection.iterator().next();
                    return collection;
                })
                .add(name + ", iterator", () -> advanced(filled(empty.get(), element, 3)))
                .add(name + ", cleared", () -> {
                    Collection<E> collection = filled(empty.get(), element, MANY);
                    collection.clear();
                    return collection;
                });
    }

    private static void sequences(Samples samples) {
        collection(samples, "IntArrayList", () -> new IntArrayList(), i -> i);
        collection(samples, "LongArrayList", () -> new LongArrayList(), i -> (long) i);
        collection(samples, "IntArrayQueue", () -> new IntArrayQueue(), i -> i);
        collection(samples, "LongArrayQueue", () -> new LongArrayQueue(), i -> (long) i);
        samples.add("IntArrayQueue around the end", () -> around(new IntArrayQueue(), i -> i))
                .add("LongArrayQueue around the end", () -> around(new LongArrayQueue(), i -> (long) i))
                .add(
                        "IntArrayList, sub-list",
                        () -> ((IntArrayList) filled(new IntArrayList(), i -> i, 5)).subList(1, 3));
        queue(samples, "OneToOneConcurrentArrayQueue", () -> new OneToOneConcurrentArrayQueue<>(8));
        queue(samples, "ManyToOneConcurrentArrayQueue", () -> new ManyToOneConcurrentArrayQueue<>(8));
        queue(samples, "ManyToManyConcurrentArrayQueue", () -> new ManyToManyConcurrentArrayQueue<>(8));
        queue(samples, "ManyToOneConcurrentLinkedQueue", () -> new ManyToOneConcurrentLinkedQueue<>());
    }

    private static <E> Object around(Queue<E> queue, IntFunction<E> element) {
        for (int i = 0; i < 12; i++) {
            queue.add(element.apply(i));
            if (i > 5) {
                queue.remove();
            }
        }
        return queue;
    }

    private static void queue(Samples samples, String name, Supplier<Queue<String>> empty) {
        samples.sizes(name, n -> filled(empty.get(), Samples::text, Math.min(n, 8)))
                .add(name + " around the end", () -> around(empty.get(), Samples::text))
                .add(name + ", emptied", () -> {
                    Queue<String> queue = empty.get();
                    queue.offer(text(1));
                    queue.poll();
                    return queue;
                });
    }

    private static void odd(Samples samples) {
        samples.add("UnmodifiableCollectionView", () -> view(new ArrayList<>(List.of(text(1), text(2)))))
                .add("UnmodifiableCollectionView, iterated", () -> {
                    Map<String, String> map = new HashMap<>(Map.of(text(1), text(2)));
                    UnmodifiableCollectionView<Integer, String> view = view(map.values());
                    view.iterator();
                    return view;
                })
                .add(
                        "UnmodifiableCollectionView, iterator",
                        () -> view(new ArrayList<>(List.of(text(1)))).iterator())
                .add("MutableBoolean", () -> new MutableBoolean(true))
                .add("MutableInteger", () -> new MutableInteger(1))
                .add("MutableLong", () -> new MutableLong(1))
                .add("MutableReference", () -> new MutableReference<>(text(1)))
                .add("DeadlineTimerWheel", () -> new DeadlineTimerWheel(TimeUnit.NANOSECONDS, 0, 16, 8))
                .add("DeadlineTimerWheel, filled", () -> {
                    DeadlineTimerWheel wheel = new DeadlineTimerWheel(TimeUnit.NANOSECONDS, 0, 16, 8);
                    for (int i = 0; i < MANY; i++) {
                        wheel.scheduleTimer(i % 3);
                    }
                    return wheel;
                });
    }

    private static UnmodifiableCollectionView<Integer, String> view(Collection<String> collection) {
        return new UnmodifiableCollectionView<>(String::length, collection);
    }
}
