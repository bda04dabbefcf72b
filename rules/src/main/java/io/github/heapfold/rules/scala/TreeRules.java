package io.github.heapfold.rules.scala;

import static io.github.heapfold.rules.scala.ScalaNode.IMMUTABLE;
import static io.github.heapfold.rules.scala.ScalaNode.MUTABLE;

import io.github.heapfold.rules.internal.Views;
import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * Scala's sorted maps and sets, immutable and mutable, with their orderings, and ranges of them.
 *
 * <p>Mirrors {@code RedBlackTree.scala}, {@code TreeMap.scala} and {@code TreeSet.scala} in
 * {@code scala/collection/immutable/} and {@code mutable/} of Scala 2.12.20, 2.13.18 and 3.10.1.
 */
final class TreeRules {
    private TreeRules() {}

    static void register(Rules rules) {
        ScalaNode.container(
                rules,
                IMMUTABLE + "TreeMap",
                "TreeMap",
                TreeRules::mapNodes,
                n -> n.entries("tree").elements("ordering"));
        ScalaNode.container(
                rules,
                IMMUTABLE + "TreeSet",
                "TreeSet",
                TreeRules::setNodes,
                n -> n.entries("tree").elements("ordering"));
        ScalaNode.container(
                rules,
                MUTABLE + "TreeMap",
                "TreeMap",
                TreeRules::mapNodes,
                n -> n.entries("tree").elements("ordering"));
        ScalaNode.container(
                rules,
                MUTABLE + "TreeSet",
                "TreeSet",
                TreeRules::setNodes,
                n -> n.entries("tree").elements("ordering"));
        for (String part : List.of("Projection", "View")) { // 2.13, 2.12
            rangeOf(rules, "TreeMap", part, "SubMap");
            rangeOf(rules, "TreeSet", part, "SubSet");
        }
    }

    private static void rangeOf(Rules rules, String whole, String part, String displayName) {
        String tree = MUTABLE + whole;
        ScalaNode.container(
                rules,
                tree + "$" + whole + part,
                displayName,
                whole.equals("TreeMap") ? TreeRules::mapNodes : TreeRules::setNodes,
                n -> n.entries("tree", tree.replace('.', '$') + "$$tree")
                        .elements("ordering", "from", "until", "$outer"));
    }

    private static ContainerSpec mapNodes(ContainerSpec map) {
        for (String tree : Views.classNames("RedBlackTree$Tree NewRedBlackTree$Tree")) {
            ScalaNode.entry(
                    map,
                    IMMUTABLE + tree,
                    n -> n.keys("_key").elements("_value").entries("_left", "_right"));
        }
        ScalaNode.entry(
                map,
                MUTABLE + "RedBlackTree$Node",
                n -> n.keys("key").elements("value").entries("left", "right", "parent"));
        return ScalaNode.part(map, MUTABLE + "RedBlackTree$Tree", n -> n.entries("root"));
    }

    private static ContainerSpec setNodes(ContainerSpec set) {
        for (String tree : Views.classNames("RedBlackTree$Tree NewRedBlackTree$Tree")) {
            ScalaNode.entry(
                    set, IMMUTABLE + tree, n -> n.elements("_key", "_value").entries("_left", "_right"));
        }
        ScalaNode.entry(
                set,
                MUTABLE + "RedBlackTree$Node",
                n -> n.elements("key", "value").entries("left", "right", "parent"));
        return ScalaNode.part(set, MUTABLE + "RedBlackTree$Tree", n -> n.entries("root"));
    }
}
