package io.github.heapfold.type;

import java.lang.annotation.Annotation;
import java.lang.annotation.AnnotationFormatError;
import java.lang.reflect.AnnotatedElement;
import org.jspecify.annotations.Nullable;

/** Reads annotations. The JDK's classes have none that concern Heapfold, and are not asked. */
final class LiveAnnotations {
    private LiveAnnotations() {}

    static <A extends Annotation> @Nullable A find(Class<?> type, AnnotatedElement element, Class<A> wanted) {
        if (type.getClassLoader() == null) {
            return null;
        }
        try {
            return element.getDeclaredAnnotation(wanted);
        } catch (LinkageError | RuntimeException | AnnotationFormatError e) {
            // another annotation of the class is malformed or refers to a class that is not there (JDK-7183985)
            return null;
        }
    }
}
