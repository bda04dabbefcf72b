package io.github.heapfold.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Not followed: on a field, what it refers to; on a class, its objects and those of its subclasses. The slot is counted, and
 * the profile lists what was left out.
 *
 * <pre>{@code
 * record Constraint(Function function, @Skip Model parent) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD})
public @interface Skip {}
