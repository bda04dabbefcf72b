package io.github.heapfold.rules.kotlin;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * Kotlin's persistent collections and their builders: vectors, hash tries, and those that keep the order of insertion.
 * {@code persistentMapOf} gives a PersistentMap, {@code persistentHashMapOf} a PersistentHashMap; sets likewise. A builder
 * shows the collection that it was made from as its own.
 *
 * <p>The tree of a vector's arrays ends where an array holds elements: arrays that are elements are shown as such, but for an
 * {@code Object[]}. Mirrors kotlinx.collections.immutable 0.3.5 and 0.5.2.
 */
public final class KotlinImmutableRules implements RuleProvider {
    static final String PACKAGE = "kotlinx.collections.immutable.";
    static final String IMPLEMENTATIONS = PACKAGE + "implementations.";
    private static final String LISTS = IMPLEMENTATIONS + "immutableList.";
    private static final String MAPS = IMPLEMENTATIONS + "immutableMap.";
    private static final String SETS = IMPLEMENTATIONS + "immutableSet.";
    private static final String ORDERED_MAPS = IMPLEMENTATIONS + "persistentOrderedMap.";
    private static final String ORDERED_SETS = IMPLEMENTATIONS + "persistentOrderedSet.";

    /** Who may change a node in place: a constant of its builder. */
    private static final String OWNERSHIP = PACKAGE + "internal.MutabilityOwnership";

    @Override
    public void register(Rules rules) {
        lists(rules);
        hashed(rules);
        orderedMap(rules);
        orderedSet(rules);
        adapters(rules);
        ImmutableIteratorRules.register(rules);
    }

    private static void lists(Rules rules) {
        Display.container(
                rules,
                LISTS + "SmallPersistentVector",
                "PersistentList",
                c -> c.slots("buffer").full());
        Display.container(
                rules,
                LISTS + "PersistentVector",
                "PersistentList",
                c -> c.part(OWNERSHIP, n -> {}).entries("root", "tail"));
        Display.container(
                rules,
                LISTS + "PersistentVectorBuilder",
                "PersistentListBuilder",
                c -> c.part(OWNERSHIP, n -> {})
                        .backing("builtVector", "vector")
                        .entries("vectorRoot", "vectorTail", "root", "tail")
                        .stack("ownership")
                        .mayLack("builtVector", "vector", "vectorRoot", "vectorTail")); // 0.4, 0.3
        Display.view(rules, PACKAGE + "ImmutableList$SubList", "SubList", "source");
    }

    private static void hashed(Rules rules) {
        Display.container(
                rules,
                MAPS + "PersistentHashMap",
                "PersistentHashMap",
                c -> mapNodes(c).entries("node").stack("_keys", "_values"));
        Display.container(
                rules,
                MAPS + "PersistentHashMapBuilder",
                "PersistentHashMapBuilder",
                c -> mapNodes(c)
                        .backing("builtMap", "map")
                        .mayLack("builtMap", "map")
                        .entries("node")
                        .elements("operationResult")
                        .stack("ownership", "keySet", "values"));
        Display.container(
                rules,
                SETS + "PersistentHashSet",
                "PersistentHashSet",
                c -> setNodes(c).entries("node"));
        Display.container(
                rules,
                SETS + "PersistentHashSetBuilder",
                "PersistentHashSetBuilder",
                c -> setNodes(c)
                        .backing("builtSet", "set")
                        .mayLack("builtSet", "set")
                        .entries("node")
                        .stack("ownership"));
        mapViews(rules, MAPS + "PersistentHashMap", "map");
        mapViews(rules, MAPS + "PersistentHashMapBuilder", "builder");
        Display.container(rules, MAPS + "MapEntry", "Entry", c -> c.keys("key").elements("value"));
        Display.container(
                rules, MAPS + "MutableMapEntry", "Entry", c -> c.keys("key").elements("value", "parentIterator"));
    }

    private static ContainerSpec mapNodes(ContainerSpec map) {
        return map.part(MAPS + "TrieNode", n -> n.pairs("buffer").full().stack("ownedBy"));
    }

