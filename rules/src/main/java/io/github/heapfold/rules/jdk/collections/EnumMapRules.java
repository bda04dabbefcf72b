package io.github.heapfold.rules.jdk.collections;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.Rules;
import java.util.EnumMap;

/**
 * Collections of enum constants. They share one array of all constants per enum, which counts for the first of them.
 *
 * <p>Mirrors {@code java/util/EnumMap.java}, {@code EnumSet.java}, {@code RegularEnumSet.java} and
 * {@code JumboEnumSet.java} of JDK 17 to 25.
 */
final class EnumMapRules {
    private EnumMapRules() {}

    static void register(Rules rules) {
        rules.container(
                EnumMap.class,
                c -> c.subclasses()
                        .part("java.util.EnumMap$1", n -> {}) // stands for a null value
                        .keySlots("keyUniverse")
                        .slotsOrMarkers("vals")
                        .elements("keyType")
                        .stack("entrySet", "keySet", "values"));
        Display.view(rules, "java.util.RegularEnumSet", "EnumSet", "elementType", "universe[]");
        Display.container(
                rules,
                "java.util.JumboEnumSet",
                "EnumSet",
                c -> c.slots("elements", "universe").elements("elementType"));
    }
}
