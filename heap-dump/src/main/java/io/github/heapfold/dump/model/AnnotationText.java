package io.github.heapfold.dump.model;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Annotations whose members are strings, enum constants or primitives, to text and back. Other members get their default. */
final class AnnotationText {
    private AnnotationText() {}

    static AnnotationValues write(Iterable<? extends Annotation> annotations) {
        Map<String, Map<String, String>> byName = new TreeMap<>();
        for (Annotation annotation : annotations) {
            Map<String, String> members = new TreeMap<>();
            for (Method member : annotation.annotationType().getDeclaredMethods()) {
                try {
                    Object value = member.invoke(annotation);
                    if (isText(member.getReturnType())) {
                        members.put(member.getName(), value instanceof Enum<?> e ? e.name() : String.valueOf(value));
                    }
                } catch (IllegalAccessException | InvocationTargetException e) {
                    continue; // its default will do
                }
            }
            byName.put(annotation.annotationType().getName(), members);
        }
        return new AnnotationValues(byName);
    }

    static <A extends Annotation> A parse(Class<A> type, Map<String, String> members) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            switch (method.getName()) {
                case "annotationType":
                    return type;
                case "equals":
                    return proxy == Objects.requireNonNull(args)[0];
                case "hashCode":
                    return System.identityHashCode(proxy);
                case "toString":
                    return "@" + type.getName() + members;
                default:
                    String text = members.get(method.getName());
                    Object value = text == null ? null : value(method.getReturnType(), text);
                    return value == null ? method.getDefaultValue() : value;
            }
        }));
    }

    private static boolean isText(Class<?> type) {
        return type == String.class || type == boolean.class || type == int.class || type.isEnum();
    }

    private static @Nullable Object value(Class<?> type, String text) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(text))
                    .findFirst()
                    .orElse(null);
        }
        if (type == boolean.class) {
            return Boolean.parseBoolean(text);
        }
        if (type == int.class) {
            return Integer.parseInt(text);
        }
        return type == String.class ? text : null;
    }
}
