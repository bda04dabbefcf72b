package io.github.heapfold.cli;

import io.github.heapfold.diff.ProfileDiff;
import io.github.heapfold.export.FlameGraph;
import io.github.heapfold.export.ProfileJson;
import io.github.heapfold.export.internal.AtomicFile;
import io.github.heapfold.view.DiffTree;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** A file to write a change to; its name says in which format. */
final class DiffFile {
    private static final List<String> ENDINGS = List.of("html", "json", "txt", "folded");

    private final Path path;
    private final String ending;

    private DiffFile(Path path, String ending) {
        this.path = path;
        this.ending = ending;
    }

    /**
     * The file of a name.
     *
     * @throws IllegalArgumentException if no format belongs to the name
     */
    static DiffFile of(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        if (!ENDINGS.contains(ending)) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" names no format of a change; end it in one of " + ENDINGS);
        }
        try {
            return new DiffFile(Path.of(name), ending);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("\"" + name + "\" is no file name: " + e.getReason(), e);
        }
    }

    /** Fails where writing would surely fail, before any work is done. */
    void check() throws Failure {
        try {
            AtomicFile.check(path);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    void write(ProfileDiff diff, DiffTree tree, String title, Console console) throws Failure {
        try {
            AtomicFile.write(path, out -> content(diff, tree, title, out));
        } catch (IOException e) {
            throw failure(e);
        }
        console.note("wrote " + path);
    }

    private void content(ProfileDiff diff, DiffTree tree, String title, OutputStream out) throws IOException {
        switch (ending) {
            case "html" ->
                FlameGraph.between(diff.before(), diff.after()).title(title).writeTo(out);
            case "json" -> ProfileJson.write(diff, out);
            case "txt" -> out.write(tree.toString().getBytes(StandardCharsets.UTF_8));
            default -> out.write((diff.isEmpty() ? "" : diff + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Failure failure(IOException e) {
        return new Failure("cannot write " + e.getMessage());
    }
}
