package io.github.heapfold.rules.guava;

import static io.github.heapfold.rules.guava.GuavaRules.COLLECT;
import static io.github.heapfold.rules.guava.GuavaRules.collection;

import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * Ranges, sets and maps of them. The ends of a range are its elements, and those of a set of ranges; in a map they are
 * keys.
 *
 * <p>Mirrors {@code com/google/common/collect/Range.java}, {@code Cut.java}, {@code TreeRange*.java} and
 * {@code ImmutableRange*.java} of Guava 30.1 to 33.8, and {@code java/util/TreeMap.java} of JDK 17 to 25.
 */
final class RangeRules {
    private static final String RANGE = COLLECT + "Range";
    private static final String CUT = COLLECT + "Cut";

    private RangeRules() {}

    static void register(Rules rules) {
        collection(
                rules,
                "Range",
                "Range",
                c -> c.part(CUT, n -> n.elements("endpoint")).entries("lowerBound", "upperBound"));
        for (String cut : List.of("AboveAll", "AboveValue", "BelowAll", "BelowValue")) { // met without a range in views
            collection(rules, "Cut$" + cut, "Range", c -> c.elements("endpoint"));
        }
        collection(rules, "TreeRangeSet", "TreeRangeSet", RangeRules::tree);
        collection(rules, "TreeRangeSet$Complement", "TreeRangeSet", c -> {
            tree(c);
            c.elements("this$0");
        });
        collection(rules, "TreeRangeSet$SubRangeSet", "TreeRangeSet", c -> {
            tree(c);
            c.elements("restriction", "this$0");
        });
        collection(
                rules,
                "TreeRangeMap",
                "TreeRangeMap",
                c -> treeMap(c)
                        .entry(RANGE, n -> n.entries("lowerBound", "upperBound"))
                        .entry(CUT, n -> n.keys("endpoint"))
                        .entry(
                                COLLECT + "TreeRangeMap$RangeMapEntry",
                                n -> n.entries("range", "key")
                                        .mayLack("range", "key")
                                        .elements("value"))
                        .entries("entriesByLowerBound"));
        immutable(rules);
    }

    /** Ranges by their lower bound; views asked for are kept. */
    private static void tree(ContainerSpec set) {
        treeMap(set)
                .entry(RANGE, n -> n.entries("lowerBound", "upperBound"))
                .entry(CUT, n -> n.elements("endpoint"))
                .part(
                        COLLECT + "TreeRangeSet$ComplementRangesByLowerBound",
                        n -> n.entries("positiveRangesByLowerBound", "positiveRangesByUpperBound")
                                .elements("complementLowerBoundWindow"))
                .part(
                        COLLECT + "TreeRangeSet$RangesByUpperBound",
                        n -> n.entries("rangesByLowerBound").elements("upperBoundWindow"))
                .part(
                        COLLECT + "TreeRangeSet$SubRangeSetRangesByLowerBound",
                        n -> n.elements("lowerBoundWindow", "restriction")
                                .entries("rangesByLowerBound", "rangesByUpperBound"))
                .entries("rangesByLowerBound")
                .stack("asRanges", "asDescendingSetOfRanges", "complement")
                .mayLack("asRanges", "asDescendingSetOfRanges");
    }

    private static ContainerSpec treeMap(ContainerSpec container) {
        return container
                .part(
                        "java.util.TreeMap",
                        n -> n.entries("root")
                                .stack("entrySet", "navigableKeySet", "descendingMap", "keySet", "values"))
                .entry("java.util.TreeMap$Entry", n -> n.entries("key", "value", "left", "right", "parent"));
    }

    private static void immutable(Rules rules) {
        collection(
                rules,
                "ImmutableRangeSet",
                "ImmutableRangeSet",
                c -> c.backing("ranges").stack("complement", "lazyComplement").mayLack("lazyComplement"));
        for (String map : List.of("ImmutableRangeMap", "ImmutableRangeMap$2")) { // the latter is a part of another
            collection(
                    rules,
                    map,
                    "ImmutableRangeMap",
                    c -> c.part(
                                    COLLECT + "RegularImmutableList",
                                    n -> n.keySlots("array").full())
                            .part(COLLECT + "SingletonImmutableList", n -> n.keys("element"))
                            .entries("ranges")
                            .backing("values")
                            .elements("val$range", "val$outer", "this$0")
                            .mayLack("val$range", "val$outer", "this$0"));
        }
        GuavaRules.builder(rules, "ImmutableRangeSet", c -> c.elements("ranges"));
        GuavaRules.builder(rules, "ImmutableRangeMap", c -> c.elements("entries"));
    }
}
