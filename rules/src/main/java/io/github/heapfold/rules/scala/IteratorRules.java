package io.github.heapfold.rules.scala;

import static io.github.heapfold.rules.scala.ScalaNode.IMMUTABLE;
import static io.github.heapfold.rules.scala.ScalaNode.MUTABLE;

import io.github.heapfold.rules.internal.Views;
import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.Rules;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Scala's iterators. Each leads to what it goes through; nodes on the way to where it stands are its structure, keys are
 * elements.
 *
 * <p>Mirrors {@code scala/collection/} of Scala 2.12.20, 2.13.18 and 3.10.1.
 */
final class IteratorRules {
    private IteratorRules() {}

    static void register(Rules rules) {
        general(rules);
        collections(rules);
        nodes(rules);
    }

    /** What {@code map}, {@code filter} and the like answer, and iterators over what needs no nodes. */
    private static void general(Rules rules) {
        Views.register(
                rules,
                "Iterator",
                "$outer hd tail buffer cur fst lookahead myLeading thatIterator underlying self s xs iter it elms elems itr acc "
                        + "thisElem$1 thatElem$1 thisElem$2 thatElem$2 patchElems$1 patchElems$2 elem$1 elem$2 elem$3 elem$4 "
                        + "elem$5 a$1 f f$1 f$2 f$3 f$4 f$5 f$6 f$7 p p$1 p$2 p$3 p$4 p$5 p$6 pf$1 op$1 z$1 z$2 nextResult "
                        + "traversedValues nextElement padding prev gap$1 ahead$1 accum pad its that$1 that$2 self$1 from x$1 x$2 "
                        + "elems1 elems2 elems3 elems4 _current mutationCount these buf ui str $this$2 $this$3 "
                        + "scala$collection$Iterator$$anon$$current scala$collection$Iterator$$anon$$origElems "
                        + "scala$collection$Iterator$$anon$3$$current scala$collection$Iterator$$anon$4$$op$2 "
                        + "xs$mcB$sp[] xs$mcC$sp[] xs$mcD$sp[] xs$mcF$sp[] xs$mcI$sp[] xs$mcJ$sp[] xs$mcS$sp[] xs$mcV$sp[] xs$mcZ$sp[]",
                "scala.",
                """
                Product$$anon$<1-2> runtime.ScalaRunTime$$anon$1
                collection.Iterator$$anon$<1-27> collection.Iterator$$anon$3$$anon$4
                collection.Iterator$$anon$3$$anon$4$$anon$5 collection.Iterator$$anon$4$$anon$5
                collection.Iterator$Leading$1 collection.Iterator$PartitionIterator$1 collection.Iterator$Partner$1
                collection.Iterator$GroupedIterator collection.Iterator$SliceIterator
                collection.AnyStepper$$anon$2 collection.Stepper$$anon$1 collection.ArrayOps$ArrayIterator
                collection.ArrayOps$ArrayIterator$mcB$sp collection.ArrayOps$ArrayIterator$mcC$sp
                collection.ArrayOps$ArrayIterator$mcD$sp collection.ArrayOps$ArrayIterator$mcF$sp
                collection.ArrayOps$ArrayIterator$mcI$sp collection.ArrayOps$ArrayIterator$mcJ$sp
                collection.ArrayOps$ArrayIterator$mcS$sp collection.ArrayOps$ArrayIterator$mcV$sp
                collection.ArrayOps$ArrayIterator$mcZ$sp collection.ArrayOps$GroupedIterator
                collection.ArrayOps$ReverseIterator collection.ArrayOps$ReverseIterator$mcB$sp
                collection.ArrayOps$ReverseIterator$mcC$sp collection.ArrayOps$ReverseIterator$mcD$sp
                collection.ArrayOps$ReverseIterator$mcF$sp collection.ArrayOps$ReverseIterator$mcI$sp
                collection.ArrayOps$ReverseIterator$mcJ$sp collection.ArrayOps$ReverseIterator$mcS$sp
                collection.ArrayOps$ReverseIterator$mcV$sp collection.ArrayOps$ReverseIterator$mcZ$sp
                collection.BitSetLike$$anon$1 collection.BitSetOps$$anon$1 collection.IndexedSeqLike$Elements
                collection.IndexedSeqOptimized$$anon$1 collection.IndexedSeqSlidingIterator
                collection.IndexedSeqView$IndexedSeqViewIterator collection.IndexedSeqView$IndexedSeqViewReverseIterator
                collection.LazyZip2$$anon$1$$anon$2 collection.LazyZip2$$anon$3$$anon$4 collection.LazyZip2$$anon$5$$anon$6
                collection.LazyZip2$$anon$7$$anon$8 collection.LinearSeqLike$$anon$1 collection.MapLike$$anon$<1-2>
                collection.MapOps$$anon$<2-3> collection.SetLike$$anon$1 collection.SetOps$$anon$1
                collection.StringOps$$anon$1 collection.StringOps$GroupedIterator collection.StringOps$ReverseIterator collection.StringOps$StringIterator
                collection.TraversableOnce$FlattenOps$$anon$2 collection.View$DropRightIterator
                collection.View$LeftPartitionMapped$$anon$2 collection.View$RightPartitionMapped$$anon$3
                collection.View$TakeRightIterator collection.View$Updated$$anon$4
                collection.convert.JavaCollectionWrappers$$anon$4
                collection.convert.JavaCollectionWrappers$JMapWrapperLike$$anon$<5-6>
                collection.convert.JavaCollectionWrappers$JPropertiesWrapper$$anon$<6-7>
                collection.convert.JavaCollectionWrappers$MapWrapper$$anon$2$$anon$3
                collection.convert.JavaCollectionWrappers$SetWrapper$$anon$<1-2>
                collection.convert.Wrappers$JMapWrapperLike$$anon$5 collection.convert.Wrappers$JPropertiesWrapper$$anon$6
                collection.convert.Wrappers$MapWrapper$$anon$2$$anon$3 collection.convert.Wrappers$SetWrapper$$anon$1
                collection.immutable.Map$Map2$$anon$<1-3> collection.immutable.Map$Map3$$anon$<4-6>
                collection.immutable.Map$Map4$$anon$<7-9> collection.immutable.Set$Set2$$anon$1
                collection.immutable.Set$Set3$$anon$2 collection.immutable.Set$Set4$$anon$3
                collection.immutable.Range$$anon$<1-3> collection.immutable.RangeIterator
                collection.immutable.StringLike$$anon$1 collection.immutable.TreeSeqMap$$anon$<1-3>
                collection.mutable.ArrayStack$$anon$1 collection.mutable.CheckedIndexedSeqView$CheckedIterator
                collection.mutable.CheckedIndexedSeqView$CheckedReverseIterator collection.mutable.LinkedListLike$$anon$1
                collection.mutable.MutableList$$anon$1 collection.mutable.MutationTracker$CheckedIterator
                collection.mutable.PriorityQueue$$anon$1
                """);
        // a function of the iterator's state, or a cell whose class the iterator shares with others
        Views.register(
                rules,
                "Iterator",
                "v st these lazyList key $outer cursor current _next self num lastElement v$lzy1",
                ScalaNode.COLLECTION,
                """
                LinearSeqIterator LinearSeqIterator$LazyCell StrictOptimizedLinearSeqOps$$anon$1 immutable.StreamIterator immutable.StreamIterator$LazyCell
                immutable.LazyList$LazyIterator immutable.LazyList$SlidingIterator immutable.LazyListIterable$LazyIterator
                immutable.LazyListIterable$SlidingIterator immutable.NumericRange$NumericRangeIterator
                immutable.VectorMap$$anon$1 mutable.ListBuffer$$anon$1
                """);
    }

