package io.github.heapfold.rules.jdk.collections;

import static io.github.heapfold.rules.samples.Samples.text;

import io.github.heapfold.rules.samples.Samples;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;

/** What came with the sequenced collections of JDK 21; by reflection, since the tests compile with 17. */
public final class ReversedSamples {
    private ReversedSamples() {}

    public static void addTo(Samples samples) {
        List<String> texts = List.of(text(1), text(2));
        Map<String, Integer> map = MapSamples.filled(new HashMap<>(), 3);
        int number = 0;
        for (Collection<String> collection : List.<Collection<String>>of(
                new ArrayList<>(texts),
                new LinkedList<>(texts),
                new CopyOnWriteArrayList<>(texts),
                Arrays.asList(text(1)),
                List.copyOf(texts),
                Collections.unmodifiableList(new ArrayList<>(texts)),
                Collections.synchronizedList(new ArrayList<>(texts)),
                new ArrayDeque<>(texts),
                new LinkedHashSet<>(texts),
                new TreeSet<>(texts),
                new ConcurrentSkipListSet<>(texts),
                Collections.unmodifiableSortedSet(new TreeSet<>(texts)))) {
            samples.add(
                    "reversed " + collection.getClass().getSimpleName() + ", " + number++,
                    () -> invoke("java.util.SequencedCollection", "reversed", collection));
        }
        for (Map<String, Integer> sequenced : List.<Map<String, Integer>>of(
                new LinkedHashMap<>(map),
                new TreeMap<>(map),
                new ConcurrentSkipListMap<>(map),
                Collections.unmodifiableSortedMap(new TreeMap<>(map)))) {
            samples.add("reversed " + sequenced.getClass().getSimpleName(), () -> reversed(sequenced));
            samples.add(
                    "views of reversed " + sequenced.getClass().getSimpleName(),
                    () -> List.of(
                            reversed(sequenced).keySet(),
                            reversed(sequenced).values(),
                            reversed(sequenced).entrySet()));
            samples.add(
                    "sequenced views of " + sequenced.getClass().getSimpleName(),
                    () -> List.of(
                            invoke("java.util.SequencedMap", "sequencedKeySet", sequenced),
                            invoke("java.util.SequencedMap", "sequencedValues", sequenced),
                            invoke("java.util.SequencedMap", "sequencedEntrySet", sequenced)));
        }
        samples.add(
                "range of reversed sorted set",
                () -> ReversedSamples.head(
                        invoke(
                                "java.util.SequencedCollection",
                                "reversed",
                                Collections.unmodifiableSortedSet(new TreeSet<>(texts))),
                        texts.get(0)));
        samples.add(
                "unmodifiable sequenced wrappers",
                () -> List.of(
                        wrap(
                                "unmodifiableSequencedCollection",
                                "java.util.SequencedCollection",
                                new ArrayList<>(texts)),
                        wrap("unmodifiableSequencedSet", "java.util.SequencedSet", new LinkedHashSet<>(texts)),
                        wrap("unmodifiableSequencedMap", "java.util.SequencedMap", new LinkedHashMap<>(map))));
        samples.add("newSequencedSetFromMap", () -> {
            Object set = wrap("newSequencedSetFromMap", "java.util.SequencedMap", new LinkedHashMap<>());
            Collections.addAll(collection(set), text(1), text(2));
            return set;
        });
    }

    @SuppressWarnings("unchecked") // made of strings
    private static Object head(Object set, String to) {
        return ((SortedSet<String>) set).headSet(to);
    }

    @SuppressWarnings("unchecked") // the caller knows what it made
    private static Collection<String> collection(Object object) {
        return (Collection<String>) object;
    }

    private static Map<?, ?> reversed(Map<?, ?> map) {
        return (Map<?, ?>) invoke("java.util.SequencedMap", "reversed", map);
    }

    private static Object invoke(String type, String method, Object target) {
        try {
            return Class.forName(type).getMethod(method).invoke(target);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object wrap(String method, String type, Object target) {
        try {
            return Collections.class.getMethod(method, Class.forName(type)).invoke(null, target);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
