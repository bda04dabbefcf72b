package io.github.heapfold.rules.scala;

import static io.github.heapfold.rules.scala.ScalaNode.MUTABLE;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.rules.internal.Views;
import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.Rules;

/**
 * Scala's mutable hash maps and sets, and maps of primitive keys.
 *
 * <p>Mirrors {@code scala/collection/mutable/} of Scala 2.12.20, 2.13.18 and 3.10.1.
 */
final class MutableRules {
    private MutableRules() {}

    static void register(Rules rules) {
        ScalaNode.container(
                rules,
                MUTABLE + "HashMap",
                "HashMap",
                c -> hashMapNodes(c.subclasses()),
                n -> n.entries("table").stack("sizemap"));
        ScalaNode.container(
                rules,
                MUTABLE + "LinkedHashMap",
                "LinkedHashMap",
                c -> hashMapNodes(c.subclasses()),
                n -> n.entries("firstEntry", "lastEntry", "table").stack("sizemap"));
        hashSets(rules);
        openMaps(rules);
        rules.container(
                MUTABLE + "WeakHashMap",
                c -> c.backing("underlying").stack("$outer").mayLack("$outer")); // 2.12
        ScalaNode.container(
                rules,
                MUTABLE + "CollisionProofHashMap",
                "CollisionProofHashMap",
                c -> {
                    ScalaNode.entry(
                            c,
                            MUTABLE + "CollisionProofHashMap$LLNode",
                            n -> n.keys("key").elements("value").entries("next"));
                    return ScalaNode.entry(
                            c,
                            MUTABLE + "CollisionProofHashMap$RBNode",
                            n -> n.keys("key").elements("value").entries("left", "right", "parent"));
                },
                n -> n.entries("table").elements("ordering"));
        ScalaNode.container(
                rules,
                MUTABLE + "ListMap",
                "ListMap",
                c -> {
                    ScalaNode.entry(c, "scala.Tuple2", n -> n.keys("_1").elements("_2"));
                    ScalaNode.part(c, ScalaNode.IMMUTABLE + "$colon$colon", n -> n.entries("head", "next", "tl"));
                    return ScalaNode.constant(c, ScalaNode.IMMUTABLE + "Nil$");
                },
                n -> n.entries("elems"));
        ScalaNode.container(rules, MUTABLE + "ImmutableMapAdaptor", "ImmutableMapAdaptor", n -> n.elements("imap"));
        ScalaNode.container(rules, MUTABLE + "ImmutableSetAdaptor", "ImmutableSetAdaptor", n -> n.elements("set"));
        Views.register(
                rules,
                "Builder",
                "elems empty aliased hashMapBuilder hashSetBuilder vectorMapBuilder underlying pq tree ordering$1 $outer f$1",
                ScalaNode.COLLECTION,
                """
                immutable.MapBuilderImpl immutable.SetBuilderImpl immutable.Map$MapBuilderImpl immutable.Set$SetBuilderImpl
                immutable.SeqMap$SeqMapBuilderImpl mutable.GrowableBuilder mutable.GrowingBuilder mutable.MapBuilder
                mutable.SetBuilder mutable.Builder$$anon$1 mutable.PriorityQueue$$anon$2
                """);
    }

    private static ContainerSpec hashMapNodes(ContainerSpec map) {
        innerTable(map, "LinkedHashMap");
        for (String entry : Views.classNames("HashMap$Node DefaultEntry LinkedHashMap$LinkedEntry LinkedEntry")) {
            ScalaNode.entry(
                    map,
                    MUTABLE + entry,
                    n -> n.keys("_key", "key")
                            .elements("_value", "value")
                            .entries("_next", "next", "earlier", "later"));
        }
        return map;
    }

    /** The table of linked maps and sets is an object of its own until 2.13.8. */
    private static ContainerSpec innerTable(ContainerSpec container, String type) {
        return ScalaNode.part(
                container,
                MUTABLE + type + "$$anon$1",
                n -> n.entries("table").elements("$outer").stack("sizemap"));
    }

    private static void hashSets(Rules rules) {
        String table = "scala$collection$mutable$HashSet$$table"; // 2.12 has elements in its table
        rules.container(
                MUTABLE + "HashSet",
                c -> ScalaNode.entry(
                                c.subclasses(),
                                MUTABLE + "HashSet$Node",
                                n -> n.elements("_key").entries("_next"))
                        .part(MUTABLE + "FlatHashTable$NullSentinel$", n -> {})
                        .entries(table)
                        .slotsOrMarkers("table")
                        .stack("sizemap")
                        .mayLack(table, "table", "sizemap"));
        ScalaNode.container(
                rules,
                MUTABLE + "LinkedHashSet",
                "LinkedHashSet",
                c -> ScalaNode.entry(
                        innerTable(c.subclasses(), "LinkedHashSet"),
                        MUTABLE + "LinkedHashSet$Entry",
                        n -> n.elements("key").entries("earlier", "later", "next")),
                n -> n.entries("firstEntry", "lastEntry", "table").stack("sizemap"));
    }

    /** Without entry objects, but for OpenHashMap. */
    private static void openMaps(Rules rules) {
        for (String map : Views.classNames("LongMap AnyRefMap")) {
            ScalaNode.container(
                    rules,
                    MUTABLE + map,
                    map,
                    c -> ScalaNode.constant(c, MUTABLE + "AnyRefMap$ExceptionDefault"),
                    n -> n.elementsOrMarkers("defaultEntry")
                            .elements("zeroValue", "minValue")
                            .keySlots("_keys")
                            .slots("_values")
                            .stack("_hashes")
                            .size("_size"));
        }
        ScalaNode.container(
                rules,
                MUTABLE + "OpenHashMap",
                "OpenHashMap",
                c -> {
                    ScalaNode.entry(
                            c,
                            MUTABLE + "OpenHashMap$OpenEntry",
                            n -> n.keys("key").entries("value"));
                    ScalaNode.entry(c, "scala.Some", n -> n.elements("value"));
                    return ScalaNode.constant(c, "scala.None$");
                },
                n -> n.entries("table"));
        for (String builder : Views.classNames("LongMap$LongMapBuilder AnyRefMap$AnyRefMapBuilder")) {
            Display.view(rules, MUTABLE + builder, "Builder", "elems");
        }
    }
}
