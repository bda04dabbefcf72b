package io.github.heapfold.internal.walk;

import java.util.List;
import java.util.Map;

/**
 * What one call of profile walks.
 *
 * @param named by name, in order; an empty name gives its root no frame
 * @param others what these reach is left out
 */
public record Roots(Map<String, ?> named, List<?> others) {
    /** Besides which nothing is left out. */
    public static Roots of(Map<String, ?> named) {
        return new Roots(named, List.of());
    }
}
