package io.github.heapfold.rules.kotlin;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.rules.internal.Views;
import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.NodeSpec;
import io.github.heapfold.typerule.Rules;
import java.util.List;
import java.util.stream.Stream;

/**
 * Iterators of Kotlin's persistent collections. They hold arrays and nodes on the way to where they stand, which are their
 * structure; what they go through is elements, keys too.
 *
 * <p>Mirrors kotlinx.collections.immutable 0.3.5 and 0.5.2.
 */
final class ImmutableIteratorRules {
    private static final String IMPLEMENTATIONS = KotlinImmutableRules.IMPLEMENTATIONS;

    /** Those that others are made of. */
    private static final List<String> INNER = Views.classNames("""
            immutableList.TrieIterator immutableMap.TrieNodeKeysIterator immutableMap.TrieNodeValuesIterator
            immutableMap.TrieNodeEntriesIterator immutableMap.TrieNodeMutableEntriesIterator
            immutableMap.PersistentHashMapBuilderBaseIterator immutableSet.TrieNodeIterator
            persistentOrderedMap.PersistentOrderedMapLinksIterator
            persistentOrderedMap.PersistentOrderedMapBuilderLinksIterator
            """);

    private static final List<String> OUTER = Views.classNames("""
            immutableList.BufferIterator immutableList.PersistentVectorIterator
            immutableList.PersistentVectorMutableIterator immutableList.SingleElementListIterator
            immutableMap.PersistentHashMapKeysIterator immutableMap.PersistentHashMapValuesIterator
            immutableMap.PersistentHashMapEntriesIterator immutableMap.PersistentHashMapBuilderKeysIterator
            immutableMap.PersistentHashMapBuilderValuesIterator immutableMap.PersistentHashMapBuilderEntriesIterator
            immutableSet.PersistentHashSetIterator immutableSet.PersistentHashSetMutableIterator
            persistentOrderedMap.PersistentOrderedMapKeysIterator persistentOrderedMap.PersistentOrderedMapValuesIterator
            persistentOrderedMap.PersistentOrderedMapEntriesIterator
            persistentOrderedMap.PersistentOrderedMapBuilderKeysIterator
            persistentOrderedMap.PersistentOrderedMapBuilderValuesIterator
            persistentOrderedMap.PersistentOrderedMapBuilderEntriesIterator
            persistentOrderedSet.PersistentOrderedSetIterator persistentOrderedSet.PersistentOrderedSetMutableIterator
            """);

    private static final String[] STRUCTURE = {
        "buffer", "tail", "trieIterator", "path", "base", "internal", "hashMap", "map"
    };
    private static final String[] ELEMENTS = {"element", "builder", "parentIterator"};
    private static final String[] POSITIONS = {"nextKey", "nextElement", "lastIteratedKey", "lastIteratedElement"};

    private ImmutableIteratorRules() {}

    static void register(Rules rules) {
        for (String type : Stream.concat(INNER.stream(), OUTER.stream()).toList()) {
            Display.container(rules, IMPLEMENTATIONS + type, "Iterator", c -> {
                INNER.forEach(part -> c.part(IMPLEMENTATIONS + part, ImmutableIteratorRules::fields));
                nodes(c);
                fields(c);
            });
        }
    }

    /** Each iterator has some of them. */
    private static void fields(NodeSpec iterator) {
        iterator.entries(STRUCTURE)
                .elements(ELEMENTS)
                .elementsOrMarkers(POSITIONS)
                .mayLack(STRUCTURE)
                .mayLack(ELEMENTS)
                .mayLack(POSITIONS);
    }

    private static void nodes(ContainerSpec iterator) {
        iterator.part(KotlinImmutableRules.PACKAGE + "internal.EndOfChain", n -> {})
                .part(KotlinImmutableRules.PACKAGE + "internal.MutabilityOwnership", n -> {})
                .part(
                        IMPLEMENTATIONS + "immutableMap.PersistentHashMap",
                        n -> n.entries("node").stack("_keys", "_values"))
                .part(
                        IMPLEMENTATIONS + "immutableMap.PersistentHashMapBuilder",
                        n -> n.entries("builtMap", "map", "node", "operationResult")
                                .mayLack("builtMap", "map")
                                .stack("ownership", "keySet", "values"))
                .entry(
                        IMPLEMENTATIONS + "persistentOrderedMap.LinkedValue",
                        n -> n.elements("value").elementsOrMarkers("previous", "next"))
                .entry(IMPLEMENTATIONS + "persistentOrderedSet.Links", n -> n.elementsOrMarkers("previous", "next"));
        for (String kind : List.of("immutableMap", "immutableSet")) {
            iterator.part(
                    IMPLEMENTATIONS + kind + ".TrieNode",
                    n -> n.entries("buffer").full().stack("ownedBy"));
        }
    }
}
