package io.github.heapfold.rules.jdk.collections;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.rules.samples.Colliding;
import io.github.heapfold.rules.samples.Colour;
import io.github.heapfold.rules.samples.Goldens;
import io.github.heapfold.typerule.Split;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a split shows of each map of the JDK. */
class SplitGoldensTest {
    private record Shop(Object tenants) {}

    private static MemoryProfile profile(Object map, Split split) {
        return Goldens.profiler()
                .rules(r -> r.split(Shop.class, "tenants", split))
                .build()
                .profile(new Shop(map));
    }

    /** By key, what stands beneath the field. */
    private static void assertSplit(Object map, String folded) {
        MemoryProfile profile = profile(map, Split.byKey());
        List<String> lines = profile.entries().stream()
                .map(MemoryProfile.Entry::toString)
                .filter(line -> line.startsWith("Shop.tenants;"))
                .map(line -> line.substring("Shop.tenants;".length()))
                .toList();
        assertThat(String.join("\n", lines)).isEqualTo(folded);
        assertThat(profile.warnings()).isEmpty();
    }

    /** What stands beneath labels; the map's own fields are not those of every JDK. */
    private static String labelled(MemoryProfile profile) {
        return profile.entries().stream()
                .map(MemoryProfile.Entry::toString)
                .filter(line -> line.contains("{"))
                .map(line -> line.replace("Shop.tenants;", ""))
                .collect(Collectors.joining("\n"));
    }

    private static <M extends Map<String, Object>> M filled(M map) {
        map.put("acme", new int[5]);
        map.put("bolt", 1);
        return map;
    }

    @Test
    void hashMap() {
        assertSplit(filled(new HashMap<>()), """
                HashMap[padding] 4
                HashMap[slots] 8
                HashMap[spare] 56
                HashMap[stack] 60
                HashMap{acme} 20
                HashMap{acme};HashMap[entry] 28
                HashMap{acme};HashMap[key] 42
                HashMap{acme};HashMap[key];String[padding] 6
                HashMap{acme};HashMap[padding] 4
                HashMap{acme};int[] [padding] 4
                HashMap{acme};int[] [stack] 16
                HashMap{bolt} 16
                HashMap{bolt};HashMap[entry] 28
                HashMap{bolt};HashMap[key] 42
                HashMap{bolt};HashMap[key];String[padding] 6
                HashMap{bolt};HashMap[padding] 4""");
    }

    @Test
    void hashMapWithATree() {
        Map<Colliding, Integer> map = new HashMap<>();
        for (int i = 0; i < 20; i++) {
            map.put(new Colliding(i), 1000 + i);
        }
        MemoryProfile profile =
                profile(map, Split.by((Colliding key, Integer value) -> key.number() < 3 ? value : "rest"));
        assertThat(profile.toString()).isEqualTo("""
                Shop.tenants 4
                Shop.tenants;HashMap[padding] 4
                Shop.tenants;HashMap[slots] 4
                Shop.tenants;HashMap[spare] 252
                Shop.tenants;HashMap[stack] 60
                Shop.tenants;HashMap{1000} 16
                Shop.tenants;HashMap{1000};HashMap[entry] 53
                Shop.tenants;HashMap{1000};HashMap[key] 16
                Shop.tenants;HashMap{1000};HashMap[padding] 3
                Shop.tenants;HashMap{1001} 16
                Shop.tenants;HashMap{1001};HashMap[entry] 53
                Shop.tenants;HashMap{1001};HashMap[key] 16
                Shop.tenants;HashMap{1001};HashMap[padding] 3
                Shop.tenants;HashMap{1002} 16
                Shop.tenants;HashMap{1002};HashMap[entry] 53
                Shop.tenants;HashMap{1002};HashMap[key] 16
                Shop.tenants;HashMap{1002};HashMap[padding] 3
                Shop.tenants;HashMap{rest} 272
                Shop.tenants;HashMap{rest};HashMap[entry] 901
                Shop.tenants;HashMap{rest};HashMap[key] 272
                Shop.tenants;HashMap{rest};HashMap[padding] 51
                Shop[header] 12""");
    }

