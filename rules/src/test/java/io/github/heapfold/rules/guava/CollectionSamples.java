package io.github.heapfold.rules.guava;

import static io.github.heapfold.rules.guava.GuavaSamples.filled;
import static io.github.heapfold.rules.guava.GuavaSamples.some;
import static io.github.heapfold.rules.guava.GuavaSamples.texts;
import static io.github.heapfold.rules.samples.Samples.MANY;
import static io.github.heapfold.rules.samples.Samples.text;

import com.google.common.collect.BiMap;
import com.google.common.collect.ContiguousSet;
import com.google.common.collect.DiscreteDomain;
import com.google.common.collect.EnumBiMap;
import com.google.common.collect.EnumHashBiMap;
import com.google.common.collect.EvictingQueue;
import com.google.common.collect.HashBiMap;
import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableClassToInstanceMap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableRangeMap;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import com.google.common.collect.MinMaxPriorityQueue;
import com.google.common.collect.MutableClassToInstanceMap;
import com.google.common.collect.Range;
import com.google.common.collect.RangeMap;
import com.google.common.collect.RangeSet;
import com.google.common.collect.Sets;
import com.google.common.collect.TreeRangeMap;
import com.google.common.collect.TreeRangeSet;
import com.google.common.reflect.ImmutableTypeToInstanceMap;
import com.google.common.reflect.MutableTypeToInstanceMap;
import io.github.heapfold.rules.guava.GuavaSamples.Backwards;
import io.github.heapfold.rules.guava.GuavaSamples.Colliding;
import io.github.heapfold.rules.guava.GuavaSamples.Colour;
import io.github.heapfold.rules.samples.Samples;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Queue;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Lists, sets, maps, bimaps, ranges and queues. */
final class CollectionSamples {
    private CollectionSamples() {}

    static void addTo(Samples samples) {
        lists(samples);
        sets(samples);
        maps(samples);
        biMaps(samples);
        ranges(samples);
        queues(samples);
    }

    private static void lists(Samples samples) {
        samples.sizes("ImmutableList", n -> ImmutableList.copyOf(texts(n)))
                .sizes(
                        "ImmutableList, sub-list",
                        n -> ImmutableList.copyOf(texts(n + 3)).subList(1, n + 2))
                .sizes(
                        "ImmutableList, reversed",
                        n -> ImmutableList.copyOf(texts(n)).reverse())
                .sizes("ImmutableList.Builder", n -> ImmutableList.builder().addAll(texts(n)));
    }

    private static void sets(Samples samples) {
        set(samples, "ImmutableSet", n -> ImmutableSet.copyOf(texts(n)));
        samples.add("ImmutableSet of many that collide", () -> ImmutableSet.copyOf(GuavaSamples.colliding(3 * MANY)))
                .add(
                        "ImmutableSet of many that collide, as list",
                        () -> ImmutableSet.copyOf(GuavaSamples.colliding(3 * MANY))
                                .asList())
                .add("ImmutableSet of enum constants", () -> Sets.immutableEnumSet(Colour.RED, Colour.BLUE))
                .sizes("ImmutableSet.Builder", n -> ImmutableSet.builder().addAll(texts(n)))
                .add(
                        "ImmutableSet.Builder, many that collide",
                        () -> ImmutableSet.builder().addAll(GuavaSamples.colliding(MANY)))
                .sizes(
                        "ImmutableSortedSet.Builder",
                        n -> ImmutableSortedSet.<String>naturalOrder().addAll(texts(n)));
        set(samples, "ImmutableSortedSet", n -> ImmutableSortedSet.copyOf(texts(n)));
        set(samples, "ImmutableSortedSet, comparator", n -> ImmutableSortedSet.copyOf(new Backwards(), texts(n)));
        set(
                samples,
                "ImmutableSortedSet, reversed",
                n -> ImmutableSortedSet.copyOf(texts(n)).descendingSet());
        set(
                samples,
                "ImmutableSortedSet, range",
                n -> ImmutableSortedSet.copyOf(texts(n)).headSet(text(7)));
        set(samples, "ContiguousSet", n -> ContiguousSet.create(Range.closedOpen(1, 1 + n), DiscreteDomain.integers()));
        samples.add("ContiguousSet, iterators", () -> {
            ContiguousSet<Integer> set = ContiguousSet.create(Range.closed(1000, 1009), DiscreteDomain.integers());
            return Arrays.asList(set.iterator(), set.descendingIterator());
        });
        samples.add(
                "ContiguousSet, list",
                () -> ContiguousSet.create(Range.closed(1L, 9L), DiscreteDomain.longs())
                        .asList());
    }

