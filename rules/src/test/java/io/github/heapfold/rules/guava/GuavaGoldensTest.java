package io.github.heapfold.rules.guava;

import static io.github.heapfold.rules.samples.Goldens.assertProfile;

import com.google.common.base.Function;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.Weigher;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.HashBiMap;
import com.google.common.collect.HashMultimap;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.Multimap;
import com.google.common.collect.Table;
import com.google.common.collect.TreeBasedTable;
import com.google.common.collect.TreeMultiset;
import com.google.common.graph.ElementOrder;
import com.google.common.graph.MutableValueGraph;
import com.google.common.graph.ValueGraphBuilder;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a profile shows of Guava's everyday types. */
class GuavaGoldensTest {
    /** A weigher and a function of the user's. */
    static final class Lengths implements Weigher<Object, Object>, Function<Object, Integer> {
        @Override
        public int weigh(Object key, Object value) {
            return apply(key);
        }

        @Override
        public Integer apply(Object text) {
            return text.toString().length();
        }
    }

    /** A comparator of the user's. */
    static final class Backwards implements Comparator<String> {
        @Override
        public int compare(String left, String right) {
            return right.compareTo(left);
        }
    }

    private static <M extends Multimap<String, Integer>> M filled(M multimap) {
        multimap.put("a", 1);
        multimap.put("a", 2);
        multimap.put("b", 3);
        return multimap;
    }

    private static Table<String, Integer, String> table(Table<String, Integer, String> table) {
        table.put("a", 1, "x");
        table.put("b", 1, "y");
        return table;
    }

    private static Cache<Object, Object> cached(Cache<Object, Object> cache) {
        cache.put("a", 1);
        cache.put("b", 2);
        return cache;
    }

    private static MutableValueGraph<String, Integer> graph() {
        MutableValueGraph<String, Integer> graph =
                ValueGraphBuilder.directed().nodeOrder(ElementOrder.unordered()).build();
        graph.putEdgeValue("a", "b", 1);
        return graph;
    }

    @Test
    void immutableListHoldsItsElementsAndNothingElse() {
        assertProfile(ImmutableList.of(), """
                ImmutableList[stack] 32""");
        assertProfile(ImmutableList.of("a"), """
                ImmutableList[stack] 16
                String 39
                String[padding] 9""");
        assertProfile(ImmutableList.of("a", "b", "c"), """
                ImmutableList[padding] 4
                ImmutableList[slots] 12
                ImmutableList[stack] 32
                String 117
                String[padding] 27""");
    }

    @Test
    void immutableMapShowsEntriesKeysAndValues() {
        assertProfile(ImmutableMap.of("a", 1), """
                ImmutableMap[key] 39
                ImmutableMap[key];String[padding] 9
                ImmutableMap[padding] 4
                ImmutableMap[stack] 20
                Integer 16""");
        assertProfile(ImmutableMap.of("a", 1, "b", 2), """
                ImmutableMap[entry] 40
                ImmutableMap[key] 78
                ImmutableMap[key];String[padding] 18
                ImmutableMap[padding] 8
                ImmutableMap[slots] 16
                ImmutableMap[stack] 56
                Integer 32""");
    }

    @Test
    void immutableSortedMapHasNoEntries() {
        assertProfile(ImmutableSortedMap.of("a", 1, "b", 2), """
                ImmutableSortedMap.comparator 20
                ImmutableSortedMap.comparator;Ordering[padding] 4
                ImmutableSortedMap[key] 78
                ImmutableSortedMap[key];String[padding] 18
                ImmutableSortedMap[padding] 4
                ImmutableSortedMap[slots] 16
                ImmutableSortedMap[stack] 116
                Integer 32""");
        assertProfile(ImmutableSortedMap.copyOf(Map.of("a", 1, "b", 2), new Backwards()), """
                ImmutableSortedMap.comparator;Backwards[header] 12
                ImmutableSortedMap.comparator;Backwards[padding] 4
                ImmutableSortedMap[key] 78
                ImmutableSortedMap[key];String[padding] 18
                ImmutableSortedMap[padding] 4
                ImmutableSortedMap[slots] 16
                ImmutableSortedMap[stack] 116
                Integer 32""");
    }

    @Test
    void listsOfAnArrayListMultimapAreShownAsLists() {
        assertProfile(ArrayListMultimap.create(), """
                ArrayListMultimap[padding] 4
                ArrayListMultimap[stack] 68""");
        assertProfile(filled(ArrayListMultimap.create()), """
                ArrayListMultimap[entry] 56
                ArrayListMultimap[key] 78
                ArrayListMultimap[key];String[padding] 18
                ArrayListMultimap[padding] 12
                ArrayListMultimap[slots] 8
                ArrayListMultimap[spare] 56
                ArrayListMultimap[stack] 84
                ArrayList[padding] 8
                ArrayList[slots] 12
                ArrayList[spare] 12
                ArrayList[stack] 80
                Integer 48""");
    }

