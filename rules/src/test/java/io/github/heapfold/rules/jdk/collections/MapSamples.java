package io.github.heapfold.rules.jdk.collections;

import static io.github.heapfold.rules.samples.Samples.MANY;
import static io.github.heapfold.rules.samples.Samples.text;

import io.github.heapfold.rules.jdk.lang.ValueSamples;
import io.github.heapfold.rules.samples.Colliding;
import io.github.heapfold.rules.samples.Colour;
import io.github.heapfold.rules.samples.Samples;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;

/** Maps, sets and entries. */
public final class MapSamples {
    private MapSamples() {}

    /** A map of the user's, with a field of its own. */
    static final class Cache extends LinkedHashMap<String, Integer> {
        private static final long serialVersionUID = 1;

        long hits;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > 10;
        }
    }

    /** A comparator with state: the user's part of a sorted map. */
    static final class ByLength implements Comparator<String> {
        int longest = 80;

        @Override
        public int compare(String left, String right) {
            return Integer.compare(left.length(), Math.min(right.length(), longest));
        }
    }

    public static void addTo(Samples samples) {
        maps(samples, "HashMap", HashMap::new);
        maps(samples, "LinkedHashMap", LinkedHashMap::new);
        maps(samples, "TreeMap", TreeMap::new);
        maps(samples, "Hashtable", Hashtable::new);
        maps(samples, "IdentityHashMap", IdentityHashMap::new);
        maps(samples, "WeakHashMap", WeakHashMap::new);
        maps(samples, "ConcurrentHashMap", ConcurrentHashMap::new);
        maps(samples, "ConcurrentSkipListMap", ConcurrentSkipListMap::new);
        maps(samples, "subclass of LinkedHashMap", Cache::new);

        SequenceSamples.sizesOf(samples, "HashSet", HashSet::new);
        SequenceSamples.sizesOf(samples, "LinkedHashSet", LinkedHashSet::new);
        SequenceSamples.sizesOf(samples, "TreeSet", TreeSet::new);
        SequenceSamples.sizesOf(samples, "ConcurrentSkipListSet", ConcurrentSkipListSet::new);
        SequenceSamples.sizesOf(samples, "ConcurrentHashMap.newKeySet", ConcurrentHashMap::newKeySet);
        SequenceSamples.sizesOf(
                samples, "newSetFromMap, identity", () -> Collections.newSetFromMap(new IdentityHashMap<>()));
        SequenceSamples.sizesOf(
                samples, "newSetFromMap, concurrent", () -> Collections.newSetFromMap(new ConcurrentHashMap<>()));
        SequenceSamples.sizes(samples, "Set.of", n -> Set.of(Samples.texts(n)));
        SequenceSamples.sizes(samples, "Map.copyOf", n -> Map.copyOf(filled(new HashMap<>(), n)));

        odd(samples);
        enums(samples);
        entries(samples);
    }

    private static void maps(Samples samples, String name, Supplier<Map<String, Integer>> empty) {
        SequenceSamples.sizes(samples, name, n -> filled(empty.get(), n));
        samples.add(name + ", views made", () -> {
            Map<String, Integer> map = filled(empty.get(), 3);
            map.keySet();
            map.values();
            map.entrySet();
            return map;
        });
    }

    static Map<String, Integer> filled(Map<String, Integer> map, int n) {
        for (int i = 0; i < n; i++) {
            map.put(text(i), 1000 + i);
        }
        return map;
    }

    private static Map<Colliding, String> colliding(Map<Colliding, String> map) {
        for (int i = 0; i < MANY; i++) {
            map.put(new Colliding(i), text(i));
        }
        return map;
    }

    private static void odd(Samples samples) {
        samples.add("HashMap with tree", () -> colliding(new HashMap<>()))
                .add("LinkedHashMap with tree", () -> colliding(new LinkedHashMap<>()))
                .add(
                        "HashSet with tree",
                        () -> new HashSet<>(colliding(new HashMap<>()).keySet()))
                .add("ConcurrentHashMap with tree", () -> colliding(new ConcurrentHashMap<>()))
                .add("ConcurrentHashMap, counter cells", () -> {
                    Map<Object, Boolean> map = new ConcurrentHashMap<>();
                    ValueSamples.contend(() -> {
                        Object key = Thread.currentThread();
                        map.put(key, true);
                        map.remove(key);
                    });
                    return map;
                })
                .add("HashMap with null key and value", () -> {
                    Map<String, String> map = new HashMap<>();
                    map.put(null, null);
                    return map;
                })
                .add("IdentityHashMap with null key", () -> {
                    Map<String, String> map = new IdentityHashMap<>();
                    map.put(null, text(1));
                    return map;
                })
                .add("HashMap with capacity", () -> filled(new HashMap<>(1000), 3))
                .add("LinkedHashMap in access order", () -> filled(new LinkedHashMap<>(16, 0.75f, true), 3))
                .add("TreeMap with comparator", () -> filled(new TreeMap<>(new ByLength()), 3))
                .add("TreeSet with comparator", () -> new TreeSet<>(new ByLength()))
                .add("ConcurrentSkipListMap with comparator", () -> new ConcurrentSkipListMap<>(new ByLength()))
                .add("Properties, empty", Properties::new)
                .add("Properties with defaults", () -> {
                    Properties defaults = new Properties();
                    defaults.setProperty(text(1), text(2));
                    Properties properties = new Properties(defaults);
                    properties.setProperty(text(3), text(4));
                    return properties;
                });
    }

    private static void enums(Samples samples) {
        samples.add("EnumMap, empty", () -> new EnumMap<Colour, String>(Colour.class))
                .add("EnumMap, filled", () -> {
                    Map<Colour, String> map = new EnumMap<>(Colour.class);
                    map.put(Colour.RED, text(1));
                    map.put(Colour.BLUE, null);
                    map.keySet();
                    return map;
                })
                .add("EnumSet, empty", () -> EnumSet.noneOf(Colour.class))
                .add("EnumSet, filled", () -> EnumSet.of(Colour.RED, Colour.BLUE))
                .add("EnumSet, more than 64 constants", () -> EnumSet.allOf(Character.UnicodeScript.class));
    }

    private static void entries(Samples samples) {
        samples.add("Map.entry", () -> Map.entry(text(1), text(2)))
                .add("SimpleEntry", () -> new AbstractMap.SimpleEntry<>(text(1), text(2)))
                .add("SimpleImmutableEntry", () -> new AbstractMap.SimpleImmutableEntry<>(text(1), null))
                .add("entry of HashMap", () -> first(filled(new HashMap<>(), MANY)))
                .add("entry of LinkedHashMap", () -> first(filled(new LinkedHashMap<>(), 3)))
                .add("entry of HashMap with tree", () -> first(colliding(new HashMap<>())))
                .add("entry of TreeMap", () -> first(filled(new TreeMap<>(), 3)))
                .add("entry of Hashtable", () -> first(filled(new Hashtable<>(), 3)))
                .add("entry of WeakHashMap", () -> first(filled(new WeakHashMap<>(), 3)))
                .add("entry of ConcurrentHashMap", () -> first(filled(new ConcurrentHashMap<>(), 3)))
                .add("entry of ConcurrentSkipListMap", () -> first(filled(new ConcurrentSkipListMap<>(), 3)))
                .add("entry of unmodifiableMap", () -> first(Collections.unmodifiableMap(filled(new HashMap<>(), 3))))
                .add(
                        "entry of checkedMap",
                        () -> first(Collections.checkedMap(filled(new HashMap<>(), 3), String.class, Integer.class)));
    }

    private static <K, V> Map.Entry<K, V> first(Map<K, V> map) {
        return map.entrySet().iterator().next();
    }
}
