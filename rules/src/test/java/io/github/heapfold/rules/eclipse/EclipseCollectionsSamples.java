package io.github.heapfold.rules.eclipse;

import static io.github.heapfold.rules.samples.Samples.MANY;
import static io.github.heapfold.rules.samples.Samples.text;
import static io.github.heapfold.rules.samples.Samples.texts;

import io.github.heapfold.rules.samples.Reflective;
import io.github.heapfold.rules.samples.Samples;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.collections.api.LazyIterable;
import org.eclipse.collections.api.bag.MutableBag;
import org.eclipse.collections.api.bimap.MutableBiMap;
import org.eclipse.collections.api.block.HashingStrategy;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.map.MutableMap;
import org.eclipse.collections.api.multimap.MutableMultimap;
import org.eclipse.collections.api.stack.MutableStack;
import org.eclipse.collections.impl.Counter;
import org.eclipse.collections.impl.SynchronizedRichIterable;
import org.eclipse.collections.impl.UnmodifiableRichIterable;
import org.eclipse.collections.impl.bag.mutable.HashBag;
import org.eclipse.collections.impl.bag.mutable.MultiReaderHashBag;
import org.eclipse.collections.impl.bag.sorted.mutable.TreeBag;
import org.eclipse.collections.impl.bag.strategy.mutable.HashBagWithHashingStrategy;
import org.eclipse.collections.impl.bimap.mutable.HashBiMap;
import org.eclipse.collections.impl.block.factory.Comparators;
import org.eclipse.collections.impl.block.factory.HashingStrategies;
import org.eclipse.collections.impl.collection.mutable.CollectionAdapter;
import org.eclipse.collections.impl.factory.BiMaps;
import org.eclipse.collections.impl.factory.Lists;
import org.eclipse.collections.impl.factory.Maps;
import org.eclipse.collections.impl.factory.Sets;
import org.eclipse.collections.impl.list.Interval;
import org.eclipse.collections.impl.list.fixed.ArrayAdapter;
import org.eclipse.collections.impl.list.mutable.CompositeFastList;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.eclipse.collections.impl.list.mutable.ListAdapter;
import org.eclipse.collections.impl.list.mutable.MultiReaderFastList;
import org.eclipse.collections.impl.list.primitive.IntInterval;
import org.eclipse.collections.impl.map.mutable.ConcurrentHashMap;
import org.eclipse.collections.impl.map.mutable.ConcurrentHashMapUnsafe;
import org.eclipse.collections.impl.map.mutable.MapAdapter;
import org.eclipse.collections.impl.map.mutable.UnifiedMap;
import org.eclipse.collections.impl.map.ordered.mutable.OrderedMapAdapter;
import org.eclipse.collections.impl.map.sorted.mutable.SortedMapAdapter;
import org.eclipse.collections.impl.map.sorted.mutable.TreeSortedMap;
import org.eclipse.collections.impl.map.strategy.mutable.UnifiedMapWithHashingStrategy;
import org.eclipse.collections.impl.multimap.bag.HashBagMultimap;
import org.eclipse.collections.impl.multimap.bag.MultiReaderHashBagMultimap;
import org.eclipse.collections.impl.multimap.bag.SynchronizedPutHashBagMultimap;
import org.eclipse.collections.impl.multimap.bag.strategy.HashBagMultimapWithHashingStrategy;
import org.eclipse.collections.impl.multimap.list.FastListMultimap;
import org.eclipse.collections.impl.multimap.list.MultiReaderFastListMultimap;
import org.eclipse.collections.impl.multimap.list.SynchronizedPutFastListMultimap;
import org.eclipse.collections.impl.multimap.set.MultiReaderUnifiedSetMultimap;
import org.eclipse.collections.impl.multimap.set.SynchronizedPutUnifiedSetMultimap;
import org.eclipse.collections.impl.multimap.set.UnifiedSetMultimap;
import org.eclipse.collections.impl.multimap.set.sorted.SynchronizedPutTreeSortedSetMultimap;
import org.eclipse.collections.impl.multimap.set.sorted.TreeSortedSetMultimap;
import org.eclipse.collections.impl.multimap.set.strategy.UnifiedSetWithHashingStrategyMultimap;
import org.eclipse.collections.impl.set.mutable.MultiReaderUnifiedSet;
import org.eclipse.collections.impl.set.mutable.SetAdapter;
import org.eclipse.collections.impl.set.mutable.UnifiedSet;
import org.eclipse.collections.impl.set.sorted.mutable.SortedSetAdapter;
import org.eclipse.collections.impl.set.sorted.mutable.TreeSortedSet;
import org.eclipse.collections.impl.set.strategy.mutable.UnifiedSetWithHashingStrategy;
import org.eclipse.collections.impl.stack.mutable.ArrayStack;
import org.eclipse.collections.impl.string.immutable.CharAdapter;
import org.eclipse.collections.impl.string.immutable.CodePointAdapter;
import org.eclipse.collections.impl.string.immutable.CodePointList;
import org.eclipse.collections.impl.tuple.Tuples;

