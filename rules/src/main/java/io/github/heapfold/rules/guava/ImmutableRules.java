package io.github.heapfold.rules.guava;

import static io.github.heapfold.rules.guava.GuavaRules.COLLECT;
import static io.github.heapfold.rules.guava.GuavaRules.collection;
import static io.github.heapfold.rules.guava.GuavaRules.keptViews;

import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.NodeSpec;
import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * Immutable lists, sets and multisets. What the size of one makes it inside, or how it came to be, is not shown: each has
 * the name of its public class. A comparator is shown as a field.
 *
 * <p>Mirrors {@code com/google/common/collect/*Immutable{List,Set,SortedSet,Multiset,SortedMultiset}.java} and
 * {@code *ContiguousSet.java} of Guava 30.1 to 33.8.
 */
final class ImmutableRules {
    private ImmutableRules() {}

    static void register(Rules rules) {
        lists(rules);
        sets(rules);
        sortedSets(rules);
        multisets(rules);
    }

    private static void lists(Rules rules) {
        collection(
                rules,
                "RegularImmutableList",
                "ImmutableList",
                c -> c.slots("array").full());
        collection(rules, "SingletonImmutableList", "ImmutableList", c -> c.elements("element"));
        GuavaRules.builder(rules, "ImmutableList", c -> c.slots("contents").size("size"));
    }

    private static void sets(Rules rules) {
        collection(rules, "RegularImmutableSet", "ImmutableSet", c -> {
            c.slots("elements", "table");
            keptViews(c);
        });
        collection(rules, "SingletonImmutableSet", "ImmutableSet", c -> {
            c.elements("element");
            keptViews(c);
        });
        collection(rules, "JdkBackedImmutableSet", "ImmutableSet", c -> {
            c.backing("delegate").stack("delegateList");
            keptViews(c);
        });
        collection(rules, "ImmutableEnumSet", "ImmutableSet", c -> {
            c.backing("delegate");
            keptViews(c);
        });
        GuavaRules.builder(
                rules,
                "ImmutableSet",
                c -> c.part(
                                COLLECT + "ImmutableSet$RegularSetBuilderImpl",
                                n -> n.slots("dedupedElements", "hashTable").size("distinct"))
                        .part(
                                COLLECT + "ImmutableSet$JdkBackedSetBuilderImpl",
                                n -> n.slots("dedupedElements").size("distinct").backing("delegate"))
                        .part(
                                COLLECT + "ImmutableSet$EmptySetBuilderImpl",
                                n -> n.slots("dedupedElements").size("distinct"))
                        .entries("impl"));
        GuavaRules.builder(
                rules, "ImmutableSortedSet", c -> c.slots("elements").size("n").stack("impl"));
    }

    private static void sortedSets(Rules rules) {
        rules.rename(COLLECT + "ImmutableSortedSet", "ImmutableSortedSet");
        collection(rules, "RegularImmutableSortedSet", "ImmutableSortedSet", ImmutableRules::sorted);
        collection(rules, "DescendingImmutableSortedSet", "ImmutableSortedSet", c -> {
            c.elements("forward").stack("descendingSet");
            keptViews(c);
        });
        for (String set : List.of("RegularContiguousSet", "EmptyContiguousSet")) {
            collection(rules, set, "ContiguousSet", c -> {
                c.elements("range", "domain").mayLack("range").stack("comparator", "descendingSet");
                keptViews(c);
            });
        }
    }

    /** A sorted set, whose elements are in a list. */
    static void sorted(NodeSpec set) {
        set.backing("elements").stack("descendingSet");
        keptViews(set);
    }

    private static void multisets(Rules rules) {
        collection(rules, "RegularImmutableMultiset", "ImmutableMultiset", c -> {
            entry(c).entries("entries", "hashTable");
            keptViews(c, "entries");
        });
        collection(rules, "JdkBackedImmutableMultiset", "ImmutableMultiset", c -> {
            entry(MultisetRules.hashMap(c, n -> n.elements("key").stack("value")))
                    .part(COLLECT + "RegularImmutableList", n -> n.entries("array"))
                    .part(COLLECT + "SingletonImmutableList", n -> n.entries("element"))
                    .entries("delegateMap", "entries");
            keptViews(c, "entries");
        });
        rules.rename(COLLECT + "ImmutableSortedMultiset", "ImmutableSortedMultiset");
        collection(rules, "RegularImmutableSortedMultiset", "ImmutableSortedMultiset", c -> {
            c.part(COLLECT + "RegularImmutableSortedSet", ImmutableRules::sorted)
                    .entries("elementSet")
                    .slots("cumulativeCounts")
                    .stack("descendingMultiset");
            keptViews(c, "elementSet");
        });
        collection(rules, "DescendingImmutableSortedMultiset", "ImmutableSortedMultiset", c -> {
            c.elements("forward").stack("descendingMultiset");
            keptViews(c);
        });
        GuavaRules.builder(rules, "ImmutableMultiset", c -> c.backing("contents"));
        GuavaRules.builder(rules, "ImmutableSortedMultiset", c -> c.backing("contents"));
    }

    private static ContainerSpec entry(ContainerSpec multiset) {
        return multiset.entry(COLLECT + "Multisets$ImmutableEntry", n -> n.elements("element"))
                .entry(COLLECT + "RegularImmutableMultiset$NonTerminalEntry", n -> n.entries("nextInBucket"));
    }
}