    /** A set of each size, and with the views made that it keeps. */
    private static void set(Samples samples, String name, IntFunction<ImmutableSet<?>> bySize) {
        samples.sizes(name, bySize::apply);
        some(samples, name + ", as list", n -> bySize.apply(n).asList());
        samples.add(name + ", views made", () -> {
            ImmutableSet<?> set = bySize.apply(3);
            set.asList();
            if (set instanceof NavigableSet) {
                ((NavigableSet<?>) set).descendingSet();
            }
            return set;
        });
    }

    private static void maps(Samples samples) {
        map(samples, "ImmutableMap", n -> ImmutableMap.copyOf(filled(new HashMap<>(), n)));
        map(samples, "ImmutableMap of many that collide", n -> ImmutableMap.copyOf(collidingMap(2 + n)));
        map(samples, "ImmutableMap of enum constants", n -> Maps.immutableEnumMap(colours(n)));
        map(samples, "ImmutableSortedMap", n -> ImmutableSortedMap.copyOf(filled(new HashMap<>(), n)));
        map(
                samples,
                "ImmutableSortedMap, comparator",
                n -> ImmutableSortedMap.copyOf(filled(new HashMap<>(), n), new Backwards()));
        map(
                samples,
                "ImmutableSortedMap, reversed",
                n -> ImmutableSortedMap.copyOf(filled(new HashMap<>(), n)).descendingMap());
        map(
                samples,
                "ImmutableSortedMap, range",
                n -> ImmutableSortedMap.copyOf(filled(new HashMap<>(), n)).headMap(text(7)));
        MultiSamples.views(
                samples,
                "ImmutableMap, as multimap",
                n -> ImmutableMap.copyOf(filled(new HashMap<>(), n)).asMultimap());
        samples.sizes(
                        "ImmutableMap, as multimap of all sizes",
                        n -> ImmutableMap.copyOf(filled(new HashMap<>(), n)).asMultimap())
                .sizes("ImmutableMap.Builder", n -> ImmutableMap.builder().putAll(filled(new HashMap<>(), n)))
                .sizes("ImmutableBiMap.Builder", n -> ImmutableBiMap.builder().putAll(filled(new HashMap<>(), n)))
                .sizes(
                        "ImmutableSortedMap.Builder",
                        n -> ImmutableSortedMap.<String, Integer>naturalOrder().putAll(filled(new HashMap<>(), n)))
                .add(
                        "ImmutableClassToInstanceMap",
                        () -> ImmutableClassToInstanceMap.builder()
                                .put(String.class, text(1))
                                .put(Integer.class, 1000)
                                .build())
                .add(
                        "ImmutableTypeToInstanceMap",
                        () -> ImmutableTypeToInstanceMap.builder()
                                .put(String.class, text(1))
                                .build())
                .add("MutableTypeToInstanceMap", () -> {
                    MutableTypeToInstanceMap<Object> map = new MutableTypeToInstanceMap<>();
                    map.putInstance(String.class, text(1));
                    return map;
                });
        map(samples, "MutableClassToInstanceMap", n -> {
            MutableClassToInstanceMap<Object> map = MutableClassToInstanceMap.create();
            if (n > 0) {
                map.put(String.class, text(1));
            }
            return map;
        });
    }

    private static EnumMap<Colour, String> colours(int size) {
        EnumMap<Colour, String> colours = new EnumMap<>(Colour.class);
        Arrays.stream(Colour.values()).limit(size).forEach(colour -> colours.put(colour, text(colour.ordinal())));
        return colours;
    }

    private static Map<Colliding, String> collidingMap(int size) {
        Map<Colliding, String> map = new LinkedHashMap<>();
        GuavaSamples.colliding(size).forEach(key -> map.put(key, text(key.number)));
        return map;
    }

    /** A map of each size, with the views made that it keeps, and these views themselves. */
    private static void map(Samples samples, String name, IntFunction<Map<?, ?>> bySize) {
        samples.sizes(name, bySize::apply);
        views(samples, name, bySize);
        iterators(samples, name, bySize);
    }

    static void mapView(Samples samples, String name, IntFunction<Map<?, ?>> bySize) {
        samples.add(name + ", 0", () -> bySize.apply(0)).add(name + ", 4", () -> bySize.apply(4));
        views(samples, name, bySize);
        iterators(samples, name, bySize);
    }