/** Objects of every type that {@link EclipseCollectionsRules} knows. */
public final class EclipseCollectionsSamples {
    /** Names that private classes of the library are shown under. */
    public static final String DISPLAY_NAMES = displayNames();

    private EclipseCollectionsSamples() {}

    /** A strategy with state. */
    public static final class FirstLetters implements HashingStrategy<String> {
        private static final long serialVersionUID = 1;

        int letters = 6;

        @Override
        public int computeHashCode(String text) {
            return text.substring(0, Math.min(letters, text.length())).hashCode();
        }

        @Override
        public boolean equals(String left, String right) {
            return left.equals(right);
        }
    }

    /** Keys with one hash code. */
    record Colliding(int id) {
        @Override
        public int hashCode() {
            return 7;
        }
    }

    private static String displayNames() {
        List<String> names = new ArrayList<>(List.of(("FixedSizeList FixedSizeSet FixedSizeMap ImmutableSortedSet "
                        + "ImmutableSortedMap ImmutableOrderedMap ImmutableBiMap ImmutableBag ImmutableSortedBag ImmutableStack "
                        + "ImmutableListMultimap ImmutableSetMultimap ImmutableBagMultimap ImmutableSortedSetMultimap "
                        + "ImmutableSortedBagMultimap PartitionImmutableList PartitionImmutableSet PartitionImmutableBag "
                        + "PartitionImmutableStack PartitionImmutableSortedSet PartitionImmutableSortedBag "
                        + "Pair Twin Triple Triplet Comparator HashingStrategy Predicate Sentinel Keys KeyValues")
                .split(" ")));
        for (String type : PrimitiveSamples.TYPES) {
            for (String kind : List.of("List", "Set", "Bag", "Stack", "ObjectMap")) {
                names.add("Immutable" + type + kind);
            }
            names.add("ImmutableObject" + type + "Map");
            names.add(type + "ObjectPair");
            names.add("Object" + type + "Pair");
            for (String value : PrimitiveSamples.TYPES) {
                names.add("Immutable" + type + value + "Map");
                names.add(type + value + "Pair");
            }
        }
        return String.join(" ", names);
    }

    static Map<String, Supplier<Object>> all() {
        Samples samples = new Samples();
        lists(samples);
        sets(samples);
        maps(samples);
        bagsAndStacks(samples);
        multimaps(samples);
        lazy(samples);
        others(samples);
        PrimitiveSamples.addTo(samples);
        return samples.all();
    }

    private static <C extends Collection<String>> C filled(C collection, int n) {
        for (int i = 0; i < n; i++) {
            collection.add(text(i));
        }
        return collection;
    }

    private static void collections(Samples samples, String name, Supplier<? extends Collection<String>> empty) {
        samples.sizes(name, n -> filled(empty.get(), n));
        samples.add(name + ", some removed", () -> {
            Collection<String> collection = filled(empty.get(), MANY);
            for (int i = 0; i < MANY; i += 3) {
                collection.remove(text(i));
            }
            return collection;
        });
    }

