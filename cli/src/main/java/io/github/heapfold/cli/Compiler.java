package io.github.heapfold.cli;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles one source in memory, with the JDK's compiler. */
final class Compiler {
    private Compiler() {}

    /**
     * What came of it.
     *
     * @param classes class files by name; none if there are errors
     */
    record Compiled(Map<String, byte[]> classes, List<Diagnostic<? extends JavaFileObject>> errors) {}

    static Compiled compile(String className, String code, List<String> classPath) throws IOException {
        JavaCompiler javac = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK has a compiler");
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        Map<String, ByteArrayOutputStream> files = new HashMap<>();
        try (StandardJavaFileManager standard =
                javac.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-proc:none",
                    "-nowarn",
                    "-Xlint:none",
                    "-g",
                    "-XDstringConcat=inline", // a fresh JVM starts sooner
                    "-classpath",
                    String.join(File.pathSeparator, classPath));
            boolean done = javac.getTask(
                            null,
                            inMemory(standard, files),
                            diagnostics,
                            options,
                            null,
                            List.of(source(className, code)))
                    .call();
            Map<String, byte[]> classes = new HashMap<>();
            if (done) {
                files.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
            }
            return new Compiled(
                    classes,
                    diagnostics.getDiagnostics().stream()
                            .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                            .toList());
        }
    }

    private static JavaFileObject source(String className, String code) {
        return new SimpleJavaFileObject(URI.create("string:///" + className + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return code;
            }
        };
    }

    private static JavaFileManager inMemory(
            StandardJavaFileManager standard, Map<String, ByteArrayOutputStream> files) {
        return new ForwardingJavaFileManager<>(standard) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
                return new SimpleJavaFileObject(
                        URI.create("string:///" + className.replace('.', '/') + kind.extension), kind) {
                    @Override
                    public OutputStream openOutputStream() {
                        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                        files.put(className, bytes);
                        return bytes;
                    }
                };
            }
        };
    }
}
