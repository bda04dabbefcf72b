package io.github.heapfold.rules.jdk.lang;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.NodeSpec;
import io.github.heapfold.typerule.Rules;

/**
 * Stable values, and the functions and collections made of them. Contents are elements; the function that is to compute
 * them is one too, for it is the user's.
 *
 * <p>Mirrors {@code jdk/internal/lang/stable/} and {@code java/util/ImmutableCollections.java} of JDK 25, where they are a
 * preview.
 */
final class StableRules {
    private static final String PACKAGE = "jdk.internal.lang.stable.";
    private static final String VALUE = PACKAGE + "StableValueImpl";
    private static final String COLLECTIONS = "java.util.ImmutableCollections$Stable";

    private StableRules() {}

    static void register(Rules rules) {
        // a value that was set to null, or is not set, refers to a constant or to nothing
        Display.container(rules, VALUE, "StableValue", c -> c.elementsOrMarkers("contents"));
        Display.view(rules, PACKAGE + "StableSupplier", "StableSupplier", "delegate", "original");
        Display.container(rules, PACKAGE + "StableFunction", "StableFunction", c -> c.elements("original", "values"));
        Display.container(
                rules,
                PACKAGE + "StableIntFunction",
                "StableFunction",
                c -> values(c).elements("original"));
        Display.container(
                rules,
                PACKAGE + "StableEnumFunction",
                "StableFunction",
                c -> values(c).elements("original").stack("member"));
        Display.container(
                rules, COLLECTIONS + "List", "StableList", c -> values(c).elements("mapper"));
        Display.view(rules, COLLECTIONS + "List$StableSubList", "SubList", "root");
        Display.view(rules, COLLECTIONS + "List$StableReverseOrderListView", "ReversedList", "base");
        Display.container(
                rules,
                COLLECTIONS + "Map",
                "StableMap",
                c -> c.elements("mapper", "delegate").stackRest());
        Display.view(rules, COLLECTIONS + "Map$StableMapEntrySet", "EntrySet", "outer", "delegateEntrySet");
        Display.view(rules, COLLECTIONS + "Map$StableMapValues", "Values", "outer");
    }

    /** An array of stable values, one for each element. */
    private static NodeSpec values(ContainerSpec container) {
        return container.entry(VALUE, n -> n.elementsOrMarkers("contents")).entries("delegates");
    }
}
