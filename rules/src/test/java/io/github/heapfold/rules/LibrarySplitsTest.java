package io.github.heapfold.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.HashBiMap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.LinkedHashMultimap;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.Warning;
import io.github.heapfold.rules.samples.Goldens;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2ObjectOpenHashMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import kotlin.collections.MapsKt;
import org.eclipse.collections.impl.map.mutable.UnifiedMap;
import org.junit.jupiter.api.Test;

/** What a split shows of maps of libraries: what stands beneath labels. */
class LibrarySplitsTest {
    private record Shop(Object tenants) {}

    private static MemoryProfile profile(Object map) {
        return Goldens.profiler()
                .rules(r -> r.split(Shop.class, "tenants"))
                .build()
                .profile(new Shop(map));
    }

    private static void assertSplit(Object map, String folded) {
        MemoryProfile profile = profile(map);
        assertThat(labelled(profile)).isEqualTo(folded);
        assertThat(profile.warnings()).isEmpty();
    }

    private static String labelled(MemoryProfile profile) {
        return profile.entries().stream()
                .map(MemoryProfile.Entry::toString)
                .filter(line -> line.contains("{"))
                .map(line -> line.replace("Shop.tenants;", ""))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void guavaImmutableMap() {
        assertSplit(ImmutableMap.of("acme", 1000), """
                ImmutableMap{acme} 16
                ImmutableMap{acme};ImmutableMap[key] 42
                ImmutableMap{acme};ImmutableMap[key];String[padding] 6""");
        assertSplit(ImmutableMap.of("acme", 1000, "bolt", 2000), """
                ImmutableMap{acme} 16
                ImmutableMap{acme};ImmutableMap[entry] 20
                ImmutableMap{acme};ImmutableMap[key] 42
                ImmutableMap{acme};ImmutableMap[key];String[padding] 6
                ImmutableMap{acme};ImmutableMap[padding] 4
                ImmutableMap{bolt} 16
                ImmutableMap{bolt};ImmutableMap[entry] 20
                ImmutableMap{bolt};ImmutableMap[key] 42
                ImmutableMap{bolt};ImmutableMap[key];String[padding] 6
                ImmutableMap{bolt};ImmutableMap[padding] 4""");
    }

    @Test
    void guavaBiMapByItsKeysOnly() {
        assertSplit(HashBiMap.create(Map.of("acme", 1000)), """
                HashBiMap{acme} 16
                HashBiMap{acme};HashBiMap[entry] 44
                HashBiMap{acme};HashBiMap[key] 42
                HashBiMap{acme};HashBiMap[key];String[padding] 6
                HashBiMap{acme};HashBiMap[padding] 4""");
    }

    @Test
    void guavaMultimap() {
        LinkedHashMultimap<String, Integer> map = LinkedHashMultimap.create();
        map.put("acme", 1000);
        map.put("acme", 2000);
        assertThat(labelled(profile(map))).contains("{acme}");
    }

    @Test
    void guavaCache() {
        var cache = CacheBuilder.newBuilder().maximumSize(9).build();
        cache.put("acme", new int[5]);
        assertSplit(cache, """
                Cache{acme} 20
                Cache{acme};Cache[entry] 60
                Cache{acme};Cache[key] 42
                Cache{acme};Cache[key];String[padding] 6
                Cache{acme};Cache[padding] 4
                Cache{acme};int[] [padding] 4
                Cache{acme};int[] [stack] 16""");
    }

    @Test
    void aSortedMapOfGuavaTellsNoKeys() {
        MemoryProfile profile = profile(ImmutableSortedMap.of("acme", 1));
        assertThat(labelled(profile)).isEmpty();
        assertThat(profile.warnings()).extracting(Warning::code).containsExactly(Warning.Code.UNKNOWN_SHAPE);
    }

    @Test
    void caffeineCaches() {
        var cache = Caffeine.newBuilder().executor(Runnable::run).maximumSize(9).build();
        cache.put("acme", new int[5]);
        assertSplit(cache, """
                Cache{acme} 20
                Cache{acme};Cache[entry] 60
                Cache{acme};Cache[key] 42
                Cache{acme};Cache[key];String[padding] 6
                Cache{acme};Cache[padding] 4
                Cache{acme};int[] [padding] 4
                Cache{acme};int[] [stack] 16""");
        var plain = Caffeine.newBuilder().executor(Runnable::run).build();
        plain.put("acme", new int[5]);
        assertSplit(plain, """
                Cache{acme} 20
                Cache{acme};Cache[entry] 28
                Cache{acme};Cache[key] 42
                Cache{acme};Cache[key];String[padding] 6
                Cache{acme};Cache[padding] 4
                Cache{acme};int[] [padding] 4
                Cache{acme};int[] [stack] 16""");
        var weak = Caffeine.newBuilder().executor(Runnable::run).weakKeys().build();
        String key = new String("acme");
        weak.put(key, new int[5]);
        assertSplit(weak, """
                Cache{acme} 20
                Cache{acme};Cache[entry] 80
                Cache{acme};Cache[padding] 8
                Cache{acme};int[] [padding] 4
                Cache{acme};int[] [stack] 16""");
        assertThat(key).isEqualTo("acme");
    }

    @Test
    void jacksonObjectsByProperty() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        ObjectNode customer = new ObjectNode(nodes, new HashMap<>()).put("name", "Ann");
        ObjectNode order = new ObjectNode(nodes, new HashMap<>());
        order.set("customer", customer);
        order.set("lines", nodes.arrayNode().add(new ObjectNode(nodes, new HashMap<>()).put("price", 1.5)));
        MemoryProfiler profiler = Goldens.profiler()
                .rules(r -> r.split(ObjectNode.class.getName(), "_children"))
                .build();
        assertThat(labelled(profiler.profile(order))).isEqualTo("""
                ObjectNode{customer};ObjectNode[entry] 28
                ObjectNode{customer};ObjectNode[key] 46
                ObjectNode{customer};ObjectNode[key];String[padding] 2
                ObjectNode{customer};ObjectNode[padding] 12
                ObjectNode{customer};ObjectNode[slots] 4
                ObjectNode{customer};ObjectNode[spare] 60
                ObjectNode{customer};ObjectNode[stack] 80
                ObjectNode{customer};ObjectNode{name} 57
                ObjectNode{customer};ObjectNode{name};ObjectNode[entry] 28
                ObjectNode{customer};ObjectNode{name};ObjectNode[key] 42
                ObjectNode{customer};ObjectNode{name};ObjectNode[key];String[padding] 6
                ObjectNode{customer};ObjectNode{name};ObjectNode[padding] 4
                ObjectNode{customer};ObjectNode{name};TextNode[padding] 7
                ObjectNode{lines};ArrayNode[padding] 4
                ObjectNode{lines};ArrayNode[slots] 4
                ObjectNode{lines};ArrayNode[spare] 36
                ObjectNode{lines};ArrayNode[stack] 60
                ObjectNode{lines};ObjectNode[entry] 28
                ObjectNode{lines};ObjectNode[key] 43
                ObjectNode{lines};ObjectNode[key];String[padding] 5
                ObjectNode{lines};ObjectNode[padding] 12
                ObjectNode{lines};ObjectNode[slots] 4
                ObjectNode{lines};ObjectNode[spare] 60
                ObjectNode{lines};ObjectNode[stack] 80
                ObjectNode{lines};ObjectNode{price} 20
                ObjectNode{lines};ObjectNode{price};DoubleNode[padding] 4
                ObjectNode{lines};ObjectNode{price};ObjectNode[entry] 28
                ObjectNode{lines};ObjectNode{price};ObjectNode[key] 43
                ObjectNode{lines};ObjectNode{price};ObjectNode[key];String[padding] 5
                ObjectNode{lines};ObjectNode{price};ObjectNode[padding] 4""");
    }

