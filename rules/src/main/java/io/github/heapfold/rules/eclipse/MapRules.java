package io.github.heapfold.rules.eclipse;

import io.github.heapfold.rules.internal.RuleTable;

/**
 * Maps of objects of Eclipse Collections, and multimaps, as lines of a {@link RuleTable}.
 *
 * <p>Mirrors the classes of {@code map}, {@code bimap} and {@code multimap} of Eclipse Collections 9.2.0 and 13.0.0.
 */
final class MapRules {
    /** A chained key marks a value that is an array of keys and values, of which there is one per collision. */
    static final String MAPS = """
            map.mutable.UnifiedMap * chains=@$2 pairs=table
            map.strategy.mutable.UnifiedMapWithHashingStrategy * chains=@$2 pairs=table elements=hashingStrategy
            map.:mutable.UnifiedMap$1,strategy.mutable.UnifiedMapWithHashingStrategy$1 as=Sentinel leaf
            map.mutable.UnifiedMap$:KeySet as=KeySet elements=this$0
            map.mutable.UnifiedMap$ValuesCollection as=Values elements=this$0
            map.mutable.UnifiedMap$EntrySet as=EntrySet elements=this$0 stack=holder
            map.mutable.UnifiedMap$WeakBoundEntry as=Entry keys=key elements=value stack=holder
            map.strategy.mutable.UnifiedMapWithHashingStrategy$KeySet as=KeySet elements=this$0
            map.strategy.mutable.UnifiedMapWithHashingStrategy$ValuesCollection as=Values elements=this$0
            map.strategy.mutable.UnifiedMapWithHashingStrategy$EntrySet as=EntrySet elements=this$0 stack=holder
            map.strategy.mutable.UnifiedMapWithHashingStrategy$WeakBoundEntry as=Entry keys=key \
            elements=value,hashingStrategy stack=holder
            map.mutable.ConcurrentHashMap * entries=table stack=partitionedSize
              entry @$Entry keys=key elements=value entries=next
              part @$ResizeContainer entries=nextArray stack=resizers,queuePosition
              part java.util.concurrent.atomic.AtomicReferenceArray entries=array
            map.mutable.ConcurrentHashMapUnsafe * entries=table stack=partitionedSize
              entry @$Entry keys=key elements=value entries=next
              part @$ResizeContainer entries=nextArray stack=resizers,queuePosition
            map.mutable.:ConcurrentHashMap$Entry,ConcurrentHashMapUnsafe$Entry as=Entry keys=key elements=value,next
            map.mutable.:ConcurrentHashMap$KeySet,ConcurrentHashMapUnsafe$KeySet as=KeySet elements=this$0
            map.mutable.:ConcurrentHashMap$Values,ConcurrentHashMapUnsafe$Values as=Values elements=this$0
            map.mutable.:ConcurrentHashMap$EntrySet,ConcurrentHashMapUnsafe$EntrySet as=EntrySet elements=this$0
            map.mutable.:ConcurrentMutableHashMap,MapAdapter elements=delegate
            map.mutable.SynchronizedMutableMap elements=lock,delegate
            map.mutable.UnmodifiableMutableMap elements=delegate
            map.ordered.mutable.:OrderedMapAdapter,UnmodifiableMutableOrderedMap elements=delegate
            map.ordered.immutable.ImmutableOrderedMapAdapter as=ImmutableOrderedMap elements=delegate
            map.sorted.mutable.TreeSortedMap * map backing=treeMap
            map.sorted.mutable.SortedMapAdapter elements=delegate
            map.sorted.mutable.SynchronizedSortedMap elements=lock,delegate
            map.sorted.mutable.:UnmodifiableSortedMap,UnmodifiableTreeMap elements=delegate
            map.sorted.immutable.ImmutableEmptySortedMap as=ImmutableSortedMap elements=comparator
            map.sorted.immutable.ImmutableTreeMap as=ImmutableSortedMap keySlots=keys slots=values full elements=comparator
            map.sorted.immutable.ImmutableTreeMap$ImmutableSortedMapKeySet as=KeySet elements=this$0
            map.fixed.EmptyMap as=FixedSizeMap
            map.fixed.SingletonMap as=FixedSizeMap keys=key1 elements=value1
            map.fixed.DoubletonMap as=FixedSizeMap keys=key1,key2 elements=value1,value2
            map.fixed.TripletonMap as=FixedSizeMap keys=key1,key2,key3 elements=value1,value2,value3
            map.immutable.ImmutableEmptyMap as=ImmutableMap
            map.immutable.ImmutableSingletonMap as=ImmutableMap keys=key1 elements=value1
            map.immutable.ImmutableDoubletonMap as=ImmutableMap keys=key1,key2 elements=value1,value2
            map.immutable.ImmutableTripletonMap as=ImmutableMap keys=key1,key2,key3 elements=value1,value2,value3
            map.immutable.ImmutableQuadrupletonMap as=ImmutableMap keys=key1,key2,key3,key4 \
            elements=value1,value2,value3,value4
            map.immutable.ImmutableUnifiedMap as=ImmutableMap map backing=delegate
            map.strategy.immutable.ImmutableEmptyMapWithHashingStrategy as=ImmutableMap elements=hashingStrategy
            map.strategy.immutable.ImmutableUnifiedMapWithHashingStrategy as=ImmutableMap map backing=delegate
            map.strategy.immutable.ImmutableEntryWithHashingStrategy as=Entry keys=key elements=value,hashingStrategy
            bimap.mutable.HashBiMap map backing=delegate,inverse
            bimap.mutable.AbstractMutableBiMap$Inverse as=HashBiMap map backing=delegate,inverse
            bimap.mutable.AbstractMutableBiMap$KeySet as=KeySet elements=this$0
            bimap.mutable.AbstractMutableBiMap$ValuesCollection as=Values elements=this$0
            bimap.mutable.AbstractMutableBiMap$EntrySet as=EntrySet elements=this$0
            bimap.mutable.AbstractMutableBiMap$EntrySet$InternalEntry as=Entry keys=key elements=value,this$1
            bimap.mutable.SynchronizedBiMap elements=lock,delegate
            bimap.mutable.UnmodifiableBiMap elements=delegate
            bimap.immutable.:ImmutableHashBiMap,AbstractImmutableBiMap$Inverse as=ImmutableBiMap map \
            backing=delegate,inverse
            """;

