package io.github.heapfold.rules.fastutil;

import static io.github.heapfold.rules.samples.Goldens.assertProfile;
import static io.github.heapfold.rules.samples.Samples.text;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectLinkedOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectMaps;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntObjectImmutablePair;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongLongImmutablePair;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2ObjectAVLTreeMap;
import it.unimi.dsi.fastutil.objects.ObjectBigArrayBigList;
import it.unimi.dsi.fastutil.objects.ObjectOpenCustomHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Profiles of fastutil's everyday types, byte for byte. */
class FastutilGoldensTest {

    @Test
    void listOfIntsHasSlotsAndSpareOnes() {
        IntArrayList list = new IntArrayList(4);
        list.add(1);
        list.add(2);
        list.add(3);
        assertProfile(list, """
                IntArrayList[padding] 4
                IntArrayList[slots] 12
                IntArrayList[spare] 4
                IntArrayList[stack] 36""");
    }

    @Test
    void setOfIntsCountsItsElementsOnly() {
        assertProfile(new IntOpenHashSet(new int[] {7, 8, 9}), """
                IntOpenHashSet[padding] 11
                IntOpenHashSet[slots] 12
                IntOpenHashSet[spare] 8
                IntOpenHashSet[stack] 57""");
    }

    @Test
    void mapOfIntsCountsItsPairsOnly() {
        Int2IntOpenHashMap map = new Int2IntOpenHashMap();
        map.put(7, 70);
        map.put(8, 80);
        map.put(9, 90);
        assertProfile(map, """
                Int2IntOpenHashMap[padding] 11
                Int2IntOpenHashMap[slots] 24
                Int2IntOpenHashMap[spare] 240
                Int2IntOpenHashMap[stack] 93""");
    }

    @Test
    void keysStandBeneathAFrameOfTheirOwn() {
        Object2IntOpenHashMap<String> map = new Object2IntOpenHashMap<>();
        map.put(text(1), 1);
        map.put(text(2), 2);
        assertProfile(map, """
                Object2IntOpenHashMap[key] 88
                Object2IntOpenHashMap[key];String[padding] 8
                Object2IntOpenHashMap[padding] 11
                Object2IntOpenHashMap[slots] 16
                Object2IntOpenHashMap[spare] 248
                Object2IntOpenHashMap[stack] 93""");
    }

    @Test
    void valuesStandAtTheMapAndViewsAreItsStack() {
        Int2ObjectOpenHashMap<String> map = new Int2ObjectOpenHashMap<>();
        map.put(1, text(1));
        map.keySet();
        map.values();
        map.int2ObjectEntrySet();
        assertProfile(map, """
                Int2ObjectOpenHashMap[padding] 11
                Int2ObjectOpenHashMap[slots] 8
                Int2ObjectOpenHashMap[spare] 256
                Int2ObjectOpenHashMap[stack] 141
                String 44
                String[padding] 4""");
    }

    @Test
    void linksOfALinkedMapAreSlots() {
        Int2ObjectLinkedOpenHashMap<String> map = new Int2ObjectLinkedOpenHashMap<>();
        map.put(1, text(1));
        assertProfile(map, """
                Int2ObjectLinkedOpenHashMap[padding] 15
                Int2ObjectLinkedOpenHashMap[slots] 16
                Int2ObjectLinkedOpenHashMap[spare] 512
                Int2ObjectLinkedOpenHashMap[stack] 121
                String 44
                String[padding] 4""");
    }

    @Test
    void nodesOfATreeAreEntries() {
        Object2ObjectAVLTreeMap<String, String> map = new Object2ObjectAVLTreeMap<>();
        map.put("a", text(1));
        map.put("b", text(2));
        assertProfile(map, """
                Object2ObjectAVLTreeMap[entry] 64
                Object2ObjectAVLTreeMap[key] 78
                Object2ObjectAVLTreeMap[key];String[padding] 18
                Object2ObjectAVLTreeMap[padding] 7
                Object2ObjectAVLTreeMap[stack] 121
                String 88
                String[padding] 8""");
    }

    @Test
    void strategyOfTheUserIsShown() {
        ObjectOpenCustomHashSet<String> set = new ObjectOpenCustomHashSet<>(new FastutilSamples.FirstLetters());
        set.add("a");
        assertProfile(set, """
                FirstLetters.letters 4
                FirstLetters[header] 12
                ObjectOpenCustomHashSet[padding] 7
                ObjectOpenCustomHashSet[slots] 4
                ObjectOpenCustomHashSet[spare] 128
                ObjectOpenCustomHashSet[stack] 61
                String 39
                String[padding] 9""");
    }

    @Test
    void segmentsOfABigListAreSlots() {
        assertProfile(new ObjectBigArrayBigList<>(List.of("a", "b").iterator()), """
                ObjectBigArrayBigList[padding] 11
                ObjectBigArrayBigList[slots] 12
                ObjectBigArrayBigList[spare] 32
                ObjectBigArrayBigList[stack] 57
                String 78
                String[padding] 18""");
    }

    @Test
    void wrapperLeadsToItsMap() {
        Int2ObjectOpenHashMap<String> map = new Int2ObjectOpenHashMap<>();
        map.put(1, text(1));
        assertProfile(Int2ObjectMaps.synchronize(map), """
                Int2ObjectOpenHashMap[padding] 11
                Int2ObjectOpenHashMap[slots] 8
                Int2ObjectOpenHashMap[spare] 256
                Int2ObjectOpenHashMap[stack] 93
                String 44
                String[padding] 4
                SynchronizedMap[padding] 4
                SynchronizedMap[stack] 36""");
    }

    @Test
    void keySetKeepsItsMapAlive() {
        Int2ObjectOpenHashMap<String> map = new Int2ObjectOpenHashMap<>();
        map.put(1, text(1));
        assertProfile(map.keySet(), """
                Int2ObjectOpenHashMap[padding] 11
                Int2ObjectOpenHashMap[slots] 8
                Int2ObjectOpenHashMap[spare] 256
                Int2ObjectOpenHashMap[stack] 93
                KeySet[stack] 16
                String 44
                String[padding] 4""");
    }

    @Test
    void subListKeepsTheWholeListAlive() {
        assertProfile(new IntArrayList(new int[] {1, 2, 3, 4}).subList(1, 2), """
                IntArrayList[padding] 4
                IntArrayList[slots] 16
                IntArrayList[stack] 36
                SubList[padding] 4
                SubList[stack] 28""");
    }

    @Test
    void pairOfNumbersIsOneLine() {
        assertProfile(new LongLongImmutablePair(1, 2), """
                LongLongImmutablePair 28
                LongLongImmutablePair[padding] 4""");
        assertProfile(new IntObjectImmutablePair<>(1, "a"), """
                IntObjectImmutablePair[padding] 4
                IntObjectImmutablePair[stack] 20
                String 39
                String[padding] 9""");
    }
}
