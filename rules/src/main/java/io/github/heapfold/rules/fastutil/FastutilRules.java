package io.github.heapfold.rules.fastutil;

import io.github.heapfold.rules.internal.ElementType;
import io.github.heapfold.rules.internal.RuleTable;
import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * Fastutil's collections of primitive values and objects. A family per package, and in it one per pair of types: an
 * application with maps from int to long does not pay for those from double. Of a table it is known how many slots are
 * live, not which.
 *
 * <p>Of a {@code BigArrayBigList}, an {@code OpenHashBigSet} and an {@code ArrayFIFOQueue} of primitive values all slots
 * count as live, since no int field tells how many are. Iterators are shown by their fields.
 *
 * <p>Mirrors {@code it/unimi/dsi/fastutil/} of fastutil 8.2.3 and 8.5.19.
 */
public final class FastutilRules implements RuleProvider {
    private static final String PACKAGE = "it.unimi.dsi.fastutil.";

    private static final String COLLECTIONS = """
            <K>ArrayList * slots=a size=size
            <K>ImmutableList * slots=a full
            <K>BigArrayBigList * entries=a
            <K>MappedBigList * slots=buffer stack=readyToUse
            <K>ArrayFrontCoded:List,BigList entries=array stack=p
            <K>ImmutableList$ImmutableSubList as=SubList elements=innerList slots=a full
            Abstract<K>List$<K>:SubList,RandomAccessSubList as=SubList elements=l
            Abstract<K>BigList$<K>:SubList,RandomAccessSubList as=SubList elements=l
            <K>:ArrayList$SubList,BigArrayBigList$SubList as=SubList elements=l,this$0
            <K>:OpenHashSet * slots=key size=size
            <K>LinkedOpenHashSet * slots=key,link size=size
            <K>OpenCustomHashSet * slots=key size=size elements=strategy
            <K>LinkedOpenCustomHashSet * slots=key,link size=size elements=strategy
            <K>ArraySet * slots=a size=size
            <K>OpenHashBigSet * entries=key
            <K>Sets$:1,2,3 as=RangeSet
            <K>:AVLTreeSet,RBTreeSet * entries=tree,firstEntry,lastEntry elements=storedComparator,actualComparator \
            stack=dirPath,nodePath?
              entry @$Entry entries=left,right K:elements=key
            <K>:AVLTreeSet$Entry,RBTreeSet$Entry as=Entry K:elements=key elements=left,right
            <K>:AVLTreeSet$Subset,RBTreeSet$Subset as=SubSet elements=this$0 K:elements=from,to
            <K>ArrayFIFOQueue * slots=array
            <K>HeapPriorityQueue * slots=heap size=size elements=c
            <K>ArrayPriorityQueue * slots=array size=size elements=c
            <K>HeapSemiIndirectPriorityQueue * slots=refArray,heap full elements=c
            <K>HeapIndirectPriorityQueue * slots=refArray,heap,inv full elements=c
            <K>ArrayIndirectPriorityQueue * slots=refArray,array full elements=c
            """;

    /** What the classes with static methods answer, besides comparators and strategies. */
    private static final String WRAPPERS = """
            <K>Collections$UnmodifiableCollection as=UnmodifiableCollection elements=collection
            <K>Collections$SynchronizedCollection as=SynchronizedCollection elements=collection,sync
            <K>Collections$IterableCollection as=IterableCollection elements=iterable
            <K>Lists$:UnmodifiableList,UnmodifiableRandomAccessList as=UnmodifiableList elements=collection,list
            <K>Lists$:SynchronizedList,SynchronizedRandomAccessList as=SynchronizedList elements=collection,list,sync
            <K>BigLists$UnmodifiableBigList as=UnmodifiableBigList elements=collection,list
            <K>BigLists$SynchronizedBigList as=SynchronizedBigList elements=collection,list,sync
            <K>Sets$UnmodifiableSet as=UnmodifiableSet elements=collection
            <K>Sets$SynchronizedSet as=SynchronizedSet elements=collection,sync
            <K>SortedSets$UnmodifiableSortedSet as=UnmodifiableSortedSet elements=collection,sortedSet
            <K>SortedSets$SynchronizedSortedSet as=SynchronizedSortedSet elements=collection,sortedSet,sync
            <K>PriorityQueues$SynchronizedPriorityQueue as=SynchronizedPriorityQueue elements=q,sync
            <K>Lists$EmptyList as=EmptyList
            <K>BigLists$EmptyBigList as=EmptyBigList
            <K>:Sets$EmptySet,SortedSets$EmptySet as=EmptySet
            <K>Lists$Singleton as=SingletonList K:elements=element
            <K>BigLists$Singleton as=SingletonBigList K:elements=element
            <K>BigLists$ListBigList as=BigList elements=list
            <K>Sets$Singleton as=SingletonSet K:elements=element
            <K>SortedSets$Singleton as=SingletonSet K:elements=element elements=comparator
            <K>Comparators$NaturalImplicitComparator as=NaturalComparator leaf
            <K>Comparators$OppositeImplicitComparator as=OppositeComparator leaf
            <K>Comparators$OppositeComparator as=OppositeComparator elements=comparator
            <K>Comparators$1 as=Comparator elements=val$c
            <K>:Arrays$ArrayHashStrategy,BigArrays$BigArrayHashStrategy as=HashStrategy leaf
            """;

