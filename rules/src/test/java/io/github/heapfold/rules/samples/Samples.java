package io.github.heapfold.rules.samples;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Objects of the types that rules know: empty and filled, small and past the sizes at which they change shape. Uses nothing but
 * the JDK, so that a class loader that knows one version of a library can load it beside the samples.
 */
public final class Samples {
    /** Past the resize of a table of 16, and of every initial capacity. */
    public static final int MANY = 100;

    private final Map<String, Supplier<Object>> samples = new LinkedHashMap<>();

    /** One object; each call of the supplier makes a new one. */
    public Samples add(String name, Supplier<Object> sample) {
        if (samples.put(name, sample) != null) {
            throw new IllegalArgumentException("two samples are named \"" + name + "\"");
        }
        return this;
    }

    /** The same with no element, one, two and many. */
    public Samples sizes(String name, IntFunction<Object> bySize) {
        for (int size : new int[] {0, 1, 2, MANY}) {
            add(name + ", " + size, () -> bySize.apply(size));
        }
        return this;
    }

    /** All of them, by name. */
    public Map<String, Supplier<Object>> all() {
        return samples;
    }

    /** What may throw where a sample is made. */
    public interface Making {
        Object make() throws Exception;
    }

    public static Supplier<Object> of(Making making) {
        return () -> {
            try {
                return making.make();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        };
    }

    /** A new string each time, so that samples share nothing but what the library or the JDK shares. */
    public static String text(int i) {
        return new String("text " + i);
    }
}