    @Test
    void linkedHashMap() {
        assertThat(labelled(profile(filled(new LinkedHashMap<>()), Split.byKey())))
                .isEqualTo("""
                LinkedHashMap{acme} 20
                LinkedHashMap{acme};LinkedHashMap[entry] 36
                LinkedHashMap{acme};LinkedHashMap[key] 42
                LinkedHashMap{acme};LinkedHashMap[key];String[padding] 6
                LinkedHashMap{acme};LinkedHashMap[padding] 4
                LinkedHashMap{acme};int[] [padding] 4
                LinkedHashMap{acme};int[] [stack] 16
                LinkedHashMap{bolt} 16
                LinkedHashMap{bolt};LinkedHashMap[entry] 36
                LinkedHashMap{bolt};LinkedHashMap[key] 42
                LinkedHashMap{bolt};LinkedHashMap[key];String[padding] 6
                LinkedHashMap{bolt};LinkedHashMap[padding] 4""");
    }

    @Test
    void treeMap() {
        assertSplit(filled(new TreeMap<>()), """
                TreeMap[stack] 48
                TreeMap{acme} 20
                TreeMap{acme};TreeMap[entry] 33
                TreeMap{acme};TreeMap[key] 42
                TreeMap{acme};TreeMap[key];String[padding] 6
                TreeMap{acme};TreeMap[padding] 7
                TreeMap{acme};int[] [padding] 4
                TreeMap{acme};int[] [stack] 16
                TreeMap{bolt} 16
                TreeMap{bolt};TreeMap[entry] 33
                TreeMap{bolt};TreeMap[key] 42
                TreeMap{bolt};TreeMap[key];String[padding] 6
                TreeMap{bolt};TreeMap[padding] 7""");
    }

    @Test
    void concurrentHashMap() {
        assertSplit(filled(new ConcurrentHashMap<>()), """
                ConcurrentHashMap[slots] 8
                ConcurrentHashMap[spare] 56
                ConcurrentHashMap[stack] 80
                ConcurrentHashMap{acme} 20
                ConcurrentHashMap{acme};ConcurrentHashMap[entry] 28
                ConcurrentHashMap{acme};ConcurrentHashMap[key] 42
                ConcurrentHashMap{acme};ConcurrentHashMap[key];String[padding] 6
                ConcurrentHashMap{acme};ConcurrentHashMap[padding] 4
                ConcurrentHashMap{acme};int[] [padding] 4
                ConcurrentHashMap{acme};int[] [stack] 16
                ConcurrentHashMap{bolt} 16
                ConcurrentHashMap{bolt};ConcurrentHashMap[entry] 28
                ConcurrentHashMap{bolt};ConcurrentHashMap[key] 42
                ConcurrentHashMap{bolt};ConcurrentHashMap[key];String[padding] 6
                ConcurrentHashMap{bolt};ConcurrentHashMap[padding] 4""");
    }

    @Test
    void concurrentSkipListMap() {
        assertThat(labelled(profile(filled(new ConcurrentSkipListMap<>()), Split.byKey())))
                .isEqualTo("""
                ConcurrentSkipListMap{acme} 20
                ConcurrentSkipListMap{acme};ConcurrentSkipListMap[entry] 24
                ConcurrentSkipListMap{acme};ConcurrentSkipListMap[key] 42
                ConcurrentSkipListMap{acme};ConcurrentSkipListMap[key];String[padding] 6
                ConcurrentSkipListMap{acme};int[] [padding] 4
                ConcurrentSkipListMap{acme};int[] [stack] 16
                ConcurrentSkipListMap{bolt} 16
                ConcurrentSkipListMap{bolt};ConcurrentSkipListMap[entry] 24
                ConcurrentSkipListMap{bolt};ConcurrentSkipListMap[key] 42
                ConcurrentSkipListMap{bolt};ConcurrentSkipListMap[key];String[padding] 6""");
    }

