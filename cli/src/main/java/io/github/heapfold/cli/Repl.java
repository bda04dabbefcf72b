package io.github.heapfold.cli;

import io.github.heapfold.Accounting;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.export.FlameGraph;
import io.github.heapfold.view.TextTree;
import java.io.IOException;
import java.nio.file.Path;

/** What a JShell session can say without further ado. Prints results to standard output, all else to standard error. */
public final class Repl {
    private Repl() {}

    /** Prints the tree. */
    public static void profile(Object root) {
        System.out.print(TextTree.of(logical(root)));
    }

    /** Prints the tree with padding and spare capacity. */
    public static void exact(Object root) {
        MemoryProfiler profiler =
                MemoryProfiler.builder().accounting(Accounting.EXACT).build();
        System.out.print(TextTree.of(warned(profiler.profile(root))));
    }

    /** The folded stacks. */
    public static String folded(Object root) {
        return logical(root).toString();
    }

    /** Writes a flame graph, an HTML file. */
    public static void flame(Object root, String file) throws IOException {
        MemoryProfile profile = logical(root);
        FlameGraph.of(profile).title(root.getClass().getSimpleName()).writeTo(Path.of(file));
        System.err.println("wrote " + file);
    }

    private static MemoryProfile logical(Object root) {
        return warned(MemoryProfiler.standard().profile(root));
    }

    private static MemoryProfile warned(MemoryProfile profile) {
        profile.warnings().forEach(warning -> System.err.println("warning: " + warning));
        return profile;
    }
}
