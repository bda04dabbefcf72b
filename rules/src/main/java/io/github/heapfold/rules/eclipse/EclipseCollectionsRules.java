package io.github.heapfold.rules.eclipse;

import io.github.heapfold.rules.internal.ElementType;
import io.github.heapfold.rules.internal.RuleTable;
import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.Rules;

/**
 * Eclipse Collections; here those of objects, a family per kind. What the factories answer is shown by the name of its
 * interface, such as ImmutableList, whatever its size. Of functions, comparators and hashing strategies the library's own
 * comparators and strategies are known. Iterators are shown by their fields.
 *
 * <p>Mirrors {@code org/eclipse/collections/impl/} of Eclipse Collections 9.2.0 and 13.0.0.
 */
public final class EclipseCollectionsRules implements RuleProvider {
    static final String PACKAGE = "org.eclipse.collections.impl.";

    private static final String LISTS = """
            list.mutable.FastList * slots=items size=size
            list.mutable.CompositeFastList * backing=lists
            list.mutable.MultiReaderFastList backing=delegate stack=lock,lockWrapper?
            list.mutable.:ListAdapter,ArrayListAdapter,RandomAccessListAdapter elements=delegate
            list.mutable.SynchronizedMutableList elements=lock,delegate
            list.mutable.:UnmodifiableMutableList,UnmodifiableMutableList$RandomAccessUnmodifiableMutableList \
            as=UnmodifiableMutableList elements=collection
            list.mutable.AbstractMutableList$SubList as=SubList elements=original,parent?
            list.fixed.AbstractMemoryEfficientMutableList$SubList as=SubList elements=original,parent?
            list.immutable.AbstractImmutableList$ImmutableSubList as=SubList elements=original
            list.fixed.ArrayAdapter slots=items full
            list.fixed.EmptyList as=FixedSizeList
            list.fixed.SingletonList as=FixedSizeList elements=element1
            list.fixed.DoubletonList as=FixedSizeList elements=element1,element2
            list.fixed.TripletonList as=FixedSizeList elements=element1,element2,element3
            list.fixed.QuadrupletonList as=FixedSizeList elements=element1,element2,element3,element4
            list.fixed.QuintupletonList as=FixedSizeList elements=element1,element2,element3,element4,element5
            list.fixed.SextupletonList as=FixedSizeList elements=element1,element2,element3,element4,element5,element6
            list.immutable.ImmutableEmptyList as=ImmutableList
            list.immutable.ImmutableArrayList as=ImmutableList slots=items full
            list.immutable.ImmutableSingletonList as=ImmutableList elements=element1
            list.immutable.ImmutableDoubletonList as=ImmutableList elements=element1,element2
            list.immutable.ImmutableTripletonList as=ImmutableList elements=element1,element2,element3
            list.immutable.ImmutableQuadrupletonList as=ImmutableList elements=element1,element2,element3,element4
            list.immutable.ImmutableQuintupletonList as=ImmutableList \
            elements=element1,element2,element3,element4,element5
            list.immutable.ImmutableSextupletonList as=ImmutableList \
            elements=element1,element2,element3,element4,element5,element6
            list.immutable.ImmutableSeptupletonList as=ImmutableList \
            elements=element1,element2,element3,element4,element5,element6,element7
            list.immutable.ImmutableOctupletonList as=ImmutableList \
            elements=element1,element2,element3,element4,element5,element6,element7,element8
            list.immutable.ImmutableNonupletonList as=ImmutableList \
            elements=element1,element2,element3,element4,element5,element6,element7,element8,element9
            list.immutable.ImmutableDecapletonList as=ImmutableList \
            elements=element1,element2,element3,element4,element5,element6,element7,element8,element9,element10
            list.Interval leaf
            """;

