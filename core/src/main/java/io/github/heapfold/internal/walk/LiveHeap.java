package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.heap.HeapAccess;
import io.github.heapfold.layout.Heap;
import io.github.heapfold.layout.LayoutProvider;
import io.github.heapfold.type.HeapType;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** The objects of this JVM; each is its own handle, and its class the key of its type. */
final class LiveHeap extends Heap {
    private final LayoutProvider layouts;

    /** Of objects that take what the provider says. */
    LiveHeap(LayoutProvider layouts) {
        this.layouts = layouts;
    }

    /** Where the running VM keeps the elements of an array of references; sizes may be those of another VM. */
    private static final class Elements {
        static final long BASE = HeapAccess.arrayBaseOffset(Object[].class);
        static final int SHIFT = Integer.numberOfTrailingZeros(HeapAccess.arrayIndexScale(Object[].class));
    }

    @Override
    public Object typeKey(Object object) {
        return object.getClass();
    }

    @Override
    public HeapType type(Object typeKey) {
        return HeapType.of((Class<?>) typeKey);
    }

    @Override
    public @Nullable Object reference(Object object, long offset) {
        return HeapAccess.reference(object, offset);
    }

    @Override
    public int int32(Object object, long offset) {
        return HeapAccess.int32(object, offset);
    }

    @Override
    public byte int8(Object object, long offset) {
        return HeapAccess.int8(object, offset);
    }

    @Override
    public int length(Object array) {
        return Array.getLength(array);
    }

    @Override
    public int slots(Object array) {
        return ((Object[]) array).length;
    }

    /** Not as an array, since C2 does not compile a primitive read from what it knows to be an Object[]. */
    @Override
    public @Nullable Object element(Object array, int index) {
        return HeapAccess.reference(array, Elements.BASE + ((long) index << Elements.SHIFT));
    }

    @Override
    public boolean isReferenceArray(Object object) {
        return object instanceof Object[];
    }

    @Override
    public @Nullable Object elementValue(Object array, int index) {
        return Array.get(array, index);
    }

    @Override
    public @Nullable Object value(@Nullable Object object) {
        return object;
    }

    /** Of the classes that the system class loader knows. */
    @Override
    public @Nullable Object staticReference(String className, String name) {
        if (HeapAccess.unavailable() != null) {
            return null;
        }
        try {
            Class<?> type = Class.forName(className, false, ClassLoader.getSystemClassLoader());
            for (Field field : HeapAccess.declaredFields(type)) {
                if (field.getName().equals(name)
                        && Modifier.isStatic(field.getModifiers())
                        && !field.getType().isPrimitive()) {
                    return HeapAccess.staticReference(field);
                }
            }
        } catch (ClassNotFoundException | LinkageError e) { // not in this JDK, so it holds nothing
            return null;
        }
        return null;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // that very object
    public boolean areSame(Object one, Object other) {
        return one == other;
    }

    /** Objects of a running JVM have none that lasts. */
    @Override
    public long number(Object object) {
        throw new UnsupportedOperationException("live objects have no number");
    }

    @Override
    public long numbers() {
        throw new UnsupportedOperationException("live objects have no number");
    }

    @Override
    public String jdkVersion() {
        return Runtime.version().toString();
    }

    @Override
    public LayoutProvider layouts() {
        return layouts;
    }
}
