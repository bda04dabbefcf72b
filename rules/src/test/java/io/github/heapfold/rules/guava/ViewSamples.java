package io.github.heapfold.rules.guava;

import static io.github.heapfold.rules.guava.GuavaSamples.filled;
import static io.github.heapfold.rules.guava.GuavaSamples.texts;
import static io.github.heapfold.rules.guava.MultiSamples.firsts;
import static io.github.heapfold.rules.samples.Samples.text;

import com.google.common.base.Predicates;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.Collections2;
import com.google.common.collect.FluentIterable;
import com.google.common.collect.HashBiMap;
import com.google.common.collect.HashMultimap;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Multisets;
import com.google.common.collect.Queues;
import com.google.common.collect.Sets;
import com.google.common.collect.TreeMultimap;
import com.google.common.collect.TreeMultiset;
import io.github.heapfold.rules.samples.Samples;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Views and wrappers: what transforms, filters, combines and guards other collections. */
final class ViewSamples {
    private ViewSamples() {}

    static void addTo(Samples samples) {
        lists(samples);
        sets(samples);
        maps(samples);
        multimaps(samples);
        multisets(samples);
        iterables(samples);
    }

    private static void lists(Samples samples) {
        samples.sizes("Lists.transform", n -> Lists.transform(texts(n), String::length))
                .sizes("Lists.transform, linked", n -> Lists.transform(new LinkedList<>(texts(n)), String::length))
                .sizes("Lists.partition", n -> Lists.partition(texts(n), 3))
                .sizes("Lists.partition, linked", n -> Lists.partition(new LinkedList<>(texts(n)), 3))
                .sizes("Lists.reverse", n -> Lists.reverse(texts(n)))
                .sizes(
                        "Lists, iterators",
                        n -> MultiSamples.iterators(
                                Lists.reverse(texts(n)),
                                Lists.transform(new LinkedList<>(texts(n)), String::length),
                                Lists.partition(texts(n), 3)))
                .sizes("Lists.reverse, linked", n -> Lists.reverse(new LinkedList<>(texts(n))))
                .sizes("Lists.asList, one and more", n -> Lists.asList(text(1), texts(n).toArray(new String[0])))
                .sizes(
                        "Lists.asList, two and more",
                        n -> Lists.asList(text(1), text(2), texts(n).toArray(new String[0])))
                .sizes("Lists.cartesianProduct", n -> Lists.cartesianProduct(texts(n), texts(n)))
                .sizes("Lists.cartesianProduct, first", n -> firsts(Lists.cartesianProduct(texts(n), texts(n))))
                .add("Lists.charactersOf", () -> Lists.charactersOf(text(1)))
                .add("Lists.charactersOf, sequence", () -> Lists.charactersOf(new StringBuilder(text(1))))
                .sizes("Collections2.filter", n -> Collections2.filter(texts(n), t -> t.isEmpty()))
                .sizes("Collections2.transform", n -> Collections2.transform(new HashSet<>(texts(n)), String::length))
                .sizes("Collections2.permutations", n -> Collections2.permutations(texts(n)))
                .sizes(
                        "Collections2.orderedPermutations",
                        n -> Collections2.orderedPermutations(texts(Math.min(n, 9)), Comparator.reverseOrder()))
                .sizes("Queues.synchronizedQueue", n -> Queues.synchronizedQueue(new ArrayDeque<>(texts(n))))
                .sizes("Queues.synchronizedDeque", n -> Queues.synchronizedDeque(new ArrayDeque<>(texts(n))));
    }

