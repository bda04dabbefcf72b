package io.github.heapfold.rules.eclipse;

import static io.github.heapfold.rules.samples.Goldens.assertProfile;

import io.github.heapfold.rules.eclipse.EclipseCollectionsSamples.Colliding;
import java.util.Comparator;
import org.eclipse.collections.impl.bag.mutable.HashBag;
import org.eclipse.collections.impl.bag.sorted.mutable.TreeBag;
import org.eclipse.collections.impl.bimap.mutable.HashBiMap;
import org.eclipse.collections.impl.factory.Lists;
import org.eclipse.collections.impl.factory.Maps;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.eclipse.collections.impl.list.mutable.primitive.BooleanArrayList;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.map.mutable.ConcurrentHashMap;
import org.eclipse.collections.impl.map.mutable.UnifiedMap;
import org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap;
import org.eclipse.collections.impl.map.mutable.primitive.IntObjectHashMap;
import org.eclipse.collections.impl.map.mutable.primitive.ObjectIntHashMap;
import org.eclipse.collections.impl.map.sorted.mutable.TreeSortedMap;
import org.eclipse.collections.impl.multimap.list.FastListMultimap;
import org.eclipse.collections.impl.set.mutable.UnifiedSet;
import org.eclipse.collections.impl.set.mutable.primitive.LongHashSet;
import org.eclipse.collections.impl.tuple.Tuples;
import org.eclipse.collections.impl.tuple.primitive.PrimitiveTuples;
import org.junit.jupiter.api.Test;

/** Profiles of the everyday types of Eclipse Collections, byte for byte. */
class EclipseCollectionsGoldensTest {

    @Test
    void fastListHasSlotsAndSpareOnes() {
        assertProfile(new FastList<String>(4).with("a", "b"), """
                FastList[padding] 4
                FastList[slots] 8
                FastList[spare] 8
                FastList[stack] 36
                String 78
                String[padding] 18""");
    }

    @Test
    void unifiedMapKeepsPairsInItsTable() {
        assertProfile(UnifiedMap.newWithKeysValues("a", 1000, "b", 2000), """
                Integer 32
                UnifiedMap[key] 78
                UnifiedMap[key];String[padding] 18
                UnifiedMap[padding] 4
                UnifiedMap[slots] 16
                UnifiedMap[spare] 16
                UnifiedMap[stack] 44""");
    }

    @Test
    void collidingKeysOfAUnifiedMapAreInChains() {
        UnifiedMap<Colliding, Integer> map = new UnifiedMap<>();
        map.put(new Colliding(1), 1000);
        map.put(new Colliding(2), 2000);
        map.put(new Colliding(3), 3000);
        assertProfile(map, """
                Integer 48
                UnifiedMap[key] 48
                UnifiedMap[padding] 8
                UnifiedMap[slots] 32
                UnifiedMap[spare] 128
                UnifiedMap[stack] 72""");
    }

    @Test
    void arrayThatIsAValueIsNoChain() {
        assertProfile(UnifiedMap.newWithKeysValues("a", new Integer[] {1000, 2000}), """
                Integer 32
                Integer[] [slots] 8
                Integer[] [stack] 16
                UnifiedMap[key] 39
                UnifiedMap[key];String[padding] 9
                UnifiedMap[padding] 4
                UnifiedMap[slots] 8
                UnifiedMap[spare] 8
                UnifiedMap[stack] 44""");
    }

    @Test
    void bucketsOfAUnifiedSetAreEntries() {
        assertProfile(UnifiedSet.newSetWith(new Colliding(1), new Colliding(2), new Colliding(3)), """
                Colliding 48
                UnifiedSet[entry] 28
                UnifiedSet[padding] 8
                UnifiedSet[slots] 4
                UnifiedSet[spare] 12
                UnifiedSet[stack] 44""");
    }

    @Test
    void concurrentMapHasEntries() {
        ConcurrentHashMap<String, Integer> map = ConcurrentHashMap.newMap(4);
        map.put("a", 1000);
        assertProfile(map, """
                ConcurrentHashMap[entry] 24
                ConcurrentHashMap[key] 39
                ConcurrentHashMap[key];String[padding] 9
                ConcurrentHashMap[padding] 4
                ConcurrentHashMap[slots] 4
                ConcurrentHashMap[spare] 32
                ConcurrentHashMap[stack] 56
                Integer 16""");
    }

    @Test
    void smallImmutableCollectionsAreShownAlike() {
        assertProfile(new Object[] {Lists.immutable.of("a", "b"), Maps.immutable.of("c", 1000)}, """
                ImmutableList[padding] 4
                ImmutableList[stack] 20
                ImmutableMap[key] 39
                ImmutableMap[key];String[padding] 9
                ImmutableMap[padding] 4
                ImmutableMap[stack] 20
                Integer 16
                Object[] [slots] 8
                Object[] [stack] 16
                String 78
                String[padding] 18""");
    }

