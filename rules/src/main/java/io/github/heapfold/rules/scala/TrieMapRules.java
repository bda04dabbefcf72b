package io.github.heapfold.rules.scala;

import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.Rules;

/**
 * Scala's concurrent TrieMap.
 *
 * <p>Mirrors {@code scala/collection/concurrent/} of Scala 2.12.20, 2.13.18 and 3.10.1.
 */
final class TrieMapRules {
    private static final String PACKAGE = "scala.collection.concurrent.";

    private TrieMapRules() {}

    static void register(Rules rules) {
        ScalaNode.container(
                rules,
                PACKAGE + "TrieMap",
                "TrieMap",
                c -> nodes(c.subclasses()),
                n -> n.elements("hashingobj", "equalityobj")
                        .stack("rootupdater")
                        .entries("root"));
    }

    static ContainerSpec nodes(ContainerSpec map) {
        ScalaNode.part(map, PACKAGE + "INode", n -> n.entries("mainnode", "gen").elements("equiv"));
        ScalaNode.part(map, PACKAGE + "CNode", n -> n.entries("array", "gen", "prev"));
        ScalaNode.part(
                map,
                PACKAGE + "LNode",
                n -> n.elements("entries", "listmap", "equiv").entries("prev"));
        ScalaNode.part(map, PACKAGE + "FailedNode", n -> n.entries("p", "prev"));
        ScalaNode.part(map, PACKAGE + "RDCSS_Descriptor", n -> n.entries("old", "expectedmain", "nv"));
        ScalaNode.constant(map, PACKAGE + "Gen");
        ScalaNode.entry(map, PACKAGE + "TNode", n -> n.keys("k").elements("v").entries("prev"));
        return ScalaNode.entry(map, PACKAGE + "SNode", n -> n.keys("k").elements("v"));
    }
}
