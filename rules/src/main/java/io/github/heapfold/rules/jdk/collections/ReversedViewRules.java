package io.github.heapfold.rules.jdk.collections;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * What {@code reversed()} answers.
 *
 * <p>Mirrors {@code java/util/ReverseOrderListView.java}, its siblings for deques, sorted sets and sorted maps, and the
 * reversed views of the linked collections, of JDK 21 to 25.
 */
final class ReversedViewRules {
    private static final String PACKAGE = "java.util.";

    private ReversedViewRules() {}

    static void register(Rules rules) {
        Display.view(rules, PACKAGE + "ReverseOrderListView", "ReversedList", "base");
        Display.view(rules, PACKAGE + "ReverseOrderListView$Rand", "ReversedList", "base");
        Display.container(
                rules,
                PACKAGE + "concurrent.CopyOnWriteArrayList$Reversed",
                "ReversedList",
                c -> c.elements("base").stack("lock"));
        Display.container(
                rules,
                PACKAGE + "LinkedList$ReverseOrderLinkedListView",
                "ReversedList",
                c -> c.elements("list", "rlist", "rdeque").stack("first", "last"));
        Display.view(rules, PACKAGE + "ReverseOrderDequeView", "ReversedDeque", "base");
        Display.view(rules, PACKAGE + "LinkedHashSet$1ReverseLinkedHashSetView", "ReversedSet", "this$0");
        Display.view(rules, PACKAGE + "ReverseOrderSortedSetView", "ReversedSet", "base", "comp");
        Display.container(
                rules,
                PACKAGE + "ReverseOrderSortedSetView$Subset",
                "ReversedSet",
                c -> c.elements("this$0", "cmp").elementsOrMarkers("head", "tail"));
        map(rules, "LinkedHashMap$ReversedLinkedHashMapView", "base");
        map(rules, "ReverseOrderSortedMapView", "base", "cmp");
        Display.container(
                rules,
                PACKAGE + "ReverseOrderSortedMapView$Submap",
                "ReversedMap",
                c -> c.elements("this$0").elementsOrMarkers("head", "tail").stack("keySet", "values"));

        List<String> names = List.of("KeySet", "Values", "EntrySet");
        for (int i = 0; i < names.size(); i++) {
            Display.view(rules, PACKAGE + "ReverseOrderSortedMapView$" + (i + 1), names.get(i), "this$0");
        }
        Display.view(rules, PACKAGE + "ReverseOrderSortedMapView$Submap$2", "EntrySet", "this$1");
    }

    private static void map(Rules rules, String className, String... fields) {
        Display.container(
                rules,
                PACKAGE + className,
                "ReversedMap",
                c -> c.elements(fields).stack("keySet", "values"));
    }
}