    @Test
    void tableOfPrimitivePairsCountsThoseInUse() {
        IntIntHashMap map = new IntIntHashMap();
        map.put(0, 1); // has a place of its own
        map.put(7, 70);
        map.put(8, 80);
        assertProfile(map, """
                IntIntHashMap[padding] 5
                IntIntHashMap[slots] 16
                IntIntHashMap[spare] 112
                IntIntHashMap[stack] 67""");
    }

    @Test
    void valuesOfAnIntMapStandAtTheMap() {
        assertProfile(IntObjectHashMap.newWithKeysValues(0, "a", 7, "b"), """
                IntObjectHashMap[padding] 9
                IntObjectHashMap[slots] 8
                IntObjectHashMap[spare] 24
                IntObjectHashMap[stack] 87
                String 78
                String[padding] 18""");
    }

    @Test
    void keysThatWereRemovedAreNotLive() {
        ObjectIntHashMap<String> map = new ObjectIntHashMap<>();
        map.put("a", 1);
        map.put("b", 2);
        map.remove("a");
        assertProfile(map, """
                ObjectIntHashMap[key];Sentinel 12
                ObjectIntHashMap[key];Sentinel[padding] 4
                ObjectIntHashMap[key];String 39
                ObjectIntHashMap[key];String[padding] 9
                ObjectIntHashMap[padding] 4
                ObjectIntHashMap[slots] 8
                ObjectIntHashMap[spare] 120
                ObjectIntHashMap[stack] 60""");
    }

    @Test
    void primitiveListsAndSetsCountWhatIsInUse() {
        assertProfile(IntArrayList.newListWith(1, 2, 3), """
                IntArrayList[padding] 8
                IntArrayList[slots] 12
                IntArrayList[stack] 36""");
        assertProfile(LongHashSet.newSetWith(1, 2, 100), """
                LongHashSet[padding] 7
                LongHashSet[slots] 8
                LongHashSet[spare] 120
                LongHashSet[stack] 49""");
        assertProfile(BooleanArrayList.newListWith(true, false, true), """
                BooleanArrayList[padding] 7
                BooleanArrayList[slots] 8
                BooleanArrayList[stack] 57""");
    }

    @Test
    void bagShowsElementsAndNotItsMap() {
        assertProfile(HashBag.newBagWith("a", "a", "b"), """
                HashBag[padding] 8
                HashBag[slots] 16
                HashBag[spare] 112
                HashBag[stack] 80
                String 78
                String[padding] 18""");
        assertProfile(TreeBag.newBagWith("a", "a", "b"), """
                String 78
                String[padding] 18
                TreeBag[entry] 98
                TreeBag[padding] 18
                TreeBag[stack] 84""");
    }

    @Test
    void multimapShowsKeysAndItsLists() {
        FastListMultimap<String, Integer> map = FastListMultimap.newMultimap();
        map.put("a", 1000);
        map.put("a", 2000);
        assertProfile(map, """
                FastListMultimap[key] 39
                FastListMultimap[key];String[padding] 9
                FastListMultimap[padding] 4
                FastListMultimap[slots] 8
                FastListMultimap[spare] 120
                FastListMultimap[stack] 68
                FastList[padding] 4
                FastList[slots] 8
                FastList[stack] 36
                Integer 32""");
    }

    @Test
    void biMapIsOneStructure() {
        assertProfile(HashBiMap.newWithKeysValues("a", 1000), """
                HashBiMap[key] 39
                HashBiMap[key];String[padding] 9
                HashBiMap[padding] 16
                HashBiMap[slots] 16
                HashBiMap[spare] 240
                HashBiMap[stack] 128
                Integer 16""");
    }

    @Test
    void sortedMapShowsItsComparator() {
        TreeSortedMap<String, Integer> map = TreeSortedMap.newMap(Comparator.reverseOrder());
        map.put("a", 1000);
        assertProfile(map, """
                Integer 16
                TreeSortedMap.comparator;ReverseOrder[padding] 4
                TreeSortedMap.comparator;ReverseOrder[stack] 12
                TreeSortedMap[entry] 33
                TreeSortedMap[key] 39
                TreeSortedMap[key];String[padding] 9
                TreeSortedMap[padding] 7
                TreeSortedMap[stack] 64""");
    }

    @Test
    void pairs() {
        assertProfile(Tuples.pair("a", 1000), """
                Integer 16
                Pair[padding] 4
                Pair[stack] 20
                String 39
                String[padding] 9""");
        assertProfile(PrimitiveTuples.pair(1, 2L), """
                IntLongPair 24""");
    }
}
