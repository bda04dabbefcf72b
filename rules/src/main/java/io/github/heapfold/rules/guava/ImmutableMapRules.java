package io.github.heapfold.rules.guava;

import static io.github.heapfold.rules.guava.GuavaRules.COLLECT;
import static io.github.heapfold.rules.guava.GuavaRules.collection;
import static io.github.heapfold.rules.guava.GuavaRules.keptViews;

import io.github.heapfold.rules.internal.Backing;
import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.NodeSpec;
import io.github.heapfold.typerule.Rules;
import java.util.List;
import java.util.function.Consumer;

/**
 * Immutable maps, multimaps and tables. A map of one entry is shown as an ImmutableMap, which most of them are, although it
 * could be an ImmutableBiMap. The collections of a multimap's values and the rows of a sparse table are shown as what they
 * are.
 *
 * <p>Mirrors {@code com/google/common/collect/*Immutable{Map,BiMap,SortedMap,ListMultimap,SetMultimap,Table}.java} and
 * {@code ImmutableMapEntry.java} of Guava 30.1 to 33.8.
 */
final class ImmutableMapRules {
    private ImmutableMapRules() {}

    static void register(Rules rules) {
        maps(rules);
        biMaps(rules);
        sortedMap(rules);
        multimaps(rules);
        tables(rules);
        for (String map : List.of("collect.ImmutableClassToInstanceMap", "reflect.ImmutableTypeToInstanceMap")) {
            rules.container("com.google.common." + map, c -> Backing.map(c, "delegate"));
        }
    }

    private static void maps(Rules rules) {
        collection(rules, "RegularImmutableMap", "ImmutableMap", c -> {
            entry(c).entries("entries", "table");
            keptViews(c, "entries");
        });
        collection(rules, "JdkBackedImmutableMap", "ImmutableMap", c -> {
            Backing.map(c, "delegateMap");
            list(entry(c)).entries("entries");
            keptViews(c, "entries");
        });
        collection(rules, "ImmutableEnumMap", "ImmutableMap", c -> {
            Backing.map(c, "delegate");
            keptViews(c);
        });
        for (String map : List.of("ImmutableMap", "ImmutableBiMap", "ImmutableSortedMap")) {
            GuavaRules.builder(rules, map, c -> entry(c).entries("entries"));
        }
    }

    /** The entries of hashed maps. */
    private static ContainerSpec entry(ContainerSpec map) {
        return entry(map, n -> n.keys("key").elements("value"));
    }

    private static ContainerSpec entry(ContainerSpec map, Consumer<NodeSpec> keyAndValue) {
        String entry = COLLECT + "ImmutableMapEntry";
        return map.entry(entry, keyAndValue)
                .entry(entry + "$NonTerminalImmutableMapEntry", n -> n.entries("nextInKeyBucket"))
                .entry(entry + "$NonTerminalImmutableBiMapEntry", n -> n.entries("nextInValueBucket"));
    }

    /** A list of entries. */
    private static ContainerSpec list(ContainerSpec map) {
        return map.part(COLLECT + "RegularImmutableList", n -> n.entries("array"))
                .part(COLLECT + "SingletonImmutableList", n -> n.entries("element"));
    }

    private static void biMaps(Rules rules) {
        collection(rules, "SingletonImmutableBiMap", "ImmutableMap", c -> {
            c.keys("singleKey").elements("singleValue").stack("inverse", "lazyInverse");
            c.mayLack("inverse", "lazyInverse");
            keptViews(c);
        });
        collection(rules, "RegularImmutableBiMap", "ImmutableBiMap", c -> {
            entry(c).entries("keyTable", "valueTable", "entries").stack("inverse");
            keptViews(c, "entries");
        });
        collection(rules, "RegularImmutableBiMap$Inverse", "ImmutableBiMap", c -> {
            c.elements("this$0");
            keptViews(c);
        });
        collection(rules, "JdkBackedImmutableBiMap", "ImmutableBiMap", c -> {
            Backing.map(c, "forwardDelegate");
            list(entry(c)).entries("entries").backing("backwardDelegate").stack("inverse", "lazyInverse");
            c.part(
                            COLLECT + "JdkBackedImmutableBiMap$InverseEntries",
                            n -> n.entries("this$0", "entries").mayLack("this$0", "entries"))
                    .mayLack("lazyInverse");
            keptViews(c, "entries");
        });
    }

