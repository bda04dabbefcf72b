package io.github.heapfold.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Objects of every type that the rules of this module know: empty and filled, small and past the sizes at which they
 * change shape. By a name that says what it is; each call of a supplier makes a new object.
 */
public final class JdkSamples {
    /** Past the resize of a table of 16, and of every initial capacity. */
    static final int MANY = 100;

    private final Map<String, Supplier<Object>> samples = new LinkedHashMap<>();

    private JdkSamples() {}

    /** All samples that the running JDK has the types for. */
    public static Map<String, Supplier<Object>> all() {
        JdkSamples all = new JdkSamples();
        ValueSamples.addTo(all);
        SequenceSamples.addTo(all);
        MapSamples.addTo(all);
        ViewSamples.addTo(all);
        LanguageSamples.addTo(all);
        ConcurrencySamples.addTo(all);
        IoSamples.addTo(all);
        IteratorSamples.addTo(all);
        if (Runtime.version().feature() >= 21) {
            ReversedSamples.addTo(all);
        }
        if (Runtime.version().feature() >= 25) {
            NewSamples.addTo(all);
        }
        return all.samples;
    }

    JdkSamples add(String name, Supplier<Object> sample) {
        if (samples.put(name, sample) != null) {
            throw new IllegalArgumentException("two samples are named \"" + name + "\"");
        }
        return this;
    }

    /** A key whose hash code is that of all others, so that a hash map makes a tree of them. */
    record Colliding(int number) implements Comparable<Colliding> {
        @Override
        public int hashCode() {
            return 1;
        }

        @Override
        public int compareTo(Colliding other) {
            return Integer.compare(number, other.number);
        }
    }

    enum Colour {
        RED,
        GREEN,
        BLUE
    }

    /** A new string each time, so that samples share nothing but what the JDK shares. */
    static String text(int i) {
        return new String("text " + i);
    }
}
