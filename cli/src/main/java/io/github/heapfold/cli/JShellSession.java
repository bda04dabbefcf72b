package io.github.heapfold.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import jdk.jshell.tool.JavaShellToolBuilder;

/** Runs the JDK's jshell tool in this JVM; the snippets run in one that the tool starts. */
final class JShellSession {
    private JShellSession() {}

    /** At a terminal, or told more precisely what to do, as jshell does; else as a script whose output is the result. */
    static int run(List<String> options, List<String> more, Console console) throws Exception {
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(more);
        JavaShellToolBuilder tool = JavaShellToolBuilder.builder().err(console.err());
        if (!more.isEmpty() || isTerminal()) {
            tool.out(console.out());
        } else {
            arguments.addAll(List.of("-s", "-"));
            tool.out(console.err(), console.err(), console.out()).persistence(new HashMap<>());
        }
        return tool.start(arguments.toArray(String[]::new));
    }

    @SuppressWarnings("SystemConsoleNull") // it is null up to 21, and the question asked of it is there from 22
    private static boolean isTerminal() throws ReflectiveOperationException {
        java.io.Console terminal = System.console();
        if (terminal == null || Runtime.version().feature() < 22) {
            return terminal != null;
        }
        return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(terminal); // since 22
    }
}
