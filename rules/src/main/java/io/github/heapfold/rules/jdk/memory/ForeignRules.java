package io.github.heapfold.rules.jdk.memory;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.NodeSpec;
import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * Memory segments and arenas. A segment of heap memory leads to the array that it covers, all of it, one of a buffer to the
 * buffer; what lies outside the heap is not counted: see {@link NativeMemory}. What an arena is to free is structure of
 * the first segment or arena that reaches it.
 *
 * <p>Mirrors {@code jdk/internal/foreign/} of JDK 25; JDK 17 has these classes in an incubator, under other names.
 */
final class ForeignRules {
    private static final String PACKAGE = "jdk.internal.foreign.";
    private static final List<String> SESSIONS =
            List.of("ConfinedSession", "SharedSession", "GlobalSession", "ImplicitSession");

    private ForeignRules() {}

    static void register(Rules rules) {
        for (String type : List.of("Byte", "Char", "Short", "Int", "Long", "Float", "Double")) {
            Display.container(
                    rules,
                    PACKAGE + "HeapMemorySegmentImpl$Of" + type,
                    "MemorySegment",
                    c -> scope(c).elements("base"));
        }
        Display.container(rules, PACKAGE + "NativeMemorySegmentImpl", "MemorySegment", c -> scope(c));
        Display.container(rules, PACKAGE + "MappedMemorySegmentImpl", "MemorySegment", c -> scope(c).stack("unmapper"));
        Display.container(rules, PACKAGE + "ArenaImpl", "Arena", c -> c.stack("session"));
        Display.view(rules, PACKAGE + "SlicingAllocator", "SegmentAllocator", "segment");
        for (String session : SESSIONS) {
            Display.leaf(rules, PACKAGE + session, "MemorySegment.Scope");
        }
        Display.view(rules, PACKAGE + "GlobalSession$HeapSession", "MemorySegment.Scope", "ref");
    }

    private static NodeSpec scope(ContainerSpec segment) {
        SESSIONS.forEach(session -> segment.part(PACKAGE + session, n -> n.stack("resourceList")));
        return segment.part(PACKAGE + "GlobalSession$HeapSession", n -> n.elements("ref"))
                .entries("scope");
    }
}
