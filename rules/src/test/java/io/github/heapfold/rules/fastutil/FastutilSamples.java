package io.github.heapfold.rules.fastutil;

import static io.github.heapfold.rules.samples.Samples.MANY;
import static io.github.heapfold.rules.samples.Samples.text;

import io.github.heapfold.rules.samples.Samples;
import it.unimi.dsi.fastutil.Hash;
import it.unimi.dsi.fastutil.PriorityQueue;
import it.unimi.dsi.fastutil.PriorityQueues;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.doubles.DoubleHeapPriorityQueue;
import it.unimi.dsi.fastutil.doubles.DoubleOpenHashSet;
import it.unimi.dsi.fastutil.ints.Int2IntAVLTreeMap;
import it.unimi.dsi.fastutil.ints.Int2IntArrayMap;
import it.unimi.dsi.fastutil.ints.Int2IntLinkedOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenCustomHashMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2IntRBTreeMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectArrayMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectLinkedOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectMaps;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectRBTreeMap;
import it.unimi.dsi.fastutil.ints.IntAVLTreeSet;
import it.unimi.dsi.fastutil.ints.IntArrayFIFOQueue;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayPriorityQueue;
import it.unimi.dsi.fastutil.ints.IntArraySet;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntBigArrayBigList;
import it.unimi.dsi.fastutil.ints.IntComparators;
import it.unimi.dsi.fastutil.ints.IntHash;
import it.unimi.dsi.fastutil.ints.IntHeapPriorityQueue;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntOpenCustomHashSet;
import it.unimi.dsi.fastutil.ints.IntOpenHashBigSet;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntRBTreeSet;
import it.unimi.dsi.fastutil.ints.IntSortedSet;
import it.unimi.dsi.fastutil.io.FastBufferedInputStream;
import it.unimi.dsi.fastutil.io.FastBufferedOutputStream;
import it.unimi.dsi.fastutil.io.FastByteArrayInputStream;
import it.unimi.dsi.fastutil.io.FastByteArrayOutputStream;
import it.unimi.dsi.fastutil.io.FastMultiByteArrayInputStream;
import it.unimi.dsi.fastutil.longs.Long2DoubleLinkedOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.objects.Object2IntArrayMap;
import it.unimi.dsi.fastutil.objects.Object2IntLinkedOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2ObjectAVLTreeMap;
import it.unimi.dsi.fastutil.objects.Object2ObjectArrayMap;
import it.unimi.dsi.fastutil.objects.Object2ObjectLinkedOpenCustomHashMap;
import it.unimi.dsi.fastutil.objects.Object2ObjectLinkedOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2ObjectMaps;
import it.unimi.dsi.fastutil.objects.Object2ObjectOpenCustomHashMap;
import it.unimi.dsi.fastutil.objects.Object2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2ObjectRBTreeMap;
import it.unimi.dsi.fastutil.objects.ObjectAVLTreeSet;
import it.unimi.dsi.fastutil.objects.ObjectArrayFIFOQueue;
import it.unimi.dsi.fastutil.objects.ObjectArrayList;
import it.unimi.dsi.fastutil.objects.ObjectArraySet;
import it.unimi.dsi.fastutil.objects.ObjectBigArrayBigList;
import it.unimi.dsi.fastutil.objects.ObjectHeapPriorityQueue;
import it.unimi.dsi.fastutil.objects.ObjectLinkedOpenCustomHashSet;
import it.unimi.dsi.fastutil.objects.ObjectLinkedOpenHashSet;
import it.unimi.dsi.fastutil.objects.ObjectOpenCustomHashSet;
import it.unimi.dsi.fastutil.objects.ObjectOpenHashBigSet;
import it.unimi.dsi.fastutil.objects.ObjectOpenHashSet;
import it.unimi.dsi.fastutil.objects.ObjectRBTreeSet;
import it.unimi.dsi.fastutil.objects.ObjectSortedSet;
import it.unimi.dsi.fastutil.objects.Reference2ObjectOpenHashMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Objects of every type that {@link FastutilRules} knows: here every kind for a few types, and one of every generated class. */
public final class FastutilSamples {
    /** Names that private classes of the library are shown under. */
    public static final String DISPLAY_NAMES =
            "SubSet SynchronizedBigList UnmodifiableBigList SingletonBigList EmptyBigList BigList "
                    + "UnmodifiableFunction SynchronizedFunction SingletonFunction EmptyFunction "
                    + "RangeSet SynchronizedPriorityQueue Comparator NaturalComparator OppositeComparator HashStrategy";

