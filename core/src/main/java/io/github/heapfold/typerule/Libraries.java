package io.github.heapfold.typerule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The libraries of a registry, by the packages that their classes are in; a package may have many families. */
final class Libraries {
    private final List<Library> all;
    private final Map<String, List<Part>> byPackage = new HashMap<>();

    /** Classes of a library whose names begin in one way; where several parts hold a class, the first one has it. */
    private record Part(String prefix, int order) {}

    Libraries(List<Library> libraries) {
        all = List.copyOf(libraries);
        for (int i = 0; i < all.size(); i++) {
            for (String prefix : all.get(i).prefixes()) {
                String in = prefix.substring(0, prefix.lastIndexOf('.') + 1);
                byPackage.computeIfAbsent(in, key -> new ArrayList<>()).add(new Part(prefix, i));
            }
        }
    }

    List<Library> all() {
        return all;
    }

    /** The library that a class belongs to; null if none. */
    @Nullable
    Library of(String className) {
        int first = all.size();
        int dot = className.length();
        do { // from its own package upwards
            dot = className.lastIndexOf('.', dot - 1);
            for (Part part : byPackage.getOrDefault(className.substring(0, dot + 1), List.of())) {
                if (part.order < first && className.startsWith(part.prefix)) {
                    first = part.order;
                }
            }
        } while (dot >= 0);
        return first == all.size() ? null : all.get(first);
    }
}
