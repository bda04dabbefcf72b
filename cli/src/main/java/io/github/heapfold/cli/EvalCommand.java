package io.github.heapfold.cli;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.view.TextTree;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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
            "%nThe packages that JShell imports are imported. Statements may come first:",
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

    @Option(names = "--exact", description = "Count padding and spare capacity too.")
    private boolean exact;

    @Option(
            names = "--first-owner",
            description =
                    "Count what several paths lead to for the first of them, not at the place where all of them meet.")
    private boolean firstOwner;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write FILE.folded (folded stacks), FILE.html (flame graph) or FILE.txt (tree); "
                    + "without it, the tree is printed.")
    private @Nullable String output;

    EvalCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Failure {
        JdkTools.require("eval");
        OutputFile file = null;
        List<String> entries;
        try {
            file = output == null ? null : OutputFile.of(output);
            entries = ClassPath.entries(classPath);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        if (expression.isBlank()) {
            throw new ParameterException(spec.commandLine(), "the expression is empty; write one in quotes");
        }
        if (file != null) {
            file.check();
        }
        MemoryProfile profile = profile(entries);
        if (file == null) {
            console.out().print(TextTree.of(profile));
        } else {
            file.write(profile, title(), console);
        }
        return 0;
    }

    private MemoryProfile profile(List<String> entries) throws Failure {
        PrintStream out = System.out;
        System.setOut(console.err()); // what the code prints is no result
        try {
            Object value = Evaluator.evaluate(expression, entries);
            return Profiling.profile(value, exact, firstOwner, console);
        } finally {
            System.setOut(out);
        }
    }

    private String title() {
        String line = expression.strip().replaceAll("\\s+", " ");
        return line.length() <= TITLE_LENGTH ? line : line.substring(0, TITLE_LENGTH - 3) + "...";
    }
}
