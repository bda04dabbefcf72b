package io.github.heapfold.rules.guava;

import static io.github.heapfold.rules.guava.GuavaRules.COLLECT;
import static io.github.heapfold.rules.guava.GuavaRules.keptViews;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.rules.internal.Fields;
import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * Views: an object of its own that leads to what it shows. What was given to make it, a function or a predicate, is beneath
 * it; the views that a view keeps are its stack.
 *
 * <p>Mirrors {@code com/google/common/collect/} of Guava 30.1 to 33.8.
 */
final class ViewRules {
    /** The name of a view, references that few have, and the classes that are shown by it. */
    private static final String VIEWS = """
            KeySet val$set: AbstractBiMap$KeySet AbstractMapBasedMultimap$KeySet AbstractMapBasedMultimap$NavigableKeySet \
                \
                FilteredEntryMultimap$AsMap$1KeySetImpl HashBiMap$Inverse$InverseKeySet HashBiMap$KeySet \
                ImmutableMapKeySet LinkedListMultimap$1KeySetImpl MapMakerInternalMap$KeySet \
                Maps$FilteredEntryMap$KeySet Maps$FilteredEntryNavigableMap$1 \
                Maps$FilteredEntrySortedMap$SortedKeySet Maps$KeySet Maps$SortedKeySet \
                Maps$4 Maps$5 Maps$6 RegularImmutableMap$KeySet StandardTable$Column$KeySet \
                StandardTable$ColumnKeySet TreeRangeMap$SubRangeMap$SubRangeMapAsMap$1
            Values val$key: AbstractBiMap$ValueSet AbstractMapBasedMultimap$RandomAccessWrappedList \
                AbstractMapBasedMultimap$WrappedCollection AbstractMapBasedMultimap$WrappedList \
                AbstractMapBasedMultimap$WrappedNavigableSet AbstractMapBasedMultimap$WrappedSet \
                AbstractMultimap$Values AbstractTable$Values \
                FilteredEntryMultimap$AsMap$1ValuesImpl \
                FilteredKeyMultimap$AddRejectingList FilteredKeyMultimap$AddRejectingSet FilteredMultimapValues \
                ImmutableMapValues ImmutableMultimap$Values LinkedListMultimap$1 LinkedListMultimap$1ValuesImpl \
                MapMakerInternalMap$Values Maps$FilteredMapValues Maps$Values Multimaps$MapMultimap$1 \
                RegularImmutableMap$Values RegularImmutableTable$Values StandardTable$Column$Values \
                StandardTable$ColumnMap$ColumnMapValues TreeRangeMap$SubRangeMap$SubRangeMapAsMap$4
            EntrySet entries: AbstractBiMap$EntrySet AbstractMapBasedMultimap$AsMap$AsMapEntries AbstractMultimap$Entries \
                AbstractMultimap$EntrySet AbstractMultiset$EntrySet \
                ConcurrentHashMultiset$EntrySet DescendingMultiset$1EntrySetImpl \
                FilteredEntryMultimap$AsMap$1EntrySetImpl FilteredEntryMultimap$Entries FilteredEntryMultimap$Keys$1 \
                FilteredEntrySetMultimap$EntrySet FilteredKeyMultimap$Entries FilteredKeySetMultimap$EntrySet \
                ImmutableMap$IteratorBasedImmutableMap$1EntrySetImpl ImmutableMapEntrySet$RegularEntrySet \
                ImmutableMultimap$EntryCollection ImmutableMultiset$EntrySet ImmutableSetMultimap$EntrySet \
                ImmutableSortedMap$1EntrySet ImmutableSortedMap$EntrySet LinkedListMultimap$1EntriesImpl \
                MapMakerInternalMap$EntrySet Maps$AsMapView$1EntrySetImpl \
                Maps$FilteredEntryMap$EntrySet Maps$IteratorBasedAbstractMap$1 Maps$UnmodifiableEntries \
                Maps$UnmodifiableEntrySet Multimaps$AsMap$EntrySet MutableClassToInstanceMap$2 \
                RegularImmutableBiMap$Inverse$InverseEntrySet StandardTable$Column$EntrySet \
                StandardTable$ColumnMap$ColumnMapEntrySet StandardTable$RowMap$EntrySet \
                TreeRangeMap$SubRangeMap$SubRangeMapAsMap$2
            ElementSet entries val$delegate: AbstractMultiset$ElementSet ConcurrentHashMultiset$1 ImmutableMultiset$ElementSet \
                SortedMultisets$NavigableElementSet
            CellSet: AbstractTable$CellSet RegularImmutableTable$CellSet
            Keys: FilteredEntryMultimap$Keys Multimaps$Keys
            AsMap: AbstractMapBasedMultimap$AsMap AbstractMapBasedMultimap$NavigableAsMap \
                FilteredEntryMultimap$AsMap Maps$AsMapView \
                Maps$NavigableAsMapView Maps$SortedAsMapView Multimaps$AsMap TreeRangeMap$AsMapOfRanges \
                TreeRangeMap$SubRangeMap$1 TreeRangeMap$SubRangeMap$SubRangeMapAsMap
            Row keyIndex lowerBound upperBound wholeRow: ArrayTable$Row StandardTable$Row TreeBasedTable$TreeRow
            Column keyIndex: ArrayTable$Column StandardTable$Column
            RowMap keyIndex: ArrayTable$RowMap StandardRowSortedTable$RowSortedMap StandardTable$RowMap
            ColumnMap keyIndex: ArrayTable$ColumnMap StandardTable$ColumnMap
            ImmutableList entries ranges string val$axes val$entryList val$range: CartesianList$1 ImmutableMapValues$2 ImmutableRangeMap$1 ImmutableRangeSet$1 \
                ImmutableRangeSet$ComplementRanges ImmutableSet$Indexed$1 ImmutableSortedAsList \
                ImmutableSortedMap$1EntrySet$1 ImmutableSortedMap$EntrySet$1 IndexedImmutableSet$1 \
                JdkBackedImmutableBiMap$InverseEntries Lists$StringAsImmutableList RegularContiguousSet$3 \
                RegularImmutableAsList RegularImmutableBiMap$Inverse$InverseEntrySet$1 Sets$CartesianSet$1
            ImmutableMap: DenseImmutableTable$Column DenseImmutableTable$ColumnMap DenseImmutableTable$Row \
                DenseImmutableTable$RowMap ImmutableMap$MapViewOfValuesAsSingletonSets
            ImmutableMultiset: ImmutableMultimap$Keys
            SubList: ImmutableList$SubList
            AsRanges complementLowerBoundWindow lowerBoundWindow positiveRangesByLowerBound \
                positiveRangesByUpperBound rangesByLowerBound rangesByUpperBound restriction upperBoundWindow: \
                TreeRangeSet$AsRanges TreeRangeSet$ComplementRangesByLowerBound TreeRangeSet$RangesByUpperBound \
                TreeRangeSet$SubRangeSetRangesByLowerBound
            SubRangeMap subRange: TreeRangeMap$SubRangeMap
            ReversedList: ImmutableList$ReverseImmutableList Lists$RandomAccessReverseList Lists$ReverseList
            ReversedMultiset: AbstractSortedMultiset$1DescendingMultisetImpl
            FilteredBiMap: Maps$FilteredEntryBiMap
            FilteredCollection: Collections2$FilteredCollection
            FilteredMap filteredDelegate: Maps$FilteredEntryMap Maps$FilteredEntryNavigableMap Maps$FilteredEntrySortedMap \
                Maps$FilteredKeyMap
            FilteredMultimap: FilteredEntryMultimap FilteredEntrySetMultimap FilteredKeyListMultimap \
                FilteredKeyMultimap FilteredKeySetMultimap
            FilteredMultiset: Multisets$FilteredMultiset
            FilteredSet: Sets$FilteredNavigableSet Sets$FilteredSet Sets$FilteredSortedSet
            TransformedCollection: Collections2$TransformedCollection
            TransformedList: Lists$TransformingRandomAccessList Lists$TransformingSequentialList
            TransformedMap: Maps$TransformedEntriesMap Maps$TransformedEntriesNavigableMap \
                Maps$TransformedEntriesSortedMap
            TransformedMultimap: Multimaps$TransformedEntriesListMultimap Multimaps$TransformedEntriesMultimap
            TransformedTable: Tables$TransformedTable
            TransposedTable: Tables$TransposeTable
            Partition: Lists$Partition Lists$RandomAccessPartition
            ArrayAsList first second rest[]: Lists$OnePlusArrayList Lists$TwoPlusArrayList
            CharacterList sequence: Lists$CharSequenceAsList
            SetView val$set1 val$set2: Sets$1 Sets$2 Sets$3 Sets$4
            Combinations val$copy val$index: Sets$5 Sets$5$1$1
            PowerSet inputSet: Sets$PowerSet Sets$SubSet
            Permutations inputList: Collections2$OrderedPermutationCollection Collections2$PermutationCollection
            CartesianProduct axes axesSizeProduct[]: CartesianList Sets$CartesianSet
            FluentIterable val$comparator val$fromIterable val$function val$inputs val$iterable val$iterables val$retainIfTrue val$unfiltered: FluentIterable$1 FluentIterable$2 Iterables$1 Iterables$2 Iterables$3 \
                Iterables$4 Iterables$5 Iterables$6 Iterables$7 Iterables$8 Iterables$9 \
                Iterables$UnmodifiableIterable
            FluentIterable val$inputs[]: FluentIterable$3
            MapDifference differences onBoth onlyOnLeft onlyOnRight: Maps$MapDifferenceImpl Maps$SortedMapDifferenceImpl
            ValueDifference left right: Maps$ValueDifferenceImpl
            Multimap: Multimaps$MapMultimap
            Multiset val$multiset1 val$multiset2: Multisets$1 Multisets$2 Multisets$3 Multisets$4
            UnmodifiableBiMap unmodifiableMap: Maps$UnmodifiableBiMap
            UnmodifiableMultimap: Multimaps$UnmodifiableListMultimap Multimaps$UnmodifiableMultimap \
                Multimaps$UnmodifiableSetMultimap Multimaps$UnmodifiableSortedSetMultimap
            UnmodifiableMultiset: Multisets$UnmodifiableMultiset UnmodifiableSortedMultiset
            UnmodifiableNavigableMap: Maps$UnmodifiableNavigableMap
            UnmodifiableNavigableSet unmodifiableDelegate: Sets$UnmodifiableNavigableSet
            UnmodifiableTable: Tables$UnmodifiableRowSortedMap Tables$UnmodifiableTable
            SynchronizedAsMap: Synchronized$SynchronizedAsMap
            SynchronizedBiMap: Synchronized$SynchronizedBiMap
            SynchronizedCollection: Synchronized$SynchronizedAsMapValues Synchronized$SynchronizedCollection
            SynchronizedDeque: Synchronized$SynchronizedDeque
            SynchronizedEntry: Synchronized$SynchronizedEntry
            SynchronizedList: Synchronized$SynchronizedList Synchronized$SynchronizedRandomAccessList
            SynchronizedMap: Synchronized$SynchronizedMap
            SynchronizedMultimap: Synchronized$SynchronizedListMultimap Synchronized$SynchronizedMultimap \
                Synchronized$SynchronizedSetMultimap Synchronized$SynchronizedSortedSetMultimap
            SynchronizedMultiset: Synchronized$SynchronizedMultiset
            SynchronizedNavigableMap: Synchronized$SynchronizedNavigableMap
            SynchronizedNavigableSet: Synchronized$SynchronizedNavigableSet
            SynchronizedQueue: Synchronized$SynchronizedQueue
            SynchronizedSet: Synchronized$SynchronizedAsMapEntries Synchronized$SynchronizedSet
            SynchronizedSortedSet: Synchronized$SynchronizedSortedSet
            SynchronizedTable: Synchronized$SynchronizedTable
            """;