    private static void iterators(Samples samples, String name, IntFunction<Map<?, ?>> bySize) {
        some(
                samples,
                name + ", iterators",
                n -> MultiSamples.iterators(
                        bySize.apply(n).keySet(),
                        bySize.apply(n).values(),
                        bySize.apply(n).entrySet()));
    }

    static void views(Samples samples, String name, IntFunction<Map<?, ?>> bySize) {
        some(samples, name + ", key set", n -> bySize.apply(n).keySet());
        some(samples, name + ", values", n -> bySize.apply(n).values());
        some(samples, name + ", entry set", n -> bySize.apply(n).entrySet());
        samples.add(name + ", views made", () -> viewed(bySize.apply(3)));
        samples.add(name + ", as list", () -> {
            Map<?, ?> map = bySize.apply(3);
            return map instanceof ImmutableMap
                    ? Arrays.asList(
                            ((ImmutableMap<?, ?>) map).entrySet().asList(),
                            ((ImmutableMap<?, ?>) map).keySet().asList(),
                            ((ImmutableMap<?, ?>) map).values().asList())
                    : MultiSamples.firsts(map.entrySet());
        });
    }

    static Map<?, ?> viewed(Map<?, ?> map) {
        map.keySet();
        map.values();
        map.entrySet();
        if (map instanceof NavigableMap) {
            ((NavigableMap<?, ?>) map).descendingMap();
            ((NavigableMap<?, ?>) map).navigableKeySet();
        }
        if (map instanceof BiMap) {
            ((BiMap<?, ?>) map).inverse().values();
        }
        if (map instanceof ImmutableMap) {
            ((ImmutableMap<?, ?>) map).asMultimap();
            ((ImmutableMap<?, ?>) map).keySet().asList();
            ((ImmutableMap<?, ?>) map).entrySet().asList();
            ((ImmutableMap<?, ?>) map).values().asList();
        }
        return map;
    }

    private static void biMaps(Samples samples) {
        biMap(samples, "ImmutableBiMap", n -> ImmutableBiMap.copyOf(filled(new HashMap<>(), n)));
        biMap(samples, "ImmutableBiMap of many that collide", n -> ImmutableBiMap.copyOf(collidingMap(2 + n)));
        biMap(samples, "HashBiMap", n -> filled(HashBiMap.create(), n));
        biMap(samples, "HashBiMap of many that collide", n -> HashBiMap.create(collidingMap(n)));
        biMap(samples, "EnumHashBiMap", n -> EnumHashBiMap.create(coloursOrNone(n)));
        biMap(samples, "EnumBiMap", n -> {
            EnumBiMap<Colour, Thread.State> map = EnumBiMap.create(Colour.class, Thread.State.class);
            for (int i = 0; i < Math.min(n, 3); i++) {
                map.put(Colour.values()[i], Thread.State.values()[i]);
            }
            return map;
        });
        samples.add("HashBiMap with null", () -> {
            BiMap<String, String> map = HashBiMap.create();
            map.put(null, text(1));
            map.put(text(2), null);
            return map;
        });
    }

    private static EnumHashBiMap<Colour, String> coloursOrNone(int size) {
        EnumHashBiMap<Colour, String> map = EnumHashBiMap.create(Colour.class);
        map.putAll(colours(size));
        return map;
    }

    private static void biMap(Samples samples, String name, IntFunction<BiMap<?, ?>> bySize) {
        map(samples, name, bySize::apply);
        map(samples, name + ", inverse", n -> bySize.apply(n).inverse());
    }

