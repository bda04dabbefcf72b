package io.github.heapfold.rules.jdk.collections;

import static io.github.heapfold.rules.samples.Goldens.assertProfile;

import io.github.heapfold.rules.samples.Colliding;
import io.github.heapfold.rules.samples.Colour;
import io.github.heapfold.rules.samples.Goldens.Backwards;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Maps, sets and entries. What a profile shows of each everyday type, empty and filled. */
class MapGoldensTest {
    private static <M extends Map<String, Integer>> M filled(M map) {
        map.put("a", 1);
        map.put("b", 2);
        return map;
    }

    private static Map<Colliding, Integer> colliding(Map<Colliding, Integer> map) {
        for (int i = 0; i < 20; i++) {
            map.put(new Colliding(i), 1);
        }
        return map;
    }

    private static Map<String, Integer> viewed(Map<String, Integer> map) {
        map.keySet();
        map.values();
        map.entrySet();
        return map;
    }

    private static Set<String> newKeySet(String element) {
        Set<String> set = ConcurrentHashMap.newKeySet();
        set.add(element);
        return set;
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("a", "b");
        return properties;
    }

    @Test
    void hashMapShowsEntriesKeysAndValues() {
        assertProfile(new HashMap<>(), """
                HashMap[padding] 4
                HashMap[stack] 44""");
        assertProfile(filled(new HashMap<>()), """
                HashMap[entry] 56
                HashMap[key] 78
                HashMap[key];String[padding] 18
                HashMap[padding] 12
                HashMap[slots] 8
                HashMap[spare] 56
                HashMap[stack] 60
                Integer 32""");
    }

    @Test
    void treeOfAHashMapIsEntries() {
        assertProfile(colliding(new HashMap<>()), """
                HashMap[entry] 1060
                HashMap[key] 320
                HashMap[padding] 64
                HashMap[slots] 4
                HashMap[spare] 252
                HashMap[stack] 60
                Integer 16""");
    }

    @Test
    void viewsThatAMapKeepsAreItsStack() {
        assertProfile(viewed(filled(new HashMap<>())), """
                HashMap[entry] 56
                HashMap[key] 78
                HashMap[key];String[padding] 18
                HashMap[padding] 12
                HashMap[slots] 8
                HashMap[spare] 56
                HashMap[stack] 108
                Integer 32""");
    }

    @Test
    void hashSetShowsElementsOnly() {
        assertProfile(new HashSet<>(), """
                HashSet[padding] 4
                HashSet[stack] 60""");
        assertProfile(new HashSet<>(List.of("a", "b")), """
                HashSet[entry] 56
                HashSet[padding] 16
                HashSet[slots] 8
                HashSet[spare] 56
                HashSet[stack] 88
                String 78
                String[padding] 18""");
    }

    @Test
    void treeMapShowsItsComparator() {
        assertProfile(new TreeMap<>(), """
                TreeMap[stack] 48""");
        assertProfile(filled(new TreeMap<>(new Backwards())), """
                Integer 32
                TreeMap.comparator;Backwards[header] 12
                TreeMap.comparator;Backwards[padding] 4
                TreeMap[entry] 66
                TreeMap[key] 78
                TreeMap[key];String[padding] 18
                TreeMap[padding] 14
                TreeMap[stack] 48""");
    }

    @Test
    void comparatorOfATreeSetIsTheSets() {
        assertProfile(new TreeSet<>(List.of("a")), """
                String 39
                String[padding] 9
                TreeSet[entry] 33
                TreeSet[padding] 11
                TreeSet[stack] 76""");
    }

    @Test
    void concurrentHashMapIsLikeHashMap() {
        assertProfile(new ConcurrentHashMap<>(), """
                ConcurrentHashMap[stack] 64""");
        assertProfile(filled(new ConcurrentHashMap<>()), """
                ConcurrentHashMap[entry] 56
                ConcurrentHashMap[key] 78
                ConcurrentHashMap[key];String[padding] 18
                ConcurrentHashMap[padding] 8
                ConcurrentHashMap[slots] 8
                ConcurrentHashMap[spare] 56
                ConcurrentHashMap[stack] 80
                Integer 32""");
    }

    @Test
    void treeBinOfAConcurrentHashMapIsStack() {
        assertProfile(colliding(new ConcurrentHashMap<>()), """
                ConcurrentHashMap[entry] 900
                ConcurrentHashMap[key] 320
                ConcurrentHashMap[padding] 64
                ConcurrentHashMap[slots] 4
                ConcurrentHashMap[spare] 508
                ConcurrentHashMap[stack] 124
                Integer 16""");
    }

    @Test
    void concurrentSetShowsElementsOnly() {
        assertProfile(newKeySet("a"), """
                KeySetView[entry] 28
                KeySetView[padding] 11
                KeySetView[slots] 4
                KeySetView[spare] 60
                KeySetView[stack] 113
                String 39
                String[padding] 9""");
    }

