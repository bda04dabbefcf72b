package io.github.heapfold.rules;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.RuleRegistry;
import java.util.List;

/**
 * Memory segments and arenas. A segment of heap memory leads to the array that it covers, all of it; what lies outside the
 * heap is not counted. What an arena is to free is structure of the first segment or arena that reaches it.
 *
 * <p>Mirrors {@code jdk/internal/foreign/} of JDK 25; JDK 17 has these classes in an incubator, under other names.
 */
final class ForeignRules {
    private static final String PACKAGE = "jdk.internal.foreign.";

    private ForeignRules() {}

    static void register(RuleRegistry.Builder rules) {
        for (String type : List.of("Byte", "Char", "Short", "Int", "Long", "Float", "Double")) {
            Display.container(
                    rules,
                    PACKAGE + "HeapMemorySegmentImpl$Of" + type,
                    "MemorySegment",
                    c -> c.elements("base").stack("scope"));
        }
        Display.container(rules, PACKAGE + "NativeMemorySegmentImpl", "MemorySegment", c -> c.stack("scope"));
        Display.container(
                rules, PACKAGE + "MappedMemorySegmentImpl", "MemorySegment", c -> c.stack("scope", "unmapper"));
        Display.container(rules, PACKAGE + "ArenaImpl", "Arena", c -> c.stack("session"));
        Display.view(rules, PACKAGE + "SlicingAllocator", "SegmentAllocator", "segment");
        for (String session : List.of("ConfinedSession", "SharedSession", "GlobalSession", "ImplicitSession")) {
            Display.leaf(rules, PACKAGE + session, "MemorySegment.Scope");
        }
    }
}