    private static ContainerSpec setNodes(ContainerSpec set) {
        return set.part(SETS + "TrieNode", n -> n.entries("buffer").full().stack("ownedBy"));
    }

    /** A hash map of linked values; each knows the keys before and after it. */
    private static void orderedMap(Rules rules) {
        Display.container(
                rules,
                ORDERED_MAPS + "PersistentOrderedMap",
                "PersistentMap",
                c -> links(mapNodes(c))
                        .keysOrMarkers("firstKey", "lastKey")
                        .entries("hashMap")
                        .stack("_keys", "_values"));
        Display.container(
                rules,
                ORDERED_MAPS + "PersistentOrderedMapBuilder",
                "PersistentMapBuilder",
                c -> links(mapNodes(c))
                        .backing("builtMap", "map")
                        .mayLack("builtMap", "map")
                        .keysOrMarkers("firstKey", "lastKey")
                        .entries("hashMapBuilder")
                        .stack("keySet", "values"));
        mapViews(rules, ORDERED_MAPS + "PersistentOrderedMap", "map");
        mapViews(rules, ORDERED_MAPS + "PersistentOrderedMapBuilder", "builder");
        Display.container(
                rules,
                ORDERED_MAPS + "MutableMapEntry",
                "Entry",
                c -> links(mapNodes(c))
                        .keys("key")
                        .elements("value", "builder")
                        .entries("links", "mutableMap")
                        .mayLack("builder", "mutableMap")); // 0.4, 0.3
    }

    private static ContainerSpec links(ContainerSpec map) {
        return linkedValue(map)
                .part(PACKAGE + "internal.EndOfChain", n -> {})
                .part(MAPS + "PersistentHashMap", n -> n.entries("node").stack("_keys", "_values"))
                .part(
                        MAPS + "PersistentHashMapBuilder",
                        n -> n.entries("builtMap", "map", "node", "operationResult")
                                .mayLack("builtMap", "map")
                                .stack("ownership", "keySet", "values"));
    }

    private static ContainerSpec linkedValue(ContainerSpec map) {
        return map.entry(ORDERED_MAPS + "LinkedValue", n -> n.elements("value").keysOrMarkers("previous", "next"));
    }

    /** The same for a set, which is no map to its user: keys are elements. */
    private static void orderedSet(Rules rules) {
        Display.container(
                rules,
                ORDERED_SETS + "PersistentOrderedSet",
                "PersistentSet",
                c -> setLinks(c)
                        .elementsOrMarkers("firstElement", "lastElement")
                        .entries("hashMap"));
        Display.container(
                rules,
                ORDERED_SETS + "PersistentOrderedSetBuilder",
                "PersistentSetBuilder",
                c -> setLinks(c)
                        .backing("builtSet", "set")
                        .mayLack("builtSet", "set")
                        .elementsOrMarkers("firstElement", "lastElement")
                        .entries("hashMapBuilder"));
    }

    private static ContainerSpec setLinks(ContainerSpec set) {
        return set.entry(ORDERED_SETS + "Links", n -> n.elementsOrMarkers("previous", "next"))
                .part(PACKAGE + "internal.EndOfChain", n -> {})
                .part(MAPS + "TrieNode", n -> n.entries("buffer").full().stack("ownedBy"))
                .part(MAPS + "PersistentHashMap", n -> n.entries("node").stack("_keys", "_values"))
                .part(
                        MAPS + "PersistentHashMapBuilder",
                        n -> n.entries("builtMap", "map", "node", "operationResult")
                                .mayLack("builtMap", "map")
                                .stack("ownership", "keySet", "values"));
    }

    private static void mapViews(Rules rules, String map, String field) {
        Display.view(rules, map + "Keys", "KeySet", field);
        Display.view(rules, map + "Values", "Values", field);
        Display.view(rules, map + "Entries", "EntrySet", field);
    }

    private static void adapters(Rules rules) {
        String adapters = PACKAGE + "adapters.Immutable";
        for (String type : List.of("Collection", "List", "Set")) {
            rules.container(adapters + type + "Adapter", c -> c.elements("impl"));
        }
        rules.container(adapters + "MapAdapter", c -> c.elements("impl").stack("keys", "values", "entries"));
    }
}
