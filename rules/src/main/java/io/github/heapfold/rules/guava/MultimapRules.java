package io.github.heapfold.rules.guava;

import static io.github.heapfold.rules.guava.GuavaRules.COLLECT;
import static io.github.heapfold.rules.guava.GuavaRules.collection;
import static io.github.heapfold.rules.guava.GuavaRules.keptViews;

import io.github.heapfold.rules.internal.Backing;
import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.NodeSpec;
import io.github.heapfold.typerule.Rules;
import java.util.Map;

/**
 * Multimaps that can change. The map behind one is its structure, the collections of values are shown as what they are: a
 * list or a set of its own for each key. Where all entries make one chain these are structure too.
 *
 * <p>Mirrors {@code com/google/common/collect/*Multimap.java}, {@code Multimaps.java} of Guava 30.1 to 33.8.
 */
final class MultimapRules {
    private MultimapRules() {}

    static void register(Rules rules) {
        collection(rules, "ArrayListMultimap", "ArrayListMultimap", MultimapRules::mapBased);
        collection(rules, "HashMultimap", "HashMultimap", MultimapRules::mapBased);
        collection(rules, "TreeMultimap", "TreeMultimap", c -> {
            mapBased(c);
            natural(c).elementsOrMarkers("keyComparator", "valueComparator");
        });
        Map.of(
                        "CustomMultimap", "Multimap",
                        "CustomListMultimap", "ListMultimap",
                        "CustomSetMultimap", "SetMultimap",
                        "CustomSortedSetMultimap", "SortedSetMultimap")
                .forEach((type, name) -> collection(rules, "Multimaps$" + type, name, c -> {
                    mapBased(c);
                    natural(c).elementsOrMarkers("valueComparator").mayLack("valueComparator");
                    c.elements("factory");
                }));
        collection(rules, "LinkedHashMultimap", "LinkedHashMultimap", MultimapRules::linkedHash);
        collection(rules, "LinkedHashMultimap$ValueSet", "ValueSet", c -> {
            valueSet(c);
            valueEntry(c).elements("this$0");
        });
        collection(rules, "LinkedListMultimap", "LinkedListMultimap", MultimapRules::linkedList);
    }

    private static void mapBased(ContainerSpec multimap) {
        Backing.map(multimap, "map");
        keptViews(multimap);
    }

    /** The natural order is structure, a comparator of the user's is not. */
    static ContainerSpec natural(ContainerSpec sorted) {
        return sorted.part(COLLECT + "NaturalOrdering", n -> {}).part(COLLECT + "ReverseNaturalOrdering", n -> {});
    }

    private static void linkedHash(ContainerSpec multimap) {
        MultisetRules.hashMap(valueEntry(multimap), n -> n.keys("key").entries("value"))
                .part(COLLECT + "LinkedHashMultimap$ValueSet", n -> {
                    valueSet(n);
                    n.entries("this$0");
                })
                .part(COLLECT + "LinkedHashMultimap$MultimapIterationChain", n -> n.entries("firstEntry", "lastEntry"))
                .entries("map", "multimapHeaderEntry", "multimapIterationChain")
                .mayLack("multimapHeaderEntry", "multimapIterationChain");
        keptViews(multimap);
    }

    private static void valueSet(NodeSpec set) {
        set.keys("key").entries("hashTable", "firstEntry", "lastEntry");
    }

    private static ContainerSpec valueEntry(ContainerSpec multimap) {
        return multimap.entry(
                COLLECT + "LinkedHashMultimap$ValueEntry",
                n -> n.keys("key")
                        .elements("value")
                        .entries(
                                "nextInValueBucket",
                                "predecessorInValueSet",
                                "successorInValueSet",
                                "predecessorInMultimap",
                                "successorInMultimap"));
    }

    private static void linkedList(ContainerSpec multimap) {
        MultisetRules.hashMap(multimap, n -> n.keys("key").entries("value"))
                .entry(
                        COLLECT + "LinkedListMultimap$Node",
                        n -> n.keys("key")
                                .elements("value")
                                .entries("next", "previous", "nextSibling", "previousSibling"))
                .entry(COLLECT + "LinkedListMultimap$KeyList", n -> n.entries("head", "tail"))
                .entries("head", "tail", "keyToKeyList");
        keptViews(multimap);
    }
}
