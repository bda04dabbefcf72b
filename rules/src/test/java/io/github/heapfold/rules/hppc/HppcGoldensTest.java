package io.github.heapfold.rules.hppc;

import static io.github.heapfold.rules.samples.Goldens.assertProfile;

import com.carrotsearch.hppc.BitSet;
import com.carrotsearch.hppc.IntArrayDeque;
import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntHashSet;
import com.carrotsearch.hppc.LongLongHashMap;
import com.carrotsearch.hppc.LongObjectHashMap;
import com.carrotsearch.hppc.ObjectArrayDeque;
import com.carrotsearch.hppc.ObjectArrayList;
import com.carrotsearch.hppc.ObjectHashSet;
import com.carrotsearch.hppc.ObjectIntHashMap;
import com.carrotsearch.hppc.ObjectObjectHashMap;
import com.carrotsearch.hppc.SortedIterationLongObjectHashMap;
import org.junit.jupiter.api.Test;

/** What a profile shows of HPPC's everyday types. */
class HppcGoldensTest {
    private static LongObjectHashMap<String> map(long... keys) {
        LongObjectHashMap<String> map = new LongObjectHashMap<>();
        for (long key : keys) {
            map.put(key, new String("a"));
        }
        return map;
    }

    @Test
    void aMapOfNumbersHasTwoSlotsForEach() {
        LongLongHashMap map = new LongLongHashMap();
        assertProfile(map, """
                LongLongHashMap[padding] 3
                LongLongHashMap[spare] 144
                LongLongHashMap[stack] 77""");
        map.put(1, 2);
        map.put(3, 4);
        assertProfile(map, """
                LongLongHashMap[padding] 3
                LongLongHashMap[slots] 32
                LongLongHashMap[spare] 112
                LongLongHashMap[stack] 77""");
    }

    @Test
    void theSlotsOfKeyZeroAreLive() {
        assertProfile(map(1, 2), """
                LongObjectHashMap[padding] 7
                LongObjectHashMap[slots] 24
                LongObjectHashMap[spare] 84
                LongObjectHashMap[stack] 77
                String 61
                String[padding] 11""");
        assertProfile(map(0, 1, 2), """
                LongObjectHashMap[padding] 7
                LongObjectHashMap[slots] 36
                LongObjectHashMap[spare] 72
                LongObjectHashMap[stack] 77
                String 83
                String[padding] 13""");
    }

    @Test
    void keysAreBeneathTheMap() {
        ObjectObjectHashMap<String, Integer> map = new ObjectObjectHashMap<>();
        map.put("a", 1000);
        map.put(null, 2000);
        assertProfile(map, """
                Integer 32
                ObjectObjectHashMap[key] 39
                ObjectObjectHashMap[key];String[padding] 9
                ObjectObjectHashMap[padding] 11
                ObjectObjectHashMap[slots] 16
                ObjectObjectHashMap[spare] 56
                ObjectObjectHashMap[stack] 77""");
        ObjectIntHashMap<String> counts = new ObjectIntHashMap<>();
        counts.put("a", 1000);
        assertProfile(counts, """
                ObjectIntHashMap[key] 39
                ObjectIntHashMap[key];String[padding] 9
                ObjectIntHashMap[padding] 11
                ObjectIntHashMap[slots] 8
                ObjectIntHashMap[spare] 64
                ObjectIntHashMap[stack] 77""");
    }

    @Test
    void setsHaveElements() {
        assertProfile(IntHashSet.from(0, 1, 2), """
                IntHashSet[padding] 11
                IntHashSet[slots] 12
                IntHashSet[spare] 8
                IntHashSet[stack] 57""");
        assertProfile(ObjectHashSet.from("a", "b"), """
                ObjectHashSet[padding] 11
                ObjectHashSet[slots] 8
                ObjectHashSet[spare] 12
                ObjectHashSet[stack] 57
                String 78
                String[padding] 18""");
    }

    @Test
    void listsTellTheirSize() {
        assertProfile(new IntArrayList(), """
                IntArrayList[spare] 16
                IntArrayList[stack] 64""");
        assertProfile(IntArrayList.from(1, 2, 3), """
                IntArrayList[padding] 4
                IntArrayList[slots] 12
                IntArrayList[stack] 64""");
        ObjectArrayList<String> list = new ObjectArrayList<>();
        list.add("a", "b");
        assertProfile(list, """
                ObjectArrayList[slots] 8
                ObjectArrayList[spare] 8
                ObjectArrayList[stack] 64
                String 78
                String[padding] 18""");
    }

    @Test
    void dequesAreLiveBetweenTheirEnds() {
        IntArrayDeque numbers = new IntArrayDeque();
        numbers.addLast(1, 2);
        numbers.addFirst(3);
        assertProfile(numbers, """
                IntArrayDeque[padding] 4
                IntArrayDeque[slots] 12
                IntArrayDeque[spare] 28
                IntArrayDeque[stack] 68""");
        assertProfile(ObjectArrayDeque.from("a", "b"), """
                ObjectArrayDeque[padding] 4
                ObjectArrayDeque[slots] 8
                ObjectArrayDeque[spare] 32
                ObjectArrayDeque[stack] 68
                String 78
                String[padding] 18""");
    }

    @Test
    void bitsAreSlots() {
        BitSet bits = new BitSet(256);
        bits.set(100);
        assertProfile(bits, """
                BitSet[padding] 4
                BitSet[slots] 32
                BitSet[stack] 36""");
    }

    @Test
    void aViewLeadsToItsMap() {
        assertProfile(map(1).values(), """
                LongObjectHashMap[padding] 7
                LongObjectHashMap[slots] 12
                LongObjectHashMap[spare] 96
                LongObjectHashMap[stack] 77
                String 39
                String[padding] 9
                ValuesContainer[padding] 4
                ValuesContainer[stack] 20""");
        assertProfile(new SortedIterationLongObjectHashMap<>(map(1), Long::compare), """
                LongObjectHashMap[padding] 7
                LongObjectHashMap[slots] 12
                LongObjectHashMap[spare] 96
                LongObjectHashMap[stack] 77
                SortedIterationLongObjectHashMap[padding] 8
                SortedIterationLongObjectHashMap[slots] 4
                SortedIterationLongObjectHashMap[stack] 36
                String 39
                String[padding] 9""");
    }
}
