package io.github.heapfold.rules.jdk.collections;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.Rules;
import java.util.List;
import java.util.function.Consumer;

/**
 * What {@code java.util.Collections} answers: wrappers, which have a stack of their own and lead to what they wrap, and
 * collections of none, of one and of many times the same.
 *
 * <p>Mirrors {@code java/util/Collections.java} of JDK 17 to 25.
 */
final class WrapperRules {
    private static final String OUTER = "java.util.Collections$";

    private WrapperRules() {}

    static void register(Rules rules) {
        wrappers(rules, "Unmodifiable", c -> {}, c -> c.stack("keySet", "entrySet", "values"));
        wrappers(
                rules,
                "Synchronized",
                c -> c.elements("mutex"),
                c -> c.elements("mutex").stack("keySet", "entrySet", "values"));
        wrappers(
                rules,
                "Checked",
                c -> c.elements("type").stack("zeroLengthElementArray"),
                c -> c.elements("keyType", "valueType").stack("entrySet"));
        unmodifiableOnly(rules);
        Display.view(rules, OUTER + "CheckedQueue", "CheckedQueue", "c", "queue", "type", "zeroLengthElementArray[]");
        Display.view(rules, OUTER + "CheckedMap$CheckedEntrySet", "EntrySet", "s", "valueType");

        few(rules);
        for (String set : List.of("SetFromMap", "SequencedSetFromMap")) {
            Display.container(
                    rules, OUTER + set, "SetFromMap", c -> c.backing("m").stack("s"));
        }
        Display.view(rules, OUTER + "AsLIFOQueue", "AsLifoQueue", "q");
    }

    /** The family of wrappers of one kind; each class adds its own reference to what it wraps. */
    private static void wrappers(
            Rules rules, String kind, Consumer<ContainerSpec> collection, Consumer<ContainerSpec> map) {
        wrapper(rules, kind + "Collection", kind + "Collection", collection, "c");
        wrapper(rules, kind + "Set", kind + "Set", collection, "c");
        wrapper(rules, kind + "SortedSet", kind + "SortedSet", collection, "c", "ss");
        wrapper(rules, kind + "NavigableSet", kind + "NavigableSet", collection, "c", "ss", "ns");
        for (String list : List.of("List", "RandomAccessList")) {
            wrapper(
                    rules,
                    kind + list,
                    kind + "List",
                    collection.andThen(c -> c.elements("reversedView").mayLack("reversedView")), // synchronized, 21
                    "c",
                    "list");
        }
        wrapper(rules, kind + "Map", kind + "Map", map, "m");
        wrapper(rules, kind + "SortedMap", kind + "SortedMap", map, "m", "sm");
        wrapper(rules, kind + "NavigableMap", kind + "NavigableMap", map, "m", "sm", "nm");
    }

    private static void wrapper(
            Rules rules, String type, String name, Consumer<ContainerSpec> more, String... wrapped) {
        Display.container(rules, OUTER + type, name, more.andThen(c -> c.elements(wrapped)));
    }

    private static void unmodifiableOnly(Rules rules) {
        Consumer<ContainerSpec> map = c -> c.stack("keySet", "entrySet", "values");
        wrapper(rules, "UnmodifiableSequencedCollection", "UnmodifiableCollection", c -> {}, "c");
        wrapper(rules, "UnmodifiableSequencedSet", "UnmodifiableSet", c -> {}, "c");
        wrapper(rules, "UnmodifiableSequencedMap", "UnmodifiableMap", map, "m");
        wrapper(rules, "UnmodifiableMap$UnmodifiableEntrySet", "EntrySet", c -> {}, "c");
        wrapper(rules, "UnmodifiableNavigableSet$EmptyNavigableSet", "EmptyNavigableSet", c -> {}, "c", "ss", "ns");
        wrapper(rules, "UnmodifiableNavigableMap$EmptyNavigableMap", "EmptyNavigableMap", map, "m", "sm", "nm");
    }

    private static void few(Rules rules) {
        Display.container(rules, OUTER + "EmptyList", "EmptyList", c -> {});
        Display.container(rules, OUTER + "EmptySet", "EmptySet", c -> {});
        Display.container(rules, OUTER + "EmptyMap", "EmptyMap", c -> c.stack("keySet", "values"));
        Display.view(rules, OUTER + "SingletonList", "SingletonList", "element");
        Display.view(rules, OUTER + "SingletonSet", "SingletonSet", "element");
        Display.container(
                rules,
                OUTER + "SingletonMap",
                "SingletonMap",
                c -> c.keys("k").elements("v").stack("keySet", "entrySet", "values"));
        Display.view(rules, OUTER + "CopiesList", "NCopies", "element");
    }
}
