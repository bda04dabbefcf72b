package io.github.heapfold.agent.target;

import io.github.heapfold.Boundaries;
import io.github.heapfold.internal.heap.HeapAccess;
import io.github.heapfold.type.HeapType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The objects that static fields hold. No class is initialized for that. */
final class StaticFields {
    private StaticFields() {}

    /** Those of all classes in some packages and beneath; what belongs to the JVM or to a class, such as a class loader, is none. */
    static void add(List<String> packages, Class<?>[] classes, NamedRoots roots) {
        if (packages.isEmpty()) {
            return;
        }
        Boundaries boundaries = Boundaries.standard();
        Arrays.stream(classes)
                .filter(type -> !type.isArray() && !isOurs(type))
                .filter(type -> packages.stream().anyMatch(name -> isWithin(type.getName(), name)))
                .sorted(Comparator.comparing(Class::getName))
                .forEach(type -> {
                    for (Field field : of(type)) {
                        Object object = HeapAccess.staticReference(field);
                        if (object != null
                                && (field.isEnumConstant() || !boundaries.stopsAt(HeapType.of(object.getClass())))) {
                            roots.add(type.getName() + "." + field.getName(), object);
                        }
                    }
                });
    }

    /** Of this run, or of one before that no collection has found yet. */
    private static boolean isOurs(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader != null && "heapfold".equals(loader.getName())
                || type.getName().startsWith("io.github.heapfold.agent.v");
    }

    private static boolean isWithin(String className, String packageName) {
        return packageName.equals("*") || className.startsWith(packageName + ".") || className.equals(packageName);
    }

    /** The static fields of a class that hold references; none of one that refers to classes which are not there. */
    static List<Field> of(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        try {
            for (Field field : HeapAccess.declaredFields(type)) {
                if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    fields.add(field);
                }
            }
        } catch (IllegalStateException | LinkageError e) {
            return List.of();
        }
        return fields;
    }

    /** The static field of a name, primitive ones too; null if there is none. */
    static @Nullable Field find(Class<?> type, String name) {
        for (Field field : HeapAccess.declaredFields(type)) {
            if (field.getName().equals(name) && Modifier.isStatic(field.getModifiers())) {
                return field;
            }
        }
        return null;
    }
}
