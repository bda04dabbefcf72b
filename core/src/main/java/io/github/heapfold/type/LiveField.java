package io.github.heapfold.type;

import io.github.heapfold.internal.heap.HeapAccess;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import org.jspecify.annotations.Nullable;

/** A field of a class of this JVM. */
record LiveField(Field field) implements HeapField {

    @Override
    public HeapType declaring() {
        return new LiveType(field.getDeclaringClass());
    }

    @Override
    public String name() {
        return field.getName();
    }

    @Override
    public String typeName() {
        return field.getType().getTypeName();
    }

    @Override
    public boolean isReference() {
        return !field.getType().isPrimitive();
    }

    @Override
    public HeapType type() {
        return new LiveType(field.getType());
    }

    @Override
    public boolean isTypeVariable() {
        try {
            Type type = field.getGenericType();
            while (type instanceof GenericArrayType array) {
                type = array.getGenericComponentType();
            }
            return type instanceof TypeVariable<?>;
        } catch (RuntimeException | LinkageError e) { // the signature is malformed, or names a class that is not there
            return false;
        }
    }

    @Override
    public boolean isOuterInstance() {
        return field.isSynthetic() && field.getName().startsWith("this$");
    }

    @Override
    public long offset() {
        return HeapAccess.offsetOf(field);
    }

    @Override
    public Field live() {
        return field;
    }

    @Override
    public <A extends Annotation> @Nullable A annotation(Class<A> wanted) {
        return LiveAnnotations.find(field.getDeclaringClass(), field, wanted);
    }
}
