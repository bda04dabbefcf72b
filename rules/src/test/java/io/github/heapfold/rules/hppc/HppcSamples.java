package io.github.heapfold.rules.hppc;

import static io.github.heapfold.rules.samples.Samples.MANY;
import static io.github.heapfold.rules.samples.Samples.text;

import com.carrotsearch.hppc.ArraySizingStrategy;
import com.carrotsearch.hppc.BitSet;
import com.carrotsearch.hppc.BoundedProportionalArraySizingStrategy;
import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongObjectHashMap;
import com.carrotsearch.hppc.ObjectArrayDeque;
import com.carrotsearch.hppc.ObjectArrayList;
import com.carrotsearch.hppc.ObjectHashSet;
import com.carrotsearch.hppc.ObjectObjectHashMap;
import com.carrotsearch.hppc.XorShift128P;
import io.github.heapfold.rules.samples.ByName;
import io.github.heapfold.rules.samples.Reflective;
import io.github.heapfold.rules.samples.Samples;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Objects of every type that {@link HppcRules} knows. */
public final class HppcSamples {
    /** Names that private classes of the library are shown under. */
    public static final String DISPLAY_NAMES = "KeysContainer ValuesContainer IntLookupContainer LongLookupContainer "
            + "HashOrderMixingStrategy DoublePgmIndex FloatPgmIndex IntPgmIndex LongPgmIndex";

    private static final String PACKAGE = "com.carrotsearch.hppc.";
    private static final List<String> KEYS = List.of("Char", "Int", "Long", "Object", "Short");
    private static final List<String> TYPES =
            List.of("Byte", "Char", "Double", "Float", "Int", "Long", "Object", "Short");

    private HppcSamples() {}

    /** A strategy of the user's. */
    public static final class ByOne implements ArraySizingStrategy {
        String why = text(1);

        @Override
        public int grow(int currentBufferLength, int elementsCount, int expectedAdditions) {
            return elementsCount + expectedAdditions;
        }

        public long ramBytesAllocated() { // since 0.9
            return 0;
        }

        public long ramBytesUsed() { // since 0.9
            return 0;
        }
    }

    /** A map of the user's, with a field of its own. */
    public static final class Cache extends LongObjectHashMap<String> {
        String label = text(1);
    }

    static Map<String, Supplier<Object>> all() {
        Samples samples = new Samples();
        for (String key : KEYS) {
            sets(samples, key);
            for (String value : TYPES) {
                maps(samples, key, value);
            }
        }
        TYPES.forEach(type -> sequences(samples, type));
        odd(samples);
        bitSets(samples);
        views(samples);
        cursors(samples);
        List.of("Double", "Float", "Int", "Long").forEach(type -> pgmIndexes(samples, type));
        strategies(samples);
        return samples.all();
    }

    private static void sets(Samples samples, String key) {
        for (String kind : List.of("HashSet", "ScatterSet", "WormSet", "IdentityHashSet")) {
            String type = PACKAGE + key + kind;
            if (Reflective.exists(type)) {
                samples.sizes(key + kind, n -> filled(ByName.create(type), "add", 0, n));
                samples.add(
                        key + kind + ", iterator",
                        () -> ByName.call(filled(ByName.create(type), "add", 1, 3), "iterator"));
            }
        }
    }

    private static void maps(Samples samples, String key, String value) {
        for (String kind : List.of("HashMap", "ScatterMap", "WormMap", "IdentityHashMap")) {
            String type = PACKAGE + key + value + kind;
            if (Reflective.exists(type)) {
                samples.sizes(key + value + kind, n -> filled(ByName.create(type), "put", 0, n));
            }
        }
    }

    private static void sequences(Samples samples, String type) {
        for (String kind : List.of("ArrayList", "Stack")) {
            samples.sizes(type + kind, n -> filled(ByName.create(PACKAGE + type + kind), "add", 0, n));
        }
        String deque = PACKAGE + type + "ArrayDeque";
        samples.sizes(type + "ArrayDeque", n -> filled(ByName.create(deque), "addLast", 0, n))
                .add(type + "ArrayDeque around the end", () -> {
                    Object filled = filled(ByName.create(deque), "addLast", 0, MANY);
                    for (int i = 0; i < MANY / 2; i++) {
                        ByName.call(filled, "removeFirst");
                        ByName.call(filled, "addLast", i);
                    }
                    return filled;
                })
                .add(
                        type + "ArrayList, iterator",
                        () -> advanced(filled(ByName.create(PACKAGE + type + "ArrayList"), "add", 0, 3), "iterator"))
                .add(
                        type + "ArrayDeque, iterator",
                        () -> advanced(filled(ByName.create(deque), "addLast", 0, 3), "iterator"))
                .add(
                        type + "ArrayDeque, descending iterator",
                        () -> advanced(filled(ByName.create(deque), "addLast", 0, 3), "descendingIterator"));
    }

