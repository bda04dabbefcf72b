package io.github.heapfold.cli;

import java.util.List;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** Evaluates Java source in this JVM, with the JDK's own JShell. */
final class Evaluator {
    /** What the tool jshell imports unless told otherwise. */
    private static final List<String> IMPORTS = Stream.of(
                    "java.io",
                    "java.math",
                    "java.net",
                    "java.nio.file",
                    "java.util",
                    "java.util.concurrent",
                    "java.util.function",
                    "java.util.prefs",
                    "java.util.regex",
                    "java.util.stream")
            .map(name -> "import " + name + ".*;")
            .toList();

    private Evaluator() {}

    /**
     * The object that the last expression of some source gives; a primitive value comes boxed.
     *
     * @throws Failure if it does not compile, throws, or gives no object
     */
    static Object evaluate(String source, List<String> classPath) throws Failure {
        ClassLoader contextLoader = Thread.currentThread().getContextClassLoader();
        ValueCapture capture = new ValueCapture();
        SnippetNames names = new SnippetNames();
        try (JShell shell = JShell.builder()
                .executionEngine(capture, null)
                .idGenerator(names)
                .build()) {
            classPath.forEach(shell::addToClasspath);
            IMPORTS.forEach(shell::eval);
            names.startCounting();
            Snippet last = run(shell, source);
            if (!last.subKind().hasValue() || last.subKind() == Snippet.SubKind.VAR_DECLARATION_SUBKIND) {
                throw new Failure("\"" + last.source().strip()
                        + "\" gives no value; end with an expression, such as the name of a variable");
            }
            Object value = capture.value();
            if (value == null) {
                throw new Failure("the expression gives null; there is no object to profile");
            }
            return value;
        } finally {
            Thread.currentThread().setContextClassLoader(contextLoader); // JShell sets its own
        }
    }

    /** Runs one snippet after the other and answers the last. */
    private static Snippet run(JShell shell, String source) throws Failure {
        SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
        Snippet last = null;
        String rest = source;
        while (!rest.isBlank()) {
            CompletionInfo next = analysis.analyzeCompletion(rest);
            if (next.completeness() == Completeness.EMPTY) {
                break; // a comment
            }
            if (next.completeness() == Completeness.DEFINITELY_INCOMPLETE) {
                throw new Failure(
                        "the expression is not complete: " + rest.strip() + "\nclose its brackets and quotes");
            }
            String snippet = next.source() == null ? rest : next.source();
            for (SnippetEvent event : shell.eval(snippet)) {
                if (event.causeSnippet() == null) {
                    SnippetErrors.check(shell, event);
                    last = event.snippet();
                }
            }
            rest = next.source() == null ? "" : next.remaining();
        }
        if (last == null) {
            throw new Failure("there is no expression in: " + source.strip());
        }
        return last;
    }
}
