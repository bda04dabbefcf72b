package io.github.heapfold.rules.samples;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

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

    /** A map of all those sizes; one with keys removed whose views were made; each view of one, and an entry. */
    public <K, V> Samples maps(
            String name, IntFunction<K> key, IntFunction<V> value, Supplier<? extends Map<K, V>> empty) {
        IntFunction<Map<K, V>> filled = n -> filled(empty.get(), n, key, value);
        return sizes(name, filled::apply)
                .add(name + ", some removed, views made", () -> {
                    Map<K, V> map = filled.apply(MANY);
                    for (int i = 0; i < MANY; i += 3) {
                        map.remove(key.apply(i));
                    }
                    map.keySet();
                    map.values();
                    map.entrySet();
                    return map;
                })
                .add(name + ", key set", () -> filled.apply(3).keySet())
                .add(name + ", values", () -> filled.apply(3).values())
                .add(name + ", entry set", () -> filled.apply(3).entrySet())
                .add(
                        name + ", entry",
                        () -> filled.apply(3).entrySet().iterator().next());
    }

    public static <K, V, M extends Map<K, V>> M filled(M map, int n, IntFunction<K> key, IntFunction<V> value) {
        for (int i = 0; i < n; i++) {
            map.put(key.apply(i), value.apply(i));
        }
        return map;
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

    public static String[] texts(int n) {
        return IntStream.range(0, n).mapToObj(Samples::text).toArray(String[]::new);
    }
}
