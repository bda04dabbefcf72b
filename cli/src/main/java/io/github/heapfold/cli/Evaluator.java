package io.github.heapfold.cli;

import io.github.heapfold.cli.Compiler.Compiled;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates Java source in this JVM: compiled in memory, as the body of a method. */
final class Evaluator {
    private Evaluator() {}

    /**
     * The object that the last expression of some source gives; a primitive value comes boxed.
     *
     * @throws Failure if it does not compile, throws, or gives no object
     */
    static Object evaluate(String text, List<String> classPath) throws Failure {
        List<Snippet> snippets = Splitter.split(text);
        if (snippets.isEmpty()) {
            throw new Failure("there is no expression in: " + text.strip());
        }
        String last = snippets.get(snippets.size() - 1).in(text).strip();
        Source source = Source.of(text, snippets);
        Object value = run(source, compile(source, last, classPath), classPath, last);
        if (value == null) {
            throw new Failure("the expression gives null; there is no object to profile");
        }
        return value;
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

    @SuppressWarnings("resource") // what the value needs later may not be loaded yet
    private static @Nullable Object run(Source source, Map<String, byte[]> classes, List<String> classPath, String last)
            throws Failure {
        ClassLoader loader = new MemoryLoader(classes, new ClassLookup(classPath).loader());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Class<?> type = Class.forName(Source.CLASS, true, loader);
            Method method = type.getDeclaredMethod(Source.METHOD);
            method.setAccessible(true);
            Field nothing = type.getDeclaredField(Source.NOTHING);
            nothing.setAccessible(true);
            Object value = method.invoke(null);
            if (value == nothing.get(null)) {
                throw noValue(last);
            }
            return value;
        } catch (InvocationTargetException e) {
            throw ThrownErrors.failure(source, e.getCause());
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new Failure("cannot run the expression: " + e);
        } finally {
            thread.setContextClassLoader(before);
        }
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
