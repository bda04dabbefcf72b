package io.github.heapfold.rules.scala;

import static io.github.heapfold.rules.scala.ScalaNode.IMMUTABLE;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.rules.internal.Views;
import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.Rules;

/**
 * Scala's LazyList and Stream. A cell that is not evaluated leads to the function that makes it.
 *
 * <p>Mirrors {@code LazyList.scala} of Scala 2.13.8, 2.13.18 and 3.10.1 and {@code Stream.scala} of 2.12.20 to 3.10.1.
 */
final class LazyRules {
    private LazyRules() {}

    static void register(Rules rules) {
        for (String list : Views.classNames("LazyList LazyListIterable")) {
            String type = IMMUTABLE + list;
            ScalaNode.container(
                    rules,
                    type,
                    "LazyList",
                    c -> ScalaNode.entry(lazyNodes(c, type), type, LazyRules::cell),
                    LazyRules::cell);
        }
        String cons = IMMUTABLE + "Stream$Cons";
        ScalaNode.container(
                rules,
                cons,
                "Stream",
                c -> ScalaNode.entry(ScalaNode.constant(c, IMMUTABLE + "Stream$Empty$"), cons, LazyRules::streamCell),
                LazyRules::streamCell);
        Display.container(rules, IMMUTABLE + "Stream$Empty$", "Stream", c -> {});
        Views.register(rules, "LazyList", "filtered", IMMUTABLE, "LazyList$WithFilter LazyListIterable$WithFilter");
        Views.register(
                rules,
                "Stream",
                "filtered filtered$lzy1 p s tl",
                IMMUTABLE,
                "Stream$WithFilter Stream$StreamWithFilter Stream$ConsWrapper");
    }

    private static ContainerSpec lazyNodes(ContainerSpec list, String type) {
        for (String constant : Views.classNames("EmptyMarker$ Uninitialized$ MidEvaluation$ State$Empty$")) {
            ScalaNode.constant(list, type + "$" + constant);
        }
        return ScalaNode.part(
                list, type + "$State$Cons", n -> n.elements("head").entries("tail")); // until 2.13.15
    }

    /** Its tail is the next cell, or the function that will tell. */
    private static void cell(ScalaNode cell) {
        cell.elementsOrMarkers("_head").entries("_tail", "state").elements("lazyState");
    }

    private static void streamCell(ScalaNode cell) {
        cell.elements("head", "hd", "tlGen").entries("tlVal");
    }
}
