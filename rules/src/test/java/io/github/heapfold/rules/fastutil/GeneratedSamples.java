package io.github.heapfold.rules.fastutil;

import static io.github.heapfold.rules.samples.Reflective.call;
import static io.github.heapfold.rules.samples.Reflective.callStatic;
import static io.github.heapfold.rules.samples.Reflective.constant;
import static io.github.heapfold.rules.samples.Reflective.exists;
import static io.github.heapfold.rules.samples.Reflective.make;
import static io.github.heapfold.rules.samples.Reflective.type;
import static io.github.heapfold.rules.samples.Reflective.value;

import io.github.heapfold.rules.samples.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Function;

/** One filled object of every class that fastutil generates, made by reflection: a sample for each pair of types. */
final class GeneratedSamples {
    private static final int SOME = 20;
    private static final String PACKAGE = "it.unimi.dsi.fastutil.";
    private static final List<String> TYPES =
            List.of("Boolean", "Byte", "Char", "Short", "Int", "Long", "Float", "Double", "Object", "Reference");

    private GeneratedSamples() {}

    static void addTo(Samples samples) {
        for (String type : TYPES) {
            samples.add("all of " + type, () -> collections(type).toArray());
            for (String value : TYPES) {
                samples.add(
                        "all of " + type + " to " + value,
                        () -> maps(type, value).toArray());
            }
        }
    }

    /** Lists, sets and queues; what wraps them gets one of its own each. */
    private static List<Object> collections(String type) {
        String of = prefix(type) + type;
        List<Object> all = new ArrayList<>();
        for (String list : List.of("List", "BigList")) {
            String listClass = of + (list.equals("List") ? "ArrayList" : "BigArrayBigList");
            all.add(filled(type, listClass));
            Object whole = filled(type, listClass);
            all.add(call(whole, "subList", list.equals("List") ? new Object[] {2, 5} : new Object[] {2L, 5L}));
            all.addAll(wrappers(of + list + "s", whole));
            all.add(callStatic(of + list + "s", "singleton", value(type, 1)));
            all.add(constant(of + list + "s", list.equals("List") ? "EMPTY_LIST" : "EMPTY_BIG_LIST"));
        }
        all.add(callStatic(of + "BigLists", "asBigList", filled(type, of + "ArrayList")));
        all.add(callStatic(of + "Collections", "asCollection", filled(type, of + "ArrayList")));
        all.addAll(wrappers(of + "Collections", filled(type, of + "ArrayList")));
        if (exists(of + "ImmutableList")) { // since 8.5
            all.add(make(of + "ImmutableList", filled(type, of + "ArrayList")));
            all.add(call(make(of + "ImmutableList", filled(type, of + "ArrayList")), "subList", 2, 3));
        }
        if (has(type, "MappedBigList")) { // since 8.5
            all.add(mapped(of + "MappedBigList"));
        }
        sets(type, of, all);
        queues(type, of, all);
        if (exists(of + "Comparators")) { // of booleans since 8.5, of references never
            functions(of, all);
        }
        return all;
    }

