package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.shape.Frame;
import io.github.heapfold.internal.shape.TypeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Spells frames. Types of one simple name that occur in the same profile are told apart, all of them, by the shortest
 * qualifier that does it.
 */
final class FrameNames {
    private final Map<TypeName, String> names = new HashMap<>();
    /** One string per frame, so that paths compare fast. */
    private final Map<Frame, String> texts = new HashMap<>();

    FrameNames(Collection<Frame> frames) {
        Set<TypeName> types = new LinkedHashSet<>();
        for (Frame frame : new LinkedHashSet<>(frames)) {
            TypeName type = frame.type();
            while (type != null && type.component() != null) {
                type = type.component();
            }
            if (type != null) {
                types.add(type);
            }
        }
        Map<String, List<TypeName>> bySimple = new LinkedHashMap<>();
        types.forEach(type -> bySimple.computeIfAbsent(type.qualified(0), key -> new ArrayList<>())
                .add(type));
        bySimple.values().forEach(this::tellApart);
    }

    private void tellApart(List<TypeName> namesakes) {
        List<TypeName> same = new ArrayList<>(namesakes);
        // a class that a rule gave others the name of, as ByteBuffer, is not another class
        same.removeIf(type -> !type.isFixed() && namesakes.stream().anyMatch(t -> t.isNameOf(type)));
        qualify(same);
    }

    private void qualify(List<TypeName> same) {
        int most = same.stream().mapToInt(TypeName::levels).max().orElse(0);
        for (int levels = same.size() == 1 ? 0 : 1; levels < most; levels++) {
            if (distinct(same, levels)) {
                assign(same, levels);
                return;
            }
        }
        assign(same, same.size() == 1 ? 0 : most);
    }

    private static boolean distinct(List<TypeName> types, int levels) {
        Set<String> texts = new HashSet<>();
        return types.stream().allMatch(type -> texts.add(spelled(type, levels)));
    }

    private static String spelled(TypeName type, int levels) {
        return type.qualified(type.isFixed() ? 0 : levels);
    }

    /** Classes of the same full name from several class loaders are numbered in the order the walk met them. */
    private void assign(List<TypeName> types, int levels) {
        Map<String, Integer> taken = new HashMap<>();
        for (TypeName type : types) {
            String text = spelled(type, levels);
            int number = taken.merge(text, 1, Integer::sum);
            names.put(type, number == 1 ? text : text + "@" + number);
        }
    }

    String text(Frame frame) {
        return texts.computeIfAbsent(frame, this::spell);
    }

    private String spell(Frame frame) {
        TypeName type = frame.type();
        return type == null ? frame.suffix() : name(type) + frame.suffix();
    }

    private String name(TypeName type) {
        TypeName component = type.component();
        return component != null ? name(component) + "[]" : names.getOrDefault(type, type.qualified(0));
    }
}