    private static void sets(Samples samples) {
        samples.sizes("Sets.union", n -> Sets.union(set(n), set(3)))
                .sizes("Sets.intersection", n -> Sets.intersection(set(n), set(3)))
                .sizes("Sets.difference", n -> Sets.difference(set(n), set(3)))
                .sizes("Sets.symmetricDifference", n -> Sets.symmetricDifference(set(n), set(3)))
                .sizes(
                        "Sets, iterators",
                        n -> MultiSamples.iterators(
                                Sets.union(set(n), set(3)),
                                Sets.intersection(set(n), set(3)),
                                Sets.difference(set(n), set(3)),
                                Sets.symmetricDifference(set(n), set(3))))
                .sizes("Sets.filter", n -> Sets.filter(set(n), t -> t.isEmpty()))
                .sizes("Sets.filter, sorted", n -> Sets.filter(sorted(n), t -> t.isEmpty()))
                .sizes(
                        "Sets.filter, no more than sorted",
                        n -> Sets.filter((java.util.SortedSet<String>) sorted(n), t -> t.isEmpty()))
                .sizes("Sets.powerSet", n -> Sets.powerSet(set(Math.min(n, 9))))
                .sizes("Sets.powerSet, first", n -> firsts(Sets.powerSet(set(Math.min(n, 9)))))
                .add("Sets.combinations", () -> Sets.combinations(set(5), 2))
                .add("Sets.combinations, first", () -> firsts(Sets.combinations(set(5), 2)))
                .sizes("Sets.cartesianProduct", n -> Sets.cartesianProduct(Arrays.asList(set(n), set(n))))
                .sizes("Sets.unmodifiableNavigableSet", n -> Sets.unmodifiableNavigableSet(sorted(n)))
                .sizes("Sets.unmodifiableNavigableSet, reversed", n -> {
                    java.util.NavigableSet<String> set = Sets.unmodifiableNavigableSet(sorted(n));
                    set.descendingSet();
                    return set;
                })
                .sizes("Sets.synchronizedNavigableSet", n -> Sets.synchronizedNavigableSet(sorted(n)))
                .sizes("Sets.synchronizedNavigableSet, views made", n -> {
                    java.util.NavigableSet<String> set = Sets.synchronizedNavigableSet(sorted(n));
                    set.descendingSet();
                    return Arrays.asList(set, set.headSet(text(3)), set.descendingSet());
                })
                .sizes("Sets.newConcurrentHashSet", n -> Sets.newConcurrentHashSet(texts(n)));
    }

    private static Set<String> set(int size) {
        return new LinkedHashSet<>(texts(size));
    }

    private static TreeSet<String> sorted(int size) {
        return new TreeSet<>(texts(size));
    }

    private static void maps(Samples samples) {
        CollectionSamples.mapView(
                samples, "Maps.transformValues", n -> Maps.transformValues(filled(new HashMap<>(), n), i -> i + 1));
        CollectionSamples.mapView(
                samples,
                "Maps.transformEntries, sorted",
                n -> Maps.transformEntries(
                        (java.util.SortedMap<String, Integer>) filled(new TreeMap<>(), n), (key, value) -> key));
        CollectionSamples.mapView(
                samples,
                "Maps.transformEntries, navigable",
                n -> Maps.transformEntries(filled(new TreeMap<>(), n), (key, value) -> key));
        CollectionSamples.mapView(
                samples, "Maps.filterKeys", n -> Maps.filterKeys(filled(new HashMap<>(), n), t -> t.length() > 6));
        CollectionSamples.mapView(
                samples, "Maps.filterValues", n -> Maps.filterValues(filled(new HashMap<>(), n), i -> i > 1001));
        CollectionSamples.mapView(
                samples,
                "Maps.filterEntries, twice",
                n -> Maps.filterEntries(Maps.filterValues(filled(new HashMap<>(), n), i -> i > 1001), e -> true));
        CollectionSamples.mapView(
                samples,
                "Maps.filterValues, sorted",
                n -> Maps.filterValues(
                        (java.util.SortedMap<String, Integer>) filled(new TreeMap<>(), n), i -> i > 1001));
        CollectionSamples.mapView(
                samples,
                "Maps.filterValues, navigable",
                n -> Maps.filterValues(filled(new TreeMap<>(), n), i -> i > 1001));
        CollectionSamples.mapView(
                samples,
                "Maps.filterValues, bimap",
                n -> Maps.filterValues(filled(HashBiMap.create(), n), i -> i > 1001));
        CollectionSamples.mapView(samples, "Maps.asMap", n -> Maps.asMap(set(n), String::length));
        CollectionSamples.mapView(
                samples,
                "Maps.asMap, sorted",
                n -> Maps.asMap((java.util.SortedSet<String>) sorted(n), String::length));
        CollectionSamples.mapView(samples, "Maps.asMap, navigable", n -> Maps.asMap(sorted(n), String::length));
        CollectionSamples.mapView(
                samples, "Maps.unmodifiableBiMap", n -> Maps.unmodifiableBiMap(filled(HashBiMap.create(), n)));
        CollectionSamples.mapView(
                samples,
                "Maps.unmodifiableNavigableMap",
                n -> Maps.unmodifiableNavigableMap(filled(new TreeMap<>(), n)));
        CollectionSamples.mapView(
                samples, "Maps.synchronizedBiMap", n -> Maps.synchronizedBiMap(filled(HashBiMap.create(), n)));
        CollectionSamples.mapView(
                samples,
                "Maps.synchronizedNavigableMap",
                n -> Maps.synchronizedNavigableMap(filled(new TreeMap<>(), n)));
        samples.sizes("Maps, descending key sets made", n -> {
                    java.util.NavigableMap<String, Integer> map =
                            Maps.synchronizedNavigableMap(filled(new TreeMap<>(), n));
                    map.descendingKeySet();
                    return Arrays.asList(map, map.headMap(text(3)), map.firstEntry());
                })
                .sizes("Maps.immutableEntry", n -> Maps.immutableEntry(text(n), n))
                .sizes("Maps.difference", n -> Maps.difference(filled(new HashMap<>(), n), filled(new HashMap<>(), 3)))
                .sizes(
                        "Maps.difference, sorted",
                        n -> Maps.difference(filled(new TreeMap<>(), n), filled(new HashMap<>(), 3)))
                .add("Maps.difference, of one key", () -> {
                    HashMap<String, String> left = new HashMap<>();
                    left.put("a", text(1));
                    HashMap<String, String> right = new HashMap<>();
                    right.put("a", text(2));
                    return Maps.difference(left, right);
                });
    }

