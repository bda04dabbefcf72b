package io.github.heapfold.junit;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** Looks at the fields that have a {@link MaxFootprint}, after each test. */
final class MaxFootprintExtension implements BeforeEachCallback, AfterEachCallback {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(MaxFootprintExtension.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        Method test = context.getRequiredTestMethod();
        if (test.isAnnotationPresent(MaxFootprint.class)) {
            throw new ExtensionConfigurationException(
                    "@MaxFootprint on the test " + test.getName()
                            + " says nothing; put it on a field, or on a method that answers an object in a class that implements FootprintTests");
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws IllegalAccessException {
        // several fields register it several times, one look is enough
        ExtensionContext.Store seen = context.getStore(NAMESPACE);
        if (seen.get(context.getUniqueId()) != null) {
            return;
        }
        seen.put(context.getUniqueId(), true);
        Object test = context.getRequiredTestInstance();
        for (Field field : AnnotationSupport.findAnnotatedFields(
                context.getRequiredTestClass(), MaxFootprint.class, f -> true, HierarchyTraversalMode.TOP_DOWN)) {
            field.setAccessible(true);
            Object value = field.get(test);
            if (value != null) {
                FootprintAssertions.assertThat(FootprintAssertions.footprint(value))
                        .isAtMost(field.getAnnotation(MaxFootprint.class).value());
            }
        }
    }
}
