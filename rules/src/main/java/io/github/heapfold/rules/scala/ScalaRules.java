package io.github.heapfold.rules.scala;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.rules.internal.Views;
import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.Rules;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Scala's standard library: options, tuples, numbers, orderings and what closures capture. Collections have files of their
 * own.
 *
 * <p>Mirrors the standard libraries of Scala 2.12.20, 2.13.18 and 3.10.1.
 */
public final class ScalaRules implements RuleProvider {
    /** What an enumeration keeps about its values. */
    private static final String[] ENUMERATION = {
        "ValueOrdering$module",
        "ValueSet$module",
        "scala$Enumeration$$vmap",
        "vmap",
        "vset",
        "nmap",
        "nextName",
        "ValueOrdering$lzy1",
        "ValueSet$lzy1"
    };

    @Override
    public void register(Rules rules) {
        values(rules);
        tuples(rules);
        closures(rules);
        orderings(rules);
        SequenceRules.register(rules);
        LazyRules.register(rules);
        MapRules.register(rules);
        TreeRules.register(rules);
        MutableRules.register(rules);
        TrieMapRules.register(rules);
        ViewRules.register(rules);
        IteratorRules.register(rules);
    }

    private static void values(Rules rules) {
        Views.register(rules, "Option", "value", "scala.", "Some None$");
        Views.register(rules, "Either", "value", "scala.util.", "Left Right");
        Views.register(rules, "Try", "value exception", "scala.util.", "Success Failure");
        rules.leaf(
                "scala.math.BigInt",
                "scala.math.BigDecimal",
                "scala.Symbol",
                "scala.runtime.BoxedUnit",
                "scala.util.matching.Regex",
                "scala.util.Random",
                "scala.collection.mutable.StringBuilder",
                "scala.collection.immutable.WrappedString");
        Views.register(
                rules,
                "StringOps",
                "s scala$collection$StringOps$$s repr",
                "scala.collection.",
                "StringOps immutable.StringOps");
        ScalaNode.container(
                rules,
                "scala.util.matching.Regex$Match",
                "Match",
                n -> n.elements("source", "matcher", "groupNames")
                        .stack("starts", "ends", "starts$lzy1", "ends$lzy1")
                        .stack("scala$util$matching$Regex$MatchData$$nameToIndex")
                        .stack("scala$util$matching$Regex$MatchData$$nameToIndex$lzy1"));
        rules.container(
                "scala.Enumeration", c -> c.subclasses().stack(ENUMERATION).mayLack(ENUMERATION));
        rules.leaf("scala.Enumeration$Val");
        ScalaNode.container(
                rules,
                "scala.Enumeration$ValueSet",
                "ValueSet",
                n -> n.elements("$outer").stack("nnIds", "byName", "byName$lzy1"));
    }

    private static void tuples(Rules rules) {
        for (int n = 1; n <= 22; n++) {
            String[] fields = IntStream.rangeClosed(1, n).mapToObj(i -> "_" + i).toArray(String[]::new);
            rules.container("scala.Tuple" + n, c -> c.elements(fields));
        }
        for (String first : List.of("C", "D", "I", "J", "Z")) {
            Display.leaf(rules, "scala.Tuple1$mc" + first + "$sp", "Tuple1");
            for (String second : List.of("C", "D", "I", "J", "Z")) {
                Display.leaf(rules, "scala.Tuple2$mc" + first + second + "$sp", "Tuple2");
            }
        }
    }

    /** Variables that a closure changes, and lazy values that it captures. */
    private static void closures(Rules rules) {
        for (String access : List.of("", "Volatile")) {
            rules.container("scala.runtime." + access + "ObjectRef", c -> c.elements("elem"));
            for (String type : List.of("Boolean", "Byte", "Char", "Double", "Float", "Int", "Long", "Short")) {
                rules.leaf("scala.runtime." + access + type + "Ref");
            }
        }
        rules.container("scala.runtime.LazyRef", c -> c.elements("_value"));
        for (String type : List.of("Boolean", "Byte", "Char", "Double", "Float", "Int", "Long", "Short", "Unit")) {
            rules.leaf("scala.runtime.Lazy" + type);
        }
        rules.container(
                "scala.util.DynamicVariable",
                c -> c.elements("scala$util$DynamicVariable$$init", "init")
                        .mayLack("scala$util$DynamicVariable$$init", "init")
                        .stack("tl"));
    }

    private static void orderings(Rules rules) {
        Views.register(
                rules,
                "Ordering",
                "ord ord1 ord2 ord3 ord4 ord5 ord6 ord7 ord8 ord9 ord$1 ord$2 ord$4 outer $outer optionOrdering f$1 f$2 f$3 "
                        + "f$5 other$1 other$2 cmp$1 cmp$2 asComparable$1 evidence$1$1 scala$math$Ordering$CachedReverse$$_reverse",
                "scala.math.",
                """
                LowPriorityOrderingImplicits$$anon$<2-5> Ordering$$anon$<1-7> Ordering$$anonfun$orElse$2
                Ordering$$anonfun$orElseBy$2 Ordering$IterableOrdering Ordering$O$1 Ordering$Reverse
                Ordering$Tuple<2-9>Ordering Ordering$BigDecimal$ Ordering$BigInt$ Ordering$Boolean$ Ordering$Byte$
                Ordering$Char$ Ordering$Double$ Ordering$Double$IeeeOrdering$ Ordering$Double$TotalOrdering$
                Ordering$DeprecatedDoubleOrdering$ Ordering$DeprecatedFloatOrdering$ Ordering$Float$
                Ordering$Float$IeeeOrdering$ Ordering$Float$TotalOrdering$ Ordering$Int$ Ordering$Long$ Ordering$Short$
                Ordering$String$ Ordering$Symbol$ Ordering$Unit$
                """);
        Views.register(
                rules,
                "Equiv",
                "eqv eqv1 eqv2 eqv3 eqv4 eqv5 eqv6 eqv7 eqv8 eqv9 cmp$1 cmp$2 cmp$3 cmp$4 evidence$1$2 f$2",
                "scala.math.Equiv$",
                """
                $anon$<1-5> BigDecimal$ BigInt$ Boolean$ Byte$ Char$ DeprecatedDoubleEquiv$ DeprecatedFloatEquiv$
                Double$IeeeEquiv$ Double$StrictEquiv$ Float$IeeeEquiv$ Float$StrictEquiv$ Int$ IterableEquiv Long$
                OptionEquiv Short$ String$ Symbol$ Tuple<2-9>Equiv Unit$
                """);
        Views.register(rules, "Hashing", "h f$1", "scala.", """
                util.hashing.ByteswapHashing util.hashing.ByteswapHashing$Chained util.hashing.Hashing$$anon$1
                util.hashing.Hashing$Default collection.concurrent.TrieMap$MangledHashing
                """);
    }
}