    private static void lists(Samples samples) {
        collections(samples, "FastList", FastList::new);
        collections(samples, "MultiReaderFastList", MultiReaderFastList::newList);
        collections(samples, "ListAdapter", () -> ListAdapter.adapt(new java.util.LinkedList<>()));
        collections(samples, "ArrayListAdapter", () -> ListAdapter.adapt(new ArrayList<>()));
        collections(samples, "RandomAccessListAdapter", () -> ListAdapter.adapt(new java.util.Vector<>()));
        samples.add("FastList, nulls", () -> FastList.newListWith(text(0), null, text(1)));
        samples.add("FastList, unmodifiable", () -> filled(new FastList<>(), 3).asUnmodifiable());
        samples.add(
                "ListAdapter, unmodifiable",
                () -> ListAdapter.adapt(new java.util.LinkedList<>(List.of(texts(3))))
                        .asUnmodifiable());
        samples.add("FastList, synchronized", () -> filled(new FastList<>(), 3).asSynchronized());
        samples.add(
                "FastList, sub-list",
                () -> filled(new FastList<>(), 9).subList(2, 7).subList(1, 2));
        samples.add(
                "ImmutableList, sub-list", () -> Lists.immutable.with(texts(20)).subList(2, 7));
        samples.add(
                "FixedSizeList, sub-list",
                () -> Lists.fixedSize.of(text(1), text(2), text(3)).subList(1, 2));
        samples.add("CompositeFastList", () -> {
            CompositeFastList<String> list = new CompositeFastList<>();
            list.addAll(filled(new FastList<>(), 3));
            list.addAll(filled(new ArrayList<>(), 3));
            return list;
        });
        samples.add("ArrayAdapter", () -> ArrayAdapter.newArrayWith(text(1), null, text(2)));
        for (int size = 0; size <= 12; size++) {
            int n = size;
            samples.add("Lists.immutable, " + n, () -> Lists.immutable.with(texts(n)));
            samples.add("Lists.fixedSize, " + n, () -> Lists.fixedSize.with(texts(n)));
        }
        samples.add("Interval", () -> Interval.oneTo(MANY));
        samples.add("IntInterval", () -> IntInterval.oneTo(MANY));
    }

    private static void sets(Samples samples) {
        collections(samples, "UnifiedSet", UnifiedSet::new);
        collections(
                samples,
                "UnifiedSetWithHashingStrategy",
                () -> UnifiedSetWithHashingStrategy.newSet(new FirstLetters()));
        collections(samples, "MultiReaderUnifiedSet", MultiReaderUnifiedSet::newSet);
        collections(samples, "TreeSortedSet", TreeSortedSet::new);
        collections(
                samples,
                "TreeSortedSet, comparator",
                () -> TreeSortedSet.newSet(Comparator.comparing(String::length).thenComparing(t -> t)));
        collections(samples, "SetAdapter", () -> SetAdapter.adapt(new java.util.LinkedHashSet<>()));
        collections(samples, "SortedSetAdapter", () -> SortedSetAdapter.adapt(new java.util.TreeSet<>()));
        samples.add("UnifiedSet, null", () -> UnifiedSet.newSetWith(text(1), null));
        samples.add("UnifiedSet, collisions", () -> {
            UnifiedSet<Colliding> set = new UnifiedSet<>();
            for (int i = 0; i < MANY; i++) {
                set.add(new Colliding(i));
            }
            return set;
        });
        samples.add(
                "UnifiedSet, unmodifiable", () -> filled(new UnifiedSet<>(), 3).asUnmodifiable());
        samples.add(
                "UnifiedSet, synchronized", () -> filled(new UnifiedSet<>(), 3).asSynchronized());
        samples.add(
                "TreeSortedSet, unmodifiable",
                () -> filled(new TreeSortedSet<>(), 3).asUnmodifiable());
        samples.add(
                "TreeSortedSet, synchronized",
                () -> filled(new TreeSortedSet<>(), 3).asSynchronized());
        samples.sizes(
                "ImmutableSortedSet", n -> filled(new TreeSortedSet<>(), n).toImmutable());
        samples.sizes(
                "ImmutableSortedSet, comparator",
                n -> filled(TreeSortedSet.newSet(Comparators.reverseNaturalOrder()), n)
                        .toImmutable());
        samples.sizes(
                "ImmutableSet with a strategy",
                n -> filled(UnifiedSetWithHashingStrategy.newSet(new FirstLetters()), n)
                        .toImmutable());
        for (int size = 0; size <= 6; size++) {
            int n = size;
            samples.add("Sets.immutable, " + n, () -> Sets.immutable.with(texts(n)));
            samples.add("Sets.fixedSize, " + n, () -> Sets.fixedSize.with(texts(n)));
        }
    }

    private static Map<String, String> filled(Map<String, String> map, int n) {
        return Samples.filled(map, n, Samples::text, i -> text(1000 + i));
    }

    private static void maps(Samples samples, String name, Supplier<? extends Map<String, String>> empty) {
        samples.maps(name, Samples::text, i -> text(1000 + i), empty);
    }

