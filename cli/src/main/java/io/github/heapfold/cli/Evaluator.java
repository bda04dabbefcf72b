package io.github.heapfold.cli;

import io.github.heapfold.cli.Compiler.Compiled;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Evaluates Java source in this JVM: compiled in memory, as the body of a method. */
final class Evaluator {
    private Evaluator() {}

    /**
     * What came of it.
     *
     * @param value the object that the last expression gave; a primitive value comes boxed
     * @param others those that the other expressions gave
     * @param loader of the classes that the source declares, and those on the class path
     */
    record Evaluated(Object value, List<Object> others, ClassLoader loader) {}

    /**
     * Evaluates some source.
     *
     * @param others expressions in which the variables of the source may occur
     * @throws Failure if it does not compile, throws, or gives no object
     */
    static Evaluated evaluate(String text, List<String> others, List<String> classPath) throws Failure {
        List<Snippet> snippets = Splitter.split(text);
        if (snippets.isEmpty()) {
            throw new Failure("there is no expression in: " + text.strip());
        }
        String last = snippets.get(snippets.size() - 1).in(text).strip();
        Source source = Source.of(text, snippets, others);
        return run(source, compile(source, last, classPath), classPath, last);
    }

    private static Map<String, byte[]> compile(Source source, String last, List<String> classPath) throws Failure {
        List<String> all = new ArrayList<>(List.of(ClassPath.own()));
        all.addAll(classPath);
        Compiled compiled;
        try {
            compiled = Compiler.compile(Source.CLASS, source.code(), all);
        } catch (IOException e) {
            throw new Failure("cannot compile: " + e.getMessage());
        }
        if (!compiled.errors().isEmpty()) {
            throw CompileErrors.isVoid(compiled.errors())
                    ? noValue(last)
                    : CompileErrors.failure(source, compiled.errors());
        }
        return compiled.classes();
    }

    private static Failure noValue(String last) {
        return new Failure("\"" + last + "\" gives no value; end with an expression, such as the name of a variable");
    }

    @SuppressWarnings({"resource", "ReferenceEquality"}) // what the value needs later may not be loaded yet
    private static Evaluated run(Source source, Map<String, byte[]> classes, List<String> classPath, String last)
            throws Failure {
        ClassLoader loader = new MemoryLoader(classes, new ClassLookup(classPath).loader());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Class<?> type = Class.forName(Source.CLASS, true, loader);
            Method method = type.getDeclaredMethod(Source.METHOD);
            method.setAccessible(true);
            Object value = method.invoke(null);
            if (value == field(type, Source.NOTHING)) {
                throw noValue(last);
            }
            List<Object> others = new ArrayList<>();
            for (Object other : (Object[]) Objects.requireNonNull(field(type, Source.OTHERS))) {
                others.add(notNull(other, "an expression of --besides"));
            }
            return new Evaluated(notNull(value, "the expression"), others, loader);
        } catch (InvocationTargetException e) {
            throw ThrownErrors.failure(source, Objects.requireNonNull(e.getCause()));
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new Failure("cannot run the expression: " + e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static @Nullable Object field(Class<?> type, String name) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(null);
    }

    private static Object notNull(@Nullable Object value, String what) throws Failure {
        if (value == null) {
            throw new Failure(what + " gives null; there is no object to profile");
        }
        return value;
    }

    /** Loads classes from memory, what they need from elsewhere. */
    private static final class MemoryLoader extends ClassLoader {
        private final Map<String, byte[]> classes;

        MemoryLoader(Map<String, byte[]> classes, ClassLoader parent) {
            super(parent);
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
