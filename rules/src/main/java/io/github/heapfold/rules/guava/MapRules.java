package io.github.heapfold.rules.guava;

import static io.github.heapfold.rules.guava.GuavaRules.COLLECT;
import static io.github.heapfold.rules.guava.GuavaRules.collection;
import static io.github.heapfold.rules.guava.GuavaRules.keptViews;

import io.github.heapfold.rules.internal.Backing;
import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * Bimaps, tables and queues that can change. The rows of a table are shown as the maps that they are.
 *
 * <p>Mirrors {@code com/google/common/collect/*BiMap.java}, {@code *Table.java}, {@code EvictingQueue.java},
 * {@code MinMaxPriorityQueue.java} and {@code Mutable*ToInstanceMap.java} of Guava 30.1 to 33.8.
 */
final class MapRules {
    private MapRules() {}

    static void register(Rules rules) {
        biMaps(rules);
        tables(rules);
        rules.container(COLLECT + "MutableClassToInstanceMap", c -> Backing.map(c, "delegate"))
                .container("com.google.common.reflect.MutableTypeToInstanceMap", c -> Backing.map(c, "backingMap"))
                .container(COLLECT + "EvictingQueue", c -> c.backing("delegate"))
                .container(
                        COLLECT + "MinMaxPriorityQueue",
                        c -> MultimapRules.natural(c)
                                .part(
                                        COLLECT + "MinMaxPriorityQueue$Heap",
                                        n -> n.elementsOrMarkers("ordering").entries("otherHeap", "this$0"))
                                .slots("queue")
                                .size("size")
                                .entries("minHeap", "maxHeap"));
    }

    private static void biMaps(Rules rules) {
        collection(rules, "HashBiMap", "HashBiMap", MapRules::hash);
        collection(rules, "HashBiMap$Inverse", "BiMap", c -> {
            c.elements("this$0", "obverse").mayLack("this$0", "obverse");
            keptViews(c);
        });
        collection(rules, "EnumBiMap", "EnumBiMap", c -> {
            pair(c);
            c.stack("keyType", "valueType", "keyTypeOrObjectUnderJ2cl", "valueTypeOrObjectUnderJ2cl")
                    .mayLack("keyType", "valueType", "keyTypeOrObjectUnderJ2cl", "valueTypeOrObjectUnderJ2cl");
        });
        collection(rules, "EnumHashBiMap", "EnumHashBiMap", c -> {
            pair(c);
            c.stack("keyType", "keyTypeOrObjectUnderJ2cl").mayLack("keyType", "keyTypeOrObjectUnderJ2cl");
        });
        collection(rules, "AbstractBiMap$Inverse", "BiMap", c -> {
            Backing.map(c, "delegate");
            c.elements("inverse");
            keptViews(c);
        });
    }

    private static void hash(ContainerSpec map) {
        for (String node : List.of("BiEntry", "Node")) { // the latter since 33.6
            map.entry(
                    COLLECT + "HashBiMap$" + node,
                    n -> n.keys("key")
                            .elements("value")
                            .entries(
                                    "nextInKToVBucket",
                                    "nextInVToKBucket",
                                    "nextInKeyInsertionOrder",
                                    "prevInKeyInsertionOrder"));
        }
        // where many hashes collide, maps of the JDK find the nodes
        MultisetRules.hashMap(map, n -> n.keys("key").entries("value"))
                .part(COLLECT + "HashBiMap$FloodedTables", n -> n.entries("kToV", "vToK"))
                .entries(
                        "hashTableKToV",
                        "hashTableVToK",
                        "firstInKeyInsertionOrder",
                        "lastInKeyInsertionOrder",
                        "floodedTables")
                .stack("inverse")
                .mayLack("floodedTables");
        keptViews(map);
    }

    /** Two maps, one of them the other way round. */
    private static void pair(ContainerSpec map) {
        Backing.map(map, "delegate");
        map.part(COLLECT + "AbstractBiMap$Inverse", n -> {
                    n.backing("delegate").entries("inverse");
                    keptViews(n);
                })
                .entries("inverse");
        keptViews(map);
    }

    private static void tables(Rules rules) {
        collection(rules, "HashBasedTable", "HashBasedTable", c -> standard(c).stack("factory"));
        collection(
                rules,
                "TreeBasedTable",
                "TreeBasedTable",
                c -> MultimapRules.natural(standard(c))
                        .elementsOrMarkers("columnComparator")
                        .stack("factory"));
        collection(rules, "StandardTable", "Table", c -> standard(c).elements("factory"));
        collection(rules, "ArrayTable", "ArrayTable", c -> {
            c.keys("rowList", "columnList").entries("array").stack("rowKeyToIndex", "columnKeyToIndex");
            keptViews(c);
        });
    }

    private static ContainerSpec standard(ContainerSpec table) {
        Backing.map(table, "backingMap");
        keptViews(table);
        return table;
    }
}
