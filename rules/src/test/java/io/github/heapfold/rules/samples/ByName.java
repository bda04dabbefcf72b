package io.github.heapfold.rules.samples;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Makes and fills objects of classes that one version of a library has and another has not. Uses the JDK only. */
public final class ByName {
    private ByName() {}

    /** A new object of the class, by a constructor that takes the arguments. */
    public static Object create(String className, Object... arguments) {
        return run(Stream.of(Reflective.type(className).getDeclaredConstructors()), "a constructor", null, arguments);
    }

    /** Calls a static method. */
    public static Object callStatic(String className, String method, Object... arguments) {
        return run(named(Reflective.type(className), method), method, null, arguments);
    }

    /** Calls a method; a number among the arguments becomes what the method takes, and in place of an object a text. */
    public static Object call(Object target, String method, Object... arguments) {
        return run(named(target.getClass(), method), method, target, arguments);
    }

    private static Stream<Method> named(Class<?> type, String method) {
        return Stream.concat(Arrays.stream(type.getMethods()), Arrays.stream(type.getDeclaredMethods()))
                .filter(m -> m.getName().equals(method));
    }

    private static Object run(
            Stream<? extends Executable> candidates, String what, Object target, Object... arguments) {
        List<? extends Executable> fitting =
                candidates.filter(c -> fits(c.getParameterTypes(), arguments)).toList();
        if (fitting.isEmpty()) {
            throw new IllegalStateException("nothing takes " + Arrays.toString(arguments) + " as " + what);
        }
        Executable chosen = fitting.get(0);
        Object[] converted = new Object[arguments.length];
        for (int i = 0; i < converted.length; i++) {
            converted[i] = convert(chosen.getParameterTypes()[i], arguments[i]);
        }
        chosen.setAccessible(true);
        try {
            return chosen instanceof Constructor<?> constructor
                    ? constructor.newInstance(converted)
                    : ((Method) chosen).invoke(target, converted);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean fits(Class<?>[] parameters, Object[] arguments) {
        if (parameters.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < parameters.length; i++) {
            if (!fits(parameters[i], arguments[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(Class<?> parameter, Object argument) {
        if (argument == null) {
            return !parameter.isPrimitive();
        }
        if (argument instanceof Integer) {
            return parameter.isPrimitive() || parameter == Object.class;
        }
        return argument instanceof Double ? parameter == double.class : parameter.isInstance(argument);
    }

    private static Object convert(Class<?> parameter, Object argument) {
        if (!(argument instanceof Integer number)) {
            return argument;
        }
        return switch (parameter.getName()) {
            case "byte" -> number.byteValue();
            case "short" -> number.shortValue();
            case "char" -> (char) number.intValue();
            case "int" -> number;
            case "long" -> number.longValue();
            case "float" -> number.floatValue();
            case "double" -> number.doubleValue();
            case "boolean" -> number != 0;
            default -> Samples.text(number);
        };
    }
}