    private static final String MAPS = """
            <K>2<V>OpenHashMap * keySlots=key slots=value size=size V:elements=defRetValue stack=entries,keys,values
            <K>2<V>LinkedOpenHashMap * keySlots=key slots=value,link size=size V:elements=defRetValue \
            stack=entries,keys,values
            <K>2<V>OpenCustomHashMap * keySlots=key slots=value size=size elements=strategy V:elements=defRetValue \
            stack=entries,keys,values
            <K>2<V>LinkedOpenCustomHashMap * keySlots=key slots=value,link size=size elements=strategy \
            V:elements=defRetValue stack=entries,keys,values
            <K>2<V>ArrayMap * keySlots=key slots=value size=size V:elements=defRetValue stack=entries?,keys?,values?
            <K>2<V>:AVLTreeMap,RBTreeMap * entries=tree,firstEntry,lastEntry \
            elements=storedComparator,actualComparator V:elements=defRetValue \
            stack=entries,keys,values,dirPath,nodePath?
              entry @$Entry entries=left,right K:keys=key V:elements=value
            <K>2<V>:AVLTreeMap$Entry,RBTreeMap$Entry as=Entry K:keys=key V:elements=value elements=left,right
            <K>2<V>:AVLTreeMap$Submap,RBTreeMap$Submap as=SubMap elements=this$0 K:keys=from,to \
            V:elements=defRetValue stack=entries,keys,values
            <K>2<V>OpenHashMap$:KeySet as=KeySet elements=this$0
            <K>2<V>:LinkedOpenHashMap$KeySet,OpenCustomHashMap$KeySet,LinkedOpenCustomHashMap$KeySet as=KeySet \
            elements=this$0
            <K>2<V>:ArrayMap$KeySet,ArrayMap$1,AVLTreeMap$KeySet,RBTreeMap$KeySet as=KeySet elements=this$0
            <K>2<V>:AVLTreeMap$Submap$KeySet,RBTreeMap$Submap$KeySet as=KeySet elements=this$0,this$1
            Abstract<K>2<V>:Map$1,SortedMap$KeySet as=KeySet elements=this$0
            <K>2<V>:OpenHashMap$1,LinkedOpenHashMap$1,OpenCustomHashMap$1,LinkedOpenCustomHashMap$1 as=Values \
            elements=this$0
            <K>2<V>:ArrayMap$ValuesCollection,ArrayMap$2,AVLTreeMap$2,RBTreeMap$2 as=Values elements=this$0
            <K>2<V>:AVLTreeMap$Submap$2,RBTreeMap$Submap$2 as=Values elements=this$1
            Abstract<K>2<V>:Map$2,SortedMap$ValuesCollection as=Values elements=this$0
            <K>2<V>:OpenHashMap$MapEntrySet,LinkedOpenHashMap$MapEntrySet,OpenCustomHashMap$MapEntrySet as=EntrySet \
            elements=this$0
            <K>2<V>:LinkedOpenCustomHashMap$MapEntrySet,ArrayMap$EntrySet as=EntrySet elements=this$0
            <K>2<V>:AVLTreeMap$1,RBTreeMap$1 as=EntrySet elements=comparator,this$0
            <K>2<V>:AVLTreeMap$Submap$1,RBTreeMap$Submap$1 as=EntrySet elements=this$1
            <K>2<V>:OpenHashMap$MapEntry,LinkedOpenHashMap$MapEntry,OpenCustomHashMap$MapEntry as=Entry elements=this$0
            <K>2<V>:LinkedOpenCustomHashMap$MapEntry,ArrayMap$MapEntry as=Entry elements=this$0
            Abstract<K>2<V>Map$BasicEntry as=Entry K:keys=key V:elements=value
            """;

