package io.github.heapfold.rules.samples;

import static io.github.heapfold.rules.samples.Samples.text;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** Makes objects of classes that a library generates for each primitive type, by name. */
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
            default -> text(i);
        };
    }

    /** Whether the version has the class. */
    public static boolean exists(String className) {
        try {
            Class.forName(className);
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
            if (takes(constructor, arguments)) {
                constructor.setAccessible(true);
                return invoke(() -> constructor.newInstance(arguments));
            }
        }
        throw new IllegalStateException(className + " has no such constructor");
    }

    /** A method of an object, or a static one of the class of a name. */
    public static Object call(Object target, String name, Object... arguments) {
        return target instanceof String className
                ? call(type(className), null, name, arguments)
                : call(target.getClass(), target, name, arguments);
    }

    private static Object call(Class<?> type, Object target, String name, Object... arguments) {
        for (Method method : type.getMethods()) {
            if (method.getName().equals(name)
                    && Modifier.isStatic(method.getModifiers()) == (target == null)
                    && takes(method, arguments)) {
                method.setAccessible(true);
                return invoke(() -> method.invoke(target, arguments));
            }
        }
        throw new IllegalStateException(type + " has no such method " + name);
    }

    public static Object constant(String className, String field) {
        return invoke(() -> type(className).getField(field).get(null));
    }

    private interface Reflection {
        Object run() throws ReflectiveOperationException;
    }

    private static Object invoke(Reflection reflection) {
        try {
            return reflection.run();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean takes(Executable executable, Object... arguments) {
        Class<?>[] types = executable.getParameterTypes();
        if (types.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            Class<?> boxed =
                    java.lang.invoke.MethodType.methodType(types[i]).wrap().returnType();
            if (!boxed.isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }
}
