package io.github.heapfold.rules.libraries;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Objects of a library's types: empty and filled, small and past the sizes at which they change shape. Uses nothing but
 * the JDK, so that a class loader that knows one version of a library can load it beside the samples.
 */
final class Samples {
    /** Past the resize of a table of 16, and of every initial capacity. */
    static final int MANY = 100;

    private final Map<String, Supplier<Object>> samples = new LinkedHashMap<>();

    /** One object; each call of the supplier makes a new one. */
    Samples add(String name, Supplier<Object> sample) {
        if (samples.put(name, sample) != null) {
            throw new IllegalArgumentException("two samples are named \"" + name + "\"");
        }
        return this;
    }

    /** The same with no element, one, two and many. */
    Samples sizes(String name, IntFunction<Object> bySize) {
        for (int size : new int[] {0, 1, 2, MANY}) {
            add(name + ", " + size, () -> bySize.apply(size));
        }
        return this;
    }

    /** All of them, by name. */
    Map<String, Supplier<Object>> all() {
        return samples;
    }

    /** A new string each time, so that samples share nothing but what the library shares. */
    static String text(int i) {
        return new String("text " + i);
    }
}
