package io.github.heapfold.internal.walk;

import io.github.heapfold.Warning;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gathers warnings; the same trouble at the same path is one. */
final class Warnings {
    private final Map<Key, Long> counts = new LinkedHashMap<>();

    record Key(Warning.Code code, Path path, String type, String message, String remedy) {}

    void add(Warning.Code code, Path path, String type, String message, String remedy, long count) {
        counts.merge(new Key(code, path, type, message, remedy), count, Long::sum);
    }

    Map<Key, Long> counts() {
        return counts;
    }
}
