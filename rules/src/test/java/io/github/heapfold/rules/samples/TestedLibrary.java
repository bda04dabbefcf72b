package io.github.heapfold.rules.samples;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A library that has rules: the package of its classes, the class with its samples, the names that its private classes are
 * shown under, and versions besides the one on the class path, as folders of {@code target/versions}.
 */
public record TestedLibrary(
        String packageName, Class<?> samples, Set<String> displayNames, List<String> otherVersions) {
    private static final Path VERSIONS = Path.of("target", "versions");
    /** Several tests share them, since generated classes take long to load. */
    private static final Map<String, ClassLoader> LOADERS = new ConcurrentHashMap<>();

    private static final Path TEST_CLASSES = Path.of("target", "test-classes");

    /** With display names separated by spaces. */
    public static TestedLibrary of(String packageName, Class<?> samples, String displayNames, String... otherVersions) {
        return new TestedLibrary(packageName, samples, Set.of(displayNames.split(" ")), List.of(otherVersions));
    }

    /** One version, and the loader that knows it. */
    public record Version(String name, ClassLoader loader, Map<String, Supplier<Object>> samples) {}

    /** The version on the class path, then the others. */
    public List<Version> versions() {
        List<Version> versions = new ArrayList<>();
        versions.add(version("current", samples.getClassLoader()));
        otherVersions.forEach(
                name -> versions.add(version(name, LOADERS.computeIfAbsent(name, TestedLibrary::loaderOf))));
        return versions;
    }

    @SuppressWarnings("unchecked") // what all() answers in each samples class
    private Version version(String name, ClassLoader loader) {
        try {
            var all = Class.forName(samples.getName(), true, loader).getDeclaredMethod("all");
            all.setAccessible(true);
            return new Version(name, loader, (Map<String, Supplier<Object>>) all.invoke(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no samples of " + samples.getName() + ", " + name, e);
        }
    }

    /** Sees the JDK, the samples and the jars of one version, and nothing of the version on the class path. */
    private static ClassLoader loaderOf(String version) {
        try (Stream<Path> jars = Files.list(VERSIONS.resolve(version))) {
            List<URL> urls = new ArrayList<>();
            urls.add(url(TEST_CLASSES));
            jars.map(TestedLibrary::url).forEach(urls::add);
            return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        } catch (IOException e) {
            throw new IllegalStateException(
                    VERSIONS.resolve(version).toAbsolutePath()
                            + " cannot be read; mvn generate-test-resources makes it",
                    e);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(path.toString(), e);
        }
    }
}
