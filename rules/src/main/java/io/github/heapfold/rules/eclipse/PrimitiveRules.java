package io.github.heapfold.rules.eclipse;

import io.github.heapfold.rules.internal.ElementType;
import io.github.heapfold.rules.internal.RuleTable;
import io.github.heapfold.typerule.Rules;
import java.util.Arrays;
import java.util.List;

/**
 * The collections of primitive values of Eclipse Collections; a family per package.
 *
 * <p>Mirrors the classes that Eclipse Collections 9.2.0 and 13.0.0 generate from {@code .stg} files.
 */
final class PrimitiveRules {
    private static final String LISTS = """
            list.mutable.primitive.<K>ArrayList * slots=items size=size
            list.immutable.primitive.Immutable<K>ArrayList as=Immutable<K>List slots=items full
            list.primitive.<K>Interval leaf
            """;

    /** Booleans are bits. */
    private static final String LISTS_OF_BOOLEANS = """
            list.mutable.primitive.BooleanArrayList * backing=items
            list.immutable.primitive.ImmutableBooleanArrayList as=ImmutableBooleanList backing=items
            """;

    private static final String LISTS_OF_ALL = """
            list.mutable.primitive.Synchronized<K>List elements=lock,collection
            list.mutable.primitive.Unmodifiable<K>List elements=collection
            list.mutable.primitive.BoxedMutable<K>List elements=delegate
            list.immutable.primitive.:Immutable<K>EmptyList,Immutable<K>SingletonList as=Immutable<K>List
            """;

    private static final String SETS = """
            set.mutable.primitive.<K>HashSet * slots=table size=occupiedWithData
            set.mutable.primitive.<K>HashSet$Immutable<K>HashSet as=Immutable<K>Set slots=table size=occupied
            """;

    private static final String SETS_OF_FEW = """
            set.mutable.primitive.:BooleanHashSet,ByteHashSet *
            set.mutable.primitive.ByteHashSet$ImmutableByteHashSet as=ImmutableByteSet
            set.immutable.primitive.:ImmutableFalseSet,ImmutableTrueSet,ImmutableTrueFalseSet as=ImmutableBooleanSet
            """;

    private static final String SETS_OF_ALL = """
            set.mutable.primitive.Synchronized<K>Set elements=lock,collection
            set.mutable.primitive.Unmodifiable<K>Set elements=collection
            set.mutable.primitive.BoxedMutable<K>Set elements=delegate
            set.immutable.primitive.:Immutable<K>EmptySet,Immutable<K>SingletonSet as=Immutable<K>Set
            """;

    private static final String BAGS = """
            bag.mutable.primitive.<K>HashBag * backing=items
            """;

    private static final String BAG_OF_BOOLEANS = """
            bag.mutable.primitive.BooleanHashBag *
            """;

    private static final String BAGS_OF_ALL = """
            bag.mutable.primitive.Synchronized<K>Bag elements=lock,collection
            bag.mutable.primitive.Unmodifiable<K>Bag elements=collection
            bag.immutable.primitive.:Immutable<K>EmptyBag,Immutable<K>SingletonBag as=Immutable<K>Bag
            bag.immutable.primitive.Immutable<K>HashBag as=Immutable<K>Bag backing=delegate
            """;

    private static final String STACKS_OF_ALL = """
            stack.mutable.primitive.<K>ArrayStack backing=delegate
            stack.mutable.primitive.Synchronized<K>Stack elements=lock,stack
            stack.mutable.primitive.Unmodifiable<K>Stack elements=stack
            stack.immutable.primitive.:Immutable<K>EmptyStack,Immutable<K>SingletonStack as=Immutable<K>Stack
            stack.immutable.primitive.Immutable<K>ArrayStack as=Immutable<K>Stack backing=delegate
            """;

    private static final String COLLECTIONS_OF_ALL = """
            collection.mutable.primitive.Synchronized<K>Collection elements=lock,collection
            collection.mutable.primitive.Unmodifiable<K>Collection elements=collection
            primitive.Synchronized<K>Iterable elements=lock,iterable
            """;