    private static Object advanced(Object iterable, String method) {
        Iterator<?> iterator = (Iterator<?>) ByName.call(iterable, method);
        iterator.next();
        return iterator;
    }

    /** A container after so many calls, with the numbers from a first one on. */
    private static Object filled(Object container, String method, int first, int n) {
        for (int i = first; i < first + n; i++) {
            Object[] arguments = method.equals("put") ? new Object[] {i, i} : new Object[] {i};
            ByName.call(container, method, arguments);
        }
        return container;
    }

    private static LongObjectHashMap<String> map(LongObjectHashMap<String> map, int n) {
        for (int i = 1; i <= n; i++) {
            map.put(i, text(i));
        }
        return map;
    }

    private static ObjectObjectHashMap<String, String> texts(int n) {
        ObjectObjectHashMap<String, String> map = new ObjectObjectHashMap<>();
        for (int i = 0; i < n; i++) {
            map.put(text(i), text(-i));
        }
        return map;
    }

    private static void odd(Samples samples) {
        samples.add("map with null key and values", () -> {
                    ObjectObjectHashMap<String, String> map = texts(3);
                    map.put(null, text(1));
                    map.put(text(100), null);
                    return map;
                })
                .add("map with null as value of 0", () -> {
                    LongObjectHashMap<String> map = map(new LongObjectHashMap<>(), 3);
                    map.put(0, null);
                    return map;
                })
                .add("map after removals", () -> {
                    LongObjectHashMap<String> map = map(new LongObjectHashMap<>(), MANY);
                    map.removeAll((long key) -> key % 2 == 0);
                    return map;
                })
                .add("cleared map", () -> {
                    LongObjectHashMap<String> map = map(new LongObjectHashMap<>(), MANY);
                    map.clear();
                    return map;
                })
                .add("released map", () -> {
                    LongObjectHashMap<String> map = map(new LongObjectHashMap<>(), MANY);
                    map.release();
                    return map;
                })
                .add("map with capacity", () -> map(new LongObjectHashMap<>(1000), 3))
                .add("map of the user's", () -> map(new Cache(), 3))
                .add("set with null", () -> ObjectHashSet.from(text(1), null))
                .add("list with nulls", () -> ObjectArrayList.from(text(1), null, null))
                .add("list with capacity", () -> new IntArrayList(1000))
                .add("list with the user's strategy", () -> new IntArrayList(10, new ByOne()))
                .add(
                        "list with its own strategy",
                        () -> new ObjectArrayList<String>(10, new BoundedProportionalArraySizingStrategy(1, 2, 3)))
                .add("deque with the user's strategy", () -> new ObjectArrayDeque<String>(10, new ByOne()));
    }

    private static void bitSets(Samples samples) {
        samples.sizes("BitSet", n -> bits(n))
                .add("BitSet, iterator", () -> bits(3).iterator())
                .add("BitSet, as ints", () -> bits(3).asIntLookupContainer())
                .add("BitSet, as longs", () -> bits(3).asLongLookupContainer())
                .add("BitSet, iterator of ints", () -> advanced(bits(3).asIntLookupContainer(), "iterator"))
                .add("BitSet, iterator of longs", () -> advanced(bits(3).asLongLookupContainer(), "iterator"));
    }

    private static BitSet bits(int n) {
        BitSet bits = new BitSet(0);
        for (int i = 0; i < n; i++) {
            bits.set(i * 100L);
        }
        return bits;
    }

    /** Of one map of objects and one of primitive values: the code of the others is the same. */
    private static void views(Samples samples) {
        views(samples, "LongObjectHashMap", () -> map(new LongObjectHashMap<>(), 3));
        views(samples, "ObjectObjectHashMap", () -> texts(3));
        for (String type : List.of("IntLongHashMap", "IntLongWormMap", "ObjectObjectWormMap")) {
            if (Reflective.exists(PACKAGE + type)) {
                views(samples, type, () -> filled(ByName.create(PACKAGE + type), "put", 0, 3));
            }
        }
        for (String key : KEYS) {
            for (String value : TYPES) {
                String sorted = "SortedIteration" + key + value + "HashMap";
                if (Reflective.exists(PACKAGE + sorted)) {
                    Supplier<Object> made = () -> sorted(sorted, key, value);
                    samples.add(sorted, made);
                    views(samples, sorted, made);
                }
            }
        }
    }