    private static void sortedMap(Rules rules) {
        rules.container(
                COLLECT + "ImmutableSortedMap",
                c -> c.part(
                                COLLECT + "RegularImmutableSortedSet",
                                n -> n.entries("elements").stack("asList", "descendingSet"))
                        .part(
                                COLLECT + "RegularImmutableList",
                                n -> n.keySlots("array").full())
                        .part(COLLECT + "SingletonImmutableList", n -> n.keys("element"))
                        .part(COLLECT + "ImmutableList$SubList", n -> n.entries("this$0"))
                        .part(COLLECT + "ImmutableList$ReverseImmutableList", n -> n.entries("forwardList"))
                        .part(COLLECT + "ImmutableAsList", n -> {})
                        .entries("keySet")
                        .backing("valueList")
                        .stack("descendingMap", "entrySet", "values", "multimapView")
                        .mayLack("entrySet", "values", "multimapView"));
    }

    private static void multimaps(Rules rules) {
        for (String kind : List.of("List", "Set")) {
            String name = "Immutable" + kind + "Multimap";
            for (String multimap : List.of(name, "EmptyImmutable" + kind + "Multimap")) {
                collection(rules, multimap, name, c -> {
                    Backing.map(c, "map");
                    c.stack("emptySet", "inverse", "deserializationReplacement")
                            .mayLack("emptySet", "deserializationReplacement");
                    keptViews(c);
                });
            }
        }
        for (String multimap : List.of("ImmutableMultimap", "ImmutableListMultimap", "ImmutableSetMultimap")) {
            GuavaRules.builder(rules, multimap, c -> Backing.map(c, "builderMap"));
        }
    }

    /** Maps of several entries and of one as parts; their keys and values lead where the container says. */
    static ContainerSpec asParts(ContainerSpec container, Consumer<NodeSpec> entry, Consumer<NodeSpec> single) {
        return entry(container, entry)
                .part(COLLECT + "RegularImmutableMap", n -> {
                    n.entries("entries", "table");
                    keptViews(n, "entries");
                })
                .part(COLLECT + "SingletonImmutableBiMap", n -> {
                    single.accept(n);
                    n.stack("inverse", "lazyInverse").mayLack("inverse", "lazyInverse");
                    keptViews(n);
                });
    }

    private static void tables(Rules rules) {
        collection(rules, "DenseImmutableTable", "ImmutableTable", c -> {
            Backing.map(c, "rowKeyToIndex");
            c.backing("columnKeyToIndex")
                    .entries("values")
                    .slots("rowCounts", "columnCounts", "cellRowIndices", "cellColumnIndices")
                    .stack("cellSet", "rowMap", "columnMap")
                    .mayLack("cellSet");
        });
        collection(rules, "SparseImmutableTable", "ImmutableTable", c -> {
            Backing.map(c, "rowMap");
            c.backing("columnMap")
                    .slots("cellRowIndices", "cellColumnInRowIndices")
                    .stack("cellSet", "values")
                    .mayLack("cellSet", "values");
        });
        collection(
                rules,
                "SingletonImmutableTable",
                "ImmutableTable",
                c -> c.keys("singleRowKey", "singleColumnKey")
                        .elements("singleValue")
                        .stack("cellSet", "values")
                        .mayLack("cellSet", "values"));
        GuavaRules.builder(rules, "ImmutableTable", c -> c.elements("cells"));
    }
}