    private static void collections(Rules rules) {
        iterators(
                rules,
                "Iterator",
                """
                immutable.HashMapBuilder$$anon$1 immutable.HashSetBuilder$$anon$1 immutable.MapKeyIterator
                immutable.MapKeyValueTupleHashIterator immutable.MapKeyValueTupleIterator
                immutable.MapKeyValueTupleReverseIterator immutable.MapNodeRemoveAllSetNodeIterator
                immutable.MapValueIterator immutable.SetHashIterator immutable.SetIterator immutable.SetReverseIterator
                """,
                IteratorRules::hashNodes,
                n -> n.entries("currentValueNode", "nodes", "nodeStack")
                        .elements("value")
                        .stack("nodeCursorsAndLengths", "nodeIndex"));
        iterators(
                rules,
                "Iterator",
                """
                immutable.RedBlackTree$EntriesIterator immutable.RedBlackTree$KeysIterator
                immutable.RedBlackTree$ValuesIterator immutable.NewRedBlackTree$EntriesIterator
                immutable.NewRedBlackTree$KeysIterator immutable.NewRedBlackTree$ValuesIterator
                mutable.RedBlackTree$EntriesIterator mutable.RedBlackTree$KeysIterator mutable.RedBlackTree$ValuesIterator
                """,
                IteratorRules::treeNodes,
                n -> n.entries("root", "stackOfNexts", "lookahead", "nextNode").elements("ordering", "ord", "end"));
        String table = """
                mutable.HashMap$$anon$<3-8> mutable.HashSet$$anon$<1-3> mutable.LinkedHashMap$$anon$<3-5>
                mutable.LinkedHashSet$$anon$<1-3> mutable.HashTable$$anon$1 mutable.OpenHashMap$$anon$<1-3>
                mutable.CollisionProofHashMap$$anon$<1-2>
                """;
        iterators(rules, "Iterator", table, IteratorRules::tableNodes, IteratorRules::inTable);
        // iterators in 2.13, key sets and values in 2.12
        String either = "mutable.HashMap$$anon$<1-2> mutable.LinkedHashMap$$anon$<1-2>";
        iterators(rules, "View", either, IteratorRules::tableNodes, IteratorRules::inTable);
        iterators(
                rules,
                "Iterator",
                "concurrent.TrieMapIterator",
                TrieMapRules::nodes,
                n -> n.entries("stack", "current").elements("ct", "subiter").stack("stackpos"));
        iterators(
                rules,
                "Iterator",
                "mutable.UnrolledBuffer$$anon$1",
                c -> ScalaNode.part(
                        c,
                        MUTABLE + "UnrolledBuffer$Unrolled",
                        n -> n.entries("array", "next").elements("buff").stack("evidence$1", "evidence$4")),
                n -> n.entries("node"));
        arrays(rules);
    }