    /** The map behind a multimap leads to its lists, sets or bags. */
    static final String MULTIMAPS = """
            multimap.list.:FastListMultimap,MultiReaderFastListMultimap * map backing=map
            multimap.set.:UnifiedSetMultimap,MultiReaderUnifiedSetMultimap * map backing=map
            multimap.bag.:HashBagMultimap,MultiReaderHashBagMultimap * map backing=map
            multimap.:set.sorted.TreeSortedSetMultimap,bag.sorted.mutable.TreeBagMultimap * map backing=map \
            elements=comparator
            multimap.bag.:TreeBagMultimap,sorted.TreeBagMultimap * map backing=map elements=comparator
            multimap.set.strategy.UnifiedSetWithHashingStrategyMultimap * map backing=map elements=hashingStrategy
            multimap.bag.strategy.HashBagMultimapWithHashingStrategy * map backing=map elements=hashingStrategy
            multimap.list.SynchronizedPutFastListMultimap map backing=map stack=atomicTotalSize
            multimap.set.SynchronizedPutUnifiedSetMultimap map backing=map stack=atomicTotalSize
            multimap.bag.SynchronizedPutHashBagMultimap map backing=map stack=atomicTotalSize
            multimap.set.sorted.SynchronizedPutTreeSortedSetMultimap map backing=map stack=atomicTotalSize \
            elements=comparator
            multimap.list.SynchronizedListMultimap elements=delegate,lock
            multimap.set.:SynchronizedSetMultimap,sorted.SynchronizedSortedSetMultimap elements=delegate,lock
            multimap.bag.:SynchronizedBagMultimap,sorted.mutable.SynchronizedSortedBagMultimap elements=delegate,lock
            multimap.list.ImmutableListMultimapImpl as=ImmutableListMultimap map backing=map
            multimap.set.ImmutableSetMultimapImpl as=ImmutableSetMultimap map backing=map
            multimap.bag.ImmutableBagMultimapImpl as=ImmutableBagMultimap map backing=map
            multimap.set.sorted.ImmutableSortedSetMultimapImpl as=ImmutableSortedSetMultimap map backing=map \
            elements=comparator
            multimap.bag.sorted.immutable.ImmutableSortedBagMultimapImpl as=ImmutableSortedBagMultimap map backing=map \
            elements=comparator
            """;

    private MapRules() {}
}
