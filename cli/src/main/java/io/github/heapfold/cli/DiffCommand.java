package io.github.heapfold.cli;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.diff.ProfileDiff;
import io.github.heapfold.view.DiffTree;
import io.github.heapfold.view.TextTree;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two saved profiles. */
@Command(
        name = "diff",
        header = "Shows what changed between two saved profiles, and fails if that is too much.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed", "2:wrong options or arguments", "3:it grew by more than --fail-above"},
        footer = {
            "%nThey must be of one attribution, accounting and layout. In a build:",
            "  heapfold diff main.json branch.json -o change.html --fail-above 5%%"
        })
final class DiffCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "BEFORE", description = "A profile: JSON, packed or not, or folded stacks.")
    @SuppressWarnings("NullAway.Init") // picocli demands it
    private Path before;

    @Parameters(index = "1", paramLabel = "AFTER", description = "A later one.")
    @SuppressWarnings("NullAway.Init") // picocli demands it
    private Path after;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Write FILE.html (page), FILE.json, FILE.txt (tree) or FILE.folded (path, bytes before, bytes after); "
                            + "without it, the tree is printed.")
    private @Nullable String output;

    @Option(
            names = "--fail-above",
            paramLabel = "LIMIT",
            converter = GrowthLimit.Converter.class,
            description = "End with exit code 3 if the total grew by more: 10%%, 1MB, 512KiB, 0.")
    private @Nullable GrowthLimit limit;

    @Option(names = "--exact", description = "Count padding and spare capacity too; both must know them.")
    private boolean exact;

    @Option(
            names = "--min",
            paramLabel = "PERCENT",
            converter = TreeOptions.Percent.class,
            description = "Fold changes of less than this share of the larger total (default: 0.1%%).")
    private double minimum = 0.001;

    @Option(names = "--top", paramLabel = "N", description = "Show so many rows (default: ${DEFAULT-VALUE}).")
    private int top = 80;

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Failure {
        if (top < 1) {
            throw new ParameterException(spec.commandLine(), "--top must be at least 1, was " + top);
        }
        DiffFile file = output == null ? null : file(output);
        ProfileDiff diff = diff();
        String title = before + " -> " + after;
        DiffTree tree = DiffTree.of(diff).title(title).minimumShare(minimum).maximumRows(top);
        if (file == null) {
            console.out()
                    .print(tree.width(Math.max(
                                    TextTree.MINIMUM_WIDTH, console.terminal().width()))
                            .charset(console.charset())
                            .colour(console.terminal().colour()));
        } else {
            diff.notes().forEach(note -> console.note("note: " + note));
            file.write(diff, tree, title, console);
        }
        return verdict(diff);
    }

    private DiffFile file(String name) throws Failure {
        try {
            DiffFile file = DiffFile.of(name);
            file.check();
            return file;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private ProfileDiff diff() throws Failure {
        MemoryProfile one = ProfileFile.read(before, exact);
        MemoryProfile other = ProfileFile.read(after, exact);
        try {
            return ProfileDiff.between(one, other);
        } catch (IllegalArgumentException e) {
            throw new Failure(before + " and " + after + ": " + e.getMessage());
        }
    }

    private int verdict(ProfileDiff diff) {
        long bytesBefore = diff.before().totalBytes();
        long bytesAfter = diff.after().totalBytes();
        if (limit == null || !limit.isExceeded(bytesBefore, bytesAfter)) {
            return 0;
        }
        console.error(String.format(
                Locale.ROOT,
                "it grew from %,d to %,d bytes, by %,d, more than %s",
                bytesBefore,
                bytesAfter,
                bytesAfter - bytesBefore,
                limit.text()));
        return Main.GREW;
    }
}
