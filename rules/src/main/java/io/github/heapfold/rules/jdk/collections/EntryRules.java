package io.github.heapfold.rules.jdk.collections;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.Rules;
import java.util.AbstractMap;

/**
 * Map entries that stand alone, as in a list made from an entry set. The entries of most maps are their nodes, so that one
 * of them keeps its neighbours alive; these are shown as entries too.
 *
 * <p>Mirrors {@code java/util/AbstractMap.java}, {@code KeyValueHolder.java} and the maps' sources of JDK 17 to 25.
 */
final class EntryRules {
    private EntryRules() {}

    static void register(Rules rules) {
        rules.container(
                        AbstractMap.SimpleEntry.class,
                        c -> c.subclasses().keys("key").elements("value"))
                .container(
                        AbstractMap.SimpleImmutableEntry.class,
                        c -> c.subclasses().keys("key").elements("value"));
        entry(rules, "java.util.KeyValueHolder", "value");
        entry(rules, "java.util.HashMap$Node", "value", "next");
        entry(rules, "java.util.LinkedHashMap$Entry", "value", "next", "before", "after");
        entry(
                rules,
                "java.util.HashMap$TreeNode",
                "value",
                "next",
                "before",
                "after",
                "parent",
                "left",
                "right",
                "prev");
        entry(rules, "java.util.TreeMap$Entry", "value", "left", "right", "parent");
        entry(rules, "java.util.Hashtable$Entry", "value", "next");
        entry(rules, "java.util.concurrent.ConcurrentHashMap$Node", "val", "next");
        entry(
                rules,
                "java.util.concurrent.ConcurrentHashMap$TreeNode",
                "val",
                "next",
                "parent",
                "left",
                "right",
                "prev");
        entry(rules, "java.util.concurrent.ConcurrentHashMap$MapEntry", "val", "map");
        Display.container(
                rules,
                "java.util.WeakHashMap$Entry",
                "Entry",
                c -> c.keys("referent").elements("value", "queue", "next", "discovered"));
        Display.view(
                rules,
                "java.util.Collections$UnmodifiableMap$UnmodifiableEntrySet$UnmodifiableEntry",
                "UnmodifiableEntry",
                "e");
        Display.view(
                rules,
                "java.util.Collections$CheckedMap$CheckedEntrySet$CheckedEntry",
                "CheckedEntry",
                "e",
                "valueType");
    }

    private static void entry(Rules rules, String className, String... elements) {
        Display.container(rules, className, "Entry", c -> c.keys("key").elements(elements));
    }
}
