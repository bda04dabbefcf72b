package io.github.heapfold.rules.guava;

import static io.github.heapfold.rules.guava.GuavaRules.COLLECT;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * Entries that stand alone, and the iterators that some of them come from: each leads to what it is of.
 *
 * <p>Mirrors {@code com/google/common/collect/} of Guava 30.1 to 33.8.
 */
final class IteratorRules {
    /** Name, references and classes; some versions lack one or the other reference. */
    private static final String TABLE = """
            Cell: ArrayTable$2
            Entry node: HashBiMap$1$MapEntry HashBiMap$Inverse$1$InverseEntry
            Entry val$entry val$transformer: FilteredEntryMultimap$Entries$1$1 Maps$12 Maps$7 \
                Maps$FilteredEntryMap$EntrySet$1$1 MutableClassToInstanceMap$1 StandardTable$Row$2 \
                StandardTable$Column$EntrySetIterator$1EntryImpl Synchronized$SynchronizedAsMapEntries$1$1
            Entry val$backingEntry val$baseEntry val$mapEntry: AbstractBiMap$BiMapEntry \
                AbstractMapBasedMultiset$2$1 ArrayTable$ArrayMap$1 EnumMultiset$2$1 \
                ImmutableMap$MapViewOfValuesAsSingletonSets$1$1 Multimaps$Keys$1$1 TreeMultiset$1
            Entry element nextInBucket: Multisets$ImmutableEntry RegularImmutableMultiset$NonTerminalEntry
            Entry elem left right pred succ: TreeMultiset$AvlNode
            Iterator array[]: Iterators$ArrayItr
            Iterator asMapItr currentKey valueCollectionItr valueItr: ImmutableMultimap$1 ImmutableMultimap$2
            Iterator backingIterator val$backingIterator val$entryIterator val$forwardIterator val$function \
                val$iterator val$nodeItr entryItr: AbstractTable$1 FilteredEntryMultimap$Entries$1 \
                ImmutableMap$1 ImmutableMap$MapViewOfValuesAsSingletonSets$1 ImmutableMapValues$1 Iterators$1 \
                Iterators$6 LinkedListMultimap$1ValuesImpl$1 Lists$ReverseList$1 \
                Lists$TransformingRandomAccessList$1 Lists$TransformingSequentialList$1 Maps$1 Maps$2 Maps$3 \
                Maps$8 Maps$FilteredEntryMap$EntrySet$1 Multimaps$Keys$1 Multisets$5 \
                MutableClassToInstanceMap$2$1 StandardTable$Row$1 Synchronized$SynchronizedAsMapEntries$1
            Iterator biMap next toRemove: HashBiMap$1 HashBiMap$Inverse$1 HashBiMap$Inverse$InverseKeySet$1 \
                HashBiMap$KeySet$1
            Iterator collection delegateIterator entry originalDelegate val$entryIterator val$iterator: \
                AbstractBiMap$1 AbstractMapBasedMultimap$AsMap$AsMapIterator AbstractMapBasedMultimap$KeySet$1 \
                AbstractMapBasedMultimap$WrappedCollection$WrappedIterator \
                AbstractMapBasedMultimap$WrappedList$WrappedListIterator
            Iterator collection keyIterator valueIterator: AbstractMapBasedMultimap$1 AbstractMapBasedMultimap$2
            Iterator current next prevEntry previous seenKeys: LinkedListMultimap$DistinctKeyIterator \
                LinkedListMultimap$NodeIterator LinkedListMultimap$ValueForKeyIterator TreeMultiset$2 TreeMultiset$3
            Iterator currentEntry entryIterator toRemove val$backingEntries: AbstractMapBasedMultiset$1 \
                AbstractMapBasedMultiset$2 AbstractMapBasedMultiset$MapBasedMultisetIterator \
                Multisets$MultisetIteratorImpl
            Iterator element val$entryIterator: ImmutableMultiset$1
            Iterator first last nextOrNull: RegularContiguousSet$1 RegularContiguousSet$2
            Iterator forgetMeNot lastFromForgetMeNot skipMe: MinMaxPriorityQueue$QueueIterator
            Iterator last mapEntries next val$readOnlyIterator: ConcurrentHashMultiset$2 ConcurrentHashMultiset$3
            Iterator next: DenseImmutableTable$ImmutableArrayMap$1
            Iterator next itr itr1 itr2 val$itr1 val$itr2 val$set1 val$set2: Sets$1$1 Sets$2$1 Sets$3$1 Sets$4$1
            Iterator next iterator: StandardTable$Column$EntrySetIterator
            Iterator next val$backingItr val$completeRangeItr val$firstComplementRangeLowerBound \
                val$firstComplementRangeUpperBound nextComplementRangeLowerBound nextComplementRangeUpperBound \
                val$positiveItr val$upperBoundOnLowerBounds: TreeRangeMap$SubRangeMap$1$1 \
                TreeRangeMap$SubRangeMap$SubRangeMapAsMap$3 TreeRangeSet$ComplementRangesByLowerBound$1 \
                TreeRangeSet$ComplementRangesByLowerBound$2 TreeRangeSet$RangesByUpperBound$1 \
                TreeRangeSet$RangesByUpperBound$2 TreeRangeSet$SubRangeSetRangesByLowerBound$1 \
                TreeRangeSet$SubRangeSetRangesByLowerBound$2
            Iterator next val$iterator1 val$iterator2 val$multiset1 val$multiset2: Multisets$1$1 Multisets$2$1 \
                Multisets$3$1 Multisets$4$1 Multisets$4$2
            Iterator next val$retainIfTrue val$unfiltered: Iterators$5
            Iterator nextEntry toRemove: LinkedHashMultimap$1 LinkedHashMultimap$ValueSet$1
            Iterator backingIterator next: FilteredEntryMultimap$AsMap$1EntrySetImpl$1
            Iterator bits next val$index: Sets$5$1
            Iterator iterator peekedElement queue val$itemComparator: Iterators$MergingIterator \
                Iterators$MergingIterator$1 Iterators$MergingIterator$IndexedIterator Iterators$PeekingImpl
            Iterator lastValue next val$comparator val$merged: TreeBasedTable$1 TreeBasedTable$2
            Iterator columnIterator rowEntry rowIterator: StandardTable$CellIterator
            Iterator entryIterator mapIterator next seen: StandardTable$ColumnKeyIterator
            Iterator: ArrayTable$1 ArrayTable$3 ArrayTable$ArrayMap$2 EnumMultiset$1 EnumMultiset$2 ImmutableList$1
            Iterator val$key: Multimaps$MapMultimap$1$1
            Iterator val$value value valueOrSentinel: Iterators$9 Iterators$SingletonIterator
            """;

