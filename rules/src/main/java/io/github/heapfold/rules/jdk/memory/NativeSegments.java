package io.github.heapfold.rules.jdk.memory;

import io.github.heapfold.internal.heap.HeapAccess;
import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.Rules;
import io.github.heapfold.typerule.VisitOutput;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The memory of arenas. A segment does not know whether it is a slice of another, but the session of its arena lists what
 * it will free: each allocation and each mapping once. A closed session may still list some of it, which is gone.
 *
 * <p>Mirrors {@code MemorySessionImpl.java} and {@code SegmentFactories.java} in {@code jdk/internal/foreign/}, and
 * {@code sun/nio/ch/FileChannelImpl.java}, of JDK 22 to 25. Where another JDK differs, a warning says so.
 */
final class NativeSegments {
    private static final String PACKAGE = "jdk.internal.foreign.";

    /** The offsets of a class's fields, inherited ones too. */
    private static final ClassValue<Map<String, Long>> OFFSETS = new ClassValue<>() {
        @Override
        protected Map<String, Long> computeValue(Class<?> type) {
            Map<String, Long> offsets = new HashMap<>();
            for (Class<?> c = type; c != null; c = c.getSuperclass()) {
                for (Field field : HeapAccess.declaredFields(c)) {
                    if (!Modifier.isStatic(field.getModifiers())) {
                        offsets.putIfAbsent(field.getName(), HeapAccess.offsetOf(field));
                    }
                }
            }
            return offsets;
        }
    };

    private NativeSegments() {}

    static void register(Rules rules) {
        if (find("MemorySessionImpl") == null) {
            return; // JDK 17, where segments incubate
        }
        Display.view(rules, PACKAGE + "NativeMemorySegmentImpl", "MemorySegment", "scope");
        Display.container(
                rules,
                PACKAGE + "MappedMemorySegmentImpl",
                "MemorySegment",
                c -> c.elements("scope").stack("unmapper"));
        Display.view(rules, PACKAGE + "ArenaImpl", "Arena", "session");
        Display.container(rules, PACKAGE + "GlobalSession", "Arena", c -> {});
        Display.view(rules, PACKAGE + "GlobalSession$HeapSession", "MemorySegment.Scope", "ref");
        Display.leaf(rules, PACKAGE + "ConfinedSession$ConfinedResourceList", "Arena");
        Display.leaf(rules, PACKAGE + "SharedSession$SharedResourceList", "Arena");
        for (String name : List.of("ConfinedSession", "SharedSession", "ImplicitSession")) {
            Class<?> session = find(name);
            if (session != null) {
                rules.rename(session, "Arena").visit(session, NativeSegments::visit);
            }
        }
    }

    private static @Nullable Class<?> find(String name) {
        try {
            return Class.forName(PACKAGE + name, false, null);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private static void visit(Object session, VisitOutput out) {
        Object list = HeapAccess.reference(session, offset(session, "resourceList"));
        boolean open = HeapAccess.int32(session, offset(session, "state")) >= 0;
        if (list != null && open) {
            // the first of an arena of one thread is kept apart
            out.leaf("Arena[native]", bytes(list, "fst") + (has(list, "cache") ? bytes(list, "cache") : 0));
        }
        out.walk("Arena[stack]", list);
    }

    /** What the actions in a field will free. */
    private static long bytes(Object list, String first) {
        long bytes = 0;
        Object action = HeapAccess.reference(list, offset(list, first));
        while (action != null) {
            bytes += freedBy(action);
            action = HeapAccess.reference(action, offset(action, "next"));
        }
        return bytes;
    }

    private static long freedBy(Object action) {
        if (has(action, "val$unmapper")) {
            Object mapping = HeapAccess.reference(action, offset(action, "val$unmapper"));
            return mapping == null ? 0 : HeapAccess.int64(mapping, offset(mapping, "cap"));
        }
        if (has(action, "val$alignedSize")) { // 22
            return HeapAccess.int64(action, offset(action, "val$alignedSize"));
        }
        boolean allocation = action.getClass().getName().startsWith(PACKAGE + "SegmentFactories");
        return allocation ? HeapAccess.int64(action, offset(action, "val$allocationSize")) : 0; // else a user's
    }

    private static boolean has(Object object, String field) {
        return OFFSETS.get(object.getClass()).containsKey(field);
    }

    private static long offset(Object object, String field) {
        Long offset = OFFSETS.get(object.getClass()).get(field);
        if (offset == null) {
            throw new IllegalStateException(object.getClass().getName() + " has no field \"" + field + "\" on Java "
                    + Runtime.version() + ", the memory of this arena is not counted");
        }
        return offset;
    }
}
