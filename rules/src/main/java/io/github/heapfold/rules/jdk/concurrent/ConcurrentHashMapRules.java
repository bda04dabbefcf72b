package io.github.heapfold.rules.jdk.concurrent;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.Rules;
import java.util.concurrent.ConcurrentHashMap;

/**
 * ConcurrentHashMap, also while it is resized, with its bins of trees and counter cells; and its key set, which is a set
 * in its own right where {@code newKeySet} made it.
 *
 * <p>Mirrors {@code java/util/concurrent/ConcurrentHashMap.java} of JDK 17 to 25.
 */
final class ConcurrentHashMapRules {
    private static final String MAP = "java.util.concurrent.ConcurrentHashMap";

    private ConcurrentHashMapRules() {}

    static void register(Rules rules) {
        rules.container(
                        ConcurrentHashMap.class,
                        c -> c.subclasses()
                                .entry(
                                        MAP + "$Node",
                                        n -> n.keys("key").elements("val").entries("next"))
                                .entry(MAP + "$TreeNode", n -> n.entries("parent", "left", "right", "prev"))
                                .part(
                                        MAP + "$TreeBin",
                                        n -> n.entries("root", "first").elements("waiter"))
                                .part(MAP + "$ForwardingNode", n -> n.entries("nextTable"))
                                .part(MAP + "$ReservationNode", n -> {})
                                .entries("table", "nextTable")
                                .stack("counterCells", "keySet", "values", "entrySet"))
                .container(
                        ConcurrentHashMap.KeySetView.class,
                        c -> c.backing("map").stack("value"));
        Display.view(rules, MAP + "$ValuesView", "Values", "map");
        Display.view(rules, MAP + "$EntrySetView", "EntrySet", "map");
    }
}