    @Test
    void hashtable() {
        assertSplit(filled(new Hashtable<>()), """
                Hashtable[padding] 8
                Hashtable[slots] 8
                Hashtable[spare] 36
                Hashtable[stack] 60
                Hashtable{acme} 20
                Hashtable{acme};Hashtable[entry] 28
                Hashtable{acme};Hashtable[key] 42
                Hashtable{acme};Hashtable[key];String[padding] 6
                Hashtable{acme};Hashtable[padding] 4
                Hashtable{acme};int[] [padding] 4
                Hashtable{acme};int[] [stack] 16
                Hashtable{bolt} 16
                Hashtable{bolt};Hashtable[entry] 28
                Hashtable{bolt};Hashtable[key] 42
                Hashtable{bolt};Hashtable[key];String[padding] 6
                Hashtable{bolt};Hashtable[padding] 4""");
    }

    @Test
    void propertiesKeepTheirEntriesInAnotherMap() {
        Properties properties = new Properties();
        properties.put("acme", 1);
        assertSplit(properties, """
                Properties[padding] 4
                Properties[slots] 4
                Properties[spare] 60
                Properties[stack] 132
                Properties{acme} 16
                Properties{acme};Properties[entry] 28
                Properties{acme};Properties[key] 42
                Properties{acme};Properties[key];String[padding] 6
                Properties{acme};Properties[padding] 4""");
    }

    @Test
    void identityHashMap() {
        assertSplit(filled(new IdentityHashMap<>()), """
                IdentityHashMap[padding] 4
                IdentityHashMap[slots] 16
                IdentityHashMap[spare] 240
                IdentityHashMap[stack] 52
                IdentityHashMap{acme} 20
                IdentityHashMap{acme};IdentityHashMap[key] 42
                IdentityHashMap{acme};IdentityHashMap[key];String[padding] 6
                IdentityHashMap{acme};int[] [padding] 4
                IdentityHashMap{acme};int[] [stack] 16
                IdentityHashMap{bolt} 16
                IdentityHashMap{bolt};IdentityHashMap[key] 42
                IdentityHashMap{bolt};IdentityHashMap[key];String[padding] 6""");
    }

    @Test
    void weakKeysAreReadThoughNotFollowed() {
        String acme = new String("acme");
        Map<String, Object> map = new WeakHashMap<>();
        map.put(acme, 1);
        assertSplit(map, """
                WeakHashMap[padding] 8
                WeakHashMap[slots] 4
                WeakHashMap[spare] 60
                WeakHashMap[stack] 104
                WeakHashMap{acme} 16
                WeakHashMap{acme};WeakHashMap[entry] 40""");
        assertThat(map).containsKey(acme);
    }

    @Test
    void enumMap() {
        Map<Colour, Object> map = new EnumMap<>(Colour.class);
        map.put(Colour.RED, 1);
        map.put(Colour.BLUE, null);
        assertSplit(map, """
                EnumMap[padding] 12
                EnumMap[slots] 20
                EnumMap[spare] 4
                EnumMap[stack] 84
                EnumMap{RED} 16""");
    }

    @Test
    void mapOfOneAndMapOfMany() {
        assertSplit(Map.of("acme", 1), """
                ImmutableMap[padding] 4
                ImmutableMap[stack] 28
                ImmutableMap{acme} 16
                ImmutableMap{acme};ImmutableMap[key] 42
                ImmutableMap{acme};ImmutableMap[key];String[padding] 6""");
        assertSplit(Map.of("acme", 1, "bolt", new int[5]), """
                ImmutableMap[padding] 4
                ImmutableMap[slots] 16
                ImmutableMap[spare] 16
                ImmutableMap[stack] 44
                ImmutableMap{acme} 16
                ImmutableMap{acme};ImmutableMap[key] 42
                ImmutableMap{acme};ImmutableMap[key];String[padding] 6
                ImmutableMap{bolt} 20
                ImmutableMap{bolt};ImmutableMap[key] 42
                ImmutableMap{bolt};ImmutableMap[key];String[padding] 6
                ImmutableMap{bolt};int[] [padding] 4
                ImmutableMap{bolt};int[] [stack] 16""");
    }

