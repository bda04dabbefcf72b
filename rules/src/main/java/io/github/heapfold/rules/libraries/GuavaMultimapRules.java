package io.github.heapfold.rules.libraries;

import static io.github.heapfold.rules.libraries.GuavaRules.COLLECT;
import static io.github.heapfold.rules.libraries.GuavaRules.collection;
import static io.github.heapfold.rules.libraries.GuavaRules.keptViews;

import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.NodeSpec;
import io.github.heapfold.typerule.RuleRegistry;
import java.util.List;
import java.util.Map;

/**
 * Multimaps that can change. The map behind one is its structure, the collections of values are shown as what they are: a
 * list or a set of its own for each key. Where all entries make one chain these are structure too.
 *
 * <p>Mirrors {@code com/google/common/collect/*Multimap.java}, {@code Multimaps.java} and {@code Compact*Hash*.java} of
 * Guava 25.1 to 33.8.
 */
final class GuavaMultimapRules {
    private GuavaMultimapRules() {}

    static void register(RuleRegistry.Builder rules) {
        collection(rules, "ArrayListMultimap", "ArrayListMultimap", GuavaMultimapRules::mapBased);
        collection(rules, "HashMultimap", "HashMultimap", GuavaMultimapRules::mapBased);
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
        collection(rules, "LinkedHashMultimap", "LinkedHashMultimap", GuavaMultimapRules::linkedHash);
        collection(rules, "LinkedHashMultimap$ValueSet", "ValueSet", c -> {
            valueSet(c);
            valueEntry(c).elements("this$0");
        });
        collection(rules, "LinkedListMultimap", "LinkedListMultimap", GuavaMultimapRules::linkedList);
        compactMaps(rules);
        compactSets(rules);
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
        valueEntry(multimap)
                .part(COLLECT + "CompactLinkedHashMap", n -> {
                    compactMap(n);
                    n.entries("values").slots("links");
                })
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
        return multimap.entry(COLLECT + "LinkedHashMultimap$ValueEntry", n -> n.keys("key")
                .elements("value")
                .entries(
                        "nextInValueBucket",
                        "predecessorInValueSet",
                        "successorInValueSet",
                        "predecessorInMultimap",
                        "successorInMultimap"));
    }

    private static void linkedList(ContainerSpec multimap) {
        multimap.entry(COLLECT + "LinkedListMultimap$Node", n -> n.keys("key")
                        .elements("value")
                        .entries("next", "previous", "nextSibling", "previousSibling"))
                .entry(COLLECT + "LinkedListMultimap$KeyList", n -> n.entries("head", "tail"))
                .part(COLLECT + "CompactHashMap", n -> {
                    compactMap(n);
                    n.entries("values");
                })
                .entries("head", "tail", "keyToKeyList");
        keptViews(multimap);
    }

    /** Where many hashes collide, the table is a map or a set of the JDK in place of an array. */
    private static void compactMap(NodeSpec map) {
        map.keys("keys").slots("entries").size("size").backing("table");
        for (String view : List.of("keySetView", "entrySetView", "valuesView", "keySet")) {
            map.stack(view).mayLack(view);
        }
    }

    private static void compactMaps(RuleRegistry.Builder rules) {
        collection(rules, "CompactHashMap", "CompactHashMap", c -> {
            compactMap(c);
            c.slots("values");
        });
        collection(rules, "CompactLinkedHashMap", "CompactLinkedHashMap", c -> {
            compactMap(c);
            c.slots("values", "links");
        });
    }

    private static void compactSets(RuleRegistry.Builder rules) {
        collection(rules, "CompactHashSet", "CompactHashSet", c -> c.slots("elements", "entries")
                .size("size")
                .backing("table"));
        collection(
                rules,
                "CompactLinkedHashSet",
                "CompactLinkedHashSet",
                c -> c.slots("elements", "entries", "predecessor", "successor")
                        .size("size")
                        .backing("table"));
    }
}
