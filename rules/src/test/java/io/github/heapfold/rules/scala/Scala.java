package io.github.heapfold.rules.scala;

import static io.github.heapfold.rules.samples.Samples.text;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
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

    /** Whether this version of the library has the class. */
    static boolean exists(String className) {
        try {
            Class.forName(className, false, Scala.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** What Scala calls {@code object name}. */
    static Object object(String name) {
        try {
            return Class.forName(name + "$").getField("MODULE$").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name, e);
        }
    }

    static Object create(String className, Object... arguments) {
        try {
            for (var constructor : Class.forName(className).getDeclaredConstructors()) {
                if (fit(constructor.getParameterTypes(), arguments)) {
                    constructor.setAccessible(true);
                    return constructor.newInstance(arguments);
                }
            }
            throw new IllegalArgumentException("new " + className + Arrays.toString(arguments));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(className, e);
        }
    }

    /** Calls the method of that name which takes the arguments, the most special one if there are several. */
    static Object call(Object target, String name, Object... arguments) {
        return invoke(target.getClass(), target, name, arguments);
    }

    /** Calls a static method. */
    static Object callStatic(String className, String name, Object... arguments) {
        try {
            return invoke(Class.forName(className), null, name, arguments);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object invoke(Class<?> type, Object target, String name, Object... arguments) {
        Method method = Arrays.stream(type.getMethods())
                .filter(m -> m.getName().equals(name) && fit(m.getParameterTypes(), arguments))
                .filter(m -> target != null || Modifier.isStatic(m.getModifiers()))
                .min(Comparator.comparing(Method::isBridge).thenComparing(Scala::moreSpecial))
                .orElseThrow(
                        () -> new IllegalArgumentException(type.getName() + "." + name + Arrays.toString(arguments)));
        try {
            method.setAccessible(true);
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(method.toString(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(method.toString(), e);
        }
    }

    private static int moreSpecial(Method left, Method right) {
        boolean same = Arrays.equals(left.getParameterTypes(), right.getParameterTypes());
        boolean more = IntStream.range(0, left.getParameterCount())
                .allMatch(i -> right.getParameterTypes()[i].isAssignableFrom(left.getParameterTypes()[i]));
        return same ? 0 : more ? -1 : 1;
    }

    private static boolean fit(Class<?>[] types, Object... arguments) {
        return types.length == arguments.length
                && IntStream.range(0, types.length).allMatch(i -> fits(types[i], arguments[i]));
    }

    private static boolean fits(Class<?> type, Object argument) {
        if (!type.isPrimitive()) {
            return argument == null || type.isInstance(argument);
        }
        return type == int.class && argument instanceof Integer
                || type == long.class && argument instanceof Long
                || type == double.class && argument instanceof Double
                || type == boolean.class && argument instanceof Boolean
                || type == char.class && argument instanceof Character;
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
        return create("scala.Tuple2", key, value);
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
