package io.github.heapfold.jol;

import io.github.heapfold.internal.heap.HeapAccess;
import io.github.heapfold.layout.LayoutException;
import io.github.heapfold.layout.ObjectLayout;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jol.info.ClassData;
import org.openjdk.jol.info.ClassLayout;
import org.openjdk.jol.info.FieldData;
import org.openjdk.jol.info.FieldLayout;

/**
 * A class and its superclasses, described to JOL.
 *
 * <p>JOL tells classes and fields apart by name. Class files may repeat both, one class name in two loaders or one field
 * name with two types, so each name given to JOL begins with a number of its own.
 *
 * @param levels the class and its superclasses, the topmost first
 */
record ClassFields(List<Level> levels) {

    /** One class of the hierarchy and the fields that it declares, those of instances in declaration order. */
    record Level(Class<?> type, String host, List<Entry> fields, List<Field> statics) {}

    /** One field, as the JDK and as JOL know it. */
    record Entry(Field field, FieldData data) {}

    /**
     * Lists the fields of a class.
     *
     * @throws LayoutException if it is a class that has no instances of its own, or if its fields cannot be listed
     */
    static ClassFields of(Class<?> type) {
        if (type.isArray() || type.isInterface() || type.isPrimitive()) {
            throw new LayoutException("type must be a class that objects have, was " + type.getTypeName()
                    + "; ask arrayLayoutOf for arrays, Object::getClass for the rest");
        }
        List<Class<?>> hierarchy = new ArrayList<>();
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            hierarchy.add(0, c);
        }
        List<Level> levels = new ArrayList<>();
        int number = 0;
        for (Class<?> c : hierarchy) {
            String host = levels.size() + ":" + c.getName();
            List<Entry> entries = new ArrayList<>();
            List<Field> statics = new ArrayList<>();
            for (Field field : HeapAccess.declaredFields(c)) {
                if (Modifier.isStatic(field.getModifiers())) {
                    statics.add(field);
                } else {
                    String name = number++ + ":" + field.getName();
                    entries.add(new Entry(field, FieldData.create(host, name, typeName(field.getType()))));
                }
            }
            levels.add(new Level(c, host, entries, statics));
        }
        return new ClassFields(levels);
    }

    /** The hierarchy in JOL's own form. */
    ClassData toJol() {
        ClassData data = null;
        for (int depth = 0; depth < levels.size(); depth++) {
            ClassData next = new ClassData(levels.get(depth).type().getName());
            if (data != null) {
                next.addSuperClassData(data);
            }
            for (int i = depth; i >= 0; i--) {
                next.addSuperClass(levels.get(i).host());
                levels.get(i).fields().forEach(entry -> next.addField(entry.data()));
            }
            data = next;
        }
        return Objects.requireNonNull(data);
    }

    /** JOL's answer in Heapfold's form: superclasses first, declaration order within a class. */
    ObjectLayout fromJol(ClassLayout layout, int headerBytes) {
        Map<String, FieldLayout> byName = new HashMap<>();
        layout.fields().forEach(field -> byName.put(field.name(), field));
        List<io.github.heapfold.layout.FieldLayout> fields = new ArrayList<>();
        for (Level level : levels) {
            for (Entry entry : level.fields()) {
                FieldLayout placed = byName.get(entry.data().name());
                if (placed == null) {
                    throw new LayoutException("every field must have a place, " + entry.field()
                            + " has none; report this with the output of java -version");
                }
                fields.add(
                        new io.github.heapfold.layout.FieldLayout(entry.field(), placed.offset(), (int) placed.size()));
            }
        }
        return new ObjectLayout(headerBytes, fields, layout.instanceSize());
    }

    /** JOL knows primitives by name and takes every other name for a reference. */
    static String typeName(Class<?> type) {
        return type.isPrimitive() ? type.getName() : Object.class.getName();
    }
}
