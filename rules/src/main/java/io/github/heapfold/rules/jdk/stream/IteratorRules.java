package io.github.heapfold.rules.jdk.stream;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.rules.internal.Fields;
import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * Iterators, spliterators and enumerations: each leads to what it goes through, and to the entries where it stands.
 *
 * <p>Mirrors the collections' sources in {@code java/util/} and {@code java/util/concurrent/} of JDK 17 to 25.
 */
final class IteratorRules {
    /** What it is, which references it has, and the classes in {@code java.util} of that kind. */
    private static final String UTIL = """
            Enumeration i val$c: Collections$3
            Enumeration: Collections$EmptyEnumeration
            Enumeration table[] entry lastReturned this$0: Hashtable$Enumerator
            Enumeration this$0: Vector$1
            Iterator this$0: AbstractList$Itr AbstractList$ListItr ArrayDeque$DeqIterator \
                ArrayDeque$DescendingIterator ArrayList$Itr ArrayList$ListItr ArrayList$SubList$1 \
                EnumMap$KeyIterator EnumMap$ValueIterator Enumeration$1 ImmutableCollections$MapN$MapNIterator \
                ImmutableCollections$Set12$1 ImmutableCollections$SetN$SetNIterator JumboEnumSet$EnumSetIterator \
                RegularEnumSet$EnumSetIterator Vector$Itr Vector$ListItr
            Iterator i this$0: AbstractList$SubList$1 AbstractMap$KeyIterator AbstractMap$ValueIterator \
                Collections$UnmodifiableCollection$1 Collections$UnmodifiableList$1 \
                Collections$UnmodifiableMap$UnmodifiableEntrySet$1
            Iterator next current this$0: HashMap$EntryIterator HashMap$KeyIterator HashMap$ValueIterator \
                LinkedHashMap$LinkedEntryIterator LinkedHashMap$LinkedKeyIterator \
                LinkedHashMap$LinkedValueIterator
            Iterator next lastReturned this$0: TreeMap$DescendingKeyIterator TreeMap$EntryIterator \
                TreeMap$KeyIterator TreeMap$ValueIterator
            Iterator lastReturned next fenceKey this$0: TreeMap$NavigableSubMap$DescendingSubMapEntryIterator \
                TreeMap$NavigableSubMap$DescendingSubMapKeyIterator TreeMap$NavigableSubMap$SubMapEntryIterator \
                TreeMap$NavigableSubMap$SubMapKeyIterator
            Iterator entry lastReturned nextKey currentKey this$0: WeakHashMap$EntryIterator \
                WeakHashMap$KeyIterator WeakHashMap$ValueIterator
            Iterator i this$1: AbstractMap$1$1 AbstractMap$2$1
            Iterator val$i this$0: Collections$CheckedList$1 Collections$CheckedMap$CheckedEntrySet$1
            Iterator: Collections$EmptyIterator Collections$EmptyListIterator
            Iterator traversalTable[] this$0: IdentityHashMap$KeyIterator IdentityHashMap$ValueIterator
            Iterator it this$0: ReverseOrderListView$DescendingIterator \
                ReverseOrderListView$DescendingListIterator
            Iterator keyIterator val$map: ReverseOrderSortedMapView$5 ReverseOrderSortedMapView$6
            Iterator a[]: Arrays$ArrayItr
            Iterator val$e: Collections$1
            Iterator val$it this$0: Collections$CheckedCollection$1
            Iterator this$0 lastReturnedEntry: EnumMap$EntryIterator
            Iterator traversalTable[] this$0 lastReturnedEntry: IdentityHashMap$EntryIterator
            Iterator list: ImmutableCollections$ListItr
            Iterator itr this$0: LinkedList$DescendingIterator
            Iterator lastReturned next this$0: LinkedList$ListItr
            Iterator forgetMeNot lastRetElt this$0: PriorityQueue$Itr
            Iterator root view prev val$map: ReverseOrderSortedMapView$4
            Iterator cache prevKey it this$1: ReverseOrderSortedMapView$Submap$1
            Iterator root view prev val$set: ReverseOrderSortedSetView$1
            Iterator cache it this$1: ReverseOrderSortedSetView$Subset$1
            Spliterator this$0: ArrayDeque$DeqSpliterator ArrayList$ArrayListSpliterator ArrayList$SubList$2 \
                BitSet$1BitSetSpliterator PriorityQueue$PriorityQueueSpliterator Scanner$TokenSpliterator
            Spliterator map current: HashMap$EntrySpliterator HashMap$KeySpliterator HashMap$ValueSpliterator \
                WeakHashMap$EntrySpliterator WeakHashMap$KeySpliterator WeakHashMap$ValueSpliterator
            Spliterator array[]: Spliterators$ArraySpliterator Spliterators$DoubleArraySpliterator \
                Spliterators$IntArraySpliterator Spliterators$LongArraySpliterator
            Spliterator: Spliterators$EmptySpliterator$OfDouble Spliterators$EmptySpliterator$OfInt \
                Spliterators$EmptySpliterator$OfLong Spliterators$EmptySpliterator$OfRef
            Spliterator tree current fence: TreeMap$DescendingKeySpliterator TreeMap$EntrySpliterator \
                TreeMap$KeySpliterator TreeMap$ValueSpliterator
            Spliterator map: IdentityHashMap$EntrySpliterator IdentityHashMap$KeySpliterator \
                IdentityHashMap$ValueSpliterator
            Spliterator val$spliterator: Spliterators$2Adapter Spliterators$3Adapter Spliterators$4Adapter
            Spliterator it: Spliterators$DoubleIteratorSpliterator Spliterators$IntIteratorSpliterator \
                Spliterators$LongIteratorSpliterator
            Spliterator list alist: AbstractList$RandomAccessSpliterator
            Spliterator val$element: Collections$2
            Spliterator s: Collections$UnmodifiableMap$UnmodifiableEntrySet$UnmodifiableEntrySetSpliterator
            Spliterator list current: LinkedList$LLSpliterator
            Spliterator pattern this$0: Scanner$FindSpliterator
            Spliterator collection it this$0: SortedSet$1
            Spliterator nextElement val$spliterator: Spliterators$1Adapter
            Spliterator collection it: Spliterators$IteratorSpliterator
            Spliterator array[] this$0: Vector$VectorSpliterator
            """;

