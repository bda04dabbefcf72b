package io.github.heapfold.rules.scala;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.rules.internal.Views;
import io.github.heapfold.typerule.Rules;

/**
 * Scala's views of collections, and collections as those of Java and the other way round. Each leads to what it shows and to
 * the functions it was given.
 *
 * <p>Mirrors {@code scala/collection/} and {@code scala/collection/convert/} of Scala 2.12.20, 2.13.18 and 3.10.1.
 */
final class ViewRules {
    /** What views refer to, in the words of one or another. */
    private static final String VIEWED = "underlying other prefix suffix elem thisElem thatElem xs it$1 f p pf z op a "
            + "initial self $outer iso$2 iso$4 x2$1 Warr[] wit mutationCount s _other f$1 f$2 f$3 f$4 f$5 f$6 p$1 p$3 p$5 "
            + "it forced rest fst mapping pred endpoints restSeq fstSeq thatSeq patch index[] "
            + "a$1 zz$1 colls mp allKeys conversion";

    private ViewRules() {}

    static void register(Rules rules) {
        views(rules);
        mapViews(rules);
        converters(rules);
    }

    private static void views(Rules rules) {
        Views.register(rules, "View", VIEWED, ScalaNode.COLLECTION, """
                View$$anon$1 View$Appended View$Collect View$Concat View$DistinctBy View$Drop View$DropRight View$DropWhile
                View$Elems View$Empty$ View$Fill View$Filter View$FlatMap View$Map View$PadTo View$Patched
                View$Prepended View$ScanLeft View$Single View$Tabulate View$Take View$TakeRight View$TakeWhile View$Unfold
                View$Zip View$ZipAll View$ZipWithIndex
                SeqView$Appended SeqView$Concat SeqView$Drop SeqView$DropRight SeqView$Id SeqView$Map SeqView$Prepended
                SeqView$Reverse SeqView$Take SeqView$TakeRight
                IndexedSeqView$Appended IndexedSeqView$Concat IndexedSeqView$Drop IndexedSeqView$DropRight IndexedSeqView$Id
                IndexedSeqView$Map IndexedSeqView$Prepended IndexedSeqView$Reverse IndexedSeqView$Slice IndexedSeqView$Take
                IndexedSeqView$TakeRight SeqOps$$anon$<1-3> ArrayOps$ArrayView StringView
                LazyZip2$$anon$<1-8> LazyZip3$$anon$<9-16> LazyZip4$$anon$<17-24>
                IterableOps$WithFilter MapOps$WithFilter SortedSetOps$WithFilter TraversableLike$WithFilter Iterable$$anon$1
                """);
        Views.register(rules, "View", VIEWED, ScalaNode.MUTABLE, """
                ArrayBufferView CheckedIndexedSeqView$Appended CheckedIndexedSeqView$Concat CheckedIndexedSeqView$Drop
                CheckedIndexedSeqView$DropRight CheckedIndexedSeqView$Id CheckedIndexedSeqView$Map
                CheckedIndexedSeqView$Prepended CheckedIndexedSeqView$Reverse CheckedIndexedSeqView$Slice
                CheckedIndexedSeqView$Take CheckedIndexedSeqView$TakeRight IndexedSeqView$$anon$<1-5>
                IndexedSeqLike$$anon$1
                """);
        // 2.12
        Views.register(rules, "View", VIEWED, ScalaNode.COLLECTION, """
                IterableLike$$anon$1 SeqLike$$anon$2 TraversableLike$$anon$1 IterableViewLike$$anon$<1-11>
                SeqViewLike$$anon$<1-13> TraversableViewLike$$anon$<1-9> immutable.Stream$$anon$1
                immutable.StreamViewLike$$anon$<1-13>
                """);
        for (String zip : Views.classNames("LazyZip<2-4>")) {
            ScalaNode.container(
                    rules,
                    ScalaNode.COLLECTION + zip,
                    "View",
                    n -> n.elements("coll1", "coll2", "coll3", "coll4", "src"));
        }
        ScalaNode.container(rules, ScalaNode.COLLECTION + "View$Iterate", "View", n -> n.elements("start", "f"));
        for (String side : Views.classNames("Left Right")) {
            ScalaNode.container(
                    rules,
                    ScalaNode.COLLECTION + "View$" + side + "PartitionMapped",
                    "View",
                    n -> n.elements("underlying", "f"));
        }
        ScalaNode.container(
                rules, ScalaNode.COLLECTION + "View$Updated", "View", n -> n.elements("underlying", "elem"));
        ScalaNode.container(
                rules,
                ScalaNode.COLLECTION + "SeqView$Sorted",
                "View",
                n -> n.elements("underlying", "ord", "_sorted", "_sorted$lzy1"));
        ScalaNode.container(
                rules,
                ScalaNode.COLLECTION + "SeqView$Sorted$ReverseSorted",
                "View",
                n -> n.elements("_reversed", "_reversed$lzy1", "$outer"));
    }

