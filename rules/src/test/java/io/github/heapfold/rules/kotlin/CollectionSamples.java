package io.github.heapfold.rules.kotlin;

import static io.github.heapfold.rules.kotlin.KotlinSamples.list;
import static io.github.heapfold.rules.kotlin.KotlinSamples.map;
import static io.github.heapfold.rules.samples.Samples.MANY;
import static io.github.heapfold.rules.samples.Samples.text;
import static io.github.heapfold.rules.samples.Samples.texts;

import io.github.heapfold.rules.samples.Samples;
import java.util.*;
import java.util.function.*;
import kotlin.Pair;
import kotlin.collections.*;
import kotlin.collections.ArrayDeque;
import kotlin.sequences.*;
import kotlin.text.*;

/** Collections and views of them. */
final class CollectionSamples {
    private CollectionSamples() {}

    /** A map of the user's. */
    static final class Squares extends kotlin.collections.AbstractMap<String, Integer> {
        final Map<String, Integer> squares = map(3);

        @Override
        @SuppressWarnings("unchecked")
        public Set<Map.Entry<String, Integer>> getEntries() {
            return squares.entrySet();
        }
    }

    /** An iterator of the user's. */
    static final class Names extends kotlin.collections.AbstractIterator<String> {
        @Override
        protected void computeNext() {
            setNext(text(1));
        }
    }

    static void addTo(Samples samples) {
        collections(samples);
        builders(samples);
        views(samples);
    }

    private static void collections(Samples samples) {
        samples.sizes("listOf", n -> CollectionsKt.listOf(texts(n)))
                .sizes("mutableListOf", n -> CollectionsKt.mutableListOf(texts(n)))
                .sizes("setOf", n -> SetsKt.setOf(texts(n)))
                .sizes("mapOf", n -> MapsKt.toMap(pairs(n)))
                .sizes("ArrayDeque", n -> new ArrayDeque<>(Arrays.asList(texts(n))))
                .sizes("withDefault", n -> MapsKt.withDefault(map(n), key -> 0))
                .sizes("withDefault, mutable", n -> MapsKt.withDefaultMutable(map(n), key -> 0))
                .add("emptySequence", SequencesKt::emptySequence)
                .add("ArrayDeque, wrapped around", () -> {
                    ArrayDeque<String> deque = new ArrayDeque<>(16);
                    for (int i = 0; i < 10; i++) {
                        deque.addLast(text(i));
                        deque.addFirst(null);
                        deque.removeLast();
                    }
                    return deque;
                })
                .add("IndexedValue", () -> new IndexedValue<>(1, text(1)))
                .add("subclass of AbstractMap, viewed", () -> {
                    Squares squares = new Squares();
                    squares.keySet();
                    squares.values();
                    return squares;
                })
                .add("subclass of AbstractMap, its keys", () -> new Squares().keySet())
                .add("subclass of AbstractMap, its values", () -> new Squares().values())
                .add("subclass of AbstractIterator", () -> {
                    Names names = new Names();
                    names.hasNext();
                    return names;
                });
    }

    private static void builders(Samples samples) {
        samples.sizes("buildList", n -> CollectionsKt.build(listBuilder(n)))
                .sizes("buildList, under way", CollectionSamples::listBuilder)
                .sizes("buildSet", n -> {
                    Set<String> set = SetsKt.createSetBuilder();
                    set.addAll(Arrays.asList(texts(n)));
                    return SetsKt.build(set);
                })
                .sizes("buildMap", n -> MapsKt.build(mapBuilder(n)))
                .add("buildMap, with nulls and removed entries", () -> {
                    Map<String, Integer> map = mapBuilder(MANY);
                    map.remove(text(3));
                    map.put(text(4), null);
                    map.put(null, 1);
                    return map;
                })
                .add("buildMap, viewed", () -> {
                    Map<String, Integer> map = mapBuilder(3);
                    map.keySet();
                    map.values();
                    map.entrySet();
                    return map;
                })
                .add("buildMap, its keys", () -> mapBuilder(3).keySet())
                .add("buildMap, its values", () -> mapBuilder(3).values())
                .add("buildMap, its entries", () -> mapBuilder(3).entrySet())
                .add(
                        "buildMap, an entry",
                        () -> mapBuilder(3).entrySet().iterator().next())
                .add("buildList, a part", () -> listBuilder(MANY).subList(1, 9))
                .add(
                        "buildList, a part of a part",
                        () -> listBuilder(MANY).subList(1, 9).subList(1, 2));
    }

    private static void views(Samples samples) {
        samples.add("asList of bytes", () -> ArraysKt.asList(new byte[3]))
                .add("asList of chars", () -> ArraysKt.asList(new char[MANY]))
                .add("asList of UInt", () -> asListOfUnsigned(new int[3]))
                .sizes("asReversed", n -> CollectionsKt.asReversed(Arrays.asList(texts(n))))
                .sizes("asReversed, mutable", n -> CollectionsKt.asReversedMutable(new ArrayList<>(list(n))))
                .sizes("windowed", n -> CollectionsKt.windowed(list(n), 2, 1, true))
                .sizes("chunked", n -> CollectionsKt.chunked(list(n), 2))
                .add("sub-list", () -> asListOfBytes().subList(1, 2))
                .add("asIterable", () -> ArraysKt.asIterable(texts(3)))
                .add("asIterable of a sequence", () -> SequencesKt.asIterable(SequencesKt.sequenceOf(texts(3))))
                .add("withIndex", () -> CollectionsKt.withIndex(list(3)))
                .add("withIndex of an array", () -> ArraysKt.withIndex(new int[3]))
                .add("withIndex of a text", () -> StringsKt.withIndex(text(1)));
    }

    private static List<Pair<String, Integer>> pairs(int n) {
        List<Pair<String, Integer>> pairs = new ArrayList<>();
        map(n).forEach((key, value) -> pairs.add(new Pair<>(key, value)));
        return pairs;
    }

    private static List<String> listBuilder(int n) {
        List<String> list = CollectionsKt.createListBuilder();
        list.addAll(list(n));
        return list;
    }

    private static Map<String, Integer> mapBuilder(int n) {
        Map<String, Integer> map = MapsKt.createMapBuilder();
        map.putAll(map(n));
        return map;
    }

    private static List<Byte> asListOfBytes() {
        return ArraysKt.asList(new byte[3]);
    }

    /** In Kotlin {@code uintArrayOf(...).asList()}; its name in class files is none that Java can write. */
    private static Object asListOfUnsigned(int[] values) {
        try {
            for (var method :
                    Class.forName("kotlin.collections.unsigned.UArraysKt").getMethods()) {
                if (method.getName().startsWith("asList-") && method.getParameterTypes()[0] == int[].class) {
                    method.setAccessible(true);
                    return method.invoke(null, values);
                }
            }
            throw new IllegalStateException("no asList of unsigned ints");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
