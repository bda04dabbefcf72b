package io.github.heapfold.rules;

import java.util.ArrayDeque;
import java.util.Deque;
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

    private static final Deque<AutoCloseable> OPEN = new ArrayDeque<>();

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
        ZipSamples.addTo(all);
        NetworkSamples.addTo(all);
        SystemSamples.addTo(all);
        OtherModuleSamples.addTo(all);
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

    /** What may throw where a sample is made. */
    interface Making {
        Object make() throws Exception;
    }

    static Supplier<Object> of(Making making) {
        return () -> {
            try {
                return making.make();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        };
    }

    /** Notes what {@link #closeAll} is to close when the sample has been looked at. */
    static <T extends AutoCloseable> T open(T opened) {
        OPEN.push(opened);
        return opened;
    }

    /** Closes what the samples made so far have opened. */
    public static void closeAll() {
        while (!OPEN.isEmpty()) {
            try {
                OPEN.pop().close();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
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
