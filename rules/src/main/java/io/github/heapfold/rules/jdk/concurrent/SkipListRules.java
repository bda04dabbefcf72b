package io.github.heapfold.rules.jdk.concurrent;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.Rules;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Skip lists, ranges of them, and the sets that they serve. The index above the nodes is structure. A comparator is shown
 * as a field.
 *
 * <p>Mirrors {@code java/util/concurrent/ConcurrentSkipListMap.java} and {@code ConcurrentSkipListSet.java} of JDK 17
 * to 25.
 */
final class SkipListRules {
    private static final String MAP = "java.util.concurrent.ConcurrentSkipListMap";

    private SkipListRules() {}

    static void register(Rules rules) {
        rules.container(
                        ConcurrentSkipListMap.class,
                        c -> c.subclasses()
                                .entry(
                                        MAP + "$Node",
                                        n -> n.keys("key").elements("val").entries("next"))
                                .part(MAP + "$Index", n -> n.entries("node", "down", "right"))
                                .entries("head")
                                .stack("adder", "keySet", "values", "entrySet", "descendingMap"))
                .container(ConcurrentSkipListSet.class, c -> c.subclasses().backing("m"));
        Display.container(
                rules,
                MAP + "$SubMap",
                "SubMap",
                c -> c.keys("lo", "hi")
                        .backing("m")
                        .stack("keySetView", "valuesView", "entrySetView", "keySet", "values"));
        Display.view(rules, MAP + "$KeySet", "KeySet", "m");
        Display.view(rules, MAP + "$Values", "Values", "m");
        Display.view(rules, MAP + "$EntrySet", "EntrySet", "m");
    }
}
