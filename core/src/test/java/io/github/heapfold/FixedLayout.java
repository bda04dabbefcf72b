package io.github.heapfold;

import io.github.heapfold.internal.heap.HeapAccess;
import io.github.heapfold.layout.ArrayLayout;
import io.github.heapfold.layout.FieldLayout;
import io.github.heapfold.layout.LayoutProvider;
import io.github.heapfold.layout.ObjectLayout;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** Sizes as on 64-bit HotSpot with compressed oops, without gaps between fields: the same on every JVM and flag. */
public final class FixedLayout implements LayoutProvider {
    public FixedLayout() {}

    @Override
    public ObjectLayout layoutOf(Class<?> type) {
        List<FieldLayout> fields = new ArrayList<>();
        long end = 12;
        List<Class<?>> hierarchy = new ArrayList<>();
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            hierarchy.add(0, c);
        }
        for (Class<?> c : hierarchy) {
            for (Field field : HeapAccess.declaredFields(c)) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    int size = size(field.getType());
                    fields.add(new FieldLayout(field, end, size));
                    end += size;
                }
            }
        }
        return new ObjectLayout(12, fields, (end + 7) & -8);
    }

    @Override
    public ArrayLayout arrayLayoutOf(Class<?> arrayType) {
        return new ArrayLayout(16, 16, size(arrayType.getComponentType()), 8);
    }

    private static int size(Class<?> type) {
        if (type == long.class || type == double.class) {
            return 8;
        }
        if (type == short.class || type == char.class) {
            return 2;
        }
        return type == byte.class || type == boolean.class ? 1 : 4;
    }

    @Override
    public int objectAlignmentBytes() {
        return 8;
    }

    @Override
    public String description() {
        return "fixed";
    }
}
