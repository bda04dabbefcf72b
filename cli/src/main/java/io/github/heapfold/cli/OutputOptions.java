package io.github.heapfold.cli;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.view.TextTree;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a profile goes, and how it looks there: options of every command whose result is one. */
final class OutputOptions {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Write a file; its name says how: FILE.json or .json.gz (all of it, to keep), .html (flame graph), "
                            + ".txt (tree), .folded (folded stacks), .pb.gz (pprof), .speedscope.json, .csv. "
                            + "Without it, the tree is printed.")
    private @Nullable String output;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli makes it
    private TreeOptions tree;

    private @Nullable OutputFile file;

    /** Fails where the result could not be written, before any work is done. */
    void check() throws Failure {
        tree.check();
        if (output != null) {
            try {
                file = OutputFile.of(output);
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), e.getMessage(), e);
            }
            file.check();
        }
    }

    /** Prints the tree, or writes the file; then warnings, which the tree has in it, are notes. */
    void write(MemoryProfile profile, String title, Console console) throws Failure {
        if (file == null) {
            console.out().print(tree.onTerminal(TextTree.of(profile).title(title), console));
        } else {
            profile.warnings().forEach(warning -> console.note("warning: " + warning));
            file.write(profile, title, console);
        }
    }

    boolean isFile() {
        return output != null;
    }

    /** How many rows of a table to print. */
    int rows(int unlessTold) {
        return tree.rows(unlessTold);
    }
}
