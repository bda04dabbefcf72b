package io.github.heapfold.jol;

import io.github.heapfold.fixtures.oracle.TestAgent;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Lists classes and makes one instance of each without calling a constructor. It runs static initializers: fork. */
final class ClassSweep {
    private final Object unsafe;
    private final Method allocate;

    ClassSweep() throws ReflectiveOperationException {
        Module base = Object.class.getModule();
        Module us = ClassSweep.class.getModule();
        TestAgent.instrumentation()
                .redefineModule(base, Set.of(), Map.of("jdk.internal.misc", Set.of(us)), Map.of(), Set.of(), Map.of());
        Class<?> type = Class.forName("jdk.internal.misc.Unsafe");
        unsafe = type.getMethod("getUnsafe").invoke(null);
        allocate = type.getMethod("allocateInstance", Class.class);
    }

    /** All classes of a module of the JDK that load, interfaces too. */
    static List<Class<?>> classesOfModule(String module) throws IOException {
        return classesBelow(
                FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/" + module),
                ClassLoader.getPlatformClassLoader());
    }

    static List<Class<?>> classesBelow(Path root, ClassLoader loader) throws IOException {
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted().toList()) {
                String name = root.relativize(file).toString();
                if (name.endsWith(".class") && !name.endsWith("-info.class")) {
                    try {
                        classes.add(Class.forName(
                                name.substring(0, name.length() - 6).replace('/', '.'), false, loader));
                    } catch (ClassNotFoundException | LinkageError e) {
                        // belongs to another platform, or names classes that are not here
                    }
                }
            }
        }
        return classes;
    }

    /** One instance of each class that can have one. */
    List<Object> instances(List<Class<?>> classes) throws ReflectiveOperationException {
        List<Object> instances = new ArrayList<>();
        for (Class<?> type : classes) {
            if (!type.isInterface() && !Modifier.isAbstract(type.getModifiers()) && type != Class.class) {
                try {
                    instances.add(allocate.invoke(unsafe, type));
                } catch (InvocationTargetException e) {
                    if (!(e.getCause() instanceof Error)) { // whatever its static initializer throws
                        throw e;
                    }
                }
            }
        }
        return instances;
    }
}
