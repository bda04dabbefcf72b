package io.github.heapfold.benchmarks;

import io.github.heapfold.MemoryProfiler;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Heapfold with some of core's sources changed, compiled anew and loaded by a class loader of its own: so that two
 * versions of one loop can be measured in the same JVM, on the same graph, each with a JIT profile of its own.
 */
final class Variant {
    private static final String HEAPFOLD = "io.github.heapfold.";
    /** What must be the same classes for all: the graphs, and this module. */
    private static final List<String> SHARED = List.of(HEAPFOLD + "fixtures.", HEAPFOLD + "benchmarks.");

    private final Object profiler;
    private final Method profile;
    private final Method totalBytes;

    private Variant(ClassLoader loader) {
        try {
            Class<?> type = loader.loadClass(MemoryProfiler.class.getName());
            profiler = type.getMethod("standard").invoke(null);
            profile = type.getMethod("profile", Object.class);
            totalBytes = profile.getReturnType().getMethod("totalBytes");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the variant has no MemoryProfiler to call", e);
        }
    }

    /** Core with these sources, by path beneath {@link #sources()}, in place of those that were built; none of them for core as it is. */
    static Variant of(Map<String, String> sources) {
        try {
            return new Variant(new Loader(sources.isEmpty() ? Map.of() : compile(sources)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Core as it lies in another folder of sources. */
    static Variant of(Path tree) {
        try (var files = Files.walk(tree)) {
            Map<String, String> sources = new LinkedHashMap<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.endsWith("module-info.java"))
                    .toList()) {
                sources.put(tree.relativize(file).toString(), Files.readString(file));
            }
            return of(sources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another build, from its {@code heapfold.jar}. */
    static Variant ofJar(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new IllegalArgumentException("no jar at " + jar + "; build that checkout: mvn -DskipTests package");
        }
        try {
            URL[] place = {jar.toUri().toURL()};
            return new Variant(new URLClassLoader(place, ClassLoader.getPlatformClassLoader()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where core's sources lie, from the root of the repository or one of its modules. */
    static Path sources() {
        Path fromRoot = Path.of("core", "src", "main", "java");
        return Files.isDirectory(fromRoot) ? fromRoot : Path.of("..").resolve(fromRoot);
    }

    /** What a profile by that version of Heapfold adds up to. */
    long totalBytes(Object graph) {
        try {
            return (long) totalBytes.invoke(profile(graph));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the variant failed", e);
        }
    }

    /** How many lines a profile by that version of Heapfold has. */
    int lines(Object graph) {
        try {
            return (int) profile.getReturnType().getMethod("size").invoke(profile(graph));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the variant failed", e);
        }
    }

    /** Profiles by that version of Heapfold; answers that version's MemoryProfile. */
    Object profile(Object graph) {
        try {
            return profile.invoke(profiler, graph);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the variant failed", e);
        }
    }

    /** Classes by name, compiled against what is on the class path. */
    private static Map<String, byte[]> compile(Map<String, String> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("variants are compiled, which needs a JDK; this is a JRE");
        }
        Path output = Files.createTempDirectory("heapfold-variant");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            Path input = Files.createDirectory(output.resolve("source"));
            List<Path> paths = new ArrayList<>();
            for (Map.Entry<String, String> source : sources.entrySet()) {
                Path path = input.resolve(source.getKey());
                Files.createDirectories(path.getParent());
                paths.add(Files.writeString(path, source.getValue()));
            }
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            StringWriter messages = new StringWriter();
            List<String> options = List.of(
                    "-proc:none",
                    "-nowarn",
                    "-Xlint:none",
                    "-classpath",
                    System.getProperty("java.class.path"),
                    "--add-exports",
                    "java.base/jdk.internal.misc=ALL-UNNAMED");
            Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(paths);
            if (!compiler.getTask(messages, files, null, options, null, units).call()) {
                throw new IllegalStateException("the variant does not compile:\n" + messages);
            }
            return classes(output);
        } finally {
            delete(output);
        }
    }

    private static Map<String, byte[]> classes(Path output) throws IOException {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        try (var files = Files.walk(output)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name = output.relativize(file).toString().replace('/', '.');
                classes.put(name.substring(0, name.length() - ".class".length()), Files.readAllBytes(file));
            }
        }
        return classes;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Defines all of Heapfold itself; from what was compiled, else from the bytes that its parent has. */
    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> compiled;

        Loader(Map<String, byte[]> compiled) {
            super(Variant.class.getClassLoader());
            this.compiled = compiled;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(HEAPFOLD) || SHARED.stream().anyMatch(name::startsWith)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded != null) {
                    return loaded;
                }
                byte[] bytes = compiled.containsKey(name) ? compiled.get(name) : bytesOfParent(name);
                return defineClass(name, bytes, 0, bytes.length);
            }
        }

        private byte[] bytesOfParent(String name) throws ClassNotFoundException {
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
