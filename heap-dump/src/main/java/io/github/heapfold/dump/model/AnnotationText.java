package io.github.heapfold.dump.model;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
                if (isText(member.getReturnType())) {
                    text(annotation, member).ifPresent(text -> members.put(member.getName(), text));
                }
            }
            byName.put(annotation.annotationType().getName(), members);
        }
        return new AnnotationValues(byName);
    }

    /** What a member says; empty if it cannot be asked, and its default must do. */
    private static Optional<String> text(Annotation annotation, Method member) {
        try {
            Object value = member.invoke(annotation);
            return Optional.of(value instanceof Enum<?> constant ? constant.name() : String.valueOf(value));
        } catch (IllegalAccessException | InvocationTargetException e) {
            return Optional.empty();
        }
    }

    static <A extends Annotation> A parse(Class<A> type, Map<String, String> members) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> switch (method.getName()) {
                    case "annotationType" -> type;
                    case "equals" ->
                        type.isInstance(Objects.requireNonNull(args)[0])
                                && String.valueOf(args[0]).equals(text(type, members));
                    case "hashCode" -> text(type, members).hashCode();
                    case "toString" -> text(type, members);
                    default -> member(method, members);
                }));
    }

    private static String text(Class<?> type, Map<String, String> members) {
        return "@" + type.getName() + members;
    }

    private static @Nullable Object member(Method method, Map<String, String> members) {
        String text = members.get(method.getName());
        Object value = text == null ? null : value(method.getReturnType(), text);
        return value == null ? method.getDefaultValue() : value;
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