    private static void maps(Samples samples) {
        maps(samples, "UnifiedMap", UnifiedMap::new);
        maps(samples, "UnifiedMapWithHashingStrategy", () -> UnifiedMapWithHashingStrategy.newMap(new FirstLetters()));
        maps(samples, "ConcurrentHashMap", ConcurrentHashMap::newMap);
        maps(samples, "ConcurrentHashMapUnsafe", ConcurrentHashMapUnsafe::newMap);
        samples.add(
                "ConcurrentMutableHashMap", // deprecated
                () -> Reflective.make(
                        "org.eclipse.collections.impl.map.mutable.ConcurrentMutableHashMap",
                        filled(new java.util.concurrent.ConcurrentHashMap<>(), 3)));
        maps(samples, "MapAdapter", () -> MapAdapter.adapt(new LinkedHashMap<>()));
        maps(samples, "TreeSortedMap", TreeSortedMap::newMap);
        maps(samples, "TreeSortedMap, comparator", () -> TreeSortedMap.newMap(Comparator.<String>reverseOrder()));
        maps(samples, "SortedMapAdapter", () -> SortedMapAdapter.adapt(new java.util.TreeMap<>()));
        samples.add("ConcurrentHashMap, partitioned size", () -> ConcurrentHashMap.newMap(5000));
        samples.add("ConcurrentHashMapUnsafe, partitioned size", () -> ConcurrentHashMapUnsafe.newMap(5000));
        samples.add("UnifiedMap, nulls", () -> UnifiedMap.newWithKeysValues(null, text(1), text(2), null));
        samples.add("UnifiedMap, arrays", () -> UnifiedMap.newWithKeysValues(text(1), new String[] {text(2), text(3)}));
        samples.add("UnifiedMap, collisions", () -> {
            UnifiedMap<Colliding, String> map = new UnifiedMap<>();
            for (int i = 0; i < MANY; i++) {
                map.put(new Colliding(i), text(i));
            }
            return map;
        });
        samples.add(
                "UnifiedMap, unmodifiable", () -> ((MutableMap<?, ?>) filled(new UnifiedMap<>(), 3)).asUnmodifiable());
        samples.add(
                "UnifiedMap, synchronized", () -> ((MutableMap<?, ?>) filled(new UnifiedMap<>(), 3)).asSynchronized());
        samples.add(
                "TreeSortedMap, unmodifiable",
                () -> TreeSortedMap.newMapWith(text(1), text(2)).asUnmodifiable());
        samples.add(
                "TreeSortedMap, synchronized",
                () -> TreeSortedMap.newMapWith(text(1), text(2)).asSynchronized());
        samples.add("OrderedMapAdapter", () -> OrderedMapAdapter.adapt(filled(new LinkedHashMap<>(), 3)));
        if (Reflective.exists("org.eclipse.collections.impl.map.ordered.immutable.ImmutableOrderedMapAdapter")) { // 10
            samples.add(
                    "OrderedMapAdapter, immutable",
                    () -> OrderedMapAdapter.adapt(filled(new LinkedHashMap<>(), 3))
                            .toImmutable());
            samples.add(
                    "OrderedMapAdapter, unmodifiable",
                    () -> OrderedMapAdapter.adapt(filled(new LinkedHashMap<>(), 3))
                            .asUnmodifiable());
        }
        for (int size = 0; size <= 6; size++) {
            int n = size;
            samples.add("ImmutableMap, " + n, () -> ((MutableMap<?, ?>) filled(new UnifiedMap<>(), n)).toImmutable());
        }
        samples.add("Maps.fixedSize, 0", () -> Maps.fixedSize.of());
        samples.add("Maps.fixedSize, 1", () -> Maps.fixedSize.of(text(1), text(2)));
        samples.add("Maps.fixedSize, 2", () -> Maps.fixedSize.of(text(1), text(2), text(3), text(4)));
        samples.add("Maps.fixedSize, 3", () -> Maps.fixedSize.of(text(1), text(2), text(3), text(4), text(5), text(6)));
        samples.sizes("ImmutableMap with a strategy", n -> {
            UnifiedMapWithHashingStrategy<String, String> map =
                    UnifiedMapWithHashingStrategy.newMap(new FirstLetters());
            filled(map, n);
            return map.toImmutable();
        });
        samples.sizes("ImmutableSortedMap", n -> {
            TreeSortedMap<String, String> map = TreeSortedMap.newMap();
            filled(map, n);
            return map.toImmutable();
        });
        samples.add(
                "ImmutableSortedMap, key set",
                () -> TreeSortedMap.newMapWith(text(1), text(2))
                        .toImmutable()
                        .castToSortedMap()
                        .keySet());
        biMaps(samples);
    }

