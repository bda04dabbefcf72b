package io.github.heapfold.internal.walk;

import io.github.heapfold.Boundaries;
import io.github.heapfold.internal.heap.HeapAccess;
import io.github.heapfold.type.HeapType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells the objects of static fields that are boundaries from others of their classes, during one walk. A field is read
 * when the first object comes that could be its own, and its class is not initialized for that.
 */
final class StaticObjects {
    private final Boundaries boundaries;
    private final IdentityHashMap<Class<?>, List<Held>> byType = new IdentityHashMap<>();
    private final Map<Boundaries.Static, Held> read = new HashMap<>();

    /** What a static field holds; null for nothing. */
    private record Held(String name, @Nullable Object object) {}

    StaticObjects(Boundaries boundaries) {
        this.boundaries = boundaries;
    }

    /** Whether an object of the class may be one of them. */
    boolean concern(Class<?> type) {
        return !heldOf(type).isEmpty();
    }

    /** The name of the field that holds the object; null mostly. */
    @SuppressWarnings("ReferenceEquality") // that very object
    @Nullable
    String nameOf(Object object) {
        for (Held held : heldOf(object.getClass())) {
            if (held.object == object) {
                return held.name;
            }
        }
        return null;
    }

    private List<Held> heldOf(Class<?> type) {
        List<Held> held = byType.get(type);
        if (held == null) {
            held = find(type);
            byType.put(type, held);
        }
        return held;
    }

    private List<Held> find(Class<?> type) {
        HeapType heapType = HeapType.of(type);
        if (boundaries.statics().isEmpty() || boundaries.follows(heapType)) {
            return List.of();
        }
        Set<String> names = Stream.concat(heapType.superclasses().stream(), heapType.allInterfaces().stream())
                .map(HeapType::name)
                .collect(Collectors.toSet());
        List<Held> held = new ArrayList<>();
        for (Boundaries.Static field : boundaries.statics()) {
            if (names.contains(field.type())) {
                held.add(read.computeIfAbsent(field, StaticObjects::read));
            }
        }
        held.removeIf(h -> h.object == null);
        return held;
    }

    private static Held read(Boundaries.Static wanted) {
        Object object = null;
        if (HeapAccess.unavailable() == null) {
            try {
                Class<?> type = Class.forName(wanted.className(), false, ClassLoader.getSystemClassLoader());
                for (Field field : HeapAccess.declaredFields(type)) {
                    if (field.getName().equals(wanted.field())
                            && Modifier.isStatic(field.getModifiers())
                            && !field.getType().isPrimitive()) {
                        object = HeapAccess.staticReference(field);
                    }
                }
            } catch (ClassNotFoundException | LinkageError e) { // not in this JDK, so it holds nothing
                object = null;
            }
        }
        return new Held(wanted.name(), object);
    }
}
