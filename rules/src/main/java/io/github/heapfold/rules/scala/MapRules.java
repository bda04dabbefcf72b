package io.github.heapfold.rules.scala;

import static io.github.heapfold.rules.scala.ScalaNode.IMMUTABLE;
import static io.github.heapfold.rules.scala.ScalaNode.MUTABLE;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.rules.internal.Views;
import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.Rules;
import java.util.function.UnaryOperator;

/**
 * Scala's immutable maps and sets, but for trees. Those of up to four elements are a Map or Set, without entries.
 *
 * <p>Keys that collide in a HashMap of 2.13 are kept in tuples of a Vector, and are shown as that. A VectorMap keeps its keys
 * in a Vector, which stands beneath its keys. Mirrors {@code scala/collection/immutable/} of Scala 2.12.20, 2.13.18 and
 * 3.10.1.
 */
final class MapRules {
    private static final String HASH_MAP = IMMUTABLE + "HashMap";
    private static final String HASH_SET = IMMUTABLE + "HashSet";

    private MapRules() {}

    static void register(Rules rules) {
        small(rules);
        hashMap(rules);
        hashSet(rules);
        lists(rules);
        numbers(rules);
        ordered(rules);
        for (String map : Views.classNames("immutable.Map$WithDefault mutable.Map$WithDefault")) {
            ScalaNode.container(
                    rules,
                    ScalaNode.COLLECTION + map,
                    "MapWithDefault",
                    n -> n.elements("underlying", "defaultValue", "d"));
        }
        ScalaNode.container(rules, IMMUTABLE + "BitSet$BitSetN", "BitSet", n -> n.slots("elems"));
        rules.rename(IMMUTABLE + "BitSet$BitSet1", "BitSet").container(IMMUTABLE + "BitSet$BitSet1", c -> {});
        rules.rename(IMMUTABLE + "BitSet$BitSet2", "BitSet").container(IMMUTABLE + "BitSet$BitSet2", c -> {});
        rules.container(MUTABLE + "BitSet", c -> c.subclasses().slots("elems"));
    }

    private static void small(Rules rules) {
        for (String map : Views.classNames("Map$Map<1-4> Map$EmptyMap$ SeqMap$SeqMap<1-4> SeqMap$EmptySeqMap$")) {
            String name = map.substring(0, map.indexOf('$'));
            ScalaNode.container(
                    rules,
                    IMMUTABLE + map,
                    name,
                    n -> n.keys("key1", "key2", "key3", "key4").elements("value1", "value2", "value3", "value4"));
        }
        for (String set : Views.classNames("Set$Set<1-4> Set$EmptySet$")) {
            ScalaNode.container(rules, IMMUTABLE + set, "Set", n -> n.elements("elem1", "elem2", "elem3", "elem4"));
        }
    }

    private static void hashMap(Rules rules) {
        ScalaNode.container(rules, HASH_MAP, "HashMap", MapRules::mapNodes, n -> n.entries("rootNode"));
        ScalaNode.container(
                rules,
                HASH_MAP + "Builder",
                "HashMapBuilder",
                MapRules::mapNodes,
                n -> n.backing("aliased").entries("rootNode"));
        // 2.12: a map of one, a node of more, and keys that collide
        for (String map : Views.classNames("$EmptyHashMap$ $HashMap1 $HashTrieMap $HashMapCollision1")) {
            ScalaNode.container(
                    rules,
                    HASH_MAP + map,
                    "HashMap",
                    MapRules::trieMaps,
                    n -> n.keys("key").elements("value").stack("kvOrNull").entries("elems0", "kvs"));
        }
        ScalaNode.container(
                rules, HASH_MAP + "$HashMapBuilder", "HashMapBuilder", MapRules::trieMaps, n -> n.entries("rootNode"));
    }

    static ContainerSpec mapNodes(ContainerSpec map) {
        ScalaNode.part(
                map,
                IMMUTABLE + "BitmapIndexedMapNode",
                n -> n.pairs("content").full().stack("originalHashes"));
        return ScalaNode.part(map, IMMUTABLE + "HashCollisionMapNode", n -> n.elements("content"));
    }

    private static ContainerSpec trieMaps(ContainerSpec map) {
        ScalaNode.entry(
                map,
                HASH_MAP + "$HashMap1",
                n -> n.keys("key").elements("value").stack("kvOrNull"));
        ScalaNode.part(map, HASH_MAP + "$HashTrieMap", n -> n.entries("elems0"));
        ScalaNode.part(map, HASH_MAP + "$HashMapCollision1", n -> n.entries("kvs"));
        ScalaNode.constant(map, HASH_MAP + "$EmptyHashMap$");
        return listMapNodes(map);
    }

