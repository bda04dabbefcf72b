package io.github.heapfold.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;

/** Says what is wrong with a snippet, as javac and java would. */
final class SnippetErrors {
    private static final String CLASS_PATH = "put your own classes on --class-path and name or import their package";
    private static final String CORRECT = "correct it; heapfold eval --help has an example";
    private static final String MEMORY = "allow more memory, for example JDK_JAVA_OPTIONS=-Xmx8g";

    private SnippetErrors() {}

    /** Fails if a snippet did not compile or threw. */
    static void check(JShell shell, SnippetEvent event) throws Failure {
        if (event.status() == Status.REJECTED) {
            String undefined = undefined(shell);
            throw new Failure("the expression does not compile:\n" + diagnostics(shell, event.snippet())
                    + (undefined.isEmpty() ? "" : "not defined: " + undefined + "\n")
                    + (isUnknownName(shell, event.snippet()) ? CLASS_PATH : CORRECT));
        }
        JShellException exception = event.exception();
        if (exception instanceof EvalException thrown) {
            boolean memory = thrown.getExceptionClassName().equals(OutOfMemoryError.class.getName());
            throw new Failure("the expression threw " + trace(thrown) + (memory ? "\n" + MEMORY : ""));
        }
        boolean variable = event.snippet().kind() == Snippet.Kind.VAR;
        if (exception != null || variable && event.status() == Status.RECOVERABLE_NOT_DEFINED) {
            throw new Failure("the expression uses what is not defined: " + undefined(shell) + "\n" + CLASS_PATH);
        }
    }

    /** What the declarations so far refer to in vain. */
    private static String undefined(JShell shell) {
        return shell.snippets()
                .filter(DeclarationSnippet.class::isInstance)
                .flatMap(snippet -> shell.unresolvedDependencies((DeclarationSnippet) snippet))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static boolean isUnknownName(JShell shell, Snippet snippet) {
        return shell.diagnostics(snippet)
                .map(Diag::getCode)
                .anyMatch(code -> code.contains("cant.resolve") || code.contains("doesnt.exist"));
    }

    private static String diagnostics(JShell shell, Snippet snippet) {
        return shell.diagnostics(snippet)
                .filter(Diag::isError)
                .map(diagnostic -> message(diagnostic) + pointer(snippet.source(), diagnostic))
                .collect(Collectors.joining());
    }

    /** Without the line that names the class which JShell wraps around a snippet. */
    private static String message(Diag diagnostic) {
        return diagnostic
                .getMessage(Locale.ROOT)
                .lines()
                .filter(line -> !line.strip().equals("location: class"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** The line of the source, and under it a mark. */
    private static String pointer(String source, Diag diagnostic) {
        int at = (int) Math.max(0, Math.min(diagnostic.getPosition(), source.length()));
        int start = source.lastIndexOf('\n', at - 1) + 1;
        int end = source.indexOf('\n', at);
        String line = source.substring(start, end < 0 ? source.length() : end);
        return "    " + line.replace('\t', ' ') + "\n    " + " ".repeat(at - start) + "^\n";
    }

    private static String trace(EvalException thrown) {
        StringBuilder text = new StringBuilder(name(thrown));
        for (StackTraceElement element : thrown.getStackTrace()) {
            text.append("\n    at ").append(place(element));
        }
        JShellException cause = thrown.getCause();
        if (cause instanceof EvalException inner) {
            text.append("\ncaused by ").append(trace(inner));
        }
        return text.toString();
    }

    private static String name(EvalException thrown) {
        String message = thrown.getMessage();
        return thrown.getExceptionClassName() + (message == null || message.equals("<none>") ? "" : ": " + message);
    }

    /** {@code #1:2} is line 2 of the first snippet. */
    private static String place(StackTraceElement element) {
        String file = element.getFileName();
        if (file == null || !file.startsWith("#")) {
            return element.toString();
        }
        return (element.getClassName() + " " + element.getMethodName() + " (" + file + ":" + element.getLineNumber()
                        + ")")
                .strip();
    }
}