    private static Object mapped(String className) {
        try {
            Path file = Files.createTempFile("heapfold", ".bin");
            Files.write(file, new byte[64]);
            try (FileChannel channel = FileChannel.open(file)) {
                return callStatic(className, "map", channel);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sets(String type, String of, List<Object> all) {
        for (String set :
                List.of("OpenHashSet", "ArraySet", "LinkedOpenHashSet", "OpenHashBigSet", "AVLTreeSet", "RBTreeSet")) {
            if (has(type, set)) {
                all.add(filled(type, of + set));
            }
        }
        for (String set : List.of("OpenCustomHashSet", "LinkedOpenCustomHashSet")) {
            if (has(type, set)) {
                all.add(fill(type, (Collection<?>) make(of + set, strategy(type))));
            }
        }
        all.addAll(wrappers(of + "Sets", filled(type, of + "ArraySet")));
        all.add(callStatic(of + "Sets", "singleton", value(type, 1)));
        all.add(constant(of + "Sets", "EMPTY_SET"));
        if (!type.equals("Boolean")) {
            all.addAll(wrappers(of + "SortedSets", filled(type, of + "LinkedOpenHashSet")));
            all.add(callStatic(of + "SortedSets", "singleton", value(type, 1)));
            all.add(constant(of + "SortedSets", "EMPTY_SET"));
        }
        if (has(type, "AVLTreeSet")) {
            for (String set : List.of("AVLTreeSet", "RBTreeSet")) {
                all.add(range((SortedSet<?>) filled(type, of + set), type));
                all.add(fill(type, (Collection<?>) make(of + set, Comparator.reverseOrder())));
            }
        }
        if (exists(of + "Sets$1")) { // since 8.5
            all.add(callStatic(of + "Sets", "from", value(type, 1)));
            all.add(callStatic(of + "Sets", "to", value(type, 1)));
            all.add(callStatic(of + "Sets", "fromTo", value(type, 1), value(type, 2)));
        }
    }

    @SuppressWarnings("unchecked")
    private static SortedSet<?> range(SortedSet<?> set, String type) {
        return ((SortedSet<Object>) set).subSet(value(type, 2), value(type, 7));
    }

    private static void queues(String type, String of, List<Object> all) {
        if (has(type, "ArrayFIFOQueue")) {
            for (String queue : List.of("ArrayFIFOQueue", "HeapPriorityQueue", "ArrayPriorityQueue")) {
                Object filled = make(of + queue);
                for (int i = 0; i < SOME; i++) {
                    call(filled, "enqueue", value(type, i));
                }
                all.add(filled);
                String outer = type.equals("Object") ? PACKAGE + "PriorityQueues" : of + "PriorityQueues";
                all.add(callStatic(outer, "synchronize", make(of + queue)));
            }
            for (String queue : List.of("HeapSemi", "Heap", "Array")) {
                Object references = call(filled(type, of + "ArrayList"), "toArray");
                Object filled = type.equals("Object")
                        ? make(of + queue + "IndirectPriorityQueue", references)
                        : make(
                                of + queue + "IndirectPriorityQueue",
                                call(filled(type, of + "ArrayList"), "to" + type + "Array"));
                call(filled, "enqueue", 3);
                all.add(filled);
            }
        }
        if (has(type, "ArrayFrontCodedList")) {
            Object arrays = call(filled(type, of + "ArrayList"), "to" + type + "Array");
            List<Object> two = List.of(arrays, arrays);
            all.add(make(of + "ArrayFrontCodedList", two, 2));
            if (exists(of + "ArrayFrontCodedBigList")) { // since 8.5
                all.add(make(of + "ArrayFrontCodedBigList", two, 2));
            }
        }
    }

    private static void functions(String of, List<Object> all) {
        Object opposite = constant(of + "Comparators", "OPPOSITE_COMPARATOR");
        all.add(constant(of + "Comparators", "NATURAL_COMPARATOR"));
        all.add(opposite);
        if (!of.endsWith("Object")) {
            String title = of.substring(of.lastIndexOf('.') + 1);
            Object wrapped = callStatic(of + "Comparators", "as" + title + "Comparator", Comparator.reverseOrder());
            all.add(callStatic(of + "Comparators", "oppositeComparator", wrapped));
        }
        all.add(constant(of + "Arrays", "HASH_STRATEGY"));
        all.add(constant(of + "BigArrays", "HASH_STRATEGY"));
    }

    private static List<Object> maps(String key, String value) {
        String of = prefix(key) + key + "2" + value;
        List<Object> all = new ArrayList<>();
        pairs(key, value, all);
        if (key.equals("Boolean")) {
            return all;
        }
        all.add(callStatic(of + "Functions", "singleton", value(key, 1), value(value, 1)));
        all.add(constant(of + "Functions", "EMPTY_FUNCTION"));
        all.addAll(
                wrappers(of + "Functions", callStatic(of + "Functions", "singleton", value(key, 1), value(value, 1))));
        if (exists(of + "Functions$PrimitiveFunction")) {
            Function<Object, Object> constant = k -> value(value, 1);
            all.add(make(of + "Functions$PrimitiveFunction", constant));
        }
        for (String map : List.of("OpenHashMap", "LinkedOpenHashMap", "ArrayMap", "OpenCustomHashMap")) {
            views(key, value, of + map, all);
        }
        if (key.equals("Object")) {
            views(key, value, of + "LinkedOpenCustomHashMap", all);
        }
        String base = prefix(key) + "Abstract" + key + "2" + value + "Map$BasicEntry";
        all.add(make(base, value(key, 1), value(value, 1)));
        for (String tree : List.of("AVLTreeMap", "RBTreeMap")) {
            if (has(key, tree)) {
                views(key, value, of + tree, all);
                all.add(range(key, value, of + tree));
                all.add(range(key, value, of + tree).keySet());
                all.add(range(key, value, of + tree).values());
                all.add(range(key, value, of + tree).entrySet());
            }
        }
        all.addAll(wrappers(of + "Maps", filled(key, value, of + "ArrayMap")));
        all.addAll(wrappers(of + "SortedMaps", filled(key, value, of + "LinkedOpenHashMap")));
        for (String maps : List.of("Maps", "SortedMaps")) {
            all.add(constant(of + maps, "EMPTY_MAP"));
            Map<?, ?> singleton = (Map<?, ?>) callStatic(of + maps, "singleton", value(key, 1), value(value, 1));
            seen(singleton);
            all.add(singleton);
        }
        return all;
    }

    private static void pairs(String key, String value, List<Object> all) {
        for (String kind : List.of("ImmutablePair", "MutablePair", "ImmutableSortedPair")) {
            String pair = prefix(key) + key + value + kind;
            if (exists(pair)) { // since 8.5
                all.add(make(pair, value(key, 1), value(value, 2)));
            }
        }
    }

    /** A map that has its views, and each view of one that is not met before it. */
    private static void views(String key, String value, String map, List<Object> all) {
        Map<?, ?> first = filled(key, value, map);
        seen(first);
        all.add(first);
        all.add(filled(key, value, map).keySet());
        all.add(filled(key, value, map).values());
        all.add(filled(key, value, map).entrySet());
        all.add(filled(key, value, map).entrySet().iterator().next());
    }

    private static void seen(Map<?, ?> map) {
        map.keySet();
        map.values();
        map.entrySet();
    }

    @SuppressWarnings("unchecked")
    private static SortedMap<?, ?> range(String key, String value, String map) {
        SortedMap<?, ?> range = ((SortedMap<Object, ?>) filled(key, value, map)).subMap(value(key, 2), value(key, 7));
        seen(range);
        return range;
    }

    @SuppressWarnings("unchecked")
    private static Map<?, ?> filled(String key, String value, String className) {
        Map<Object, Object> map =
                (Map<Object, Object>) (className.contains("Custom") ? make(className, strategy(key)) : make(className));
        for (int i = 0; i < SOME; i++) {
            map.put(value(key, i), value(value, i));
        }
        map.remove(value(key, 4));
        return map;
    }

    private static Collection<?> filled(String type, String className) {
        return fill(type, (Collection<?>) make(className));
    }

    @SuppressWarnings("unchecked")
    private static Collection<?> fill(String type, Collection<?> collection) {
        for (int i = 0; i < SOME; i++) {
            ((Collection<Object>) collection).add(value(type, i));
        }
        return collection;
    }

    private static List<Object> wrappers(String className, Object wrapped) {
        return List.of(
                callStatic(className, "unmodifiable", wrapped),
                callStatic(className, "synchronize", wrapped),
                callStatic(className, "synchronize", wrapped, new Object()));
    }

    /** Whether the kind of class is generated for the type. */
    private static boolean has(String type, String kind) {
        return exists(prefix(type) + type + kind);
    }

    private static String prefix(String type) {
        return PACKAGE + (type.equals("Reference") ? "object" : type.toLowerCase(java.util.Locale.ROOT)) + "s.";
    }

    private static Object strategy(String type) {
        Class<?> strategy = type(
                "Object".equals(type) || "Reference".equals(type)
                        ? PACKAGE + "Hash$Strategy"
                        : prefix(type) + type + "Hash$Strategy");
        return Proxy.newProxyInstance(
                GeneratedSamples.class.getClassLoader(),
                new Class<?>[] {strategy},
                (proxy, method, arguments) -> method.getName().equals("hashCode")
                        ? (Object) String.valueOf(arguments[0]).hashCode()
                        : (Object) String.valueOf(arguments[0]).equals(String.valueOf(arguments[1])));
    }
}
