package io.github.heapfold;

import io.github.heapfold.layout.ArrayLayout;
import io.github.heapfold.layout.FieldLayout;
import io.github.heapfold.layout.LayoutProvider;
import io.github.heapfold.layout.ObjectLayout;
import io.github.heapfold.type.HeapField;
import io.github.heapfold.type.HeapType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Sizes as on 64-bit HotSpot with compressed oops, without gaps between fields: the same on every JVM and flag. */
public final class FixedLayout implements LayoutProvider {
    public FixedLayout() {}

    @Override
    public ObjectLayout layoutOf(HeapType type) {
        List<FieldLayout> fields = new ArrayList<>();
        long end = 12;
        List<HeapType> hierarchy = new ArrayList<>(type.superclasses());
        Collections.reverse(hierarchy);
        for (HeapType c : hierarchy) {
            for (HeapField field : c.fields()) {
                int size = field.isReference() ? 4 : size(field.typeName());
                fields.add(new FieldLayout(field, end, size));
                end += size;
            }
        }
        return new ObjectLayout(12, fields, (end + 7) & -8);
    }

    @Override
    public ArrayLayout arrayLayoutOf(HeapType arrayType) {
        HeapType component = arrayType.component();
        return new ArrayLayout(16, 16, component.isPrimitive() ? size(component.name()) : 4, 8);
    }

    private static int size(String primitive) {
        return switch (primitive) {
            case "long", "double" -> 8;
            case "int", "float" -> 4;
            case "short", "char" -> 2;
            default -> 1;
        };
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
