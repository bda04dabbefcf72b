package io.github.heapfold.rules.eclipse;

import static io.github.heapfold.rules.samples.Reflective.call;
import static io.github.heapfold.rules.samples.Reflective.exists;
import static io.github.heapfold.rules.samples.Reflective.make;
import static io.github.heapfold.rules.samples.Reflective.value;

import io.github.heapfold.rules.samples.Reflective;
import io.github.heapfold.rules.samples.Samples;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.collections.api.block.HashingStrategy;
import org.eclipse.collections.impl.block.factory.HashingStrategies;
import org.eclipse.collections.impl.list.mutable.FastList;

/** One filled object of every class that Eclipse Collections generates, made by reflection: a sample for each pair of types. */
final class PrimitiveSamples {
    private static final int SOME = 20;
    private static final String PACKAGE = "org.eclipse.collections.impl.";
    static final List<String> TYPES = List.of("Boolean", "Byte", "Char", "Short", "Int", "Long", "Float", "Double");

    private PrimitiveSamples() {}

    static void addTo(Samples samples) {
        for (String type : TYPES) {
            samples.add("all of " + type, () -> collections(type).toArray());
            samples.add("all lazy of " + type, () -> lazy(type).toArray());
            samples.add(
                    "all of " + type + " to Object", () -> maps(type, "Object").toArray());
            samples.add("all of Object to " + type, () -> maps("Object", type).toArray());
            for (String value : TYPES) {
                samples.add(
                        "all of " + type + " to " + value,
                        () -> maps(type, value).toArray());
            }
        }
    }

    private static List<Object> collections(String type) {
        List<Object> all = new ArrayList<>();
        for (String kind : List.of(
                "list.mutable.primitive.#ArrayList",
                "set.mutable.primitive.#HashSet",
                "bag.mutable.primitive.#HashBag")) {
            String className = PACKAGE + kind.replace("#", type);
            all.add(filled(type, className, SOME));
            wrappers(type, className, all);
            if (exists(PACKAGE + kind.substring(0, kind.indexOf('#')) + "BoxedMutable" + type
                            + (kind.startsWith("l") ? "List" : "Set"))
                    && !kind.startsWith("b")) {
                all.add(call(filled(type, className, SOME), "boxed")); // since 10
            }
        }
        all.add(call(filled(type, PACKAGE + "set.mutable.primitive." + type + "HashSet", SOME), "freeze"));
        String stack = PACKAGE + "stack.mutable.primitive." + type + "ArrayStack";
        all.add(stack(type, SOME));
        all.add(call(stack(type, 3), "asUnmodifiable"));
        all.add(call(stack(type, 3), "asSynchronized"));
        for (int size : new int[] {0, 1, 3}) {
            all.add(call(stack(type, size), "toImmutable"));
        }
        all.add(make(stack));
        String collection = PACKAGE + "collection.mutable.primitive.";
        Object list = filled(type, PACKAGE + "list.mutable.primitive." + type + "ArrayList", SOME);
        all.add(make(collection + "Unmodifiable" + type + "Collection", list));
        all.add(make(collection + "Synchronized" + type + "Collection", list));
        all.add(make(PACKAGE + "primitive.Synchronized" + type + "Iterable", list));
        return all;
    }

    private static Object stack(String type, int size) {
        Object stack = make(PACKAGE + "stack.mutable.primitive." + type + "ArrayStack");
        for (int i = 0; i < size; i++) {
            call(stack, "push", value(type, i));
        }
        return stack;
    }

    private static void wrappers(String type, String className, List<Object> all) {
        all.add(call(filled(type, className, 3), "asUnmodifiable"));
        all.add(call(filled(type, className, 3), "asSynchronized"));
        for (int size : new int[] {0, 1, 2, SOME}) {
            all.add(call(filled(type, className, size), "toImmutable"));
        }
    }

    private static Object filled(String type, String className, int size) {
        Object collection = make(className);
        for (int i = 0; i < size; i++) {
            call(collection, "add", value(type, 30 + i)); // the first 32 numbers are bits of a set
        }
        return collection;
    }

    private static List<Object> lazy(String type) {
        String arrayList = PACKAGE + "list.mutable.primitive." + type + "ArrayList";
        String lazy = PACKAGE + "lazy.primitive.";
        List<Object> all = new ArrayList<>();
        Object list = filled(type, arrayList, 3);
        all.add(call(list, "asLazy"));
        all.add(call(list, "asReversed"));
        all.add(call(call(list, "asLazy"), "chunk", 2));
        for (String kind : List.of("Select#Iterable", "Tap#Iterable", "FlatCollect#ToObjectIterable")) {
            String className = lazy + kind.replace("#", type);
            all.add(make(className, list, function(className)));
        }
        String collect = lazy + "Collect" + type + "Iterable";
        all.add(make(collect, FastList.newListWith("a").asLazy(), function(collect)));
        List<String> to = new ArrayList<>(TYPES);
        to.add("Object");
        for (String target : to) {
            String className = lazy + "Collect" + type + "To" + target + "Iterable";
            all.add(make(className, list, function(className)));
        }
        return all;
    }

    /** A function that does nothing, of the type that the constructor of a class takes after what it wraps. */
    private static Object function(String className) {
        Class<?> type = Reflective.type(className).getDeclaredConstructors()[0].getParameterTypes()[1];
        return Proxy.newProxyInstance(
                PrimitiveSamples.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> null);
    }

    private static List<Object> maps(String key, String value) {
        List<Object> all = new ArrayList<>();
        all.add(make(PACKAGE + "tuple.primitive." + key + value + "PairImpl", value(key, 1), value(value, 2)));
        if (key.equals("Boolean")) {
            return all;
        }
        String map = PACKAGE + "map.mutable.primitive." + key + value + "HashMap";
        views(key, value, map, all);
        if (key.equals("Object")) {
            views(key, value, map + "WithHashingStrategy", all);
        } else if (!value.equals("Object") && !value.equals("Boolean")) {
            all.add(call(call(map(key, value, map, SOME), "keySet"), "freeze"));
        }
        all.add(call(map(key, value, map, 3), "asUnmodifiable"));
        all.add(call(map(key, value, map, 3), "asSynchronized"));
        for (int size : new int[] {0, 1, 2, SOME}) {
            all.add(call(map(key, value, map, size), "toImmutable"));
        }
        return all;
    }

    /** A map, and each view of one that is not met before it. */
    private static void views(String key, String value, String map, List<Object> all) {
        all.add(map(key, value, map, SOME));
        for (String view : List.of("keySet", "values", "keysView", "keyValuesView")) {
            all.add(call(map(key, value, map, SOME), view));
        }
    }

    private static Object map(String key, String value, String className, int size) {
        HashingStrategy<Object> strategy = HashingStrategies.defaultStrategy();
        Object map = className.endsWith("Strategy") ? make(className, strategy) : make(className);
        for (int i = 0; i < size; i++) { // 0 and 1 are kept apart from the table
            call(map, "put", value(key, i), value(value, i));
        }
        if (size > 4) {
            call(map, key.equals("Object") ? "remove" : "removeKey", value(key, 4));
        }
        return map;
    }
}
