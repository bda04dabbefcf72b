package io.github.heapfold.rules.guava;

import static io.github.heapfold.rules.guava.GuavaRules.COLLECT;
import static io.github.heapfold.rules.guava.GuavaRules.collection;
import static io.github.heapfold.rules.guava.GuavaRules.keptViews;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.NodeSpec;
import io.github.heapfold.typerule.Rules;
import java.util.List;
import java.util.function.Consumer;

/**
 * Multisets that can change. How often an element occurs is a part of its entry.
 *
 * <p>Mirrors {@code com/google/common/collect/*Multiset.java} and {@code GeneralRange.java} of Guava 30.1 to 33.8, and the
 * hash maps of JDK 17 to 25.
 */
final class MultisetRules {
    private MultisetRules() {}

    static void register(Rules rules) {
        for (String multiset : List.of("HashMultiset", "LinkedHashMultiset")) {
            collection(rules, multiset, multiset, c -> {
                hashMap(c, n -> n.elements("key").entries("value"))
                        .entry(COLLECT + "Count", n -> {})
                        .entries("backingMap");
                keptViews(c);
            });
        }
        collection(rules, "ConcurrentHashMultiset", "ConcurrentHashMultiset", c -> {
            concurrentHashMap(c, n -> n.elements("key").entries("val"))
                    .entry("java.util.concurrent.atomic.AtomicInteger", n -> {})
                    .entries("countMap")
                    .stack("deserializationReplacement")
                    .mayLack("deserializationReplacement");
            keptViews(c);
        });
        collection(rules, "EnumMultiset", "EnumMultiset", c -> {
            c.slots("enumConstants", "counts").stack("type");
            keptViews(c);
        });
        Display.leaf(rules, COLLECT + "Count", "Count");
        rules.rename(COLLECT + "AbstractSortedMultiset", "TreeMultiset");
        collection(rules, "TreeMultiset", "TreeMultiset", MultisetRules::tree);
    }

    private static void tree(ContainerSpec multiset) {
        multiset.entry(
                        COLLECT + "TreeMultiset$AvlNode",
                        n -> n.elements("elem").entries("left", "right", "pred", "succ"))
                .part(COLLECT + "TreeMultiset$Reference", n -> n.entries("value"))
                .part(
                        COLLECT + "GeneralRange",
                        n -> n.elements("lowerEndpoint", "upperEndpoint")
                                .entries("reverse")
                                .stack("comparator", "lowerBoundType", "upperBoundType"))
                .entries("rootReference", "range", "header")
                .stack("descendingMultiset", "deserializationReplacement")
                .mayLack("deserializationReplacement");
        keptViews(multiset);
    }

    /** HashMap and LinkedHashMap as parts, with nodes whose key and value are what the container says. */
    static ContainerSpec hashMap(ContainerSpec container, Consumer<NodeSpec> keyAndValue) {
        return container
                .part("java.util.HashMap", MultisetRules::table)
                .part("java.util.LinkedHashMap", n -> {
                    table(n);
                    n.entries("head", "tail");
                })
                .entry("java.util.HashMap$Node", keyAndValue.andThen(n -> n.entries("next")))
                .entry("java.util.LinkedHashMap$Entry", n -> n.entries("before", "after"))
                .entry("java.util.HashMap$TreeNode", n -> n.entries("parent", "left", "right", "prev"));
    }

    private static void table(NodeSpec map) {
        map.entries("table").stack("entrySet", "keySet", "values");
    }

    private static ContainerSpec concurrentHashMap(ContainerSpec container, Consumer<NodeSpec> keyAndValue) {
        String map = "java.util.concurrent.ConcurrentHashMap";
        return container
                .part(map, n -> n.entries("table", "nextTable").stack("counterCells", "keySet", "values", "entrySet"))
                .entry(map + "$Node", keyAndValue.andThen(n -> n.entries("next")))
                .entry(map + "$TreeNode", n -> n.entries("parent", "left", "right", "prev"))
                .part(map + "$TreeBin", n -> n.entries("root", "first").elements("waiter"))
                .part(map + "$ForwardingNode", n -> n.entries("nextTable"))
                .part(map + "$ReservationNode", n -> {});
    }
}