    private static void biMaps(Samples samples) {
        maps(samples, "HashBiMap", HashBiMap::newMap);
        samples.add(
                "HashBiMap, inverse",
                () -> HashBiMap.newWithKeysValues(text(1), text(2)).inverse());
        samples.add(
                "HashBiMap, unmodifiable",
                () -> HashBiMap.newWithKeysValues(text(1), text(2)).asUnmodifiable());
        samples.add(
                "HashBiMap, synchronized",
                () -> HashBiMap.newWithKeysValues(text(1), text(2)).asSynchronized());
        samples.sizes("ImmutableBiMap", n -> {
            MutableBiMap<String, String> map = HashBiMap.newMap();
            filled(map, n);
            return map.toImmutable();
        });
        samples.add(
                "ImmutableBiMap, inverse",
                () -> BiMaps.immutable.of(text(1), text(2)).inverse());
    }

    private static void bagsAndStacks(Samples samples) {
        collections(samples, "HashBag", HashBag::new);
        collections(samples, "HashBagWithHashingStrategy", () -> new HashBagWithHashingStrategy<>(new FirstLetters()));
        collections(samples, "MultiReaderHashBag", MultiReaderHashBag::newBag);
        collections(samples, "TreeBag", TreeBag::new);
        collections(samples, "TreeBag, comparator", () -> TreeBag.newBag(Comparator.<String>reverseOrder()));
        samples.add("HashBag, occurrences", () -> {
            MutableBag<String> bag = HashBag.newBag();
            bag.addOccurrences(text(1), 5);
            bag.addOccurrences(null, 5);
            return bag;
        });
        samples.add("HashBag, unmodifiable", () -> filled(new HashBag<>(), 3).asUnmodifiable());
        samples.add("HashBag, synchronized", () -> filled(new HashBag<>(), 3).asSynchronized());
        samples.add("TreeBag, unmodifiable", () -> filled(new TreeBag<>(), 3).asUnmodifiable());
        samples.add("TreeBag, synchronized", () -> filled(new TreeBag<>(), 3).asSynchronized());
        samples.sizes("ImmutableBag", n -> filled(new HashBag<>(), n).toImmutable());
        samples.sizes("ImmutableSortedBag", n -> filled(new TreeBag<>(), n).toImmutable());
        samples.sizes(
                "ImmutableSortedBag, comparator",
                n -> filled(TreeBag.newBag(Comparator.<String>reverseOrder()), n)
                        .toImmutable());

        samples.sizes("ArrayStack", n -> ArrayStack.newStackWith(texts(n)));
        samples.sizes("ImmutableStack", n -> ArrayStack.newStackWith(texts(n)).toImmutable());
        samples.add("ArrayStack, popped", () -> {
            MutableStack<String> stack = ArrayStack.newStackWith(texts(MANY));
            stack.pop(MANY / 2);
            return stack;
        });
        samples.add(
                "ArrayStack, unmodifiable",
                () -> ArrayStack.newStackWith(text(1)).asUnmodifiable());
        samples.add(
                "ArrayStack, synchronized",
                () -> ArrayStack.newStackWith(text(1)).asSynchronized());
    }

    private static void multimaps(
            Samples samples, String name, Supplier<? extends MutableMultimap<String, String>> empty) {
        samples.sizes(name, n -> filled(empty.get(), n));
        if (!name.startsWith("Synchronized")) {
            samples.add(name + ", synchronized", () -> filled(empty.get(), 3).asSynchronized());
        }
        samples.sizes(name + ", immutable", n -> filled(empty.get(), n).toImmutable());
    }

    private static MutableMultimap<String, String> filled(MutableMultimap<String, String> map, int n) {
        for (int i = 0; i < n; i++) {
            map.put(text(i / 2), text(i));
        }
        return map;
    }