    private static final String MAP_WRAPPERS = """
            <K>2<V>Maps$UnmodifiableMap as=UnmodifiableMap elements=function,map V:elements=defRetValue \
            stack=entries,keys,values
            <K>2<V>Maps$SynchronizedMap as=SynchronizedMap elements=function,map,sync stack=entries,keys,values
            <K>2<V>SortedMaps$UnmodifiableSortedMap as=UnmodifiableSortedMap elements=function,map,sortedMap \
            V:elements=defRetValue stack=entries,keys,values
            <K>2<V>SortedMaps$SynchronizedSortedMap as=SynchronizedSortedMap elements=function,map,sortedMap,sync \
            stack=entries,keys,values
            <K>2<V>:Maps$EmptyMap,SortedMaps$EmptySortedMap as=EmptyMap V:elements=defRetValue
            <K>2<V>Maps$Singleton as=SingletonMap K:keys=key V:elements=value,defRetValue stack=entries,keys,values
            <K>2<V>SortedMaps$Singleton as=SingletonMap K:keys=key V:elements=value,defRetValue \
            stack=entries,keys,values elements=comparator
            <K>2<V>Functions$UnmodifiableFunction as=UnmodifiableFunction elements=function V:elements=defRetValue
            <K>2<V>Functions$SynchronizedFunction as=SynchronizedFunction elements=function,sync
            <K>2<V>Functions$EmptyFunction as=EmptyFunction V:elements=defRetValue
            <K>2<V>Functions$Singleton as=SingletonFunction K:keys=key V:elements=value,defRetValue
            <K>2<V>Functions$PrimitiveFunction elements=function
            """;

    private static final String PAIRS = """
            <K><V>:ImmutablePair,MutablePair,ImmutableSortedPair K:elements=left V:elements=right or=leaf
            """;

    private static final String UNTYPED = """
            PriorityQueues$SynchronizedPriorityQueue as=SynchronizedPriorityQueue elements=q,sync
            IndirectPriorityQueues$SynchronizedIndirectPriorityQueue as=SynchronizedPriorityQueue elements=q,sync
            PriorityQueues$EmptyPriorityQueue as=EmptyPriorityQueue
            IndirectPriorityQueues$EmptyIndirectPriorityQueue as=EmptyPriorityQueue
            io.FastByteArrayOutputStream * slots=array size=length
            io.FastByteArrayInputStream * slots=array full
            io.FastMultiByteArrayInputStream * entries=array,current
            io.FastBufferedInputStream * elements=is,fileChannel,repositionableStream,measurableStream stack=buffer
            io.FastBufferedOutputStream * elements=os,fileChannel,repositionableStream,measurableStream stack=buffer
            """;

    @Override
    public void register(Rules rules) {
        for (ElementType type : ElementType.values()) {
            if (type.isPrimitive()) {
                subpackage(rules, type.lower.concat("s."), type);
            }
        }
        subpackage(rules, "objects.", ElementType.OBJECT, ElementType.REFERENCE);
        RuleTable.of(UNTYPED).register(rules, PACKAGE);
    }

    private static void subpackage(Rules rules, String subpackage, ElementType... keys) {
        String packageName = PACKAGE.concat(subpackage);
        rules.family(r -> List.of(keys).forEach(key -> typed(r, packageName, key)), packageName);
    }

    private static void typed(Rules rules, String packageName, ElementType key) {
        RuleTable.of(COLLECTIONS.concat(WRAPPERS)).register(rules, packageName, key);
        for (ElementType value : ElementType.values()) {
            String map = key.title.concat("2").concat(value.title);
            rules.family(
                    r -> maps(r, packageName, key, value),
                    packageName.concat(map),
                    packageName.concat("Abstract").concat(map),
                    packageName.concat(key.title).concat(value.title));
        }
    }

    private static void maps(Rules rules, String packageName, ElementType key, ElementType value) {
        RuleTable.of(PAIRS).register(rules, packageName, key, value);
        if (key != ElementType.BOOLEAN) {
            RuleTable.of(MAPS.concat(MAP_WRAPPERS)).register(rules, packageName, key, value);
        }
    }
}