    private static void multimaps(Samples samples) {
        multimap(
                samples,
                "Multimaps.transformValues",
                ArrayListMultimap.create(),
                m -> Multimaps.transformValues(m, i -> i + 1));
        multimap(
                samples,
                "Multimaps.transformEntries",
                HashMultimap.create(),
                m -> Multimaps.transformEntries((Multimap<String, Integer>) m, (key, value) -> key));
        multimap(
                samples,
                "Multimaps.filterKeys",
                HashMultimap.create(),
                m -> Multimaps.filterKeys(m, t -> t.length() > 6));
        multimap(
                samples,
                "Multimaps.filterKeys, list",
                ArrayListMultimap.create(),
                m -> Multimaps.filterKeys(m, t -> t.length() > 6));
        multimap(
                samples,
                "Multimaps.filterKeys, any",
                ArrayListMultimap.create(),
                m -> Multimaps.filterKeys(
                        Multimaps.unmodifiableMultimap((Multimap<String, Integer>) m), t -> t.length() > 6));
        multimap(
                samples,
                "Multimaps.filterValues",
                HashMultimap.create(),
                m -> Multimaps.filterValues(m, i -> i > 1001));
        multimap(
                samples,
                "Multimaps.filterEntries",
                ArrayListMultimap.create(),
                m -> Multimaps.filterEntries((Multimap<String, Integer>) m, e -> e.getValue() > 1001));
        multimap(
                samples,
                "Multimaps.unmodifiableMultimap",
                ArrayListMultimap.create(),
                m -> Multimaps.unmodifiableMultimap((Multimap<String, Integer>) m));
        multimap(
                samples,
                "Multimaps.unmodifiableListMultimap",
                ArrayListMultimap.create(),
                m -> Multimaps.unmodifiableListMultimap(m));
        multimap(
                samples,
                "Multimaps.unmodifiableSetMultimap",
                HashMultimap.create(),
                m -> Multimaps.unmodifiableSetMultimap(m));
        multimap(
                samples,
                "Multimaps.unmodifiableSortedSetMultimap",
                TreeMultimap.create(),
                m -> Multimaps.unmodifiableSortedSetMultimap(m));
        multimap(
                samples,
                "Multimaps.synchronizedMultimap",
                ArrayListMultimap.create(),
                m -> Multimaps.synchronizedMultimap((Multimap<String, Integer>) m));
        multimap(
                samples,
                "Multimaps.synchronizedListMultimap",
                ArrayListMultimap.create(),
                m -> Multimaps.synchronizedListMultimap(m));
        multimap(
                samples,
                "Multimaps.synchronizedSetMultimap",
                HashMultimap.create(),
                m -> Multimaps.synchronizedSetMultimap(m));
        multimap(
                samples,
                "Multimaps.synchronizedSortedSetMultimap",
                TreeMultimap.create(),
                m -> Multimaps.synchronizedSortedSetMultimap(m));
        samples.add("Multimaps.synchronizedListMultimap, linked, values of a key", () -> {
            com.google.common.collect.LinkedListMultimap<String, Integer> multimap =
                    MultiSamples.put(com.google.common.collect.LinkedListMultimap.create(), 3);
            return Multimaps.synchronizedListMultimap(multimap).get(text(1));
        });
        samples.sizes("Multimaps.asMap", n -> {
            com.google.common.collect.ListMultimap<String, Integer> multimap = ArrayListMultimap.create();
            Multimaps.forMap(filled(new HashMap<>(), n)).forEach(multimap::put);
            return Multimaps.asMap(multimap);
        });
    }