    @Test
    void identityMapHasNoEntries() {
        assertProfile(filled(new IdentityHashMap<>(2)), """
                IdentityHashMap[key] 78
                IdentityHashMap[key];String[padding] 18
                IdentityHashMap[padding] 4
                IdentityHashMap[slots] 16
                IdentityHashMap[spare] 16
                IdentityHashMap[stack] 52
                Integer 32""");
    }

    @Test
    void weakMapDoesNotOwnItsKeys() {
        assertProfile(filled(new WeakHashMap<>()), """
                Integer 32
                WeakHashMap[entry] 80
                WeakHashMap[padding] 8
                WeakHashMap[slots] 8
                WeakHashMap[spare] 56
                WeakHashMap[stack] 104""");
    }

    @Test
    void hashtableIsLikeHashMap() {
        assertProfile(filled(new Hashtable<>()), """
                Hashtable[entry] 56
                Hashtable[key] 78
                Hashtable[key];String[padding] 18
                Hashtable[padding] 16
                Hashtable[slots] 8
                Hashtable[spare] 36
                Hashtable[stack] 60
                Integer 32""");
    }

    @Test
    void propertiesHideTheMapBehindThem() {
        assertProfile(properties(), """
                Properties[entry] 28
                Properties[key] 39
                Properties[key];String[padding] 9
                Properties[padding] 8
                Properties[slots] 4
                Properties[spare] 60
                Properties[stack] 132
                String 39
                String[padding] 9""");
    }

    @Test
    void enumMapSharesTheArrayOfConstants() {
        assertProfile(new EnumMap<>(Map.of(Colour.RED, "a")), """
                EnumMap[padding] 8
                EnumMap[slots] 16
                EnumMap[spare] 8
                EnumMap[stack] 72
                String 39
                String[padding] 9""");
        assertProfile(EnumSet.of(Colour.RED), """
                EnumSet[padding] 8
                EnumSet[slots] 12
                EnumSet[stack] 44""");
    }

    @Test
    void immutableMapsOfEverySizeAreOneType() {
        // the empty one is a constant of the JVM, with the views that anyone ever asked it for
        assertProfile(Map.of("a", 1), """
                ImmutableMap[key] 39
                ImmutableMap[key];String[padding] 9
                ImmutableMap[padding] 4
                ImmutableMap[stack] 28
                Integer 16""");
        assertProfile(Map.copyOf(filled(new HashMap<>())), """
                ImmutableMap[key] 78
                ImmutableMap[key];String[padding] 18
                ImmutableMap[padding] 4
                ImmutableMap[slots] 16
                ImmutableMap[spare] 16
                ImmutableMap[stack] 44
                Integer 32""");
    }

    @Test
    void immutableSetsOfEverySizeAreOneType() {
        assertProfile(Set.of("a"), """
                ImmutableSet[padding] 8
                ImmutableSet[stack] 32
                String 39
                String[padding] 9""");
        assertProfile(Set.of("a", "b", "c"), """
                ImmutableSet[padding] 4
                ImmutableSet[slots] 12
                ImmutableSet[spare] 12
                ImmutableSet[stack] 36
                String 117
                String[padding] 27""");
    }

    @Test
    void entryStandsAlone() {
        assertProfile(Map.entry("a", 1), """
                Entry[key] 39
                Entry[key];String[padding] 9
                Entry[padding] 4
                Entry[stack] 20
                Integer 16""");
        assertProfile(filled(new HashMap<>()).entrySet().iterator().next(), """
                Entry[key] 39
                Entry[key];String[padding] 9
                Entry[padding] 4
                Entry[stack] 28
                Integer 16""");
    }

    @Test
    void keySetLeadsToTheWholeMap() {
        assertProfile(filled(new HashMap<>()).keySet(), """
                HashMap[entry] 56
                HashMap[key] 78
                HashMap[key];String[padding] 18
                HashMap[padding] 12
                HashMap[slots] 8
                HashMap[spare] 56
                HashMap[stack] 60
                Integer 32
                KeySet[stack] 16""");
    }

    @Test
    void rangeShowsTheWholeMapAsItsOwn() {
        assertProfile(filled(new TreeMap<>()).headMap("b"), """
                Integer 32
                SubMap[entry] 66
                SubMap[key] 78
                SubMap[key];String[padding] 18
                SubMap[padding] 14
                SubMap[stack] 96""");
    }

    @Test
    void unmodifiableMapLeadsToTheMap() {
        assertProfile(Collections.unmodifiableMap(filled(new HashMap<>())), """
                HashMap[entry] 56
                HashMap[key] 78
                HashMap[key];String[padding] 18
                HashMap[padding] 12
                HashMap[slots] 8
                HashMap[spare] 56
                HashMap[stack] 60
                Integer 32
                UnmodifiableMap[padding] 4
                UnmodifiableMap[stack] 28""");
    }
}