    @Test
    void fastutilMaps() {
        Object2ObjectOpenHashMap<String, Object> map = new Object2ObjectOpenHashMap<>();
        map.put("acme", new int[5]);
        map.put(null, 1000);
        assertSplit(map, """
                Object2ObjectOpenHashMap{acme} 20
                Object2ObjectOpenHashMap{acme};Object2ObjectOpenHashMap[key] 42
                Object2ObjectOpenHashMap{acme};Object2ObjectOpenHashMap[key];String[padding] 6
                Object2ObjectOpenHashMap{acme};int[] [padding] 4
                Object2ObjectOpenHashMap{acme};int[] [stack] 16
                Object2ObjectOpenHashMap{null} 16""");
        Long2ObjectOpenHashMap<Object> numbers = new Long2ObjectOpenHashMap<>();
        numbers.put(42L, new int[5]);
        assertSplit(numbers, """
                Long2ObjectOpenHashMap{42} 20
                Long2ObjectOpenHashMap{42};int[] [padding] 4
                Long2ObjectOpenHashMap{42};int[] [stack] 16""");
    }

    @Test
    void eclipseMapWithChains() {
        UnifiedMap<Object, Object> map = new UnifiedMap<>();
        map.put("Aa", 1000);
        map.put("BB", 2000); // of the same hash
        assertSplit(map, """
                UnifiedMap{Aa} 16
                UnifiedMap{Aa};UnifiedMap[key] 40
                UnifiedMap{Aa};UnifiedMap[key];String[padding] 8
                UnifiedMap{BB} 16
                UnifiedMap{BB};UnifiedMap[key] 40
                UnifiedMap{BB};UnifiedMap[key];String[padding] 8""");
    }

