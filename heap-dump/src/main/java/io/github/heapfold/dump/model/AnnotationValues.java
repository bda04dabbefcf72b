package io.github.heapfold.dump.model;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Annotations as text: which there are, and what their members say.
 *
 * @param byName members by annotation class; a member's value is an array's, an enum constant's or a primitive's text
 */
public record AnnotationValues(Map<String, Map<String, String>> byName) {
    public static final AnnotationValues NONE = new AnnotationValues(Map.of());

    /** The annotation, made anew; null if there is none. */
    public <A extends Annotation> @Nullable A find(Class<A> wanted) {
        Map<String, String> members = byName.get(wanted.getName());
        return members == null ? null : AnnotationText.parse(wanted, members);
    }

    /** The annotations of some classes that an element has. */
    public static AnnotationValues of(List<? extends Annotation> annotations) {
        return annotations.isEmpty() ? NONE : AnnotationText.write(annotations);
    }
}