    private static void mapViews(Rules rules) {
        Views.register(rules, "View", VIEWED, ScalaNode.COLLECTION, """
                MapView$$anon$1 MapView$Filter MapView$FilterKeys MapView$Id MapView$MapValues MapView$TapEach
                MapLike$FilteredKeys MapLike$MappedValues immutable.MapLike$$anon$<1-2>
                """);
        Views.register(rules, "KeySet", VIEWED, ScalaNode.COLLECTION, """
                MapView$Keys MapOps$KeySet MapOps$LazyKeySet MapOps$StrictKeySet SortedMapOps$KeySortedSet
                SortedMapOps$LazyKeySortedSet immutable.MapOps$ImmutableKeySet immutable.MapOps$LazyImmutableKeySet
                immutable.SortedMapOps$ImmutableKeySortedSet immutable.SortedMapOps$LazyImmutableKeySortedSet
                immutable.HashMap$HashKeySet immutable.HashMap$HashMapKeys mutable.LinkedHashMap$LinkedKeySet
                MapLike$DefaultKeySet SortedMapLike$DefaultKeySortedSet immutable.MapLike$ImmutableDefaultKeySet
                immutable.SortedMap$DefaultKeySortedSet mutable.LinkedHashMap$DefaultKeySet
                """);
        Views.register(rules, "Values", VIEWED, ScalaNode.COLLECTION, """
                MapView$Values MapOps$$anon$1 MapLike$DefaultValuesIterable immutable.TreeMap$$anon$1
                immutable.VectorMap$$anon$2 mutable.LinkedHashMap$DefaultValuesIterable
                immutable.HashMap$HashMapValues
                """);
    }

    private static void converters(Rules rules) {
        for (String wrappers : Views.classNames("JavaCollectionWrappers Wrappers")) {
            String outer = ScalaNode.COLLECTION + "convert." + wrappers + "$";
            for (String type : Views.classNames("""
                    ConcurrentMapWrapper DictionaryWrapper IterableWrapper IteratorWrapper JCollectionWrapper
                    JConcurrentMapWrapper JDictionaryWrapper JEnumerationWrapper JIterableWrapper JIteratorWrapper JListWrapper
                    JMapWrapper JPropertiesWrapper JSetWrapper MapWrapper MutableBufferWrapper MutableMapWrapper
                    MutableSeqWrapper MutableSetWrapper SeqWrapper SetWrapper
                    """)) {
                String[] inherited = {
                    outer.replace('.', '$') + "MapWrapper$$underlying",
                    outer.replace('.', '$') + "SetWrapper$$underlying"
                };
                ScalaNode.container(
                        rules,
                        outer + type,
                        type,
                        n -> n.elements("underlying")
                                .elements(inherited)
                                .stack("keySet", "values") // of a Java map
                                .stack("$outer")); // the constant that holds them all in 2.12
            }
            Display.container(rules, outer + "MapWrapper$$anon$2", "EntrySet", c -> c.elements("$outer"));
            Display.container(rules, outer + "MapWrapper$$anon$3", "EntrySet", c -> c.elements("$outer"));
            Views.register(rules, "Entry", "$outer k$1 v$1", outer, "$anon$5 MapWrapper$$anon$2$$anon$3$$anon$4");
        }
    }
}
