package io.github.heapfold.rules.jdk.collections;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.Rules;

/**
 * What {@code List.of}, {@code Set.of}, {@code Map.of} and their {@code copyOf} answer. The small ones keep elements in
 * fields, the others in an array.
 *
 * <p>Mirrors {@code java/util/ImmutableCollections.java} of JDK 17 to 25.
 */
final class ImmutableRules {
    private static final String OUTER = "java.util.ImmutableCollections$";

    private ImmutableRules() {}

    static void register(Rules rules) {
        // the second element is a constant where there is but one
        Display.container(
                rules, OUTER + "List12", "ImmutableList", c -> c.elements("e0").elementsOrMarkers("e1"));
        Display.container(
                rules,
                OUTER + "ListN",
                "ImmutableList",
                c -> c.slots("elements").full());
        Display.container(
                rules, OUTER + "Set12", "ImmutableSet", c -> c.elements("e0").elementsOrMarkers("e1"));
        Display.container(rules, OUTER + "SetN", "ImmutableSet", c -> c.slots("elements"));
        Display.container(
                rules,
                OUTER + "Map1",
                "ImmutableMap",
                c -> c.keys("k0").elements("v0").stack("keySet", "values"));
        Display.container(
                rules, OUTER + "MapN", "ImmutableMap", c -> c.pairs("table").stack("keySet", "values"));
        Display.view(rules, OUTER + "MapN$1", "EntrySet", "this$0");
        Display.view(rules, OUTER + "SubList", "SubList", "root");
    }
}