    private static final String SETS = """
            set.mutable.UnifiedSet * entries=table
              entry @$ChainedBucket entries=zero,one,two,three
              part @$1
            set.strategy.mutable.UnifiedSetWithHashingStrategy * entries=table elements=hashingStrategy
              entry @$ChainedBucket entries=zero,one,two,three
              part @$1
            set.mutable.MultiReaderUnifiedSet backing=delegate stack=lock,lockWrapper?
            set.mutable.SetAdapter elements=delegate
            set.mutable.SynchronizedMutableSet elements=lock,delegate
            set.mutable.UnmodifiableMutableSet elements=collection
            set.fixed.EmptySet as=FixedSizeSet
            set.fixed.SingletonSet as=FixedSizeSet elements=element1
            set.fixed.DoubletonSet as=FixedSizeSet elements=element1,element2
            set.fixed.TripletonSet as=FixedSizeSet elements=element1,element2,element3
            set.fixed.QuadrupletonSet as=FixedSizeSet elements=element1,element2,element3,element4
            set.immutable.ImmutableEmptySet as=ImmutableSet
            set.immutable.ImmutableSingletonSet as=ImmutableSet elements=element1
            set.immutable.ImmutableDoubletonSet as=ImmutableSet elements=element1,element2
            set.immutable.ImmutableTripletonSet as=ImmutableSet elements=element1,element2,element3
            set.immutable.ImmutableQuadrupletonSet as=ImmutableSet elements=element1,element2,element3,element4
            set.immutable.ImmutableUnifiedSet as=ImmutableSet backing=delegate
            set.strategy.immutable.ImmutableEmptySetWithHashingStrategy as=ImmutableSet elements=hashingStrategy
            set.strategy.immutable.ImmutableUnifiedSetWithHashingStrategy as=ImmutableSet backing=delegate
            set.sorted.mutable.TreeSortedSet * backing=treeSet
            set.sorted.mutable.SortedSetAdapter elements=delegate
            set.sorted.mutable.SynchronizedSortedSet elements=lock,delegate
            set.sorted.mutable.UnmodifiableSortedSet elements=collection
            set.sorted.immutable.ImmutableEmptySortedSet as=ImmutableSortedSet elements=comparator
            set.sorted.immutable.ImmutableTreeSet as=ImmutableSortedSet slots=delegate full elements=comparator
            """;

    private static final String BAGS_AND_STACKS = """
            bag.mutable.HashBag * backing=items
            bag.strategy.mutable.HashBagWithHashingStrategy * backing=items elements=hashingStrategy
            bag.mutable.MultiReaderHashBag backing=delegate stack=lock,lockWrapper?
            bag.mutable.SynchronizedBag elements=lock,delegate
            bag.mutable.UnmodifiableBag elements=collection
            bag.immutable.ImmutableEmptyBag as=ImmutableBag
            bag.immutable.ImmutableSingletonBag as=ImmutableBag elements=value
            bag.immutable.ImmutableArrayBag as=ImmutableBag slots=keys,counts full
            bag.immutable.ImmutableHashBag as=ImmutableBag backing=delegate
            bag.sorted.mutable.TreeBag * entries=items
              part org.eclipse.collections.impl.map.sorted.mutable.TreeSortedMap entries=treeMap
              part java.util.TreeMap entries=root \
            stack=entrySet,navigableKeySet,descendingMap,keySet,values
              entry java.util.TreeMap$Entry elements=key entries=value,left,right,parent
              entry org.eclipse.collections.impl.Counter
            bag.sorted.mutable.SynchronizedSortedBag elements=lock,delegate
            bag.sorted.mutable.UnmodifiableSortedBag elements=collection
            bag.sorted.immutable.ImmutableEmptySortedBag as=ImmutableSortedBag elements=comparator
            bag.sorted.immutable.ImmutableSortedBagImpl as=ImmutableSortedBag slots=elements,occurrences full \
            elements=comparator
            stack.mutable.ArrayStack backing=delegate
            stack.mutable.SynchronizedStack elements=lock,delegate
            stack.mutable.UnmodifiableStack elements=mutableStack
            stack.immutable.ImmutableArrayStack as=ImmutableStack backing=delegate
            stack.immutable.ImmutableEmptyStack as=ImmutableStack
            stack.immutable.ImmutableNotEmptyStack as=ImmutableStack elements=element entries=next
              entry @ elements=element entries=next
              part org.eclipse.collections.impl.stack.immutable.ImmutableEmptyStack
            """;

    private static final String LAZY = """
            lazy.:ChunkIterable,ZipWithIndexIterable elements=iterable
            lazy.:DistinctIterable,DropIterable,LazyIterableAdapter,ReverseIterable,TakeIterable elements=adapted
            lazy.:CollectIterable,FlatCollectIterable elements=adapted,function
            lazy.:SelectIterable,RejectIterable,DropWhileIterable,TakeWhileIterable elements=adapted,predicate
            lazy.SelectInstancesOfIterable elements=adapted,clazz
            lazy.TapIterable elements=adapted,procedure
            lazy.ZipIterable elements=xs,ys
            lazy.CompositeIterable backing=iterables
            """;

