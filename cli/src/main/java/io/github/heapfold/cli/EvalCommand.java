package io.github.heapfold.cli;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.cli.Evaluator.Evaluated;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Profiles the value of an expression. */
@Command(
        name = "eval",
        header = "Evaluates a Java expression and profiles the object it gives.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "%nThe packages of java.base that people use are imported. Declarations and statements may come first:",
            "  heapfold eval 'var m = new HashMap<Integer, String>(); m.put(1, \"a\"); m'",
            "What the code prints goes to standard error."
        })
final class EvalCommand implements Callable<Integer> {
    private static final int TITLE_LENGTH = 100;

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(paramLabel = "EXPRESSION", description = "Java, in quotes.")
    @SuppressWarnings("NullAway.Init") // picocli demands it
    private String expression;

    @Option(
            names = {"--class-path", "-cp"},
            paramLabel = "PATH",
            description = "Where your classes are: directories, jars, DIRECTORY/* for all jars in one.")
    private String classPath = "";

    @Option(
            names = "--besides",
            paramLabel = "EXPRESSION",
            description = "Leave out what this object reaches too; variables of the expression may occur in it.")
    private List<String> besides = new ArrayList<>();

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli makes it
    private ProfilingOptions profiling;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli makes it
    private OutputOptions output;

    EvalCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Failure {
        JdkTools.require("eval", "jdk.compiler");
        List<String> entries;
        try {
            entries = ClassPath.entries(classPath);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        if (expression.isBlank()) {
            throw new ParameterException(spec.commandLine(), "the expression is empty; write one in quotes");
        }
        output.check();
        output.write(profile(entries), title(), console);
        return 0;
    }

    private MemoryProfile profile(List<String> entries) throws Failure {
        PrintStream out = System.out;
        System.setOut(console.err()); // what the code prints is no result
        try {
            Evaluated evaluated = Evaluator.evaluate(expression, besides, entries);
            return profile(evaluated);
        } finally {
            System.setOut(out);
        }
    }

    @SuppressWarnings("resource") // the value may yet load classes
    private MemoryProfile profile(Evaluated evaluated) throws Failure {
        ClassLookup classes = new ClassLookup(List.of(), evaluated.loader());
        return Profiling.profile(evaluated.value(), evaluated.others(), profiling.builder(classes), console);
    }

    private String title() {
        String line = expression.strip().replaceAll("\\s+", " ");
        return line.length() <= TITLE_LENGTH ? line : line.substring(0, TITLE_LENGTH - 3) + "...";
    }
}
