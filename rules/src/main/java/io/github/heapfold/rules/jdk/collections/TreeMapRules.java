package io.github.heapfold.rules.jdk.collections;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.Rules;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tree maps, the ranges of them, and the sets that they serve. A comparator is shown as a field.
 *
 * <p>Mirrors {@code java/util/TreeMap.java} and {@code TreeSet.java} of JDK 17 to 25.
 */
final class TreeMapRules {
    private TreeMapRules() {}

    static void register(Rules rules) {
        rules.container(
                        TreeMap.class,
                        c -> c.subclasses()
                                .entry(
                                        "java.util.TreeMap$Entry",
                                        n -> n.keys("key").elements("value").entries("left", "right", "parent"))
                                .entries("root")
                                .stack("entrySet", "navigableKeySet", "descendingMap", "keySet", "values"))
                .container(TreeSet.class, c -> c.subclasses().backing("m"));
        for (String range : List.of("AscendingSubMap", "DescendingSubMap")) {
            Display.container(
                    rules,
                    "java.util.TreeMap$" + range,
                    "SubMap",
                    c -> c.keys("lo", "hi")
                            .backing("m")
                            .elements("reverseComparator")
                            .mayLack("reverseComparator") // the ascending one has none
                            .stack("descendingMapView", "entrySetView", "navigableKeySetView", "keySet", "values"));
        }
    }
}
