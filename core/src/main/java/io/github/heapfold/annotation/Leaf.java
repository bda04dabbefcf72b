package io.github.heapfold.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One line: on a class, for each of its objects with all that only they reach; on a field, for what the field refers to.
 *
 * <pre>{@code
 * @Leaf
 * record Money(BigDecimal amount, Currency currency) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD})
public @interface Leaf {
    /** On a class: whether it speaks for subclasses too, as it always does on an interface or abstract class. */
    Claim value() default Claim.EXACT;
}
