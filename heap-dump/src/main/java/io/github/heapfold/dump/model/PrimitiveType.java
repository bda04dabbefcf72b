package io.github.heapfold.dump.model;

import io.github.heapfold.dump.format.ValueType;
import io.github.heapfold.type.HeapField;
import io.github.heapfold.type.HeapType;
import java.lang.annotation.Annotation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A primitive type, as what an array holds. */
record PrimitiveType(ValueType type) implements HeapType {

    static PrimitiveType of(ValueType type) {
        return new PrimitiveType(type);
    }

    /** The type of that name; null if there is none. */
    static @Nullable PrimitiveType named(String name) {
        for (ValueType type : ValueType.values()) {
            if (type.isPrimitive() && type.typeName().equals(name)) {
                return new PrimitiveType(type);
            }
        }
        return null;
    }

    @Override
    public String name() {
        return type.typeName();
    }

    @Override
    public String simpleName() {
        return type.typeName();
    }

    @Override
    public @Nullable HeapType superclass() {
        return null;
    }

    @Override
    public List<HeapType> interfaces() {
        return List.of();
    }

    @Override
    public @Nullable HeapType component() {
        return null;
    }

    @Override
    public List<HeapField> fields() {
        return List.of();
    }

    @Override
    public boolean isPrimitive() {
        return true;
    }

    @Override
    public boolean isInterface() {
        return false;
    }

    @Override
    public boolean isAbstract() {
        return true;
    }

    @Override
    public <A extends Annotation> @Nullable A annotation(Class<A> wanted) {
        return null;
    }

    @Override
    public @Nullable Class<?> live() {
        return null;
    }

    @Override
    public Object identity() {
        return type;
    }
}
