package io.github.heapfold.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How large an object may be.
 *
 * <p>On a field of a test class: what the field refers to after each test, unless null. On a method without parameters that
 * answers an object, in a class that implements {@link FootprintTests}: that object, in a test of its own.
 *
 * <pre>{@code
 * @MaxFootprint("24 KB")
 * final Cache cache = new Cache();
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
@ExtendWith(MaxFootprintExtension.class)
public @interface MaxFootprint {
    /** As {@code "2 KiB"}. */
    String value();
}
