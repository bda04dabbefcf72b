package io.github.heapfold.rules.guava;

import static io.github.heapfold.rules.guava.GuavaRules.COLLECT;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.NodeSpec;
import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * Maps with weak keys or values, and interners, which are such a map. Within the standard boundaries a weak key or value is
 * not followed.
 *
 * <p>Mirrors {@code com/google/common/collect/MapMakerInternalMap.java} and {@code Interners.java} of Guava 30.1 to 33.8.
 */
final class MapMakerRules {
    private static final String MAP = COLLECT + "MapMakerInternalMap";

    private MapMakerRules() {}

    static void register(Rules rules) {
        Display.container(rules, MAP, "ConcurrentMap", MapMakerRules::map);
        Display.container(rules, COLLECT + "Interners$InternerImpl", "Interner", c -> c.backing("map"));
        rules.container(COLLECT + "MapMaker", c -> c.stack("keyStrength", "valueStrength", "keyEquivalence"));
    }

    private static void map(ContainerSpec map) {
        map.entries("segments").stack("keyEquivalence", "entryHelper");
        GuavaRules.keptViews(map);
        map.part("java.util.concurrent.atomic.AtomicReferenceArray", n -> n.entries("array"))
                .entry(
                        MAP + "$WeakValueReferenceImpl",
                        n -> n.elements("referent").entries("entry").stack("queue", "next", "discovered"));
        for (String key : List.of("Strong", "Weak")) {
            for (String value : List.of("Strong", "Weak", "Dummy")) {
                String kind = key + "Key" + value + "Value";
                map.part(
                        MAP + "$" + kind + "Segment",
                        n -> n.entries("table")
                                .stack("map", "sync", "readCount", "queueForKeys", "queueForValues")
                                .mayLack("queueForKeys", "queueForValues"));
                String entry = MAP + "$" + kind + "Entry";
                map.entry(entry, n -> entry(n, key, value));
                map.entry(entry + "$Linked" + kind + "Entry", n -> entry(n, key, value)); // 32
            }
        }
    }

    private static void entry(NodeSpec entry, String key, String value) {
        entry.entries("next").mayLack("next");
        if (key.equals("Strong")) {
            entry.keys("key");
        } else {
            entry.keys("referent").stack("queue", "discovered");
        }
        if (value.equals("Strong")) {
            entry.elements("value");
        } else if (value.equals("Weak")) {
            entry.entries("valueReference");
        }
    }
}
