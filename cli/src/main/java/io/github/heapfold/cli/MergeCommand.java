package io.github.heapfold.cli;

import io.github.heapfold.MemoryProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Adds up saved profiles. */
@Command(
        name = "merge",
        header = "Adds up saved profiles, equal paths as one: those of several processes, for example.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer =
                "%nThey must be of one attribution, accounting and layout. What several of them counted is counted as often.")
final class MergeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "2..*", paramLabel = "FILE", description = "Profiles: JSON, packed or not, or folded stacks.")
    @SuppressWarnings("NullAway.Init") // picocli demands it
    private List<Path> files;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli makes it
    private OutputOptions output;

    MergeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Failure {
        output.check();
        MemoryProfile sum = ProfileFile.read(files.get(0), false);
        for (Path file : files.subList(1, files.size())) {
            try {
                sum = sum.merge(ProfileFile.read(file, false));
            } catch (IllegalArgumentException | ArithmeticException e) {
                throw new Failure(files.get(0) + " and " + file + ": " + e.getMessage());
            }
        }
        output.write(sum, files.stream().map(Path::toString).collect(Collectors.joining(" + ")), console);
        return 0;
    }
}
