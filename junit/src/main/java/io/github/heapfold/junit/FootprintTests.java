package io.github.heapfold.junit;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * A test class whose methods answer objects that have a budget; each is one test.
 *
 * <pre>{@code
 * class OrderFootprints implements FootprintTests {
 *     @MaxFootprint("2 KiB")
 *     Order order() {
 *         return Order.example();
 *     }
 * }
 * }</pre>
 */
public interface FootprintTests {
    /** One test for each method with a {@link MaxFootprint}. */
    @TestFactory
    default Stream<DynamicTest> footprints() {
        List<Method> methods =
                AnnotationSupport.findAnnotatedMethods(getClass(), MaxFootprint.class, HierarchyTraversalMode.TOP_DOWN);
        if (methods.isEmpty()) {
            throw new IllegalStateException(getClass().getName()
                    + " has no method with @MaxFootprint; add one that answers an object, or leave FootprintTests out");
        }
        return methods.stream().map(method -> {
            String budget = method.getAnnotation(MaxFootprint.class).value();
            if (method.getParameterCount() > 0 || method.getReturnType().isPrimitive()) {
                throw new IllegalStateException(
                        "@MaxFootprint on " + method + "; it needs a method without parameters that answers an object");
            }
            return dynamicTest(
                    method.getName() + " takes at most " + budget,
                    () -> FootprintAssertions.assertThat(
                                    FootprintAssertions.footprint(ReflectionSupport.invokeMethod(method, this)))
                            .isAtMost(budget));
        });
    }
}
