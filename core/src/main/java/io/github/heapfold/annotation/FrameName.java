package io.github.heapfold.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What frames call a class, or a field: with {@code @FrameName("rows") List<Row> r} the frame is {@code Table.rows}.
 * Characters that folded stacks reserve come out as '_'.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD})
public @interface FrameName {
    /** The name, without type or dot for a field. An empty one changes nothing. */
    String value();
}
