package io.github.heapfold.cli;

import io.github.heapfold.MemoryProfile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a saved profile in another format. */
@Command(
        name = "convert",
        header = "Writes a saved profile in another format.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "%nThe name of OUT says the format: .json or .json.gz, .html, .txt, .folded, .pb.gz, .speedscope.json, .csv.",
            "  heapfold convert cache.json cache.html"
        })
final class ConvertCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "IN", description = "A profile: JSON, packed or not, or folded stacks.")
    @SuppressWarnings("NullAway.Init") // picocli demands it
    private Path in;

    @Parameters(index = "1", paramLabel = "OUT", description = "The file to write.")
    @SuppressWarnings("NullAway.Init") // picocli demands it
    private String out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "Write json, html, txt, folded, pprof, speedscope or csv, whatever the name of OUT.")
    private OutputFile.@Nullable Format format;

    @Option(names = "--exact", description = "Count padding and spare capacity too; IN must know them.")
    private boolean exact;

    ConvertCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Failure {
        OutputFile file;
        try {
            file = format == null ? OutputFile.of(out) : OutputFile.of(out, format);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        file.check();
        MemoryProfile profile = ProfileFile.read(in, exact);
        file.write(profile, String.valueOf(in.getFileName()), console);
        return 0;
    }
}
