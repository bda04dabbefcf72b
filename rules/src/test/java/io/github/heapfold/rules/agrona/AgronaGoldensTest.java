package io.github.heapfold.rules.agrona;

import static io.github.heapfold.rules.samples.Goldens.assertProfile;

import io.github.heapfold.MemoryProfiler;
import java.util.Map;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.collections.Int2IntHashMap;
import org.agrona.collections.Int2NullableObjectHashMap;
import org.agrona.collections.Int2ObjectHashMap;
import org.agrona.collections.IntArrayList;
import org.agrona.collections.IntArrayQueue;
import org.agrona.collections.LongHashSet;
import org.agrona.collections.Object2IntHashMap;
import org.agrona.collections.Object2ObjectHashMap;
import org.agrona.concurrent.ManyToOneConcurrentArrayQueue;
import org.agrona.concurrent.ManyToOneConcurrentLinkedQueue;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a profile shows of Agrona's everyday types. */
class AgronaGoldensTest {

    /** Opens what Agrona's buffers need to the class path. */
    @BeforeAll
    static void makeAProfiler() {
        MemoryProfiler.standard().profile("");
    }

    private static Int2ObjectHashMap<String> map() {
        Int2ObjectHashMap<String> map = new Int2ObjectHashMap<>();
        map.put(1, new String("a"));
        map.put(2, new String("b"));
        return map;
    }

    @Test
    void keysAreNumbersInSlots() {
        assertProfile(new Int2ObjectHashMap<>(), """
                Int2ObjectHashMap[padding] 3
                Int2ObjectHashMap[spare] 64
                Int2ObjectHashMap[stack] 77""");
        assertProfile(map(), """
                Int2ObjectHashMap[padding] 3
                Int2ObjectHashMap[slots] 16
                Int2ObjectHashMap[spare] 48
                Int2ObjectHashMap[stack] 77
                String 78
                String[padding] 18""");
    }

    @Test
    void viewsAndIteratorsThatAMapKeepsAreItsStack() {
        Int2ObjectHashMap<String> map = map();
        map.keySet().iterator();
        map.values().iterator();
        map.entrySet().iterator();
        assertProfile(map, """
                Int2ObjectHashMap[padding] 36
                Int2ObjectHashMap[slots] 16
                Int2ObjectHashMap[spare] 48
                Int2ObjectHashMap[stack] 236
                String 78
                String[padding] 18""");
    }

    @Test
    void aViewLeadsToItsMap() {
        assertProfile(map().values(), """
                Int2ObjectHashMap[padding] 3
                Int2ObjectHashMap[slots] 16
                Int2ObjectHashMap[spare] 48
                Int2ObjectHashMap[stack] 77
                String 78
                String[padding] 18
                ValueCollection[padding] 11
                ValueCollection[stack] 53""");
    }

    @Test
    void keyAndValueTakeTwoSlotsOfOneArray() {
        Int2IntHashMap map = new Int2IntHashMap(-1);
        map.put(1, 2);
        map.put(3, 4);
        map.put(5, 6);
        assertProfile(map, """
                Int2IntHashMap[padding] 3
                Int2IntHashMap[slots] 24
                Int2IntHashMap[spare] 40
                Int2IntHashMap[stack] 61""");
    }

    @Test
    void whatStandsForNullIsStructure() {
        Int2NullableObjectHashMap<String> map = new Int2NullableObjectHashMap<>();
        map.put(1, null);
        map.put(2, "a");
        assertProfile(map, """
                Int2NullableObjectHashMap[padding] 7
                Int2NullableObjectHashMap[slots] 16
                Int2NullableObjectHashMap[spare] 48
                Int2NullableObjectHashMap[stack] 89
                String 39
                String[padding] 9""");
    }

    @Test
    void keysThatAreObjectsAreBeneathTheMap() {
        Map<String, Integer> counts = new Object2IntHashMap<>(-1);
        counts.put("a", 1000);
        assertProfile(counts, """
                Object2IntHashMap[key] 39
                Object2IntHashMap[key];String[padding] 9
                Object2IntHashMap[padding] 7
                Object2IntHashMap[slots] 8
                Object2IntHashMap[spare] 56
                Object2IntHashMap[stack] 81""");
        Map<String, Integer> objects = new Object2ObjectHashMap<>();
        objects.put("a", 1000);
        objects.put("b", 2000);
        assertProfile(objects, """
                Integer 32
                Object2ObjectHashMap[key] 78
                Object2ObjectHashMap[key];String[padding] 18
                Object2ObjectHashMap[padding] 7
                Object2ObjectHashMap[slots] 16
                Object2ObjectHashMap[spare] 48
                Object2ObjectHashMap[stack] 57""");
    }

    @Test
    void setsListsAndQueuesOfNumbersTellTheirSize() {
        LongHashSet set = new LongHashSet();
        set.add(1);
        assertProfile(set, """
                LongHashSet[padding] 6
                LongHashSet[slots] 8
                LongHashSet[spare] 56
                LongHashSet[stack] 50""");
        IntArrayList list = new IntArrayList();
        list.addInt(1);
        list.addInt(2);
        assertProfile(list, """
                IntArrayList[padding] 4
                IntArrayList[slots] 8
                IntArrayList[spare] 32
                IntArrayList[stack] 44""");
        IntArrayQueue queue = new IntArrayQueue();
        queue.addInt(1);
        queue.addInt(2);
        queue.removeInt();
        assertProfile(queue, """
                IntArrayQueue[padding] 7
                IntArrayQueue[slots] 4
                IntArrayQueue[spare] 28
                IntArrayQueue[stack] 49""");
    }

    @Test
    void paddingAgainstFalseSharingIsStack() {
        ManyToOneConcurrentArrayQueue<String> array = new ManyToOneConcurrentArrayQueue<>(4);
        array.add("a");
        assertProfile(array, """
                ManyToOneConcurrentArrayQueue[padding] 4
                ManyToOneConcurrentArrayQueue[slots] 4
                ManyToOneConcurrentArrayQueue[spare] 12
                ManyToOneConcurrentArrayQueue[stack] 260
                String 39
                String[padding] 9""");
        ManyToOneConcurrentLinkedQueue<String> linked = new ManyToOneConcurrentLinkedQueue<>();
        linked.add("a");
        assertProfile(linked, """
                ManyToOneConcurrentLinkedQueue[entry] 40
                ManyToOneConcurrentLinkedQueue[padding] 8
                ManyToOneConcurrentLinkedQueue[stack] 216
                String 39
                String[padding] 9""");
    }

    @Test
    void aBufferShowsTheArrayThatItWraps() {
        assertProfile(new UnsafeBuffer(new byte[100], 10, 20), """
                UnsafeBuffer[padding] 8
                UnsafeBuffer[slots] 100
                UnsafeBuffer[stack] 52""");
        assertProfile(new ExpandableArrayBuffer(100), """
                ExpandableArrayBuffer[padding] 8
                ExpandableArrayBuffer[slots] 100
                ExpandableArrayBuffer[stack] 44""");
    }
}
