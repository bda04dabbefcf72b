package io.github.heapfold.agent.target;

import io.github.heapfold.agent.exchange.RefusedException;
import io.github.heapfold.internal.heap.HeapAccess;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the object that a text such as {@code com.acme.App.CACHE.index} speaks of: a static field, then fields of what it holds. */
final class FieldPath {
    private final String text;
    private final String className;
    private final String[] fields;

    private FieldPath(String text, String className, String[] fields) {
        this.text = text;
        this.className = className;
        this.fields = fields;
    }

    /** Adds the object; of a class that several loaders have, each that is there. */
    static void resolve(String text, Class<?>[] classes, NamedRoots roots) throws RefusedException {
        FieldPath path = null;
        List<Class<?>> found = List.of();
        for (int dot = text.lastIndexOf('.'); dot > 0 && found.isEmpty(); dot = text.lastIndexOf('.', dot - 1)) {
            path = new FieldPath(
                    text, text.substring(0, dot), text.substring(dot + 1).split("\\.", -1));
            found = path.among(classes);
        }
        if (path == null) {
            throw new RefusedException("\"" + text
                    + "\" names no field; write the full name of a class and a static field, as in com.acme.App.CACHE");
        }
        if (found.isEmpty()) {
            String name = text.substring(0, text.lastIndexOf('.'));
            throw new RefusedException(
                    "no class " + name + " is loaded in the target; correct its name, or wait until it is in use");
        }
        List<Object> objects = new ArrayList<>();
        for (Class<?> type : found) {
            Object object = path.from(type, found.size() == 1);
            if (object != null) {
                objects.add(object);
            }
        }
        if (objects.isEmpty()) {
            throw path.failure("is null in each of the " + found.size() + " class loaders that have the class");
        }
        objects.forEach(object -> roots.add(text, object));
    }

    private List<Class<?>> among(Class<?>[] classes) {
        return Arrays.<Class<?>>stream(classes)
                .filter(type -> type.getName().equals(className)
                        || type.getName().replace('$', '.').equals(className))
                .toList();
    }

    private @Nullable Object from(Class<?> type, boolean alone) throws RefusedException {
        Field first = StaticFields.find(type, fields[0]);
        if (first == null) {
            throw failure(type.getName() + " declares no static field \"" + fields[0] + "\"", names(type, true));
        }
        Object object = value(first, null);
        String so = type.getName() + "." + fields[0];
        for (int i = 1; i < fields.length && object != null; i++) {
            Field field = instanceField(object.getClass(), fields[i]);
            if (field == null) {
                throw failure(
                        so + " holds a " + object.getClass().getName() + ", which has no field \"" + fields[i] + "\"",
                        names(object.getClass(), false));
            }
            object = value(field, object);
            so += "." + fields[i];
        }
        if (object == null && alone) {
            throw new RefusedException(so + " is null; there is no object to profile");
        }
        return object;
    }

    private @Nullable Object value(Field field, @Nullable Object holder) throws RefusedException {
        if (field.getType().isPrimitive()) {
            throw failure(field.getName() + " is " + field.getType().getName()
                    + ", not an object; name a field that holds one");
        }
        return holder == null
                ? HeapAccess.staticReference(field)
                : HeapAccess.reference(holder, HeapAccess.offsetOf(field));
    }

    private static @Nullable Field instanceField(Class<?> from, String name) {
        for (Class<?> type = from; type != null; type = type.getSuperclass()) {
            for (Field field : HeapAccess.declaredFields(type)) {
                if (field.getName().equals(name) && !Modifier.isStatic(field.getModifiers())) {
                    return field;
                }
            }
        }
        return null;
    }

    private static List<String> names(Class<?> from, boolean statics) {
        Stream<Class<?>> types =
                statics ? Stream.of(from) : Stream.<Class<?>>iterate(from, type -> type != null, Class::getSuperclass);
        return types.flatMap(type -> Arrays.stream(HeapAccess.declaredFields(type)))
                .filter(field -> Modifier.isStatic(field.getModifiers()) == statics
                        && !field.getType().isPrimitive())
                .map(Field::getName)
                .limit(30)
                .toList();
    }

    private RefusedException failure(String problem, List<String> names) {
        return failure(problem
                + (names.isEmpty() ? ", and none that holds an object" : "; it has " + String.join(", ", names)));
    }

    private RefusedException failure(String problem) {
        return new RefusedException("cannot follow " + text + ": " + problem);
    }
}