    private static final String OTHERS = """
            partition.:list.PartitionFastList,stack.PartitionArrayStack elements=selected,rejected
            partition.set.:PartitionUnifiedSet,sorted.PartitionTreeSortedSet,strategy.\
            PartitionUnifiedSetWithHashingStrategy elements=selected,rejected
            partition.bag.:PartitionHashBag,sorted.PartitionTreeBag elements=selected,rejected
            partition.list.PartitionImmutableListImpl as=PartitionImmutableList elements=selected,rejected
            partition.stack.PartitionImmutableStackImpl as=PartitionImmutableStack elements=selected,rejected
            partition.set.PartitionImmutableSetImpl as=PartitionImmutableSet elements=selected,rejected
            partition.bag.PartitionImmutableBagImpl as=PartitionImmutableBag elements=selected,rejected
            partition.set.sorted.PartitionImmutableSortedSetImpl as=PartitionImmutableSortedSet \
            elements=selected,rejected
            partition.bag.sorted.PartitionImmutableSortedBagImpl as=PartitionImmutableSortedBag \
            elements=selected,rejected
            tuple.PairImpl as=Pair elements=one,two
            tuple.TwinImpl as=Twin elements=one,two
            tuple.TripleImpl as=Triple elements=one,two,three
            tuple.TripletImpl as=Triplet elements=one,two,three
            tuple.ImmutableEntry as=Entry keys=key elements=value
            string.immutable.:CharAdapter,CodePointAdapter elements=adapted
            string.immutable.CodePointList backing=codePoints
            collection.mutable.CollectionAdapter elements=delegate
            collection.mutable.SynchronizedMutableCollection elements=lock,delegate
            collection.mutable.UnmodifiableMutableCollection elements=collection
            SynchronizedRichIterable elements=lock,delegate
            UnmodifiableRichIterable elements=iterable
            UnmodifiableMap elements=delegate
            Counter leaf
            collector.:BigDecimalSummaryStatistics,BigIntegerSummaryStatistics leaf
            block.factory.Comparators$:NaturalOrderComparator,ComparableComparator,PowerSetComparator as=Comparator leaf
            block.factory.Comparators$:AscendingCollectionSizeComparator,DescendingCollectionSizeComparator \
            as=Comparator leaf
            block.factory.Comparators$:ReverseComparator,ByFirstOfPairComparator,BySecondOfPairComparator \
            as=Comparator elements=comparator
            block.factory.Comparators$:SafeNullsHighComparator,SafeNullsLowComparator as=Comparator \
            elements=notNullSafeComparator
            block.factory.Comparators$ChainedComparator as=Comparator slots=comparators
            block.factory.Comparators$FromPredicateSerializableComparator as=Comparator elements=isBeforePredicate
            block.comparator.FunctionComparator elements=function,comparator
            block.factory.Predicates$NotPredicate as=Predicate elements=predicate
            block.factory.HashingStrategies$:DefaultStrategy,IdentityHashingStrategy as=HashingStrategy leaf
            block.factory.HashingStrategies$:FunctionHashingStrategy,NullSafeFunctionHashingStrategy \
            as=HashingStrategy elements=function
            block.factory.HashingStrategies$NullSafeHashingStrategy as=HashingStrategy elements=nonNullSafeStrategy
            block.factory.HashingStrategies$ChainedHashingStrategy as=HashingStrategy slots=hashingStrategies
            """;

    private static final String PRIMITIVE_FUNCTIONS = """
            block.factory.HashingStrategies$<K>FunctionHashingStrategy as=HashingStrategy elements=function
            block.comparator.primitive.<K>FunctionComparator elements=function
            """;

    private static final String API = """
            block.factory.SerializableComparators$NaturalOrderComparator as=Comparator leaf
            block.factory.SerializableComparators$ReverseComparator as=Comparator elements=comparator
            block.comparator.FunctionComparator elements=function,comparator
            """;

    @Override
    public void register(Rules rules) {
        RuleTable.of(API).register(rules, "org.eclipse.collections.api."); // since 10
        PrimitiveRules.families(rules); // of packages beneath those that follow
        family(rules, LISTS, "list.");
        family(rules, SETS, "set.");
        family(rules, MapRules.MAPS, "map.", "bimap.");
        family(rules, BAGS_AND_STACKS, "bag.", "stack.");
        family(rules, MapRules.MULTIMAPS, "multimap.");
        family(rules, LAZY, "lazy.");
        rules.family(EclipseCollectionsRules::others, PACKAGE);
    }

    private static void family(Rules rules, String table, String... subpackages) {
        String[] prefixes = new String[subpackages.length];
        for (int i = 0; i < prefixes.length; i++) {
            prefixes[i] = PACKAGE.concat(subpackages[i]);
        }
        rules.family(r -> RuleTable.of(table).register(r, PACKAGE), prefixes);
    }

    private static void others(Rules rules) {
        RuleTable.of(OTHERS).register(rules, PACKAGE);
        RuleTable functions = RuleTable.of(PRIMITIVE_FUNCTIONS);
        for (ElementType type : ElementType.values()) {
            if (type.isPrimitive()) {
                functions.register(rules, PACKAGE, type);
            }
        }
    }
}