    private static final String LAZY_OF_ALL = """
            lazy.primitive.Lazy<K>IterableAdapter elements=delegate
            lazy.primitive.:Reverse<K>Iterable,Chunk<K>Iterable elements=adapted
            lazy.primitive.Select<K>Iterable elements=delegate,predicate
            lazy.primitive.Tap<K>Iterable elements=adapted,procedure
            lazy.primitive.Collect<K>Iterable elements=iterable,function stack=<k>FunctionToProcedure
            lazy.primitive.FlatCollect<K>ToObjectIterable elements=iterable,function
            """;

    private static final String LAZY_OF_PAIRS = """
            lazy.primitive.Collect<K>To<V>Iterable elements=iterable,function
            """;

    private static final String TUPLES = """
            tuple.primitive.<K><V>PairImpl as=<K><V>Pair K:elements=one V:elements=two or=leaf
            """;

    private static final String PACKAGE = EclipseCollectionsRules.PACKAGE;

    static final List<ElementType> PRIMITIVES =
            Arrays.stream(ElementType.values()).filter(ElementType::isPrimitive).toList();

    private static final List<ElementType> NOT_BOOLEAN = PRIMITIVES.subList(1, PRIMITIVES.size());

    /** Those with too many values for a set of them to be a few bits. */
    private static final List<ElementType> WIDE = PRIMITIVES.subList(2, PRIMITIVES.size());

    private PrimitiveRules() {}

    static void families(Rules rules) {
        family(rules, "list.", LISTS, NOT_BOOLEAN, LISTS_OF_BOOLEANS, LISTS_OF_ALL);
        family(rules, "set.", SETS, WIDE, SETS_OF_FEW, SETS_OF_ALL);
        family(rules, "bag.", BAGS, NOT_BOOLEAN, BAG_OF_BOOLEANS, BAGS_OF_ALL);
        family(rules, "stack.", "", List.of(), "", STACKS_OF_ALL);
        rules.family(
                r -> each(r, COLLECTIONS_OF_ALL, PRIMITIVES),
                PACKAGE.concat("collection.mutable.primitive."),
                PACKAGE.concat("primitive."));
        rules.family(PrimitiveRules::lazy, PACKAGE.concat("lazy.primitive."));
        rules.family(r -> pairs(r, TUPLES), PACKAGE.concat("tuple.primitive."));
        NOT_BOOLEAN.forEach(key -> PrimitiveMapRules.family(rules, key));
        PrimitiveMapRules.family(rules, ElementType.OBJECT);
    }

    /** Of lists, sets and the like: those of most types, those of few, and what there is of all. */
    private static void family(Rules rules, String kind, String most, List<ElementType> types, String few, String all) {
        String prefix = PACKAGE.concat(kind);
        rules.family(
                r -> {
                    RuleTable.of(few).register(r, PACKAGE);
                    each(r, most, types);
                    each(r, all, PRIMITIVES);
                },
                prefix.concat("mutable.primitive."),
                prefix.concat("immutable.primitive."),
                prefix.concat("primitive."));
    }

    private static void each(Rules rules, String text, List<ElementType> types) {
        RuleTable table = RuleTable.of(text);
        types.forEach(type -> table.register(rules, PACKAGE, type));
    }

    /** For each pair of types, one of which may be objects. */
    private static void pairs(Rules rules, String text) {
        RuleTable table = RuleTable.of(text);
        for (ElementType left : PRIMITIVES) {
            table.register(rules, PACKAGE, left, ElementType.OBJECT);
            table.register(rules, PACKAGE, ElementType.OBJECT, left);
            PRIMITIVES.forEach(right -> table.register(rules, PACKAGE, left, right));
        }
    }

    private static void lazy(Rules rules) {
        each(rules, LAZY_OF_ALL, PRIMITIVES);
        pairs(rules, LAZY_OF_PAIRS);
    }
}
