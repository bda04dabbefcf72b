package io.github.heapfold.rules.jdk.collections;

import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.Rules;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;

/**
 * Hash maps, with their bins of trees, and the sets that they serve. LinkedHashSet is a HashSet.
 *
 * <p>Mirrors {@code java/util/HashMap.java}, {@code LinkedHashMap.java} and {@code HashSet.java} of JDK 17 to 25.
 */
final class HashMapRules {
    private HashMapRules() {}

    static void register(Rules rules) {
        rules.container(HashMap.class, HashMapRules::hashMap)
                .container(LinkedHashMap.class, c -> {
                    hashMap(c);
                    c.entries("head", "tail");
                })
                .container(HashSet.class, c -> c.subclasses().backing("map"));
    }

    private static void hashMap(ContainerSpec map) {
        map.subclasses()
                .entry(
                        "java.util.HashMap$Node",
                        n -> n.keys("key").elements("value").entries("next"))
                .entry("java.util.LinkedHashMap$Entry", n -> n.entries("before", "after"))
                .entry("java.util.HashMap$TreeNode", n -> n.entries("parent", "left", "right", "prev"))
                .entries("table")
                .stack("entrySet", "keySet", "values");
    }
}