    private FastutilSamples() {}

    /** A strategy with state. */
    public static final class FirstLetters implements Hash.Strategy<String> {
        int letters = 6;

        @Override
        public int hashCode(String text) {
            return text == null
                    ? 0
                    : text.substring(0, Math.min(letters, text.length())).hashCode();
        }

        @Override
        public boolean equals(String left, String right) {
            return left == null ? right == null : left.equals(right);
        }
    }

    /** A strategy without. */
    public static final class Modulo implements IntHash.Strategy {
        @Override
        public int hashCode(int value) {
            return value % 10;
        }

        @Override
        public boolean equals(int left, int right) {
            return left == right;
        }
    }

    /** A user's map with a field of its own. */
    public static final class Cache extends Int2ObjectOpenHashMap<String> {
        private static final long serialVersionUID = 1;

        long hits;
    }

    static Map<String, Supplier<Object>> all() {
        Samples samples = new Samples();
        lists(samples);
        sets(samples);
        maps(samples);
        queues(samples);
        streams(samples);
        GeneratedSamples.addTo(samples);
        return samples.all();
    }

    private static <E> void collections(
            Samples samples, String name, IntFunction<E> element, Supplier<? extends Collection<E>> empty) {
        samples.sizes(name, n -> filled(empty.get(), n, element));
        samples.add(name + ", some removed", () -> {
            Collection<E> collection = filled(empty.get(), MANY, element);
            for (int i = 0; i < MANY; i += 3) {
                collection.remove(element.apply(i));
            }
            return collection;
        });
    }

    private static <E> Collection<E> filled(Collection<E> collection, int n, IntFunction<E> element) {
        for (int i = 0; i < n; i++) {
            collection.add(element.apply(i));
        }
        return collection;
    }

    private static void lists(Samples samples) {
        collections(samples, "IntArrayList", i -> i, IntArrayList::new);
        collections(samples, "LongArrayList", Long::valueOf, LongArrayList::new);
        collections(samples, "DoubleArrayList", Double::valueOf, DoubleArrayList::new);
        collections(samples, "ObjectArrayList", Samples::text, ObjectArrayList::new);
        collections(samples, "IntBigArrayBigList", i -> i, IntBigArrayBigList::new);
        collections(samples, "ObjectBigArrayBigList", Samples::text, ObjectBigArrayBigList::new);
        samples.add("ObjectArrayList, nulls", () -> new ObjectArrayList<>(new String[] {text(0), null, text(1), null}));
        samples.add("ObjectArrayList, wrapped", () -> ObjectArrayList.wrap(new String[] {text(0), text(1), null}, 2));
    }

