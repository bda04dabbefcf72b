package io.github.heapfold.internal.walk;

import io.github.heapfold.Boundaries;
import io.github.heapfold.layout.Heap;
import io.github.heapfold.type.HeapType;
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
 * when the first object comes that could be its own.
 */
final class StaticObjects {
    private final Heap heap;
    private final Boundaries boundaries;
    private final IdentityHashMap<Object, List<Held>> byType = new IdentityHashMap<>();
    private final Map<Boundaries.Static, Held> read = new HashMap<>();

    /** What a static field holds; null for nothing. */
    private record Held(String name, @Nullable Object object) {}

    StaticObjects(Heap heap, Boundaries boundaries) {
        this.heap = heap;
        this.boundaries = boundaries;
    }

    /** Whether an object of the class may be one of them. */
    boolean concern(Object typeKey) {
        return !heldOf(typeKey).isEmpty();
    }

    /** The name of the field that holds the object; null mostly. */
    @Nullable
    String nameOf(Object object) {
        for (Held held : heldOf(heap.typeKey(object))) {
            if (held.object != null && heap.areSame(held.object, object)) {
                return held.name;
            }
        }
        return null;
    }

    private List<Held> heldOf(Object type) {
        List<Held> held = byType.get(type);
        if (held == null) {
            held = find(type);
            byType.put(type, held);
        }
        return held;
    }

    private List<Held> find(Object typeKey) {
        HeapType heapType = heap.type(typeKey);
        if (boundaries.statics().isEmpty() || boundaries.follows(heapType)) {
            return List.of();
        }
        Set<String> names = Stream.concat(heapType.superclasses().stream(), heapType.allInterfaces().stream())
                .map(HeapType::name)
                .collect(Collectors.toSet());
        List<Held> held = new ArrayList<>();
        for (Boundaries.Static field : boundaries.statics()) {
            if (names.contains(field.type())) {
                held.add(read.computeIfAbsent(field, this::read));
            }
        }
        held.removeIf(h -> h.object == null);
        return held;
    }

    private Held read(Boundaries.Static wanted) {
        return new Held(wanted.name(), heap.staticReference(wanted.className(), wanted.field()));
    }
}
