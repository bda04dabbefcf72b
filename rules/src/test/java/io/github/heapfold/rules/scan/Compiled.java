package io.github.heapfold.rules.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.classgraph.ClassGraph;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.jol.JolLayoutProvider;
import io.github.heapfold.rules.JdkRules;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openjdk.jol.info.ClassLayout;

/** Compiles sources at test time, for what cannot be among the tests' own classes. */
final class Compiled {
    private Compiled() {}

    /** Where a profiler comes from with all that it needs: directories or jars. */
    static List<Path> heapfold() {
        return Stream.of(
                        MemoryProfiler.class,
                        JdkRules.class,
                        JolLayoutProvider.class,
                        ClassGraph.class,
                        ClassLayout.class)
                .map(Compiled::locationOf)
                .toList();
    }

    /** The directory or jar that a class comes from. */
    static Path locationOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Writes class files beneath a directory.
     *
     * @param sources by path, such as {@code com/acme/A.java}
     * @param options such as where to find other classes
     */
    static void compile(Path directory, Map<String, String> sources, String... options) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = directory
                    .resolveSibling(directory.getFileName() + "-sources")
                    .resolve(source.getKey());
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.getValue()));
        }
        List<String> all = new ArrayList<>(List.of("-d", directory.toString(), "-proc:none"));
        all.addAll(List.of(options));
        StringWriter messages = new StringWriter();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
            boolean compiled = javac.getTask(
                            messages, manager, null, all, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
    }
}
