package io.github.heapfold.rules.jdk.lang;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.Rules;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.List;

/**
 * Exceptions, thread-locals, and what reflection answers. What the VM notes of the stack when an exception is made is
 * structure; the trace that is read from it later is shown, as are message, cause and suppressed exceptions. The value of
 * a thread-local belongs to the thread.
 *
 * <p>Mirrors {@code java/lang/Throwable.java}, {@code ThreadLocal.java} and
 * {@code sun/reflect/annotation/AnnotationInvocationHandler.java} of JDK 17 to 25, {@code ScopedValue.java} of JDK 25;
 * leaves rely on no field.
 */
final class LanguageRules {
    private LanguageRules() {}

    static void register(Rules rules) {
        rules.rename(ThreadLocal.class, "ThreadLocal"); // one type with those of a supplier
        rules.container(Throwable.class, c -> c.subclasses().stack("backtrace"))
                .leaf(StackTraceElement.class)
                .container(ThreadLocal.class, c -> c.subclasses())
                .leaf(Method.class, Constructor.class, Field.class)
                .leaf(Parameter.class, RecordComponent.class)
                .container(Proxy.class, c -> c.subclasses());
        Display.view(rules, "java.lang.ThreadLocal$SuppliedThreadLocal", "ThreadLocal", "supplier");
        rules.leaf("java.lang.ScopedValue")
                .container("java.lang.ScopedValue$Carrier", c -> c.keys("key").elements("value", "prev"));
        for (String type : List.of("ParameterizedType", "TypeVariable", "WildcardType", "GenericArrayType")) {
            Display.leaf(rules, "sun.reflect.generics.reflectiveObjects." + type + "Impl", type);
        }
        Display.container(
                rules,
                "sun.reflect.annotation.AnnotationInvocationHandler",
                "Annotation",
                c -> c.elements("type", "memberValues")
                        .stack("memberValueMethods", "memberMethods")
                        .mayLack("memberValueMethods", "memberMethods"));
    }
}
