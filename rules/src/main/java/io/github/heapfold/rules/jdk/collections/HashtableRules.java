package io.github.heapfold.rules.jdk.collections;

import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.Rules;
import java.util.Hashtable;
import java.util.Properties;

/**
 * Hashtable and Properties, which since JDK 9 keeps its entries in a ConcurrentHashMap.
 *
 * <p>Mirrors {@code java/util/Hashtable.java} and {@code Properties.java} of JDK 17 to 25.
 */
final class HashtableRules {
    private HashtableRules() {}

    static void register(Rules rules) {
        rules.container(Hashtable.class, HashtableRules::hashtable).container(Properties.class, c -> {
            hashtable(c);
            c.backing("map").elements("defaults");
        });
    }

    private static void hashtable(ContainerSpec table) {
        table.subclasses()
                .entry(
                        "java.util.Hashtable$Entry",
                        n -> n.keys("key").elements("value").entries("next"))
                .entries("table")
                .stack("keySet", "entrySet", "values");
    }
}
