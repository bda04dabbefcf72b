package io.github.heapfold.dump;

import io.github.heapfold.dump.format.ValueType;
import io.github.heapfold.dump.model.DumpClass;
import io.github.heapfold.dump.model.DumpObject;
import io.github.heapfold.dump.model.DumpObjects;
import io.github.heapfold.dump.model.ObjectKind;
import io.github.heapfold.dump.model.StaticField;
import io.github.heapfold.dump.notes.DumpNote;
import io.github.heapfold.layout.Heap;
import io.github.heapfold.layout.LayoutProvider;
import io.github.heapfold.type.HeapType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a dump as a profiler reads them. Handles are {@link DumpObject}s. What the dump does not have reads as null
 * or 0, and is told by {@link #problems()}.
 */
public final class DumpHeap extends Heap {
    private final HeapDump dump;
    private final DumpObjects objects;
    private final DumpValues values;
    private final AtomicLong absent = new AtomicLong();
    private final AtomicLong mirrors = new AtomicLong();

    DumpHeap(HeapDump dump) {
        this.dump = dump;
        objects = dump.objects();
        values = new DumpValues(objects, dump::text);
    }

    /** The handle of an object, by its number. */
    public DumpObject handle(long object) {
        if (object < 0 || object >= objects.count()) {
            throw new IllegalArgumentException(
                    "object must be at least 0 and below " + objects.count() + ", was " + object);
        }
        return new DumpObject(object);
    }

    private @Nullable DumpObject found(long reference) {
        if (reference == DumpObjects.ABSENT) {
            absent.incrementAndGet();
        }
        return reference < 0 ? null : new DumpObject(reference);
    }

    /** Whether an object has fields that the dump shows. Of class mirrors it shows the static fields of their classes only. */
    private boolean hasFields(Object object) {
        ObjectKind kind = objects.kind(number(object));
        if (kind == ObjectKind.CLASS) {
            mirrors.incrementAndGet();
        }
        return kind == ObjectKind.INSTANCE;
    }

    private boolean isArray(Object object) {
        ObjectKind kind = objects.kind(number(object));
        return kind == ObjectKind.OBJECT_ARRAY || kind == ObjectKind.PRIMITIVE_ARRAY;
    }

    @Override
    public Object typeKey(Object object) {
        return objects.classOf(number(object));
    }

    @Override
    public HeapType type(Object typeKey) {
        return (DumpClass) typeKey;
    }

    @Override
    public @Nullable Object reference(Object object, long offset) {
        return hasFields(object) ? found(objects.reference(number(object), offset)) : null;
    }

    @Override
    public int int32(Object object, long offset) {
        return hasFields(object) ? objects.int32(number(object), offset) : 0;
    }

    @Override
    public byte int8(Object object, long offset) {
        return hasFields(object) ? (byte) objects.value(objects.position(number(object), offset), ValueType.BYTE) : 0;
    }

    @Override
    public int length(Object array) {
        return isArray(array) ? Math.max(0, objects.arrayLength(number(array))) : 0;
    }

    @Override
    public int slots(Object array) {
        return isReferenceArray(array) ? length(array) : 0;
    }

    @Override
    public @Nullable Object element(Object array, int index) {
        return found(objects.reference(number(array), (long) index * objects.idBytes()));
    }

    @Override
    public boolean isReferenceArray(Object object) {
        return objects.kind(number(object)) == ObjectKind.OBJECT_ARRAY;
    }

    @Override
    public @Nullable Object elementValue(Object array, int index) {
        ValueType element = objects.classOf(number(array)).primitiveElement();
        return element == null ? element(array, index) : values.element(number(array), index, element);
    }

    @Override
    public @Nullable Object value(@Nullable Object object) {
        return object instanceof DumpObject handle ? values.of(handle.number()) : object;
    }

    @Override
    public @Nullable Object staticReference(String className, String name) {
        for (DumpClass type : objects.classes().named(className)) {
            for (StaticField field : type.statics()) {
                if (field.name().equals(name) && !field.type().isPrimitive() && field.bits() >= 0) {
                    return new DumpObject(field.bits());
                }
            }
        }
        return null;
    }

    @Override
    public boolean areSame(Object one, Object other) {
        return one.equals(other);
    }

    @Override
    public long number(Object object) {
        return ((DumpObject) object).number();
    }

    @Override
    public long numbers() {
        return objects.count();
    }

    @Override
    public String jdkVersion() {
        return dump.systemProperties().getOrDefault("java.runtime.version", "");
    }

    @Override
    public LayoutProvider layouts() {
        return dump.sizes();
    }

    @Override
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (DumpNote note : dump.notes()) {
            if (note.kind() != DumpNote.Kind.UNPACKED) {
                problems.add(new Problem(note.text(), "take another dump", 1));
            }
        }
        for (DumpNote note : dump.sizes().notes()) {
            problems.add(new Problem(
                    note.text(), "take the dump with ./heapfold dump, which writes the layouts beside it", 1));
        }
        if (absent.get() > 0) {
            problems.add(new Problem(
                    "the dump does not have the objects that some references lead to; they count as null",
                    "take another dump",
                    absent.get()));
        }
        if (mirrors.get() > 0) {
            problems.add(new Problem(
                    "the dump does not have the fields of objects of java.lang.Class; what they refer to is missing",
                    "profile the running JVM for that",
                    1));
        }
        return problems;
    }
}
