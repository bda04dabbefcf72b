package io.github.heapfold.rules.scala;

import static io.github.heapfold.rules.samples.Reflective.call;
import static io.github.heapfold.rules.samples.Reflective.constant;
import static io.github.heapfold.rules.samples.Reflective.make;
import static io.github.heapfold.rules.samples.Samples.text;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Scala's collections as Java can make them, whatever the version: between 2.12 and 2.13 most methods changed their types, and
 * so they are called by name.
 */
final class Scala {
    static final String IMMUTABLE = "scala.collection.immutable.";
    static final String MUTABLE = "scala.collection.mutable.";

    private Scala() {}

    /** What Scala calls {@code object name}. */
    static Object object(String name) {
        return constant(name + "$", "MODULE$");
    }

    /** What a factory makes of elements. */
    static Object built(Object builder, Object... elements) {
        for (Object element : elements) {
            call(builder, "$plus$eq", element);
        }
        return has(builder, "result") ? call(builder, "result") : builder;
    }

    /** Of a factory, which may want an ordering; one that has no builders makes an empty collection to be filled. */
    static Object newBuilder(String factory, Object... implicits) {
        return call(object(factory), has(object(factory), "newBuilder") ? "newBuilder" : "empty", implicits);
    }

    private static boolean has(Object target, String method) {
        return Arrays.stream(target.getClass().getMethods())
                .anyMatch(m -> m.getName().equals(method));
    }

    /** A collection of texts by a factory, which may want an ordering. */
    static Object texts(String factory, int n, Object... implicits) {
        return built(newBuilder(factory, implicits), elements(n, i -> text(i)));
    }

    /** A map from text to number. */
    static Object map(String factory, int n, Object... implicits) {
        return built(newBuilder(factory, implicits), elements(n, i -> pair(text(i), 1000 + i)));
    }

    static Object[] elements(int n, IntFunction<Object> element) {
        return IntStream.range(0, n).mapToObj(element).toArray();
    }

    static Object pair(Object key, Object value) {
        return make("scala.Tuple2", key, value);
    }

    static Object list(int n) {
        return texts(IMMUTABLE + "List", n);
    }

    /** {@code Ordering.String}, or another one. */
    static Object ordering(String name) {
        return object("scala.math.Ordering$" + name);
    }

    static Object classTag(Class<?> type) {
        return call(object("scala.reflect.ClassTag"), "apply", type);
    }
}