    private static void sets(Samples samples) {
        collections(samples, "IntOpenHashSet", i -> i, IntOpenHashSet::new);
        collections(samples, "LongOpenHashSet", Long::valueOf, LongOpenHashSet::new);
        collections(samples, "DoubleOpenHashSet", Double::valueOf, DoubleOpenHashSet::new);
        collections(samples, "ObjectOpenHashSet", Samples::text, ObjectOpenHashSet::new);
        collections(samples, "IntLinkedOpenHashSet", i -> i, IntLinkedOpenHashSet::new);
        collections(samples, "ObjectLinkedOpenHashSet", Samples::text, ObjectLinkedOpenHashSet::new);
        collections(samples, "IntOpenCustomHashSet", i -> i, () -> new IntOpenCustomHashSet(new Modulo()));
        collections(
                samples,
                "ObjectOpenCustomHashSet",
                Samples::text,
                () -> new ObjectOpenCustomHashSet<>(new FirstLetters()));
        collections(
                samples,
                "ObjectLinkedOpenCustomHashSet",
                Samples::text,
                () -> new ObjectLinkedOpenCustomHashSet<>(new FirstLetters()));
        collections(samples, "IntArraySet", i -> i, IntArraySet::new);
        collections(samples, "ObjectArraySet", Samples::text, ObjectArraySet::new);
        collections(samples, "IntOpenHashBigSet", i -> i, IntOpenHashBigSet::new);
        collections(samples, "ObjectOpenHashBigSet", Samples::text, ObjectOpenHashBigSet::new);
        collections(samples, "IntAVLTreeSet", i -> i, IntAVLTreeSet::new);
        collections(samples, "IntRBTreeSet", i -> i, IntRBTreeSet::new);
        collections(samples, "ObjectAVLTreeSet", Samples::text, ObjectAVLTreeSet::new);
        collections(samples, "ObjectRBTreeSet", Samples::text, ObjectRBTreeSet::new);
        collections(
                samples, "sorted by a comparator", i -> i, () -> new IntRBTreeSet(IntComparators.OPPOSITE_COMPARATOR));
        collections(
                samples,
                "sorted by a comparator of the JDK",
                i -> i,
                () -> new IntAVLTreeSet(Comparator.comparing(Integer::toBinaryString)));
        collections(
                samples,
                "objects sorted by a comparator",
                Samples::text,
                () -> new ObjectRBTreeSet<>(Comparator.comparing(String::length).thenComparing(t -> t)));
        samples.add("ObjectOpenHashSet, null", () -> new ObjectOpenHashSet<>(new String[] {null, text(1)}));
        samples.add("IntOpenHashSet, zero", () -> new IntOpenHashSet(new int[] {0}));
        samples.add("IntAVLTreeSet, range", () -> {
            IntSortedSet set = new IntAVLTreeSet(filled(new IntArrayList(), MANY, i -> i));
            return set.subSet(10, 20);
        });
        samples.add("ObjectRBTreeSet, range", () -> {
            ObjectSortedSet<String> set = new ObjectRBTreeSet<>(filled(new ObjectArrayList<>(), MANY, Samples::text));
            return set.subSet(text(2), text(7));
        });
        samples.add("set of arrays", () -> {
            ObjectOpenCustomHashSet<int[]> set = new ObjectOpenCustomHashSet<>(IntArrays.HASH_STRATEGY);
            set.add(new int[] {1, 2, 3});
            return set;
        });
    }

    private static void maps(Samples samples) {
        samples.maps("Int2IntOpenHashMap", i -> i, i -> i, Int2IntOpenHashMap::new);
        samples.maps("Int2IntLinkedOpenHashMap", i -> i, i -> i, Int2IntLinkedOpenHashMap::new);
        samples.maps("Int2IntArrayMap", i -> i, i -> i, Int2IntArrayMap::new);
        samples.maps("Int2IntAVLTreeMap", i -> i, i -> i, Int2IntAVLTreeMap::new);
        samples.maps("Int2IntRBTreeMap", i -> i, i -> i, Int2IntRBTreeMap::new);
        samples.maps("Int2IntOpenCustomHashMap", i -> i, i -> i, () -> new Int2IntOpenCustomHashMap(new Modulo()));
        samples.maps("Int2ObjectOpenHashMap", i -> i, Samples::text, Int2ObjectOpenHashMap::new);
        samples.maps("Int2ObjectLinkedOpenHashMap", i -> i, Samples::text, Int2ObjectLinkedOpenHashMap::new);
        samples.maps("Int2ObjectArrayMap", i -> i, Samples::text, Int2ObjectArrayMap::new);
        samples.maps("Int2ObjectRBTreeMap", i -> i, Samples::text, Int2ObjectRBTreeMap::new);
        samples.maps("subclass of Int2ObjectOpenHashMap", i -> i, Samples::text, Cache::new);
        samples.maps("Long2DoubleOpenHashMap", Long::valueOf, Double::valueOf, Long2DoubleOpenHashMap::new);
        samples.maps("Long2DoubleLinkedOpenHashMap", Long::valueOf, Double::valueOf, Long2DoubleLinkedOpenHashMap::new);
        samples.maps("Object2IntOpenHashMap", Samples::text, i -> i, Object2IntOpenHashMap::new);
        samples.maps("Object2IntLinkedOpenHashMap", Samples::text, i -> i, Object2IntLinkedOpenHashMap::new);
        samples.maps("Object2IntArrayMap", Samples::text, i -> i, Object2IntArrayMap::new);
        samples.maps("Object2ObjectOpenHashMap", Samples::text, Samples::text, Object2ObjectOpenHashMap::new);
        samples.maps(
                "Object2ObjectLinkedOpenHashMap", Samples::text, Samples::text, Object2ObjectLinkedOpenHashMap::new);
        samples.maps("Object2ObjectArrayMap", Samples::text, Samples::text, Object2ObjectArrayMap::new);
        samples.maps("Object2ObjectAVLTreeMap", Samples::text, Samples::text, Object2ObjectAVLTreeMap::new);
        samples.maps("Object2ObjectRBTreeMap", Samples::text, Samples::text, Object2ObjectRBTreeMap::new);
        samples.maps("Reference2ObjectOpenHashMap", Samples::text, Samples::text, Reference2ObjectOpenHashMap::new);
        samples.maps(
                "Object2ObjectOpenCustomHashMap",
                Samples::text,
                Samples::text,
                () -> new Object2ObjectOpenCustomHashMap<>(new FirstLetters()));
        samples.maps(
                "Object2ObjectLinkedOpenCustomHashMap",
                Samples::text,
                Samples::text,
                () -> new Object2ObjectLinkedOpenCustomHashMap<>(new FirstLetters()));
        samples.maps(
                "sorted map with a comparator",
                Samples::text,
                Samples::text,
                () -> new Object2ObjectAVLTreeMap<>(Comparator.reverseOrder()));
        samples.maps(
                "synchronized map",
                Samples::text,
                Samples::text,
                () -> Object2ObjectMaps.synchronize(new Object2ObjectOpenHashMap<>()));
        samples.maps(
                "synchronized map with a lock",
                i -> i,
                Samples::text,
                () -> Int2ObjectMaps.synchronize(new Int2ObjectOpenHashMap<>(), new Object()));
        samples.add("Object2ObjectOpenHashMap, nulls", () -> {
            Map<String, String> map = new Object2ObjectOpenHashMap<>();
            map.put(null, text(1));
            map.put(text(2), null);
            return map;
        });
        samples.add("Int2ObjectOpenHashMap, zero and a default", () -> {
            Int2ObjectOpenHashMap<String> map = new Int2ObjectOpenHashMap<>();
            map.defaultReturnValue(text(1));
            map.put(0, text(2));
            return map;
        });
    }

