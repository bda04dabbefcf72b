package io.github.heapfold.cli;

import io.github.heapfold.dump.HeapDump;
import io.github.heapfold.dump.notes.DumpException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what is in a heap dump. */
@Command(
        name = "read",
        header = "Reads a heap dump: objects and bytes by class, in the bytes that they took in that JVM.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "%nHPROF files, plain or packed with gzip. Examples:",
            "  jcmd PID GC.heap_dump /tmp/app.hprof",
            "  heapfold read /tmp/app.hprof --top 30"
        })
final class ReadCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A heap dump.")
    @SuppressWarnings("NullAway.Init") // picocli demands it
    private Path file;

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "Show so many classes, the largest (default: ${DEFAULT-VALUE}).")
    private int top = 20;

    ReadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Failure {
        if (top < 1) {
            throw new ParameterException(spec.commandLine(), "--top must be at least 1, was " + top);
        }
        long start = System.nanoTime();
        try (HeapDump dump = HeapDump.open(file)) {
            console.out().print(ClassTable.of(dump).toText(top));
            console.note(String.format(Locale.ROOT, "read in %.2f s", (System.nanoTime() - start) / 1e9));
            dump.notes().forEach(note -> console.note("note: " + note));
            dump.sizes().notes().forEach(note -> console.note("note: " + note));
        } catch (NoSuchFileException e) {
            throw new Failure("there is no file " + file + "; correct its name");
        } catch (DumpException e) {
            throw new Failure(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new Failure("cannot read " + file + ": " + e.getMessage());
        }
        return 0;
    }
}