    private static Object sorted(String sorted, String key, String value) {
        Object map = filled(ByName.create(PACKAGE + key + value + "HashMap"), "put", 0, 3);
        return ByName.create(PACKAGE + sorted, map, order(key + "Comparator"));
    }

    private static Object order(String comparator) {
        try {
            Class<?> type = Class.forName(PACKAGE + "comparators." + comparator);
            return java.lang.reflect.Proxy.newProxyInstance(
                    HppcSamples.class.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, arguments) -> arguments[0].toString().compareTo(arguments[1].toString()));
        } catch (ClassNotFoundException e) {
            return (java.util.Comparator<Object>) (a, b) -> a.toString().compareTo(b.toString());
        }
    }

    private static void views(Samples samples, String name, Supplier<Object> map) {
        samples.add(name + ", keys", () -> ByName.call(map.get(), "keys"))
                .add(name + ", values", () -> ByName.call(map.get(), "values"))
                .add(name + ", iterator", () -> advanced(map.get(), "iterator"))
                .add(name + ", iterator of keys", () -> advanced(ByName.call(map.get(), "keys"), "iterator"))
                .add(name + ", iterator of values", () -> advanced(ByName.call(map.get(), "values"), "iterator"))
                .add(name + ", new iterator", () -> ByName.call(map.get(), "iterator"));
    }

    private static void cursors(Samples samples) {
        for (String type : TYPES) {
            samples.add(
                    "cursor of " + type,
                    () -> ((Iterator<?>) ByName.call(
                                    filled(ByName.create(PACKAGE + type + "ArrayList"), "add", 0, 3), "iterator"))
                            .next());
        }
        for (String key : KEYS) {
            for (String value : TYPES) {
                samples.add(
                        "cursor of " + key + " and " + value,
                        () -> ((Iterator<?>) ByName.call(
                                        filled(ByName.create(PACKAGE + key + value + "HashMap"), "put", 0, 3),
                                        "iterator"))
                                .next());
            }
        }
    }

    private static void pgmIndexes(Samples samples, String type) {
        String builder = PACKAGE + type + "PgmIndex$" + type + "Builder";
        if (Reflective.exists(builder)) {
            samples.sizes(type + "PgmIndex", n -> ByName.call(builder(builder, type, n), "build"))
                    .add(type + "PgmIndex, builder", () -> ByName.create(builder))
                    .add(type + "PgmIndex, builder in use", () -> {
                        Object made = builder(builder, type, 3);
                        ByName.call(made, "build");
                        return made;
                    })
                    .add(
                            type + "PgmIndex, iterator",
                            () -> ByName.call(ByName.call(builder(builder, type, 3), "build"), "rangeIterator", 0, 3))
                    .add(
                            type + "PgmIndex, iterator of none",
                            () -> ByName.call(ByName.call(builder(builder, type, 0), "build"), "rangeIterator", 0, 3));
        }
    }

    private static Object builder(String builder, String type, int n) {
        Object keys = filled(ByName.create(PACKAGE + type + "ArrayList"), "add", 0, n);
        return ByName.call(ByName.create(builder), "setSortedKeys", keys);
    }

    private static void strategies(Samples samples) {
        samples.add("BoundedProportionalArraySizingStrategy", BoundedProportionalArraySizingStrategy::new)
                .add("XorShift128P", () -> new XorShift128P(1));
        String mixing = PACKAGE + "HashOrderMixing";
        if (Reflective.exists(mixing)) {
            for (String strategy : List.of("randomized", "deterministic", "none", "constant")) {
                Object[] arguments = strategy.equals("constant") ? new Object[] {1} : new Object[] {};
                samples.add(strategy, () -> ByName.callStatic(mixing, strategy, arguments))
                        .add(
                                "map, " + strategy,
                                () -> filled(
                                        ByName.create(
                                                PACKAGE + "LongObjectHashMap",
                                                10,
                                                0.5,
                                                ByName.callStatic(mixing, strategy, arguments)),
                                        "put",
                                        0,
                                        3));
            }
        }
    }
}
