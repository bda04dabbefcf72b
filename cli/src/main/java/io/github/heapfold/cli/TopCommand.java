package io.github.heapfold.cli;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.tree.ClassNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the largest lines and types of a saved profile. */
@Command(
        name = "top",
        header = "Lists the largest lines and types of a saved profile.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer =
                "%nA line is the bytes at a path itself, without what stands beneath it. Types have their padding in their bytes.")
final class TopCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A profile: JSON, packed or not, or folded stacks.")
    @SuppressWarnings("NullAway.Init") // picocli demands it
    private Path file;

    @Option(names = "-n", paramLabel = "N", description = "Show so many of each (default: ${DEFAULT-VALUE}).")
    private int number = 20;

    @Option(names = "--exact", description = "Count padding and spare capacity too; FILE must know them.")
    private boolean exact;

    TopCommand(Console console) {
        this.console = console;
    }

    private record Row(String name, long bytes, long objects) {
        static final Comparator<Row> LARGEST_FIRST =
                Comparator.comparingLong(Row::bytes).reversed().thenComparing(Row::name);

        Row plus(Row other) {
            return new Row(name, bytes + other.bytes, objects + other.objects);
        }
    }

    @Override
    public Integer call() throws Failure {
        if (number < 1) {
            throw new ParameterException(spec.commandLine(), "-n must be at least 1, was " + number);
        }
        MemoryProfile profile = ProfileFile.read(file, exact);
        List<Row> lines = new ArrayList<>();
        profile.entries()
                .forEach(entry -> lines.add(new Row(String.join(";", entry.path()), entry.bytes(), entry.objects())));
        Map<String, Row> types = new HashMap<>();
        profile.classCounts()
                .forEach(count -> types.merge(
                        count.className(),
                        new Row(ClassNames.readable(count.className()), count.shallowBytes(), count.objects()),
                        Row::plus));
        print("lines", lines, profile.totalBytes());
        if (!types.isEmpty()) { // folded text knows none
            console.out().println();
            print(
                    "types",
                    new ArrayList<>(types.values()),
                    types.values().stream().mapToLong(Row::bytes).sum());
        }
        return 0;
    }

    private void print(String what, List<Row> rows, long total) {
        rows.sort(Row.LARGEST_FIRST);
        int shown = Math.min(number, rows.size());
        console.out().printf(Locale.ROOT, "%,d of %,d %s, %,d B in all%n", shown, rows.size(), what, total);
        for (Row row : rows.subList(0, shown)) {
            console.out()
                    .printf(
                            Locale.ROOT,
                            "%5.1f%% %,15d B %,13d  %s%n",
                            100.0 * row.bytes / Math.max(1, total),
                            row.bytes,
                            row.objects,
                            row.name);
        }
    }
}