    private static void inTable(ScalaNode iterator) {
        iterator.entries("node", "cur", "es", "iterTable").elements("$outer", "iter", "mp");
    }

    /** Without nodes on the way. */
    private static void arrays(Rules rules) {
        String trie = "scala$collection$immutable$TrieIterator$$";
        iterators(
                rules,
                "Iterator",
                """
                immutable.IntMapEntryIterator immutable.IntMapKeyIterator immutable.IntMapValueIterator
                immutable.LongMapEntryIterator immutable.LongMapKeyIterator immutable.LongMapValueIterator
                immutable.VectorIterator immutable.NewVectorIterator immutable.Vector$$anon$1
                immutable.HashSet$HashTrieSet$$anon$1 immutable.HashMap$HashTrieMap$$anon$7 immutable.TrieIterator$$anon$1
                immutable.TrieIterator$DupIterator mutable.FlatHashTable$$anon$1 mutable.AnyRefMap$$anon$<1-3>
                mutable.LongMap$$anon$1
                """,
                UnaryOperator.identity(),
                n -> n.elements("$outer", "v", "it", "nextPair", "anotherPair")
                        .slots("elems", "a1", "display0", "vz", "kz", trie + "arrayD")
                        .elements(trie + "subIter", "initSubIter")
                        .entries(
                                "a2",
                                "a3",
                                "a4",
                                "a5",
                                "a6",
                                "initArrayStack",
                                "initArrayD",
                                trie + "arrayStack",
                                "buffer")
                        .entries("display1", "display2", "display3", "display4", "display5")
                        .stack("hz", "initPosStack", trie + "posStack"));
    }

    private static void iterators(
            Rules rules,
            String displayName,
            String types,
            UnaryOperator<ContainerSpec> nodes,
            Consumer<ScalaNode> fields) {
        for (String type : Views.classNames(types)) {
            ScalaNode.container(rules, ScalaNode.COLLECTION + type, displayName, nodes, fields);
        }
    }

    private static ContainerSpec hashNodes(ContainerSpec iterator) {
        for (String node : Views.classNames("BitmapIndexedMapNode BitmapIndexedSetNode")) {
            ScalaNode.part(
                    iterator, IMMUTABLE + node, n -> n.entries("content").full().stack("originalHashes"));
        }
        for (String node : Views.classNames("HashCollisionMapNode HashCollisionSetNode")) {
            ScalaNode.part(iterator, IMMUTABLE + node, n -> n.elements("content"));
        }
        return iterator;
    }

    private static ContainerSpec treeNodes(ContainerSpec iterator) {
        for (String tree : Views.classNames("RedBlackTree$Tree NewRedBlackTree$Tree")) {
            ScalaNode.entry(
                    iterator,
                    IMMUTABLE + tree,
                    n -> n.elements("_key", "_value").entries("_left", "_right"));
        }
        return ScalaNode.entry(
                iterator,
                MUTABLE + "RedBlackTree$Node",
                n -> n.elements("key", "value").entries("left", "right", "parent"));
    }

    private static ContainerSpec tableNodes(ContainerSpec iterator) {
        for (String entry : Views.classNames("""
                HashMap$Node HashSet$Node LinkedHashMap$LinkedEntry LinkedHashSet$Entry DefaultEntry LinkedEntry
                CollisionProofHashMap$LLNode CollisionProofHashMap$RBNode
                """)) {
            ScalaNode.entry(
                    iterator,
                    MUTABLE + entry,
                    n -> n.elements("_key", "key", "_value", "value")
                            .entries("_next", "next", "earlier", "later", "left", "right", "parent"));
        }
        return iterator;
    }

    /** Nodes met from elsewhere. */
    private static void nodes(Rules rules) {
        for (String entry : Views.classNames("""
                RedBlackTree$Node HashMap$Node HashSet$Node LinkedHashMap$LinkedEntry LinkedHashSet$Entry DefaultEntry
                LinkedEntry
                """)) {
            ScalaNode.container(
                    rules,
                    MUTABLE + entry,
                    "Entry",
                    n -> n.keys("_key", "key")
                            .elements(
                                    "_value", "value", "_next", "next", "earlier", "later", "left", "right", "parent"));
        }
    }
}
