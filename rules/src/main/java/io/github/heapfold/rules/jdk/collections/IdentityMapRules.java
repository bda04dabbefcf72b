package io.github.heapfold.rules.jdk.collections;

import io.github.heapfold.typerule.Rules;
import java.util.IdentityHashMap;
import java.util.WeakHashMap;

/**
 * IdentityHashMap, which has no entry objects, and WeakHashMap, whose entries are references: its keys are not followed
 * within the standard boundaries.
 *
 * <p>Mirrors {@code java/util/IdentityHashMap.java}, {@code WeakHashMap.java} and {@code java/lang/ref/Reference.java} of
 * JDK 17 to 25.
 */
final class IdentityMapRules {
    private IdentityMapRules() {}

    static void register(Rules rules) {
        rules.container(
                        IdentityHashMap.class,
                        c -> c.subclasses().pairs("table").stack("entrySet", "keySet", "values"))
                .container(
                        WeakHashMap.class,
                        c -> c.subclasses()
                                .entry(
                                        "java.util.WeakHashMap$Entry",
                                        n -> n.keys("referent")
                                                .elements("value", "queue")
                                                .entries("next", "discovered"))
                                .entries("table")
                                .stack("queue", "entrySet", "keySet", "values"));
    }
}