    private static void ranges(Samples samples) {
        add(samples, "Range", Range::all, () -> Range.closed(text(1), text(2)), () -> Range.atLeast(1000));
        samples.sizes("TreeRangeSet", CollectionSamples::treeRangeSet)
                .sizes("TreeRangeSet, views made", n -> {
                    RangeSet<Integer> set = treeRangeSet(n);
                    set.asRanges();
                    set.asDescendingSetOfRanges();
                    set.complement();
                    return set;
                })
                .sizes("TreeRangeSet, complement", n -> treeRangeSet(n).complement())
                .sizes("TreeRangeSet, part", n -> treeRangeSet(n).subRangeSet(Range.closed(1000, 2000)))
                .sizes("TreeRangeSet, as ranges", n -> treeRangeSet(n).asRanges())
                .sizes("TreeRangeSet, descending", n -> treeRangeSet(n).asDescendingSetOfRanges())
                .sizes("TreeRangeSet, iterators", n -> {
                    RangeSet<Integer> complement = treeRangeSet(n).complement();
                    RangeSet<Integer> part = treeRangeSet(n).subRangeSet(Range.closed(1000, 2000));
                    RangeSet<Integer> partOfComplement = complement.subRangeSet(Range.closed(1000, 2000));
                    return MultiSamples.iterators(
                            complement.asRanges(),
                            complement.asDescendingSetOfRanges(),
                            part.asRanges(),
                            part.asDescendingSetOfRanges(),
                            partOfComplement.asRanges(),
                            partOfComplement.asDescendingSetOfRanges());
                });
        samples.sizes("TreeRangeMap", CollectionSamples::treeRangeMap)
                .sizes("TreeRangeMap, as map", n -> treeRangeMap(n).asMapOfRanges())
                .sizes("TreeRangeMap, as descending map", n -> treeRangeMap(n).asDescendingMapOfRanges())
                .sizes("TreeRangeMap, part", n -> treeRangeMap(n).subRangeMap(Range.closed(1000, 2000)));
        mapView(
                samples,
                "TreeRangeMap, part as map",
                n -> treeRangeMap(n).subRangeMap(Range.closed(1000, 2000)).asMapOfRanges());
        mapView(
                samples,
                "TreeRangeMap, part as descending map",
                n -> treeRangeMap(n).subRangeMap(Range.closed(1000, 2000)).asDescendingMapOfRanges());
        samples.sizes("ImmutableRangeSet", n -> ImmutableRangeSet.copyOf(treeRangeSet(n)))
                .sizes(
                        "ImmutableRangeSet, complement",
                        n -> ImmutableRangeSet.copyOf(treeRangeSet(n)).complement())
                .sizes(
                        "ImmutableRangeSet, part",
                        n -> ImmutableRangeSet.copyOf(treeRangeSet(n)).subRangeSet(Range.closed(1005, 2000)))
                .sizes(
                        "ImmutableRangeSet, as set",
                        n -> ImmutableRangeSet.copyOf(treeRangeSet(n)).asSet(DiscreteDomain.integers()))
                .add("ImmutableRangeSet, views made", () -> {
                    ImmutableRangeSet<Integer> set = ImmutableRangeSet.copyOf(treeRangeSet(3));
                    set.complement();
                    set.asSet(DiscreteDomain.integers()).size();
                    return set;
                })
                .sizes(
                        "ImmutableRangeSet.Builder",
                        n -> ImmutableRangeSet.<Integer>builder().addAll(treeRangeSet(n)))
                .sizes("ImmutableRangeMap", n -> ImmutableRangeMap.copyOf(treeRangeMap(n)))
                .sizes(
                        "ImmutableRangeMap, part",
                        n -> ImmutableRangeMap.copyOf(treeRangeMap(n)).subRangeMap(Range.closed(1005, 2000)))
                .sizes(
                        "ImmutableRangeMap, as map",
                        n -> ImmutableRangeMap.copyOf(treeRangeMap(n)).asMapOfRanges())
                .sizes(
                        "ImmutableRangeMap.Builder",
                        n -> ImmutableRangeMap.<Integer, String>builder().putAll(treeRangeMap(n)));
    }

    @SafeVarargs
    private static void add(Samples samples, String name, Supplier<Object>... each) {
        for (int i = 0; i < each.length; i++) {
            samples.add(name + ", " + i, each[i]);
        }
    }

    private static RangeSet<Integer> treeRangeSet(int size) {
        RangeSet<Integer> set = TreeRangeSet.create();
        for (int i = 0; i < size; i++) {
            set.add(Range.closedOpen(1000 + 10 * i, 1005 + 10 * i));
        }
        return set;
    }

    private static RangeMap<Integer, String> treeRangeMap(int size) {
        RangeMap<Integer, String> map = TreeRangeMap.create();
        for (int i = 0; i < size; i++) {
            map.put(Range.closedOpen(1000 + 10 * i, 1005 + 10 * i), text(i));
        }
        return map;
    }

    private static void queues(Samples samples) {
        samples.sizes("EvictingQueue", n -> added(EvictingQueue.create(50), n))
                .sizes("MinMaxPriorityQueue", n -> added(MinMaxPriorityQueue.create(), n))
                .sizes(
                        "MinMaxPriorityQueue, iterator",
                        n -> added(MinMaxPriorityQueue.create(), n).iterator())
                .sizes(
                        "MinMaxPriorityQueue, comparator",
                        n -> added(
                                MinMaxPriorityQueue.orderedBy(new Backwards())
                                        .maximumSize(50)
                                        .create(),
                                n));
    }

    private static Queue<String> added(Queue<String> queue, int size) {
        queue.addAll(texts(size));
        return queue;
    }
}