    @Test
    void kotlinMap() {
        Map<String, Object> map = MapsKt.createMapBuilder();
        map.put("acme", new int[5]);
        assertSplit(MapsKt.build(map), """
                MapBuilder{acme} 20
                MapBuilder{acme};MapBuilder[key] 42
                MapBuilder{acme};MapBuilder[key];String[padding] 6
                MapBuilder{acme};int[] [padding] 4
                MapBuilder{acme};int[] [stack] 16""");
    }

    /** As Spring keeps its singletons. */
    private static final class DefaultSingletonBeanRegistry {
        final Map<String, Object> singletonObjects = new ConcurrentHashMap<>(256);
    }

    @Test
    void singletonsByTheNameOfTheBean() {
        DefaultSingletonBeanRegistry registry = new DefaultSingletonBeanRegistry();
        registry.singletonObjects.put("dataSource", new int[5]);
        registry.singletonObjects.put("orders", new Shop(null));
        MemoryProfile profile = Goldens.profiler()
                .rules(r -> r.split(DefaultSingletonBeanRegistry.class.getName(), "singletonObjects"))
                .build()
                .profile(registry);
        assertThat(labelled(profile)).isEqualTo("""
                DefaultSingletonBeanRegistry.singletonObjects;ConcurrentHashMap{dataSource} 20
                DefaultSingletonBeanRegistry.singletonObjects;ConcurrentHashMap{dataSource};ConcurrentHashMap[entry] 28
                DefaultSingletonBeanRegistry.singletonObjects;ConcurrentHashMap{dataSource};ConcurrentHashMap[key] 48
                DefaultSingletonBeanRegistry.singletonObjects;ConcurrentHashMap{dataSource};ConcurrentHashMap[key];String[padding] 8
                DefaultSingletonBeanRegistry.singletonObjects;ConcurrentHashMap{dataSource};ConcurrentHashMap[padding] 4
                DefaultSingletonBeanRegistry.singletonObjects;ConcurrentHashMap{dataSource};int[] [padding] 4
                DefaultSingletonBeanRegistry.singletonObjects;ConcurrentHashMap{dataSource};int[] [stack] 16
                DefaultSingletonBeanRegistry.singletonObjects;ConcurrentHashMap{orders};ConcurrentHashMap[entry] 28
                DefaultSingletonBeanRegistry.singletonObjects;ConcurrentHashMap{orders};ConcurrentHashMap[key] 44
                DefaultSingletonBeanRegistry.singletonObjects;ConcurrentHashMap{orders};ConcurrentHashMap[key];String[padding] 4
                DefaultSingletonBeanRegistry.singletonObjects;ConcurrentHashMap{orders};ConcurrentHashMap[padding] 4
                DefaultSingletonBeanRegistry.singletonObjects;ConcurrentHashMap{orders};Shop.tenants 4
                DefaultSingletonBeanRegistry.singletonObjects;ConcurrentHashMap{orders};Shop[header] 12""");
    }
}
