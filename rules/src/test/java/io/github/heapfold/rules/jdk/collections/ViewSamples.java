package io.github.heapfold.rules.jdk.collections;

import static io.github.heapfold.rules.samples.Samples.text;

import io.github.heapfold.rules.samples.Colour;
import io.github.heapfold.rules.samples.Samples;
import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;

/** Views and wrappers as roots, and the collections that {@code Collections} makes. */
public final class ViewSamples {
    private ViewSamples() {}

    /** A map of the user's, which has the views that AbstractMap makes. */
    static final class One extends AbstractMap<String, Integer> {
        @Override
        public Set<Entry<String, Integer>> entrySet() {
            return Set.of(Map.entry("one", 1));
        }
    }

    public static void addTo(Samples samples) {
        views(samples, "HashMap", new HashMap<>());
        views(samples, "LinkedHashMap", new LinkedHashMap<>());
        views(samples, "TreeMap", new TreeMap<>());
        views(samples, "Hashtable", new Hashtable<>());
        views(samples, "IdentityHashMap", new IdentityHashMap<>());
        views(samples, "WeakHashMap", new WeakHashMap<>());
        views(samples, "ConcurrentHashMap", new ConcurrentHashMap<>());
        views(samples, "ConcurrentSkipListMap", new ConcurrentSkipListMap<>());
        views(samples, "unmodifiableMap", Collections.unmodifiableMap(filled(new HashMap<>())));
        views(samples, "synchronizedMap", Collections.synchronizedMap(filled(new HashMap<>())));
        views(samples, "checkedMap", Collections.checkedMap(filled(new HashMap<>()), String.class, Integer.class));
        views(samples, "Map.copyOf", Map.copyOf(filled(new HashMap<>())));
        views(samples, "Map.of", Map.of(text(1), 1));
        ranges(samples, "TreeMap", (NavigableMap<String, Integer>) filled(new TreeMap<>()));
        ranges(samples, "ConcurrentSkipListMap", (NavigableMap<String, Integer>) filled(new ConcurrentSkipListMap<>()));
        others(samples);
        wrappers(samples);
        few(samples);
    }

    private static Map<String, Integer> filled(Map<String, Integer> map) {
        return MapSamples.filled(map, 3);
    }

    private static void views(Samples samples, String name, Map<String, Integer> map) {
        if (map.isEmpty()) {
            filled(map);
        }
        samples.add("keySet of " + name, map::keySet)
                .add("values of " + name, map::values)
                .add("entrySet of " + name, map::entrySet);
    }

    private static void ranges(Samples samples, String name, NavigableMap<String, Integer> map) {
        samples.add("headMap of " + name, () -> map.headMap(text(1)))
                .add("tailMap of " + name, () -> map.tailMap(text(1), false))
                .add(
                        "subMap of subMap of " + name,
                        () -> map.subMap(text(0), text(2)).subMap(text(1), text(2)))
                .add("descendingMap of " + name, map::descendingMap)
                .add(
                        "range of descendingMap of " + name,
                        () -> map.descendingMap().headMap(text(1)))
                .add("navigableKeySet of " + name, map::navigableKeySet)
                .add("descendingKeySet of " + name, map::descendingKeySet)
                .add("views of headMap of " + name, () -> {
                    var head = map.headMap(text(1), true);
                    return List.of(head.keySet(), head.values(), head.entrySet(), head.descendingMap());
                })
                .add(
                        "entrySet of descendingMap of " + name,
                        () -> map.descendingMap().entrySet())
                .add(name + ", all views made", () -> {
                    var copy = map instanceof TreeMap ? new TreeMap<>(map) : new ConcurrentSkipListMap<>(map);
                    copy.descendingMap().entrySet();
                    copy.descendingKeySet();
                    copy.navigableKeySet();
                    copy.values();
                    return copy;
                });
    }