    private static <M extends Multimap<String, Integer>> void multimap(
            Samples samples, String name, M like, Function<M, Multimap<?, ?>> view) {
        MultiSamples.views(samples, name, n -> view.apply(copy(like, n)));
    }

    /** A multimap of the same class. */
    @SuppressWarnings("unchecked")
    private static <M extends Multimap<String, Integer>> M copy(M like, int size) {
        Multimap<String, Integer> multimap = like instanceof ArrayListMultimap
                ? ArrayListMultimap.create()
                : like instanceof HashMultimap ? HashMultimap.create() : TreeMultimap.create();
        return (M) MultiSamples.put(multimap, size);
    }

    private static void multisets(Samples samples) {
        MultiSamples.multiset(
                samples,
                "Multisets.union",
                n -> Multisets.union(HashMultiset.create(texts(n)), HashMultiset.create(texts(3))));
        MultiSamples.multiset(
                samples,
                "Multisets.intersection",
                n -> Multisets.intersection(HashMultiset.create(texts(n)), HashMultiset.create(texts(3))));
        MultiSamples.multiset(
                samples,
                "Multisets.sum",
                n -> Multisets.sum(HashMultiset.create(texts(n)), HashMultiset.create(texts(3))));
        MultiSamples.multiset(
                samples,
                "Multisets.difference",
                n -> Multisets.difference(HashMultiset.create(texts(n)), HashMultiset.create(texts(3))));
        MultiSamples.multiset(
                samples, "Multisets.filter", n -> Multisets.filter(HashMultiset.create(texts(n)), t -> t.length() > 5));
        MultiSamples.multiset(
                samples,
                "Multisets.unmodifiableMultiset",
                n -> Multisets.unmodifiableMultiset(HashMultiset.create(texts(n))));
        MultiSamples.multiset(
                samples,
                "Multisets.unmodifiableSortedMultiset",
                n -> Multisets.unmodifiableSortedMultiset(TreeMultiset.create(texts(n))));
        samples.add("Multisets.immutableEntry", () -> Multisets.immutableEntry(text(1), 2));
    }

    private static void iterables(Samples samples) {
        samples.sizes("FluentIterable", n -> FluentIterable.from(texts(n)))
                .sizes("FluentIterable, of an iterable", n -> FluentIterable.from(texts(n)::iterator))
                .sizes("FluentIterable.concat", n -> FluentIterable.concat(texts(n), texts(2)))
                .sizes("FluentIterable.concat, of any", n -> FluentIterable.concat(Arrays.asList(texts(n), texts(2))))
                .sizes("Iterables.filter", n -> Iterables.filter(texts(n), Predicates.<String>notNull()))
                .sizes("Iterables.transform", n -> Iterables.transform(texts(n), String::length))
                .sizes("Iterables.skip", n -> Iterables.skip(texts(n), 1))
                .sizes("Iterables.limit", n -> Iterables.limit(texts(n), 1))
                .sizes("Iterables.cycle", n -> Iterables.cycle(texts(n)))
                .sizes("Iterables.partition", n -> Iterables.partition(texts(n), 3))
                .sizes("Iterables.paddedPartition", n -> Iterables.paddedPartition(texts(n), 3))
                .sizes("Iterables.consumingIterable", n -> Iterables.consumingIterable(new ArrayList<>(texts(n))))
                .sizes("Iterables.unmodifiableIterable", n -> Iterables.unmodifiableIterable(texts(n)))
                .sizes(
                        "Iterables.mergeSorted",
                        n -> Iterables.mergeSorted(
                                Arrays.asList(texts(n), texts(2)), Comparator.<String>naturalOrder()))
                .sizes(
                        "ImmutableList, iterator",
                        n -> ImmutableList.copyOf(texts(n)).iterator())
                .sizes(
                        "ImmutableSet, iterator",
                        n -> ImmutableSet.copyOf(texts(n)).iterator());
    }
}