    private static void hashSet(Rules rules) {
        UnaryOperator<ContainerSpec> nodes = set -> {
            ScalaNode.part(
                    set,
                    IMMUTABLE + "BitmapIndexedSetNode",
                    n -> n.entries("content").full().stack("originalHashes"));
            return ScalaNode.part(set, IMMUTABLE + "HashCollisionSetNode", n -> n.elements("content"));
        };
        ScalaNode.container(rules, HASH_SET, "HashSet", nodes, n -> n.entries("rootNode"));
        ScalaNode.container(
                rules,
                HASH_SET + "Builder",
                "HashSetBuilder",
                nodes,
                n -> n.backing("aliased").entries("rootNode"));
        UnaryOperator<ContainerSpec> tries = set -> {
            ScalaNode.entry(set, HASH_SET + "$HashSet1", n -> n.elements("key"));
            ScalaNode.part(set, HASH_SET + "$HashTrieSet", n -> n.entries("elems"));
            ScalaNode.part(set, HASH_SET + "$HashSetCollision1", n -> n.entries("ks"));
            ScalaNode.constant(set, HASH_SET + "$EmptyHashSet$");
            return listSetNodes(set);
        };
        for (String set : Views.classNames("$EmptyHashSet$ $HashSet1 $HashTrieSet $HashSetCollision1")) {
            ScalaNode.container(
                    rules,
                    HASH_SET + set,
                    "HashSet",
                    tries,
                    n -> n.elements("key").entries("elems", "ks"));
        }
        ScalaNode.container(rules, HASH_SET + "$HashSetBuilder", "HashSetBuilder", tries, n -> n.entries("rootNode"));
    }

    private static void lists(Rules rules) {
        for (String map : Views.classNames("ListMap$Node ListMap$EmptyListMap$")) {
            ScalaNode.container(
                    rules,
                    IMMUTABLE + map,
                    "ListMap",
                    MapRules::listMapNodes,
                    n -> n.keys("key").elements("_value", "value").entries("_init", "$outer"));
        }
        for (String set : Views.classNames("ListSet$Node ListSet$EmptyListSet$")) {
            ScalaNode.container(
                    rules,
                    IMMUTABLE + set,
                    "ListSet",
                    MapRules::listSetNodes,
                    n -> n.elements("elem").entries("$outer"));
        }
    }

    private static ContainerSpec listMapNodes(ContainerSpec map) {
        ScalaNode.entry(
                map,
                IMMUTABLE + "ListMap$Node",
                n -> n.keys("key").elements("_value", "value").entries("_init", "$outer"));
        return ScalaNode.constant(map, IMMUTABLE + "ListMap$EmptyListMap$");
    }

    private static ContainerSpec listSetNodes(ContainerSpec set) {
        ScalaNode.entry(set, IMMUTABLE + "ListSet$Node", n -> n.elements("elem").entries("$outer"));
        return ScalaNode.constant(set, IMMUTABLE + "ListSet$EmptyListSet$");
    }

    /** Maps of ints and longs, which need no object for a key. */
    private static void numbers(Rules rules) {
        for (String map : Views.classNames("IntMap LongMap")) {
            String type = IMMUTABLE + map;
            UnaryOperator<ContainerSpec> nodes = c -> {
                ScalaNode.part(c, type + "$Bin", n -> n.entries("left", "right"));
                ScalaNode.entry(c, type + "$Tip", n -> n.elements("value"));
                return ScalaNode.constant(c, type + "$Nil$");
            };
            for (String kind : Views.classNames("$Bin $Tip $Nil$")) {
                ScalaNode.container(
                        rules, type + kind, map, nodes, n -> n.elements("value").entries("left", "right"));
            }
        }
    }

    /** A map from key to position and value, and the keys by position. */
    private static void ordered(Rules rules) {
        String ordering = IMMUTABLE + "TreeSeqMap$Ordering";
        UnaryOperator<ContainerSpec> nodes = map -> {
            ScalaNode.part(map, HASH_MAP, n -> n.entries("rootNode"));
            for (String few : Views.classNames("Map$Map<1-4> Map$EmptyMap$")) {
                ScalaNode.part(
                        map,
                        IMMUTABLE + few,
                        n -> n.keys("key1", "key2", "key3", "key4").entries("value1", "value2", "value3", "value4"));
            }
            ScalaNode.part(map, ordering + "$Bin", n -> n.entries("left", "right"));
            ScalaNode.part(map, ordering + "$Tip", n -> n.keys("value"));
            ScalaNode.constant(map, ordering + "$Zero$");
            ScalaNode.entry(map, "scala.Tuple2", n -> n.stack("_1").elements("_2"));
            return mapNodes(map);
        };
        ScalaNode.container(
                rules,
                IMMUTABLE + "VectorMap",
                "VectorMap",
                nodes,
                n -> n.keys("fields").entries("underlying"));
        ScalaNode.container(
                rules,
                IMMUTABLE + "TreeSeqMap",
                "TreeSeqMap",
                nodes,
                n -> n.entries("ordering", "mapping").stack("orderedBy"));
        Display.container(rules, IMMUTABLE + "VectorMap$Tombstone", "Tombstone", c -> {});
        Display.container(rules, IMMUTABLE + "VectorMap$Tombstone$", "Tombstone", c -> {});
    }
}