    private static void multimaps(Samples samples) {
        multimaps(samples, "FastListMultimap", FastListMultimap::newMultimap);
        multimaps(samples, "MultiReaderFastListMultimap", MultiReaderFastListMultimap::newMultimap);
        multimaps(samples, "SynchronizedPutFastListMultimap", SynchronizedPutFastListMultimap::newMultimap);
        multimaps(samples, "UnifiedSetMultimap", UnifiedSetMultimap::newMultimap);
        multimaps(samples, "MultiReaderUnifiedSetMultimap", MultiReaderUnifiedSetMultimap::newMultimap);
        multimaps(samples, "SynchronizedPutUnifiedSetMultimap", SynchronizedPutUnifiedSetMultimap::newMultimap);
        multimaps(samples, "HashBagMultimap", HashBagMultimap::newMultimap);
        multimaps(samples, "MultiReaderHashBagMultimap", MultiReaderHashBagMultimap::newMultimap);
        multimaps(samples, "SynchronizedPutHashBagMultimap", SynchronizedPutHashBagMultimap::newMultimap);
        multimaps(samples, "TreeSortedSetMultimap", TreeSortedSetMultimap::newMultimap);
        multimaps(
                samples,
                "TreeSortedSetMultimap, comparator",
                () -> TreeSortedSetMultimap.newMultimap(Comparator.<String>reverseOrder()));
        multimaps(samples, "SynchronizedPutTreeSortedSetMultimap", SynchronizedPutTreeSortedSetMultimap::newMultimap);
        multimaps(
                samples,
                "TreeBagMultimap",
                org.eclipse.collections.impl.multimap.bag.sorted.mutable.TreeBagMultimap::newMultimap);
        multimaps(
                samples,
                "UnifiedSetWithHashingStrategyMultimap",
                () -> UnifiedSetWithHashingStrategyMultimap.newMultimap(new FirstLetters()));
        multimaps(
                samples,
                "HashBagMultimapWithHashingStrategy",
                () -> HashBagMultimapWithHashingStrategy.newMultimap(new FirstLetters()));
    }

    private static void lazy(Samples samples) {
        Supplier<LazyIterable<String>> all = () -> filled(new FastList<>(), 3).asLazy();
        samples.add("lazy", all::get);
        samples.add("lazy, select", () -> all.get().select(text -> true));
        samples.add("lazy, reject", () -> all.get().reject(text -> true));
        samples.add("lazy, collect", () -> all.get().collect(String::length));
        samples.add("lazy, collectInt", () -> all.get().collectInt(String::length));
        samples.add("lazy, flatCollect", () -> all.get().flatCollect(List::of));
        samples.add("lazy, chunk", () -> all.get().chunk(2));
        samples.add("lazy, distinct", () -> all.get().distinct());
        samples.add("lazy, drop", () -> all.get().drop(1));
        samples.add("lazy, dropWhile", () -> all.get().dropWhile(text -> true));
        samples.add("lazy, take", () -> all.get().take(1));
        samples.add("lazy, takeWhile", () -> all.get().takeWhile(text -> true));
        samples.add("lazy, tap", () -> all.get().tap(text -> {}));
        samples.add("lazy, zip", () -> all.get().zip(List.of(text(1))));
        samples.add("lazy, zipWithIndex", () -> all.get().zipWithIndex());
        samples.add("lazy, instances", () -> all.get().selectInstancesOf(String.class));
        samples.add("lazy, concatenate", () -> all.get().concatenate(List.of(text(1))));
        samples.add("reversed", () -> filled(new FastList<>(), 3).asReversed());
    }

