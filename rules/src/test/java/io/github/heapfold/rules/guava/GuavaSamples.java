package io.github.heapfold.rules.guava;

import io.github.heapfold.rules.samples.Samples;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Objects of every type that {@link GuavaRules} knows. */
public final class GuavaSamples {
    /** Names that private classes of the library are shown under. */
    public static final String DISPLAY_NAMES =
            "ValueSet Count Cell Supplier Predicate Function Converter Equivalence CharMatcher HashFunction Funnel "
                    + "Cache LoadingCache CacheLoader RemovalListener ConcurrentMap Interner "
                    + "MutableGraph MutableValueGraph MutableNetwork Edge Graph Network ValueGraph EdgeSet "
                    + "ListenableFuture ListenableScheduledFuture ListeningExecutorService ListeningScheduledExecutorService "
                    + "Optional ReadWriteLock Executor Runnable Subscriber SubscriberExceptionHandler Striped "
                    + "ElementSet CellSet Keys AsMap Row Column RowMap ColumnMap AsRanges SubRangeMap "
                    + "ReversedMultiset FilteredBiMap FilteredCollection FilteredMap FilteredMultimap FilteredMultiset "
                    + "FilteredSet TransformedCollection TransformedList TransformedMap TransformedMultimap TransformedTable "
                    + "TransposedTable Partition CharacterList Combinations PowerSet Permutations CartesianProduct "
                    + "MapDifference ValueDifference UnmodifiableBiMap UnmodifiableMultimap UnmodifiableMultiset "
                    + "UnmodifiableTable SynchronizedAsMap SynchronizedBiMap SynchronizedDeque SynchronizedEntry "
                    + "SynchronizedMultimap SynchronizedMultiset SynchronizedQueue SynchronizedTable "
                    + "Multimap ListMultimap SetMultimap SortedSetMultimap Multiset Table BiMap Ordering "
                    + "ImmutableList.Builder ImmutableSet.Builder ImmutableSortedSet.Builder ImmutableMap.Builder "
                    + "ImmutableBiMap.Builder ImmutableSortedMap.Builder ImmutableMultiset.Builder "
                    + "ImmutableSortedMultiset.Builder ImmutableMultimap.Builder ImmutableListMultimap.Builder "
                    + "ImmutableSetMultimap.Builder ImmutableTable.Builder ImmutableRangeSet.Builder ImmutableRangeMap.Builder";

    private GuavaSamples() {}

    static Map<String, Supplier<Object>> all() {
        Samples samples = new Samples();
        CollectionSamples.addTo(samples);
        MultiSamples.addTo(samples);
        TableSamples.addTo(samples);
        ViewSamples.addTo(samples);
        BaseSamples.addTo(samples);
        CacheSamples.addTo(samples);
        GraphSamples.addTo(samples);
        ConcurrentSamples.addTo(samples);
        return samples.all();
    }

    /** Each of the same hash. */
    public static final class Colliding implements Comparable<Colliding> {
        final int number;

        Colliding(int number) {
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Colliding && ((Colliding) other).number == number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(1);
        }

        @Override
        public int compareTo(Colliding other) {
            return Integer.compare(number, other.number);
        }
    }

    /** A comparator of the user's. */
    public static final class Backwards implements Comparator<String> {
        @Override
        public int compare(String left, String right) {
            return right.compareTo(left);
        }
    }

    enum Colour {
        RED,
        GREEN,
        BLUE
    }

    /** Of a few elements only, where there are many of the kind. */
    static void some(Samples samples, String name, IntFunction<Object> bySize) {
        samples.add(name, () -> bySize.apply(4));
    }

    static List<String> texts(int size) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            texts.add(Samples.text(i));
        }
        return texts;
    }

    static List<Colliding> colliding(int size) {
        List<Colliding> colliding = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            colliding.add(new Colliding(i));
        }
        return colliding;
    }

    static <M extends Map<String, Integer>> M filled(M map, int size) {
        for (int i = 0; i < size; i++) {
            map.put(Samples.text(i), 1000 + i);
        }
        return map;
    }
}
