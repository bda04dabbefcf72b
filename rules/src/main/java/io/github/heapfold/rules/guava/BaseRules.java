package io.github.heapfold.rules.guava;

import static io.github.heapfold.rules.guava.GuavaRules.COLLECT;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * Functions, predicates, suppliers and orderings, which are given to collections and kept in them, and plain values. What a
 * function is made of is beneath it.
 *
 * <p>Mirrors {@code com/google/common/base/}, {@code com/google/common/collect/*Ordering.java} and {@code Count.java}, and
 * {@code com/google/common/reflect/TypeToken.java} of Guava 30.1 to 33.8; leaves rely on no field.
 */
final class BaseRules {
    private static final String COMMON = "com.google.common.";

    private static final String BASE = """
            CharMatcher first original predicate second: CharMatcher$And CharMatcher$ForPredicate CharMatcher$Negated \
                CharMatcher$NegatedFastMatcher CharMatcher$Or
            Converter backwardFunction first forwardFunction second: Converter$ConverterComposition \
                Converter$FunctionBasedConverter Converter$IdentityConverter Converter$ReverseConverter
            Equivalence elementEquivalence resultEquivalence: FunctionalEquivalence PairwiseEquivalence
            Function defaultValue f g predicate supplier value: Functions$ConstantFunction Functions$ForMapWithDefault \
                Functions$FunctionComposition Functions$FunctionForMapNoDefault Functions$PredicateFunction \
                Functions$SupplierFunction
            Optional reference: Absent Present
            Predicate components equivalence f p target: Equivalence$EquivalentToPredicate Predicates$AndPredicate \
                Predicates$CompositionPredicate Predicates$InPredicate Predicates$IsEqualToPredicate \
                Predicates$NotPredicate Predicates$OrPredicate
            Supplier instance supplier value: Suppliers$ExpiringMemoizingSupplier Suppliers$MemoizingSupplier \
                Suppliers$NonSerializableMemoizingSupplier Suppliers$SupplierComposition Suppliers$SupplierOfInstance \
                Suppliers$ThreadSafeSupplier
            """;

    private static final String ORDERINGS = """
            Ordering comparators[] elementOrder forwardOrder ordering rankMap: ByFunctionOrdering ComparatorOrdering \
                CompoundOrdering ExplicitOrdering LexicographicalOrdering NullsFirstOrdering NullsLastOrdering \
                ReverseOrdering
            Supplier: MultimapBuilder$TreeSetSupplier TreeBasedTable$Factory
            """;

    /** Each of these is one line. */
    private static final String LEAVES = """
            CharMatcher: base.CharMatcher$1 base.CharMatcher$Any base.CharMatcher$AnyOf base.CharMatcher$Ascii \
                base.CharMatcher$BitSetMatcher base.CharMatcher$BreakingWhitespace base.CharMatcher$Digit \
                base.CharMatcher$InRange base.CharMatcher$Invisible base.CharMatcher$Is base.CharMatcher$IsEither \
                base.CharMatcher$IsNot base.CharMatcher$JavaDigit base.CharMatcher$JavaIsoControl \
                base.CharMatcher$JavaLetter base.CharMatcher$JavaLetterOrDigit base.CharMatcher$JavaLowerCase \
                base.CharMatcher$JavaUpperCase base.CharMatcher$None \
                base.CharMatcher$SingleWidth base.CharMatcher$Whitespace base.SmallCharMatcher
            Converter: base.CaseFormat$StringConverter base.Enums$StringConverter primitives.Doubles$DoubleConverter \
                primitives.Floats$FloatConverter primitives.Ints$IntConverter primitives.Longs$LongConverter \
                primitives.Shorts$ShortConverter
            DiscreteDomain: collect.DiscreteDomain$BigIntegerDomain collect.DiscreteDomain$IntegerDomain \
                collect.DiscreteDomain$LongDomain
            Equivalence: base.Equivalence$Equals base.Equivalence$Identity
            Joiner: base.Joiner base.Joiner$1 base.Joiner$2
            MapJoiner: base.Joiner$MapJoiner
            MapSplitter: base.Splitter$MapSplitter
            Ordering: collect.AllEqualOrdering collect.NaturalOrdering collect.Ordering$ArbitraryOrdering \
                collect.Range$RangeLexOrdering collect.ReverseNaturalOrdering collect.UsingToStringOrdering
            Predicate: base.Predicates$ContainsPatternFromStringPredicate base.Predicates$ContainsPatternPredicate \
                base.Predicates$InstanceOfPredicate base.Predicates$SubtypeOfPredicate
            Splitter: base.Splitter
            Supplier: collect.HashBasedTable$Factory collect.MultimapBuilder$ArrayListSupplier \
                collect.MultimapBuilder$EnumSetSupplier collect.MultimapBuilder$HashSetSupplier \
                collect.MultimapBuilder$LinkedHashSetSupplier
            Ticker: base.Ticker$1 cache.CacheBuilder$3
            """;

    private BaseRules() {}

    static void register(Rules rules) {
        ViewRules.table(rules, COMMON + "base.", BASE);
        ViewRules.table(rules, COLLECT, ORDERINGS);
        leaves(rules, LEAVES);
        rules.container(COMMON + "base.Equivalence$Wrapper", c -> c.elements("equivalence", "reference"))
                .container(
                        COMMON + "base.Stopwatch",
                        c -> c.part(COMMON + "base.Ticker$1", n -> {}).elementsOrMarkers("ticker"))
                .container(
                        COMMON + "reflect.TypeToken",
                        c -> c.subclasses()
                                .stack("runtimeType", "invariantTypeResolver", "covariantTypeResolver")
                                .mayLack("invariantTypeResolver", "covariantTypeResolver"));
        Display.leaf(rules, COMMON + "reflect.TypeToken$SimpleTypeToken", "TypeToken");
    }

    /** Registers the classes of each line as leaves. */
    static void leaves(Rules rules, String lines) {
        lines.lines().forEach(line -> {
            List<String> sides = List.of(line.split(": +", -1));
            for (String type : sides.get(1).split(" +", -1)) {
                Display.leaf(rules, COMMON + type, sides.get(0));
            }
        });
    }
}
