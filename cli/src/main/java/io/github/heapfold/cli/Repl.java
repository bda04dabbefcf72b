package io.github.heapfold.cli;

import io.github.heapfold.Accounting;
import io.github.heapfold.Attribution;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.diff.ProfileDiff;
import io.github.heapfold.export.FlameGraph;
import io.github.heapfold.tree.Sharing;
import io.github.heapfold.view.TextTree;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a JShell session can say without further ado. Prints results to standard output, all else to standard error. */
public final class Repl {
    /** How wide the terminal is that the session's output goes to, and whether to colour it. */
    static final String WIDTH = "heapfold.width";

    static final String COLOUR = "heapfold.colour";

    private Repl() {}

    /** Prints the tree; what several places hold stands where these meet, as shared. */
    public static void profile(Object root) {
        print(of(root), root);
    }

    /** Prints the tree with padding and spare capacity. */
    public static void exact(Object root) {
        print(of(root).as(Accounting.EXACT), root);
    }

    /** The folded stacks. */
    public static String folded(Object root) {
        return warned(of(root)).toString();
    }

    /** Prints what several places refer to, and which. */
    public static void shared(Object root) {
        for (Sharing sharing : warned(of(root)).sharing()) {
            System.out.printf(
                    Locale.ROOT,
                    "%,d bytes beneath %s: %,d of %s%n",
                    sharing.bytesBeneath(),
                    text(sharing.path()),
                    sharing.objects(),
                    sharing.type());
            sharing.from().forEach(from -> print("", from));
            sharing.back().forEach(back -> print(", back", back));
        }
    }

    private static void print(String what, Sharing.References references) {
        System.out.printf(
                Locale.ROOT,
                "  %,d reference%s%s from %s%n",
                references.count(),
                references.count() == 1 ? "" : "s",
                what,
                text(references.path()));
    }

    private static String text(List<String> path) {
        return path.isEmpty() ? "the root" : String.join(";", path);
    }

    /** Prints what changed from one object to a later one. */
    public static void diff(Object before, Object after) {
        System.out.println(ProfileDiff.between(warned(of(before)), warned(of(after))));
    }

    /** Prints what a profile shows of a class, and why. */
    public static void explain(Class<?> type) {
        System.out.println(MemoryProfiler.standard().explain(type));
    }

    /** Writes a flame graph, an HTML file. */
    public static void flame(Object root, String file) throws IOException {
        MemoryProfile profile = warned(of(root));
        FlameGraph.of(profile).title(title(root)).writeTo(Path.of(file));
        System.err.println("wrote " + file);
    }

    private static void print(MemoryProfile profile, Object root) {
        System.out.print(TextTree.of(profile)
                .title(title(root))
                .width(Integer.getInteger(WIDTH, 120))
                .colour(Boolean.getBoolean(COLOUR))
                .charset(Charset.forName(System.getProperty("stdout.encoding", "UTF-8"))));
    }

    private static String title(Object root) {
        return root.getClass().getSimpleName();
    }

    private static MemoryProfile of(Object root) {
        return MemoryProfiler.builder().attribution(Attribution.COMMON).build().profile(root);
    }

    private static MemoryProfile warned(MemoryProfile profile) {
        profile.warnings().forEach(warning -> System.err.println("warning: " + warning));
        return profile;
    }
}