    private static void others(Samples samples) {
        MutableList<String> none = new FastList<>();
        samples.add("partition of a FastList", () -> filled(new FastList<>(), 3).partition(t -> t.length() > 3));
        samples.add(
                "partition of a UnifiedSet", () -> filled(new UnifiedSet<>(), 3).partition(t -> t.length() > 3));
        samples.add("partition of a HashBag", () -> filled(new HashBag<>(), 3).partition(t -> t.length() > 3));
        samples.add(
                "partition of a TreeSortedSet",
                () -> filled(new TreeSortedSet<>(), 3).partition(t -> true));
        samples.add("partition of a TreeBag", () -> filled(new TreeBag<>(), 3).partition(t -> true));
        samples.add(
                "partition of a stack", () -> ArrayStack.newStackWith(texts(3)).partition(t -> true));
        samples.add(
                "partition of a set with a strategy",
                () -> filled(UnifiedSetWithHashingStrategy.newSet(new FirstLetters()), 3)
                        .partition(t -> true));
        samples.add(
                "immutable partition of a list",
                () -> filled(new FastList<>(), 3).toImmutable().partition(t -> true));
        samples.add(
                "immutable partition of a set",
                () -> filled(new UnifiedSet<>(), 9).toImmutable().partition(t -> true));
        samples.add(
                "immutable partition of a bag",
                () -> filled(new HashBag<>(), 3).toImmutable().partition(t -> true));
        samples.add(
                "immutable partition of a sorted set",
                () -> filled(new TreeSortedSet<>(), 3).toImmutable().partition(t -> true));
        samples.add(
                "immutable partition of a sorted bag",
                () -> filled(new TreeBag<>(), 3).toImmutable().partition(t -> true));
        samples.add(
                "immutable partition of a stack",
                () -> ArrayStack.newStackWith(texts(3)).toImmutable().partition(t -> true));

        samples.add("pair", () -> Tuples.pair(text(1), text(2)));
        samples.add("twin", () -> Tuples.twin(text(1), text(2)));
        samples.add("entry", () -> Tuples.pairFrom(Map.entry(text(1), text(2))));
        samples.add("immutable entry", () -> org.eclipse.collections.impl.tuple.ImmutableEntry.of(text(1), text(2)));
        if (Reflective.exists("org.eclipse.collections.impl.tuple.TripleImpl")) { // 10
            samples.add("triple", () -> Tuples.triple(text(1), text(2), 3));
            samples.add("triplet", () -> Tuples.triplet(text(1), text(2), text(3)));
        }
        samples.add("CharAdapter", () -> CharAdapter.adapt(text(1)));
        samples.add("CodePointAdapter", () -> CodePointAdapter.adapt(text(1)));
        samples.add("CodePointList", () -> CodePointList.from(text(1)));
        samples.add("CollectionAdapter", () -> CollectionAdapter.adapt(new java.util.ArrayDeque<>(List.of(texts(3)))));
        samples.add(
                "CollectionAdapter, unmodifiable",
                () -> new CollectionAdapter<>(new java.util.ArrayDeque<>(List.of(texts(3)))).asUnmodifiable());
        samples.add(
                "CollectionAdapter, synchronized",
                () -> new CollectionAdapter<>(new java.util.ArrayDeque<>(List.of(texts(3)))).asSynchronized());
        samples.add("UnmodifiableRichIterable", () -> UnmodifiableRichIterable.of(filled(new FastList<>(), 3)));
        samples.add("SynchronizedRichIterable", () -> SynchronizedRichIterable.of(filled(new FastList<>(), 3)));
        samples.add(
                "UnmodifiableMap",
                () -> new org.eclipse.collections.impl.UnmodifiableMap<>(filled(new LinkedHashMap<>(), 3)));
        samples.add(
                "BigDecimalSummaryStatistics", org.eclipse.collections.impl.collector.BigDecimalSummaryStatistics::new);
        samples.add(
                "BigIntegerSummaryStatistics", org.eclipse.collections.impl.collector.BigIntegerSummaryStatistics::new);
        samples.add("Counter", () -> new Counter(3));
        comparators(samples);
    }

    private static void comparators(Samples samples) {
        samples.add("comparators", () -> new Object[] {
            Comparators.naturalOrder(),
            Comparators.reverseNaturalOrder(),
            Comparators.safeNullsHigh(Comparator.<String>naturalOrder()),
            Comparators.safeNullsLow(Comparator.<String>naturalOrder()),
            Comparators.chain(Comparator.<String>naturalOrder(), Comparator.<String>reverseOrder()),
            Comparators.byFirstOfPair(Comparator.<String>naturalOrder()),
            Comparators.bySecondOfPair(Comparator.<String>naturalOrder()),
            Comparators.byFunction(String::length, Comparator.naturalOrder()),
            Comparators.ascendingCollectionSizeComparator(),
            Comparators.descendingCollectionSizeComparator(),
            Comparators.powerSet(),
        });
        samples.add("strategies", () -> new Object[] {
            HashingStrategies.defaultStrategy(),
            HashingStrategies.identityStrategy(),
            HashingStrategies.fromFunction(String::length),
            HashingStrategies.nullSafeFromFunction(String::length),
            HashingStrategies.nullSafeHashingStrategy(new FirstLetters()),
            HashingStrategies.fromIntFunction(String::length),
            HashingStrategies.fromLongFunction(String::length),
            HashingStrategies.fromDoubleFunction(String::length),
            HashingStrategies.fromFunctions(String::length, String::strip),
            Comparators.byIntFunction(String::length),
        });
    }
}
