package io.github.heapfold.rules.jdk.stream;

import static io.github.heapfold.rules.samples.Samples.text;

import io.github.heapfold.rules.samples.Colour;
import io.github.heapfold.rules.samples.Samples;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.WeakHashMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Iterators and spliterators of all collections, halfway through; pipelines of streams. */
public final class IteratorSamples {
    private static final int FEW = 5;

    private IteratorSamples() {}

    public static void addTo(Samples samples) {
        for (Collection<String> empty : collections()) {
            String name = empty.getClass().getSimpleName();
            samples.add("Iterator of " + name, () -> begun(filled(name).iterator()))
                    .add("Spliterator of " + name, () -> filled(name).spliterator());
        }
        for (Map<String, String> empty : maps()) {
            String name = empty.getClass().getSimpleName();
            samples.add("Iterators of " + name, () -> {
                        Map<String, String> map = filledMap(name);
                        return List.of(
                                begun(map.keySet().iterator()),
                                begun(map.values().iterator()),
                                begun(map.entrySet().iterator()));
                    })
                    .add("Spliterators of " + name, () -> {
                        Map<String, String> map = filledMap(name);
                        return List.of(
                                map.keySet().spliterator(),
                                map.values().spliterator(),
                                map.entrySet().spliterator());
                    });
        }
        others(samples);
        streams(samples);
    }

    private static List<Collection<String>> collections() {
        return List.of(
                new ArrayList<>(),
                new LinkedList<>(),
                new Vector<>(),
                new ArrayDeque<>(),
                new PriorityQueue<>(),
                new HashSet<>(),
                new TreeSet<>(),
                new ConcurrentLinkedQueue<>(),
                new ConcurrentLinkedDeque<>(),
                new ConcurrentSkipListSet<>(),
                new CopyOnWriteArrayList<>(),
                new ArrayBlockingQueue<>(FEW),
                new LinkedBlockingQueue<>(),
                new LinkedBlockingDeque<>(),
                new LinkedTransferQueue<>(),
                new PriorityBlockingQueue<>());
    }

    private static List<Map<String, String>> maps() {
        return List.of(
                new HashMap<>(),
                new LinkedHashMap<>(),
                new TreeMap<>(),
                new IdentityHashMap<>(),
                new WeakHashMap<>(),
                new Hashtable<>(),
                new ConcurrentHashMap<>(),
                new ConcurrentSkipListMap<>());
    }

    private static Collection<String> filled(String name) {
        Collection<String> collection = collections().stream()
                .filter(c -> c.getClass().getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
        IntStream.range(0, FEW).forEach(i -> collection.add(text(i)));
        return collection;
    }

    private static Map<String, String> filledMap(String name) {
        Map<String, String> map = maps().stream()
                .filter(c -> c.getClass().getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
        IntStream.range(0, FEW).forEach(i -> map.put(text(i), text(i + FEW)));
        return map;
    }

    private static Iterator<?> begun(Iterator<?> iterator) {
        iterator.next();
        return iterator;
    }

    private static void others(Samples samples) {
        samples.add(
                        "ListIterator",
                        () -> List.of(
                                new ArrayList<>(List.of(text(1))).listIterator(),
                                new ArrayList<>(List.of(text(1), text(2)))
                                        .subList(1, 2)
                                        .iterator(),
                                new LinkedList<>(List.of(text(1))).listIterator(),
                                List.of(text(1)).listIterator(),
                                List.of(text(1), text(2), text(3)).iterator(),
                                Arrays.asList(text(1), text(2)).iterator()))
                .add(
                        "Iterator of immutable sets and maps",
                        () -> List.of(
                                Set.of(text(1)).iterator(),
                                Set.of(text(1), text(2), text(3)).iterator(),
                                Map.of(text(1), text(2), text(3), text(4))
                                        .entrySet()
                                        .iterator()))
                .add(
                        "Iterator of wrappers",
                        () -> List.of(
                                Collections.unmodifiableList(new ArrayList<>(List.of(text(1))))
                                        .iterator(),
                                Collections.singleton(text(1)).iterator(),
                                Collections.emptyIterator(),
                                Collections.enumeration(List.of(text(1)))))
                .add("Iterator of enum collections", () -> {
                    EnumMap<Colour, String> map = new EnumMap<>(Colour.class);
                    map.put(Colour.RED, text(1));
                    return List.of(
                            EnumSet.allOf(Colour.class).iterator(),
                            map.keySet().iterator(),
                            map.values().iterator());
                })
                .add("Iterator of a range of a TreeMap", () -> {
                    TreeMap<String, String> map = new TreeMap<>(filledMap("TreeMap"));
                    return List.of(
                            begun(map.headMap("text 3").keySet().iterator()),
                            begun(map.descendingMap().entrySet().iterator()));
                });
    }

    private static void streams(Samples samples) {
        samples.add("Stream", () -> filled("ArrayList").stream())
                .add("Stream with stages", () -> {
                    String captured = text(1);
                    return filled("ArrayList").stream()
                            .filter(x -> !x.equals(captured))
                            .map(String::length)
                            .sorted()
                            .distinct()
                            .peek(x -> {})
                            .takeWhile(x -> x > 1)
                            .dropWhile(x -> x > 1)
                            .skip(1)
                            .limit(3);
                })
                .add(
                        "IntStream",
                        () -> IntStream.range(0, 3)
                                .map(x -> x + 1)
                                .filter(x -> x > 0)
                                .sorted()
                                .mapToObj(Integer::toString)
                                .mapToDouble(Double::parseDouble)
                                .map(x -> x + 1)
                                .mapToLong(x -> (long) x)
                                .map(x -> x + 1))
                .add("Stream without end", () -> List.of(Stream.generate(() -> 1), LongStream.of(1, 2)))
                .add("Stream of two", () -> Stream.concat(Stream.of(text(1)), Stream.of(text(2), text(3))))
                .add("Collector", Collectors::toList);
    }
}