    /** Fields of views that lead to what they show, and to what they were made with. */
    private static final String[] LINKS = ("ancestor ancestorDelegate backingList backingRowMap columnKey comparator "
                    + "delegate delegateList domain entryPredicate esDelegate forward forwardList fromCollection "
                    + "fromList fromMap fromMultimap fromTable function inverse iterable iterableDelegate key "
                    + "keyPredicate list map multimap multiset mutex original predicate rowKey set submap this$0 "
                    + "this$1 this$2 transformer unfiltered valuesDelegate")
            .split(" ");

    /** Fields of views that lead to views of them, and to what is not shown. */
    private static final String[] KEPT = ("asMapEntrySet asMapValues descendingKeySet descendingMap "
                    + "descendingMultiset descendingSet entryIterable filteredEntrySet lock navigableKeySet reverse "
                    + "sortedKeySet valuesCollection")
            .split(" ");

    private ViewRules() {}

    static void register(Rules rules) {
        table(rules, COLLECT, VIEWS);
        Display.container(rules, COLLECT + "ImmutableRangeSet$AsSet", "ImmutableSortedSet", c -> {
            view(c, "domain");
            c.stack("size");
        });
    }

    /** Registers the classes of each line as views. */
    static void table(Rules rules, String prefix, String lines) {
        lines.lines().forEach(line -> {
            List<String> sides = List.of(line.split(": +", -1));
            List<String> words = List.of(sides.get(0).split(" ", -1));
            String[] more = words.subList(1, words.size()).toArray(String[]::new);
            for (String type : sides.get(1).split(" +", -1)) {
                Display.container(rules, prefix + type, words.get(0), c -> view(c, more));
            }
        });
    }

    private static void view(ContainerSpec view, String... more) {
        view.elements(LINKS).mayLack(LINKS);
        Fields.some(view, more);
        view.stack(KEPT).mayLack(KEPT);
        keptViews(view, more);
    }
}
