package io.github.heapfold.rules.guava;

import static io.github.heapfold.rules.guava.GuavaSamples.colliding;
import static io.github.heapfold.rules.guava.GuavaSamples.filled;
import static io.github.heapfold.rules.guava.GuavaSamples.some;
import static io.github.heapfold.rules.guava.GuavaSamples.texts;
import static io.github.heapfold.rules.samples.Samples.MANY;
import static io.github.heapfold.rules.samples.Samples.text;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ConcurrentHashMultiset;
import com.google.common.collect.EnumMultiset;
import com.google.common.collect.HashMultimap;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMultimap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMultiset;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.Multimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Multiset;
import com.google.common.collect.SortedMultiset;
import com.google.common.collect.TreeMultimap;
import com.google.common.collect.TreeMultiset;
import io.github.heapfold.rules.guava.GuavaSamples.Backwards;
import io.github.heapfold.rules.guava.GuavaSamples.Colliding;
import io.github.heapfold.rules.guava.GuavaSamples.Colour;
import io.github.heapfold.rules.samples.Samples;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Multimaps and multisets. */
final class MultiSamples {
    private MultiSamples() {}

    static void addTo(Samples samples) {
        immutableMultimaps(samples);
        multimap(samples, "ArrayListMultimap", ArrayListMultimap::create);
        multimap(samples, "HashMultimap", HashMultimap::create);
        multimap(samples, "LinkedHashMultimap", LinkedHashMultimap::create);
        multimap(samples, "LinkedListMultimap", LinkedListMultimap::create);
        multimap(samples, "TreeMultimap", TreeMultimap::create);
        multimap(
                samples,
                "TreeMultimap, comparators",
                () -> TreeMultimap.create(new Backwards(), Comparator.<Integer>reverseOrder()));
        built(samples);
        odd(samples);
        multisets(samples);
    }

    private static void immutableMultimaps(Samples samples) {
        views(samples, "ImmutableListMultimap", n -> ImmutableListMultimap.copyOf(put(ArrayListMultimap.create(), n)));
        views(samples, "ImmutableSetMultimap", n -> ImmutableSetMultimap.copyOf(put(HashMultimap.create(), n)));
        samples.sizes("ImmutableListMultimap, inverse made", n -> {
                    ImmutableListMultimap<String, Integer> multimap =
                            ImmutableListMultimap.copyOf(put(ArrayListMultimap.create(), n));
                    multimap.inverse();
                    return multimap;
                })
                .sizes("ImmutableSetMultimap, inverse made", n -> {
                    ImmutableSetMultimap<String, Integer> multimap =
                            ImmutableSetMultimap.copyOf(put(HashMultimap.create(), n));
                    multimap.inverse();
                    return multimap;
                })
                .sizes(
                        "ImmutableMultimap.Builder",
                        n -> ImmutableMultimap.builder().putAll(put(ArrayListMultimap.create(), n)))
                .sizes(
                        "ImmutableListMultimap.Builder",
                        n -> ImmutableListMultimap.builder().putAll(put(ArrayListMultimap.create(), n)))
                .sizes(
                        "ImmutableSetMultimap.Builder",
                        n -> ImmutableSetMultimap.builder().putAll(put(ArrayListMultimap.create(), n)));
    }

    private static void built(Samples samples) {
        multimap(
                samples,
                "hash keys, array list values",
                () -> MultimapBuilder.hashKeys().arrayListValues().build());
        multimap(
                samples,
                "linked hash keys, linked list values",
                () -> MultimapBuilder.linkedHashKeys().linkedListValues().build());
        multimap(
                samples,
                "tree keys, hash set values",
                () -> MultimapBuilder.treeKeys(new Backwards()).hashSetValues().build());
        multimap(
                samples,
                "hash keys, linked hash set values",
                () -> MultimapBuilder.hashKeys().linkedHashSetValues().build());
        multimap(
                samples,
                "tree keys, tree set values",
                () -> MultimapBuilder.<String>treeKeys().treeSetValues().build());
        samples.add("enum keys, enum set values", () -> {
            Multimap<Colour, Colour> multimap = MultimapBuilder.enumKeys(Colour.class)
                    .enumSetValues(Colour.class)
                    .build();
            multimap.put(Colour.RED, Colour.BLUE);
            multimap.put(Colour.RED, Colour.GREEN);
            return multimap;
        });
        multimap(
                samples, "newListMultimap", () -> Multimaps.newListMultimap(new ConcurrentHashMap<>(), ArrayList::new));
        multimap(samples, "newSetMultimap", () -> Multimaps.newSetMultimap(new HashMap<>(), TreeSet::new));
        multimap(samples, "newSortedSetMultimap", () -> Multimaps.newSortedSetMultimap(new TreeMap<>(), TreeSet::new));
        multimap(samples, "newMultimap", () -> Multimaps.newMultimap(new HashMap<>(), ArrayDeque::new));
        views(samples, "forMap", n -> Multimaps.forMap(filled(new HashMap<>(), n)));
    }

