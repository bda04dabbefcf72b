package io.github.heapfold.dump.model;

import io.github.heapfold.dump.format.ValueType;
import io.github.heapfold.dump.index.LongMap;
import io.github.heapfold.type.HeapType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The classes of a dump, by number, id and name. */
public final class DumpClasses {
    private static final String OBJECTS = "[Ljava.lang.Object;";
    private static final String MISSING = "[class not in the dump]";

    private final List<DumpClass> all = new ArrayList<>();
    private final LongMap byId = new LongMap();
    private final Map<String, List<DumpClass>> byName = new HashMap<>();
    private final Map<ValueType, DumpClass> arraysOf = new EnumMap<>(ValueType.class);
    private final DumpClass missing;

    DumpClasses() {
        missing = add(0, MISSING);
    }

    DumpClass add(long id, String name) {
        DumpClass type = new DumpClass(this, all.size(), id, name);
        all.add(type);
        if (id != 0) {
            byId.put(id, type.number());
        }
        byName.computeIfAbsent(name, n -> new ArrayList<>(1)).add(type);
        return type;
    }

    /** The class of arrays of a primitive type; made if the dump does not have it. */
    DumpClass arrayOf(ValueType element) {
        DumpClass known = arraysOf.get(element);
        if (known == null) {
            List<DumpClass> named = named(element.arrayName());
            known = named.isEmpty() ? add(0, element.arrayName()) : named.get(0);
            known.holdPrimitives(element);
            arraysOf.put(element, known);
        }
        return known;
    }

    /** The class of arrays of anything; made if the dump does not have it. */
    DumpClass arrayOfObjects() {
        List<DumpClass> named = named(OBJECTS);
        return named.isEmpty() ? add(0, OBJECTS) : named.get(0);
    }

    /** Stands for all classes of which the dump does not even have the name. */
    public DumpClass missing() {
        return missing;
    }

    /** All classes by number. */
    public List<DumpClass> all() {
        return Collections.unmodifiableList(all);
    }

    public DumpClass get(int number) {
        return all.get(number);
    }

    /** The class whose mirror has an id. */
    public @Nullable DumpClass withId(long id) {
        long number = byId.get(id);
        return number < 0 ? null : all.get((int) number);
    }

    /** The classes with a binary name, one for each loader. */
    public List<DumpClass> named(String name) {
        return Collections.unmodifiableList(byName.getOrDefault(name, List.of()));
    }

    /** The type that a class means by a name as source code spells it: its own loader's before others'. */
    @Nullable
    HeapType named(String sourceName, DumpClass from) {
        int dimensions = 0;
        String element = sourceName;
        while (element.endsWith("[]")) {
            element = element.substring(0, element.length() - 2);
            dimensions++;
        }
        HeapType primitive = PrimitiveType.named(element);
        if (dimensions == 0) {
            return primitive != null ? primitive : nearest(element, from);
        }
        String array = primitive instanceof PrimitiveType p
                ? "[".repeat(dimensions - 1) + p.type().arrayName()
                : "[".repeat(dimensions) + "L" + element + ";";
        return nearest(array, from);
    }

    /** What the arrays of a class hold. */
    HeapType component(DumpClass array) {
        String element = array.name().substring(1);
        boolean isClass = element.startsWith("L") && element.endsWith(";");
        String name = isClass ? element.substring(1, element.length() - 1) : element;
        DumpClass found = nearest(name, array);
        DumpClass object = found != null ? found : nearest("java.lang.Object", array);
        return object != null ? object : missing;
    }

    private @Nullable DumpClass nearest(String name, DumpClass from) {
        List<DumpClass> candidates = named(name);
        for (DumpClass each : candidates) {
            if (each.loaderId() == from.loaderId()) {
                return each;
            }
        }
        return candidates.isEmpty() ? null : candidates.get(0);
    }
}