    /** What views are made with; lambdas in later versions, where an entry of a transformed map is Maps$9. */
    private static final String FUNCTIONS = """
            Function val$entry val$function val$key val$transformer: Maps$10 Maps$11 Maps$13 Maps$9 \
                Multimaps$AsMap$EntrySet$1 Multimaps$TransformedEntriesMultimap$1 Multimaps$UnmodifiableMultimap$1 \
                StandardTable$ColumnMap$ColumnMapEntrySet$1 StandardTable$RowMap$EntrySet$1 \
                Synchronized$SynchronizedTable$1 Synchronized$SynchronizedTable$2 Tables$1 Tables$TransformedTable$1 \
                Tables$TransformedTable$2 Tables$TransformedTable$3 Tables$TransposeTable$1
            Predicate val$forwardPredicate: FilteredEntryMultimap$ValuePredicate Maps$FilteredEntryBiMap$1 \
                Multisets$FilteredMultiset$1
            """;

    private IteratorRules() {}

    static void register(Rules rules) {
        ViewRules.table(rules, COLLECT, TABLE);
        ViewRules.table(rules, COLLECT, FUNCTIONS);
        entries(rules);
    }

    private static void entries(Rules rules) {
        entry(rules, "ImmutableEntry");
        entry(rules, "ImmutableMapEntry");
        entry(rules, "ImmutableMapEntry$NonTerminalImmutableMapEntry", "nextInKeyBucket");
        entry(rules, "ImmutableMapEntry$NonTerminalImmutableBiMapEntry", "nextInKeyBucket", "nextInValueBucket");
        for (String node : List.of("BiEntry", "Node")) {
            entry(
                    rules,
                    "HashBiMap$" + node,
                    "nextInKToVBucket",
                    "nextInVToKBucket",
                    "nextInKeyInsertionOrder",
                    "prevInKeyInsertionOrder");
        }
        entry(
                rules,
                "LinkedHashMultimap$ValueEntry",
                "nextInValueBucket",
                "predecessorInValueSet",
                "successorInValueSet",
                "predecessorInMultimap",
                "successorInMultimap");
        entry(rules, "LinkedListMultimap$Node", "next", "previous", "nextSibling", "previousSibling");
        entry(rules, "MapMakerInternalMap$WriteThroughEntry", "this$0");
        Display.container(
                rules,
                COLLECT + "TreeRangeMap$RangeMapEntry",
                "Entry",
                c -> c.keys("range", "key").mayLack("range", "key").elements("value"));
        Display.container(
                rules,
                COLLECT + "Tables$ImmutableCell",
                "Cell",
                c -> c.keys("rowKey", "columnKey").elements("value"));
    }

    private static void entry(Rules rules, String className, String... links) {
        Display.container(
                rules,
                COLLECT + className,
                "Entry",
                c -> c.keys("key").elements("value").elements(links));
    }
}
