package io.github.heapfold.rules.samples;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Makes and fills objects by name: of classes that a library generates for each primitive type, and where versions have other
 * types. Arguments are taken as they are; {@link ByName} makes of a number what is asked for. Uses the JDK only.
 */
public final class Reflective {
    private Reflective() {}

    /** A value of a type by its name in the names of classes. */
    public static Object value(String type, int i) {
        return switch (type) {
            case "Boolean" -> i % 2 == 0;
            case "Byte" -> (byte) i;
            case "Char" -> (char) i;
            case "Short" -> (short) i;
            case "Int" -> i;
            case "Long" -> (long) i;
            case "Float" -> (float) i;
            case "Double" -> (double) i;
            default -> Samples.text(i);
        };
    }

    /** Whether the version has the class. */
    public static boolean exists(String className) {
        try {
            Class.forName(className, false, Reflective.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    public static Class<?> type(String className) {
        try {
            return Class.forName(className);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By the constructor that takes the arguments, public or not. */
    public static Object make(String className, Object... arguments) {
        for (Constructor<?> constructor : type(className).getDeclaredConstructors()) {
            if (fit(constructor.getParameterTypes(), arguments)) {
                constructor.setAccessible(true);
                return run(() -> constructor.newInstance(arguments));
            }
        }
        throw new IllegalStateException("new " + className + Arrays.toString(arguments));
    }

    /** Calls the method of that name which takes the arguments, the most special one if there are several. */
    public static Object call(Object target, String name, Object... arguments) {
        return call(target.getClass(), target, name, arguments);
    }

    /** Calls a static method. */
    public static Object callStatic(String className, String name, Object... arguments) {
        return call(type(className), null, name, arguments);
    }

    private static Object call(Class<?> type, Object target, String name, Object... arguments) {
        Method method = Arrays.stream(type.getMethods())
                .filter(m -> m.getName().equals(name) && fit(m.getParameterTypes(), arguments))
                .filter(m -> Modifier.isStatic(m.getModifiers()) == (target == null))
                .min(Comparator.comparing(Method::isBridge).thenComparing(Reflective::moreSpecial))
                .orElseThrow(() -> new IllegalStateException(type.getName() + "." + name + Arrays.toString(arguments)));
        method.setAccessible(true);
        return run(() -> method.invoke(target, arguments));
    }

    public static Object constant(String className, String field) {
        return run(() -> type(className).getField(field).get(null));
    }

    private interface Reflection {
        Object run() throws ReflectiveOperationException;
    }

    private static Object run(Reflection reflection) {
        try {
            return reflection.run();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
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
        return argument == null
                ? !type.isPrimitive()
                : MethodType.methodType(type).wrap().returnType().isInstance(argument);
    }
}
