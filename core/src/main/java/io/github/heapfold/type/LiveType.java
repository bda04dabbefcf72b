package io.github.heapfold.type;

import io.github.heapfold.internal.heap.HeapAccess;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class of this JVM. Made anew for each question, so that nothing keeps the class alive. */
record LiveType(Class<?> type) implements HeapType {

    @Override
    public String name() {
        return type.getName();
    }

    @Override
    public @Nullable String simpleName() {
        if (type.isHidden()) {
            return null;
        }
        try {
            String simple = type.getSimpleName();
            return simple.isEmpty() ? null : simple;
        } catch (LinkageError e) { // malformed nesting, as some compilers write it
            return null;
        }
    }

    @Override
    public @Nullable HeapType superclass() {
        Class<?> above = type.getSuperclass();
        return above == null ? null : new LiveType(above);
    }

    @Override
    public List<HeapType> interfaces() {
        List<HeapType> interfaces = new ArrayList<>();
        for (Class<?> c : type.getInterfaces()) {
            interfaces.add(new LiveType(c));
        }
        return interfaces;
    }

    @Override
    public @Nullable HeapType component() {
        Class<?> component = type.getComponentType();
        return component == null ? null : new LiveType(component);
    }

    @Override
    public List<HeapField> fields() {
        List<HeapField> fields = new ArrayList<>();
        for (Field field : HeapAccess.declaredFields(type)) {
            if (!Modifier.isStatic(field.getModifiers())) {
                fields.add(new LiveField(field));
            }
        }
        return fields;
    }

    @Override
    public boolean isPrimitive() {
        return type.isPrimitive();
    }

    @Override
    public boolean isInterface() {
        return type.isInterface();
    }

    @Override
    public boolean isAbstract() {
        return Modifier.isAbstract(type.getModifiers());
    }

    @Override
    public @Nullable String lambdaMethod() {
        return LambdaOrigin.of(type);
    }

    @Override
    public <A extends Annotation> @Nullable A annotation(Class<A> wanted) {
        return LiveAnnotations.find(type, type, wanted);
    }

    @Override
    public @Nullable String annotationProblem() {
        return LiveAnnotations.problem(type);
    }

    @Override
    public Class<?> live() {
        return type;
    }

    @Override
    public Object identity() {
        return type;
    }
}
