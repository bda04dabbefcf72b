package io.github.heapfold.cli;

import io.github.heapfold.view.TextTree;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens JShell with Heapfold in it. */
@Command(
        name = "jshell",
        header = "Opens JShell with methods to profile your objects.",
        description = {
            "  profile(obj)          prints the tree",
            "  exact(obj)            prints the tree with padding and spare capacity",
            "  shared(obj)           prints what several places hold, and which",
            "  diff(a, b)            prints what changed from one object to a later one",
            "  folded(obj)           gives the folded stacks as a String",
            "  flame(obj, \"x.html\")  writes a flame graph",
            "  explain(X.class)      prints what a profile shows of a class, and why"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = "%nInput that is no terminal is run as a script: only what it prints is printed.")
final class JShellCommand implements Callable<Integer> {
    private static final List<String> IMPORTS = List.of(
            "io.github.heapfold.*",
            "io.github.heapfold.diff.*",
            "io.github.heapfold.export.*",
            "io.github.heapfold.view.*",
            "static io.github.heapfold.cli.Repl.*");

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Option(
            names = {"--class-path", "-cp"},
            paramLabel = "PATH",
            description = "Where your classes are: directories, jars, DIRECTORY/* for all jars in one.")
    private String classPath = "";

    @Parameters(paramLabel = "ARGUMENT", description = "Options and files for jshell.")
    private List<String> arguments = List.of();

    JShellCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        JdkTools.require("jshell", "jdk.jshell");
        List<String> entries = new ArrayList<>(List.of(ClassPath.own()));
        try {
            entries.addAll(ClassPath.entries(classPath));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        Path startup = startup();
        try {
            List<String> options = List.of(
                    "--class-path",
                    String.join(File.pathSeparator, entries),
                    "--startup",
                    "DEFAULT",
                    "--startup",
                    startup.toString(),
                    // the session's own JVM writes what we pass on: 17 obeys the first, later ones the second
                    "-R-Dfile.encoding=" + console.charset(),
                    "-R-Dstdout.encoding=" + console.charset(),
                    "-R-D" + Repl.WIDTH + "="
                            + Math.max(
                                    TextTree.MINIMUM_WIDTH, console.terminal().width()),
                    "-R-D" + Repl.COLOUR + "=" + console.terminal().colour());
            return JShellSession.run(options, arguments, console);
        } finally {
            Files.deleteIfExists(startup);
        }
    }

    private static String imports() {
        return Stream.concat(Imports.PACKAGES.stream().map(name -> name + ".*"), IMPORTS.stream())
                .map(name -> "import " + name + ";\n")
                .collect(Collectors.joining());
    }

    private static Path startup() throws Failure {
        try {
            Path file = Files.createTempFile("heapfold", ".jsh");
            file.toFile().deleteOnExit();
            return Files.writeString(file, imports());
        } catch (IOException e) {
            throw new Failure("cannot write a temporary file: " + e.getMessage() + "; set TMPDIR or -Djava.io.tmpdir");
        }
    }
}
