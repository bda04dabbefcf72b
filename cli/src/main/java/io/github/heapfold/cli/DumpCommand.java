package io.github.heapfold.cli;

import io.github.heapfold.agent.Attachment;
import io.github.heapfold.agent.exchange.RefusedException;
import io.github.heapfold.agent.exchange.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a heap dump of another JVM, with a side file. */
@Command(
        name = "dump",
        header =
                "Takes a heap dump of a running JVM, of its live objects, and beside it a file with what a dump lacks.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "%nThe JVM stands still while it writes the dump. Examples:",
            "  heapfold dump 4711 -o app.hprof",
            "  heapfold read app.hprof"
        })
final class DumpCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(paramLabel = "JVM", description = "A process id, or the name of a main class or jar.")
    @SuppressWarnings("NullAway.Init") // picocli demands it
    private String target;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write FILE.hprof and FILE.hprof.heapfold (default: heapfold-PID.hprof here).")
    private @Nullable Path output;

    DumpCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Failure {
        if (output != null && !output.toString().endsWith(".hprof")) {
            throw new ParameterException(spec.commandLine(), "\"" + output + "\" must end in .hprof");
        }
        JdkTools.require("dump", "jdk.attach");
        try (Attachment attachment = Attachment.to(target)) {
            Path file = output == null ? Path.of("heapfold-" + attachment.pid() + ".hprof") : output;
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null && !Files.isDirectory(directory)) {
                throw new Failure("there is no directory " + directory + "; make it first");
            }
            attachment.ask(Request.dump(file));
            console.note("wrote " + file + " and " + file + ".heapfold");
        } catch (RefusedException e) {
            throw new Failure(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new Failure("cannot exchange files with the target: " + e.getMessage());
        }
        return 0;
    }
}
