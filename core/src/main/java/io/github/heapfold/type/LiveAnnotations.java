package io.github.heapfold.type;

import io.github.heapfold.internal.heap.HeapAccess;
import java.lang.annotation.Annotation;
import java.lang.annotation.AnnotationFormatError;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Reads annotations. The JDK's classes have none that concern Heapfold, and are not asked. */
final class LiveAnnotations {
    private static final String OURS = "io.github.heapfold.annotation.";

    private LiveAnnotations() {}

    /** One whose values can be read; else null. */
    static <A extends Annotation> @Nullable A find(Class<?> type, AnnotatedElement element, Class<A> wanted) {
        if (type.getClassLoader() == null) {
            return null;
        }
        try {
            A found = element.getDeclaredAnnotation(wanted);
            return found == null || problem(found) == null ? found : null;
        } catch (LinkageError | RuntimeException | AnnotationFormatError e) {
            // another annotation of the class is malformed or refers to a class that is not there (JDK-7183985)
            return null;
        }
    }

    /** What is wrong with annotations of a class or its fields; null if they can be read. */
    static @Nullable String problem(Class<?> type) {
        if (type.getClassLoader() == null || type.isArray()) {
            return null;
        }
        String problem = problem(type, "class");
        try {
            for (Field field : problem == null ? HeapAccess.declaredFields(type) : new Field[0]) {
                problem = problem == null ? problem(field, "field " + field.getName()) : problem;
            }
        } catch (LinkageError | RuntimeException e) {
            return problem; // that the class of a field is missing is told elsewhere
        }
        return problem;
    }

    private static @Nullable String problem(AnnotatedElement element, String what) {
        try {
            for (Annotation annotation : element.getDeclaredAnnotations()) {
                if (annotation.annotationType().getName().startsWith(OURS)) {
                    String problem = problem(annotation);
                    if (problem != null) {
                        return what + ": " + problem;
                    }
                }
            }
            return null;
        } catch (LinkageError | RuntimeException | AnnotationFormatError e) {
            return what + ": " + e;
        }
    }

    /** Of the values of one of ours. */
    private static @Nullable String problem(Annotation annotation) {
        try {
            for (Method value : annotation.annotationType().getDeclaredMethods()) {
                value.invoke(annotation);
            }
            return null;
        } catch (ReflectiveOperationException e) {
            return String.valueOf(e.getCause() == null ? e : e.getCause());
        }
    }
}