    /** The same for {@code java.util.concurrent}. */
    private static final String CONCURRENT = """
            Iterator lastReturned next nextValue this$0: ConcurrentSkipListMap$EntryIterator \
                ConcurrentSkipListMap$KeyIterator ConcurrentSkipListMap$SubMap$SubMapEntryIterator \
                ConcurrentSkipListMap$SubMap$SubMapKeyIterator ConcurrentSkipListMap$SubMap$SubMapValueIterator \
                ConcurrentSkipListMap$ValueIterator
            Iterator nextNode nextItem lastRet this$0: ConcurrentLinkedDeque$DescendingItr \
                ConcurrentLinkedDeque$Itr ConcurrentLinkedQueue$Itr
            Iterator it: CopyOnWriteArrayList$COWSubListIterator \
                CopyOnWriteArrayList$Reversed$DescendingIterator \
                CopyOnWriteArrayList$Reversed$DescendingListIterator
            Iterator array[] this$0: DelayQueue$Itr PriorityBlockingQueue$Itr \
                ScheduledThreadPoolExecutor$DelayedWorkQueue$Itr
            Iterator next nextItem lastRet this$0: LinkedBlockingDeque$DescendingItr LinkedBlockingDeque$Itr
            Iterator nextItem lastItem this$0: ArrayBlockingQueue$Itr
            Iterator snapshot[]: CopyOnWriteArrayList$COWIterator
            Iterator next nextItem lastRet ancestor this$0: LinkedBlockingQueue$Itr
            Iterator nextNode nextItem lastRet ancestor this$0: LinkedTransferQueue$Itr
            Spliterator current this$0: ConcurrentLinkedDeque$CLDSpliterator \
                ConcurrentLinkedQueue$CLQSpliterator LinkedBlockingDeque$LBDSpliterator \
                LinkedBlockingQueue$LBQSpliterator LinkedTransferQueue$LTQSpliterator
            Spliterator comparator fence row current: ConcurrentSkipListMap$EntrySpliterator \
                ConcurrentSkipListMap$KeySpliterator ConcurrentSkipListMap$ValueSpliterator
            Spliterator array[] this$0: PriorityBlockingQueue$PBQSpliterator
            """;

    private IteratorRules() {}

    static void register(Rules rules) {
        UTIL.lines().forEach(line -> register(rules, "java.util.", line));
        CONCURRENT.lines().forEach(line -> register(rules, "java.util.concurrent.", line));
        concurrentHashMap(rules);
        for (String map : List.of("EnumMap", "IdentityHashMap")) {
            Display.view(rules, "java.util." + map + "$EntryIterator$Entry", "Entry", "this$1");
        }
        nodes(rules);
    }

    private static void register(Rules rules, String prefix, String line) {
        List<String> sides = List.of(line.split(": +", -1));
        List<String> words = List.of(sides.get(0).split(" ", -1));
        String[] fields = words.subList(1, words.size()).toArray(String[]::new);
        for (String type : sides.get(1).split(" +", -1)) {
            // javac leaves out a reference to the outer object that is not used, since 18 (JDK-8271623)
            Display.container(rules, prefix + type, words.get(0), c -> Fields.some(c, fields));
        }
    }

    private static void concurrentHashMap(Rules rules) {
        for (String kind : List.of("Iterator", "Spliterator")) {
            for (String of : List.of("Key", "Value", "Entry")) {
                Display.container(
                        rules,
                        "java.util.concurrent.ConcurrentHashMap$" + of + kind,
                        kind,
                        c -> c.slots("tab")
                                .elements("next", "map", "lastReturned")
                                .mayLack("map", "lastReturned") // spliterators
                                .stack("stack", "spare"));
            }
        }
    }

    /** Nodes of linked queues, met from an iterator before their queue. */
    private static void nodes(Rules rules) {
        Display.view(rules, "java.util.LinkedList$Node", "Entry", "item", "next", "prev");
        String concurrent = "java.util.concurrent.";
        for (String queue : List.of("ConcurrentLinkedQueue", "LinkedBlockingQueue")) {
            Display.view(rules, concurrent + queue + "$Node", "Entry", "item", "next");
        }
        for (String deque : List.of("ConcurrentLinkedDeque", "LinkedBlockingDeque")) {
            Display.view(rules, concurrent + deque + "$Node", "Entry", "item", "next", "prev");
        }
        for (String node : List.of("$Node", "$DualNode")) { // 17, 25
            Display.view(rules, concurrent + "LinkedTransferQueue" + node, "Entry", "item", "next", "waiter");
        }
        String skipList = concurrent + "ConcurrentSkipListMap";
        Display.container(rules, skipList + "$Node", "Entry", c -> c.keys("key").elements("val", "next"));
        Display.view(rules, skipList + "$Index", "Entry", "node", "down", "right");
    }
}