    private static void multimap(Samples samples, String name, Supplier<Multimap<String, Integer>> empty) {
        views(samples, name, n -> put(empty.get(), n));
        samples.add(name + ", many values", () -> {
            Multimap<String, Integer> multimap = empty.get();
            for (int i = 0; i < MANY; i++) {
                multimap.put("key", i);
            }
            return multimap;
        });
        samples.add(name + ", all removed", () -> {
            Multimap<String, Integer> multimap = put(empty.get(), MANY);
            multimap.clear();
            return multimap;
        });
    }

    /** Of each third key two values. */
    static <M extends Multimap<String, Integer>> M put(M multimap, int size) {
        for (int i = 0; i < size; i++) {
            multimap.put(text(i), 1000 + i);
            if (i % 3 == 0) {
                multimap.put(text(i), 2000 + i);
            }
        }
        return multimap;
    }

    static void views(Samples samples, String name, IntFunction<Multimap<?, ?>> bySize) {
        samples.sizes(name, bySize::apply).add(name + ", views made", () -> viewed(bySize.apply(3)));
        some(samples, name + ", key set", n -> bySize.apply(n).keySet());
        some(samples, name + ", keys", n -> bySize.apply(n).keys());
        some(samples, name + ", keys, as entries", n -> bySize.apply(n).keys().entrySet());
        some(
                samples,
                name + ", keys, iterators",
                n -> iterators(
                        bySize.apply(n).keys(),
                        bySize.apply(n).keys().entrySet(),
                        bySize.apply(n).keys().elementSet()));
        some(
                samples,
                name + ", keys, first entry",
                n -> firsts(bySize.apply(n).keys().entrySet()));
        some(samples, name + ", values", n -> bySize.apply(n).values());
        some(samples, name + ", entries", n -> bySize.apply(n).entries());
        some(samples, name + ", first entry", n -> firsts(bySize.apply(n).entries()));
        some(samples, name + ", as map", n -> bySize.apply(n).asMap());
        some(
                samples,
                name + ", as map, first entry",
                n -> firsts(bySize.apply(n).asMap().entrySet()));
        some(samples, name + ", values of a key", n -> values(bySize.apply(n)));
        some(
                samples,
                name + ", iterators",
                n -> iterators(
                        bySize.apply(n).entries(),
                        bySize.apply(n).keySet(),
                        bySize.apply(n).values(),
                        values(bySize.apply(n))));
    }

    @SuppressWarnings("unchecked")
    private static java.util.Collection<?> values(Multimap<?, ?> multimap) {
        return ((Multimap<Object, Object>) multimap).get(text(0));
    }

    static Multimap<?, ?> viewed(Multimap<?, ?> multimap) {
        multimap.keySet();
        multimap.keys().elementSet();
        multimap.keys().entrySet();
        multimap.values();
        multimap.entries();
        multimap.asMap().entrySet();
        multimap.asMap().keySet();
        multimap.asMap().values();
        return multimap;
    }

    /** The first element alone, in a list. */
    static List<Object> firsts(Iterable<?> elements) {
        List<Object> firsts = new ArrayList<>(1);
        for (Object element : elements) {
            firsts.add(element);
            break;
        }
        return firsts;
    }

    /** Iterators after their first step, if there is one. */
    static List<Object> iterators(Iterable<?>... each) {
        List<Object> iterators = new ArrayList<>();
        Arrays.asList(each).forEach(elements -> {
            java.util.Iterator<?> iterator = elements.iterator();
            if (iterator.hasNext()) {
                iterator.next();
            }
            iterators.add(iterator);
        });
        return iterators;
    }

    private static void odd(Samples samples) {
        samples.add("HashMultimap of keys that collide", () -> {
                    Multimap<Colliding, Integer> multimap = HashMultimap.create();
                    colliding(MANY).forEach(key -> multimap.put(key, 1000 + key.number));
                    return multimap;
                })
                .add("HashMultimap of values that collide", () -> {
                    Multimap<String, Colliding> multimap = HashMultimap.create();
                    multimap.putAll(text(1), colliding(MANY));
                    return multimap;
                })
                .add("LinkedHashMultimap of keys and values that collide", () -> {
                    Multimap<Colliding, Colliding> multimap = LinkedHashMultimap.create();
                    colliding(MANY).forEach(key -> multimap.putAll(key, colliding(MANY)));
                    return multimap;
                })
                .add("LinkedListMultimap of keys that collide", () -> {
                    Multimap<Colliding, Integer> multimap = LinkedListMultimap.create();
                    colliding(MANY).forEach(key -> multimap.put(key, 1000 + key.number));
                    return multimap;
                })
                .add("ArrayListMultimap with nulls", () -> {
                    Multimap<String, Integer> multimap = ArrayListMultimap.create();
                    multimap.put(null, null);
                    multimap.put(null, 1000);
                    return multimap;
                });
    }

