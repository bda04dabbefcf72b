package io.github.heapfold.junit;

import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** Finds the test method that an assertion was called from. */
final class CallingTest {
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private CallingTest() {}

    /** {@code com.acme.CacheTest.staysSmall}. */
    static String name() {
        return find().orElseThrow(
                        () -> new IllegalStateException(
                                "no test method calls this assertion, so its file has no name; pass one, as in matchesGolden(\"cache\")"));
    }

    /** As {@link #name()}, if there is one. */
    static Optional<String> find() {
        return WALKER.walk(frames -> frames.filter(CallingTest::isTest)
                .map(frame -> frame.getDeclaringClass().getName() + "." + frame.getMethodName())
                .findFirst());
    }

    private static boolean isTest(StackWalker.StackFrame frame) {
        for (Method method : frame.getDeclaringClass().getDeclaredMethods()) {
            if (method.getName().equals(frame.getMethodName())
                    && frame.getMethodType()
                            .equals(java.lang.invoke.MethodType.methodType(
                                    method.getReturnType(), method.getParameterTypes()))
                    && AnnotationSupport.isAnnotated(method, Testable.class)) {
                return true;
            }
        }
        return false;
    }
}
