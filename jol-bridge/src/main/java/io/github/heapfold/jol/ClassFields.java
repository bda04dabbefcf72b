package io.github.heapfold.jol;

import io.github.heapfold.layout.InjectedField;
import io.github.heapfold.layout.LayoutException;
import io.github.heapfold.layout.ObjectLayout;
import io.github.heapfold.type.HeapField;
import io.github.heapfold.type.HeapType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
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
    private static final String REFERENCE = Object.class.getName();

    /** One class of the hierarchy and the fields that it declares, those of instances in declaration order. */
    record Level(HeapType type, String host, List<Entry> fields) {
        /** The class, in a hierarchy of this JVM's. */
        Class<?> live() {
            return Objects.requireNonNull(type.live(), "only classes of this JVM have its layout");
        }
    }

    /** One field, as the JDK and as JOL know it. */
    record Entry(HeapField field, FieldData data) {}

    /**
     * Lists the fields of a class.
     *
     * @throws LayoutException if it is a class that has no instances of its own, or if its fields cannot be listed
     */
    static ClassFields of(HeapType type) {
        if (type.isArray() || type.isInterface() || type.isPrimitive()) {
            throw new LayoutException("type must be a class that objects have, was " + type.sourceName()
                    + "; ask arrayLayoutOf for arrays, Object::getClass for the rest");
        }
        List<HeapType> hierarchy = new ArrayList<>(type.superclasses());
        Collections.reverse(hierarchy);
        List<Level> levels = new ArrayList<>();
        int number = 0;
        for (HeapType c : hierarchy) {
            String host = levels.size() + ":" + c.name();
            List<Entry> entries = new ArrayList<>();
            for (HeapField field : c.fields()) {
                String name = number++ + ":" + field.name();
                String fieldType = field.isReference() ? REFERENCE : field.typeName();
                entries.add(new Entry(field, FieldData.create(host, name, fieldType)));
            }
            levels.add(new Level(c, host, entries));
        }
        return new ClassFields(levels);
    }

    /** The hierarchy in JOL's own form. */
    ClassData toJol() {
        return toJol(level -> List.of());
    }

    /** The hierarchy in JOL's own form, with fields that are not declared. */
    ClassData toJol(Function<Level, List<FieldData>> more) {
        ClassData data = null;
        for (int depth = 0; depth < levels.size(); depth++) {
            ClassData next = new ClassData(levels.get(depth).type().name());
            if (data != null) {
                next.addSuperClassData(data);
            }
            for (int i = depth; i >= 0; i--) {
                next.addSuperClass(levels.get(i).host());
                levels.get(i).fields().forEach(entry -> next.addField(entry.data()));
                more.apply(levels.get(i)).forEach(next::addField);
            }
            data = next;
        }
        return Objects.requireNonNull(data);
    }

    /**
     * JOL's answer in Heapfold's form: superclasses first, declaration order within a class. What is not declared is injected.
     *
     * @param headerBytes mark and class word
     */
    ObjectLayout fromJol(ClassLayout layout, int headerBytes) {
        Set<String> declared = new HashSet<>();
        Map<String, FieldLayout> byName = new HashMap<>();
        layout.fields().forEach(field -> byName.put(field.name(), field));
        List<io.github.heapfold.layout.FieldLayout> fields = new ArrayList<>();
        for (Level level : levels) {
            for (Entry entry : level.fields()) {
                FieldLayout placed = byName.get(entry.data().name());
                declared.add(entry.data().name());
                if (placed == null) {
                    throw new LayoutException("every field must have a place, " + entry.field()
                            + " has none; report this with the output of java -version");
                }
                fields.add(
                        new io.github.heapfold.layout.FieldLayout(entry.field(), placed.offset(), (int) placed.size()));
            }
        }
        List<InjectedField> injected = layout.fields().stream()
                .filter(field -> !declared.contains(field.name()))
                .map(field -> new InjectedField(field.name(), field.offset(), (int) field.size()))
                .sorted(Comparator.comparingLong(InjectedField::offsetBytes))
                .toList();
        int injectedBytes = injected.stream().mapToInt(InjectedField::sizeBytes).sum();
        return new ObjectLayout(headerBytes + injectedBytes, fields, layout.instanceSize(), injected);
    }

    /** What JOL calls the type: it knows primitives by name and takes every other name for a reference. */
    static String typeName(HeapType type) {
        return type.isPrimitive() ? type.name() : REFERENCE;
    }
}