    private static <E> void queues(
            Samples samples, String name, IntFunction<E> element, Supplier<? extends PriorityQueue<E>> empty) {
        IntFunction<Object> filled = n -> {
            PriorityQueue<E> queue = empty.get();
            for (int i = 0; i < n; i++) {
                queue.enqueue(element.apply(i));
            }
            if (n > 2) {
                queue.dequeue();
            }
            return queue;
        };
        samples.sizes(name, filled);
    }

    private static void queues(Samples samples) {
        queues(samples, "IntArrayFIFOQueue", i -> i, IntArrayFIFOQueue::new);
        queues(samples, "ObjectArrayFIFOQueue", Samples::text, ObjectArrayFIFOQueue::new);
        queues(samples, "IntHeapPriorityQueue", i -> i, IntHeapPriorityQueue::new);
        queues(samples, "DoubleHeapPriorityQueue", Double::valueOf, DoubleHeapPriorityQueue::new);
        queues(samples, "IntArrayPriorityQueue", i -> i, IntArrayPriorityQueue::new);
        queues(samples, "ObjectHeapPriorityQueue", Samples::text, ObjectHeapPriorityQueue::new);
        queues(
                samples,
                "ObjectHeapPriorityQueue, comparator",
                Samples::text,
                () -> new ObjectHeapPriorityQueue<>(Comparator.comparing(String::length)));
        samples.add(
                "synchronized queue, boxed",
                () -> PriorityQueues.synchronize((PriorityQueue<String>) new ObjectHeapPriorityQueue<String>()));
    }

    private static void streams(Samples samples) {
        samples.add("FastByteArrayInputStream", () -> new FastByteArrayInputStream(new byte[MANY]));
        samples.add("FastMultiByteArrayInputStream", () -> {
            try {
                return new FastMultiByteArrayInputStream(new ByteArrayInputStream(new byte[MANY]), MANY);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        samples.add("FastByteArrayOutputStream", () -> {
            FastByteArrayOutputStream stream = new FastByteArrayOutputStream(MANY);
            stream.write(1);
            return stream;
        });
        samples.add(
                "FastBufferedInputStream",
                () -> new FastBufferedInputStream(new FastByteArrayInputStream(new byte[MANY]), 16));
        samples.add("FastBufferedOutputStream", () -> new FastBufferedOutputStream(new ByteArrayOutputStream(), 16));
        samples.add(
                "streams in a list", () -> List.of(new FastByteArrayOutputStream(), new FastByteArrayOutputStream()));
    }
}
