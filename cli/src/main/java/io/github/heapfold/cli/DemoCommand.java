package io.github.heapfold.cli;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.fixtures.optimization.Instance;
import io.github.heapfold.fixtures.optimization.OptimizationModels;
import io.github.heapfold.view.TextTree;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Profiles a model large enough to be worth a look. */
@Command(
        name = "demo",
        header = "Profiles an optimisation model.",
        description =
                "Prints the tree, writes heapfold-demo.html (flame graph) and heapfold-demo.folded (folded stacks).",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class DemoCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Option(names = "--variables", paramLabel = "N", description = "Size of the model (default: ${DEFAULT-VALUE}).")
    private int variables = 100_000;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIRECTORY",
            description = "Where to write the files (default: here).")
    private String directory = "";

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli makes it
    private ProfilingOptions profiling;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli makes it
    private TreeOptions tree;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Failure {
        if (variables < 1) {
            throw new ParameterException(spec.commandLine(), "--variables must be at least 1, was " + variables);
        }
        tree.check();
        String base = directory.isEmpty() ? "" : directory + "/";
        List<OutputFile> files =
                List.of(OutputFile.of(base + "heapfold-demo.html"), OutputFile.of(base + "heapfold-demo.folded"));
        for (OutputFile file : files) {
            file.check();
        }
        String title = String.format(Locale.ROOT, "Optimisation model, %,d variables", variables);
        console.note(title);
        Instance model = OptimizationModels.generate(variables);
        MemoryProfile profile =
                Profiling.profile(model, List.of(), profiling.builder(new ClassLookup(List.of())), console);
        console.out()
                .print(tree.onTerminal(
                        TextTree.of(profile).title(title).minimumShare(0.01).maximumRows(40), console));
        for (OutputFile file : files) {
            file.write(profile, title, console);
        }
        return 0;
    }
}