    @Test
    void linkedListMultimapIsOneChainOfEntries() {
        assertProfile(filled(LinkedListMultimap.create()), """
                Integer 48
                LinkedListMultimap[entry] 212
                LinkedListMultimap[key] 78
                LinkedListMultimap[key];String[padding] 18
                LinkedListMultimap[padding] 24
                LinkedListMultimap[slots] 8
                LinkedListMultimap[spare] 56
                LinkedListMultimap[stack] 92""");
    }

    @Test
    void countsOfAMultisetAreItsEntries() {
        assertProfile(HashMultiset.create(List.of("a", "a", "b")), """
                HashMultiset[entry] 88
                HashMultiset[padding] 12
                HashMultiset[slots] 8
                HashMultiset[spare] 56
                HashMultiset[stack] 84
                String 78
                String[padding] 18""");
        assertProfile(TreeMultiset.create(List.of("a", "a", "b")), """
                String 78
                String[padding] 18
                TreeMultiset.comparator 20
                TreeMultiset.comparator;Ordering[padding] 4
                TreeMultiset[entry] 156
                TreeMultiset[padding] 18
                TreeMultiset[stack] 90""");
    }

    @Test
    void hashBiMapFindsEachEntryTwice() {
        assertProfile(HashBiMap.create(Map.of("a", 1, "b", 2)), """
                HashBiMap[entry] 88
                HashBiMap[key] 78
                HashBiMap[key];String[padding] 18
                HashBiMap[padding] 8
                HashBiMap[slots] 16
                HashBiMap[stack] 88
                Integer 32""");
    }

    @Test
    void rowsOfATableAreShownAsMaps() {
        assertProfile(table(TreeBasedTable.create()), """
                String 78
                String[padding] 18
                TreeBasedTable[entry] 66
                TreeBasedTable[key] 78
                TreeBasedTable[key];String[padding] 18
                TreeBasedTable[padding] 18
                TreeBasedTable[stack] 108
                TreeMap[entry] 66
                TreeMap[key] 16
                TreeMap[padding] 14
                TreeMap[stack] 96""");
    }

    @Test
    void cacheShowsEntriesKeysAndValues() {
        assertProfile(cached(CacheBuilder.newBuilder().concurrencyLevel(1).build()), """
                Cache[entry] 88
                Cache[key] 78
                Cache[key];String[padding] 18
                Cache[padding] 36
                Cache[slots] 12
                Cache[spare] 56
                Cache[stack] 360
                Integer 32""");
    }

    @Test
    void cacheThatIsBoundedShowsWhatItWasGiven() {
        assertProfile(
                cached(CacheBuilder.newBuilder()
                        .concurrencyLevel(1)
                        .maximumWeight(9)
                        .weigher(new Lengths())
                        .build()),
                """
                Cache[entry] 120
                Cache[key] 78
                Cache[key];String[padding] 18
                Cache[padding] 44
                Cache[slots] 12
                Cache[spare] 56
                Cache[stack] 440
                Integer 32
                Lengths[header] 12
                Lengths[padding] 4""");
    }

    @Test
    void cacheDoesNotOwnValuesThatItRefersToWeakly() {
        assertProfile(
                cached(CacheBuilder.newBuilder()
                        .concurrencyLevel(1)
                        .weakValues()
                        .build()),
                """
                Cache[entry] 120
                Cache[key] 78
                Cache[key];String[padding] 18
                Cache[padding] 48
                Cache[slots] 12
                Cache[spare] 56
                Cache[stack] 412""");
    }

    @Test
    void nodesAndEdgeValuesOfAGraphAreElements() {
        assertProfile(graph(), """
                Integer 16
                MutableValueGraph[entry] 168
                MutableValueGraph[padding] 58
                MutableValueGraph[slots] 16
                MutableValueGraph[spare] 80
                MutableValueGraph[stack] 286
                String 78
                String[padding] 18""");
    }

    @Test
    void viewLeadsToWhatItShows() {
        assertProfile(Lists.transform(ImmutableList.of("a", "b"), new Lengths()), """
                ImmutableList[slots] 8
                ImmutableList[stack] 32
                Lengths[header] 12
                Lengths[padding] 4
                String 78
                String[padding] 18
                TransformedList[stack] 24""");
        assertProfile(filled(HashMultimap.create()).get("a"), """
                HashMultimap[entry] 56
                HashMultimap[key] 39
                HashMultimap[key];String[padding] 9
                HashMultimap[padding] 12
                HashMultimap[slots] 8
                HashMultimap[spare] 56
                HashMultimap[stack] 84
                HashSet[entry] 84
                HashSet[padding] 24
                HashSet[slots] 12
                HashSet[spare] 20
                HashSet[stack] 164
                Integer 48
                String 39
                String[padding] 9
                Values[padding] 4
                Values[stack] 36""");
    }
}
