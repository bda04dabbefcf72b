package io.github.heapfold.internal.walk;

import io.github.heapfold.Warning;
import io.github.heapfold.internal.code.Failure;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers warnings; the same trouble at the same path is one. */
final class Warnings {
    private final Map<Key, Long> counts = new LinkedHashMap<>();

    private final Map<List<Object>, String> failures = new HashMap<>();

    record Key(Warning.Code code, Path path, String type, String message, String remedy) {}

    void add(Warning.Code code, Path path, String type, String message, String remedy, long count) {
        counts.merge(new Key(code, path, type, message, remedy), count, Long::sum);
    }

    /** What a rule's code threw, in words; the first of each class speaks for all of it, since messages may differ. */
    String describe(String origin, Throwable thrown) {
        return failures.computeIfAbsent(List.of(origin, thrown.getClass()), key -> Failure.describe(thrown));
    }

    /** Forgets all but the words for what was thrown. */
    void clear() {
        counts.clear();
    }

    Map<Key, Long> counts() {
        return counts;
    }
}