    private static void multisets(Samples samples) {
        multiset(samples, "ImmutableMultiset", n -> ImmutableMultiset.copyOf(twice(HashMultiset.create(), n)));
        multiset(
                samples,
                "ImmutableMultiset of many that collide",
                n -> ImmutableMultiset.copyOf(twice(HashMultiset.create(), colliding(n))));
        multiset(
                samples,
                "ImmutableSortedMultiset",
                n -> ImmutableSortedMultiset.copyOf(twice(HashMultiset.create(), n)));
        multiset(
                samples,
                "ImmutableSortedMultiset, comparator",
                n -> ImmutableSortedMultiset.copyOf(new Backwards(), twice(HashMultiset.create(), n)));
        multiset(samples, "HashMultiset", n -> twice(HashMultiset.create(), n));
        multiset(samples, "HashMultiset of many that collide", n -> twice(HashMultiset.create(), colliding(n)));
        multiset(samples, "LinkedHashMultiset", n -> twice(LinkedHashMultiset.create(), n));
        multiset(samples, "ConcurrentHashMultiset", n -> twice(ConcurrentHashMultiset.create(), n));
        samples.sizes(
                "ConcurrentHashMultiset of many that collide",
                n -> twice(ConcurrentHashMultiset.create(), colliding(n)));
        multiset(samples, "TreeMultiset", n -> twice(TreeMultiset.create(), n));
        multiset(samples, "TreeMultiset, comparator", n -> twice(TreeMultiset.create(new Backwards()), n));
        multiset(
                samples,
                "TreeMultiset, range",
                n -> twice(TreeMultiset.<String>create(), n)
                        .headMultiset(text(7), com.google.common.collect.BoundType.OPEN));
        multiset(samples, "EnumMultiset", n -> {
            Multiset<Colour> multiset = EnumMultiset.create(Colour.class);
            multiset.add(Colour.BLUE, n);
            return multiset;
        });
        samples.sizes(
                        "ImmutableMultiset.Builder",
                        n -> ImmutableMultiset.builder().addAll(twice(HashMultiset.create(), n)))
                .sizes(
                        "ImmutableSortedMultiset.Builder",
                        n -> ImmutableSortedMultiset.<String>naturalOrder()
                                .addAll(twice(HashMultiset.<String>create(), n)));
    }

    private static <M extends Multiset<String>> M twice(M multiset, int size) {
        return twice(multiset, texts(size));
    }

    /** Each third element two times. */
    private static <E, M extends Multiset<E>> M twice(M multiset, List<E> elements) {
        for (int i = 0; i < elements.size(); i++) {
            multiset.add(elements.get(i), i % 3 == 0 ? 2 : 1);
        }
        return multiset;
    }

    static void multiset(Samples samples, String name, IntFunction<Multiset<?>> bySize) {
        samples.sizes(name, bySize::apply).add(name + ", views made", () -> viewed(bySize.apply(3)));
        some(samples, name + ", element set", n -> bySize.apply(n).elementSet());
        some(samples, name + ", entry set", n -> bySize.apply(n).entrySet());
        some(samples, name + ", first entry", n -> firsts(bySize.apply(n).entrySet()));
        some(
                samples,
                name + ", iterators",
                n -> iterators(
                        bySize.apply(n),
                        bySize.apply(n).entrySet(),
                        bySize.apply(n).elementSet()));
        if (bySize.apply(1) instanceof SortedMultiset) {
            IntFunction<SortedMultiset<?>> reversed = n -> ((SortedMultiset<?>) bySize.apply(n)).descendingMultiset();
            some(samples, name + ", reversed", reversed::apply);
            some(
                    samples,
                    name + ", reversed, iterators",
                    n -> iterators(
                            reversed.apply(n),
                            reversed.apply(n).entrySet(),
                            reversed.apply(n).elementSet()));
            some(
                    samples,
                    name + ", reversed, element set",
                    n -> reversed.apply(n).elementSet());
            some(samples, name + ", reversed, entry set", n -> reversed.apply(n).entrySet());
        }
    }

    static Multiset<?> viewed(Multiset<?> multiset) {
        multiset.elementSet();
        multiset.entrySet();
        if (multiset instanceof ImmutableMultiset) {
            ((ImmutableMultiset<?>) multiset).asList();
        }
        if (multiset instanceof SortedMultiset) {
            viewed(((SortedMultiset<?>) multiset).descendingMultiset(), 1);
        }
        return multiset;
    }

    private static void viewed(Multiset<?> multiset, int once) {
        multiset.elementSet();
        multiset.entrySet();
    }
}