    private static void others(Samples samples) {
        samples.add("subSet of TreeSet", () -> new TreeSet<>(List.of(text(1), text(2))).headSet(text(2)))
                .add("descendingSet of TreeSet", () -> new TreeSet<>(List.of(text(1), text(2))).descendingSet())
                .add(
                        "subSet of ConcurrentSkipListSet",
                        () -> new ConcurrentSkipListSet<>(List.of(text(1), text(2))).headSet(text(2)))
                .add("subList of ArrayList", () -> list(new ArrayList<>()).subList(1, 2))
                .add(
                        "subList of subList",
                        () -> list(new ArrayList<>()).subList(0, 2).subList(1, 2))
                .add("subList of LinkedList", () -> list(new LinkedList<>()).subList(1, 2))
                .add(
                        "subList of CopyOnWriteArrayList",
                        () -> list(new CopyOnWriteArrayList<>()).subList(1, 2))
                .add(
                        "subList of List.of",
                        () -> List.of(text(1), text(2), text(3)).subList(1, 3))
                .add(
                        "subList of Arrays.asList",
                        () -> java.util.Arrays.asList(text(1), text(2)).subList(0, 1))
                .add(
                        "subList of synchronizedList",
                        () -> Collections.synchronizedList(list(new ArrayList<>()))
                                .subList(0, 1))
                .add(
                        "keySet of ConcurrentHashMap with mapped value",
                        () -> new ConcurrentHashMap<>(filled(new HashMap<>())).keySet(7))
                .add("views of EnumMap", () -> {
                    Map<Colour, String> map = new EnumMap<>(Map.of(Colour.RED, text(1)));
                    return List.of(map.keySet(), map.values(), map.entrySet());
                })
                .add("views of Properties", () -> {
                    Properties properties = new Properties();
                    properties.setProperty(text(1), text(2));
                    return List.of(properties.keySet(), properties.values(), properties.entrySet());
                })
                .add("views of a user's map", () -> List.of(new One().keySet(), new One().values()));
    }

    private static List<String> list(List<String> list) {
        Collections.addAll(list, Samples.texts(3));
        return list;
    }

    private static void wrappers(Samples samples) {
        Collection<String> bag = new ArrayDeque<>(List.of(text(1)));
        Map<String, Integer> map = filled(new HashMap<>());
        TreeMap<String, Integer> tree = new TreeMap<>(map);
        samples.add(
                        "unmodifiable wrappers",
                        () -> List.of(
                                Collections.unmodifiableCollection(bag),
                                Collections.unmodifiableSet(new HashSet<>(bag)),
                                Collections.unmodifiableSortedSet(new TreeSet<>(bag)),
                                Collections.unmodifiableNavigableSet(new TreeSet<>(bag)),
                                Collections.unmodifiableList(new LinkedList<>(bag)),
                                Collections.unmodifiableList(new ArrayList<>(bag)),
                                Collections.unmodifiableMap(map),
                                Collections.unmodifiableSortedMap(tree),
                                Collections.unmodifiableNavigableMap(tree)))
                .add(
                        "synchronized wrappers",
                        () -> List.of(
                                Collections.synchronizedCollection(bag),
                                Collections.synchronizedSet(new HashSet<>(bag)),
                                Collections.synchronizedSortedSet(new TreeSet<>(bag)),
                                Collections.synchronizedNavigableSet(new TreeSet<>(bag)),
                                Collections.synchronizedList(new LinkedList<>(bag)),
                                Collections.synchronizedList(new ArrayList<>(bag)),
                                Collections.synchronizedMap(map),
                                Collections.synchronizedSortedMap(tree),
                                Collections.synchronizedNavigableMap(tree)))
                .add(
                        "checked wrappers",
                        () -> List.of(
                                Collections.checkedCollection(bag, String.class),
                                Collections.checkedSet(new HashSet<>(bag), String.class),
                                Collections.checkedSortedSet(new TreeSet<>(bag), String.class),
                                Collections.checkedNavigableSet(new TreeSet<>(bag), String.class),
                                Collections.checkedList(new LinkedList<>(bag), String.class),
                                Collections.checkedList(new ArrayList<>(bag), String.class),
                                Collections.checkedQueue(new PriorityQueue<>(bag), String.class),
                                Collections.checkedMap(map, String.class, Integer.class),
                                Collections.checkedSortedMap(tree, String.class, Integer.class),
                                Collections.checkedNavigableMap(tree, String.class, Integer.class)))
                .add(
                        "wrapper of a wrapper",
                        () -> Collections.unmodifiableList(Collections.synchronizedList(list(new ArrayList<>()))))
                .add("asLifoQueue", () -> Collections.asLifoQueue(new ArrayDeque<>(bag)));
    }

    private static void few(Samples samples) {
        samples.add("emptyList", Collections::emptyList)
                .add("emptySet", Collections::emptySet)
                .add("emptyMap", Collections::emptyMap)
                .add(
                        "emptyMap, views made",
                        () -> List.of(Collections.emptyMap(), Map.of().keySet()))
                .add("emptyNavigableSet", Collections::emptyNavigableSet)
                .add("emptyNavigableMap", Collections::emptyNavigableMap)
                .add("singleton", () -> Collections.singleton(text(1)))
                .add("singletonList", () -> Collections.singletonList(text(1)))
                .add("singletonMap", () -> {
                    Map<String, String> map = Collections.singletonMap(text(1), text(2));
                    map.keySet();
                    map.values();
                    return map;
                });
    }
}