    @Test
    void singletonMap() {
        assertSplit(Collections.singletonMap("acme", 1), """
                SingletonMap[stack] 40
                SingletonMap{acme} 16
                SingletonMap{acme};SingletonMap[key] 42
                SingletonMap{acme};SingletonMap[key];String[padding] 6""");
    }

    @Test
    void mapBehindWrappers() {
        assertSplit(Collections.unmodifiableMap(Collections.synchronizedMap(filled(new TreeMap<>()))), """
                SynchronizedMap[stack] 32
                TreeMap[stack] 48
                TreeMap{acme} 20
                TreeMap{acme};TreeMap[entry] 33
                TreeMap{acme};TreeMap[key] 42
                TreeMap{acme};TreeMap[key];String[padding] 6
                TreeMap{acme};TreeMap[padding] 7
                TreeMap{acme};int[] [padding] 4
                TreeMap{acme};int[] [stack] 16
                TreeMap{bolt} 16
                TreeMap{bolt};TreeMap[entry] 33
                TreeMap{bolt};TreeMap[key] 42
                TreeMap{bolt};TreeMap[key];String[padding] 6
                TreeMap{bolt};TreeMap[padding] 7
                UnmodifiableMap[padding] 4
                UnmodifiableMap[stack] 28""");
        assertSplit(Optional.of(Map.of("acme", 1)), """
                ImmutableMap[padding] 4
                ImmutableMap[stack] 28
                ImmutableMap{acme} 16
                ImmutableMap{acme};ImmutableMap[key] 42
                ImmutableMap{acme};ImmutableMap[key];String[padding] 6
                Optional[stack] 16""");
    }

    @Test
    void nullKeyAndNullValue() {
        Map<String, Object> map = new HashMap<>();
        map.put(null, 1);
        map.put("none", null);
        assertSplit(map, """
                HashMap[padding] 4
                HashMap[slots] 8
                HashMap[spare] 56
                HashMap[stack] 60
                HashMap{none};HashMap[entry] 28
                HashMap{none};HashMap[key] 42
                HashMap{none};HashMap[key];String[padding] 6
                HashMap{none};HashMap[padding] 4
                HashMap{null} 16
                HashMap{null};HashMap[entry] 28
                HashMap{null};HashMap[padding] 4""");
    }

    @Test
    void emptyMapsAreNoReasonToWarn() {
        for (Object map : List.of(new HashMap<>(), Map.of(), Collections.emptyMap(), new EnumMap<>(Colour.class))) {
            assertThat(profile(map, Split.byKey()).warnings()).isEmpty();
        }
    }

    @Test
    void keysOfTheJdkAreTheirText() {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (Object key : List.of(
                'c',
                1L,
                2.5,
                true,
                Colour.RED,
                new java.math.BigDecimal("1.50"),
                new java.util.UUID(1, 2),
                java.time.LocalDate.of(2025, 1, 2),
                java.time.Duration.ofSeconds(61),
                Map.Entry.class,
                List.of(1),
                new Colliding(1))) {
            map.put(key, 1000);
        }
        assertThat(profile(map, Split.byKey()).entries().stream()
                        .filter(entry ->
                                entry.path().get(entry.path().size() - 1).equals("LinkedHashMap[entry]"))
                        .map(entry -> entry.path().get(1)))
                .containsExactlyInAnyOrder(
                        "LinkedHashMap{c}",
                        "LinkedHashMap{1}",
                        "LinkedHashMap{2.5}",
                        "LinkedHashMap{true}",
                        "LinkedHashMap{RED}",
                        "LinkedHashMap{1.50}",
                        "LinkedHashMap{00000000-0000-0001-0000-000000000002}",
                        "LinkedHashMap{2025-01-02}",
                        "LinkedHashMap{PT1M1S}",
                        "LinkedHashMap{java.util.Map$Entry}",
                        "LinkedHashMap{List12}",
                        "LinkedHashMap{Colliding}");
    }
}
