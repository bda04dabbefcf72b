package io.github.heapfold.cli;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.export.FlameGraph;
import io.github.heapfold.export.internal.AtomicFile;
import io.github.heapfold.view.TextTree;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/** A file to write a profile to; its name says in which format. */
final class OutputFile {
    private final Path path;
    private final Format format;

    private OutputFile(Path path, Format format) {
        this.path = path;
        this.format = format;
    }

    private enum Format {
        /** Folded stacks. */
        FOLDED {
            @Override
            void write(MemoryProfile profile, String title, OutputStream out) throws IOException {
                out.write(profile.isEmpty() ? new byte[0] : (profile + "\n").getBytes(StandardCharsets.UTF_8));
            }
        },
        /** A flame graph. */
        HTML {
            @Override
            void write(MemoryProfile profile, String title, OutputStream out) throws IOException {
                FlameGraph.of(profile).title(title).writeTo(out);
            }
        },
        /** The tree as text. */
        TXT {
            @Override
            void write(MemoryProfile profile, String title, OutputStream out) throws IOException {
                out.write(TextTree.of(profile).toString().getBytes(StandardCharsets.UTF_8));
            }
        };

        abstract void write(MemoryProfile profile, String title, OutputStream out) throws IOException;
    }

    /**
     * The file of a name.
     *
     * @throws IllegalArgumentException if no format belongs to the name
     */
    static OutputFile of(String name) {
        for (Format format : Format.values()) {
            if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
                return of(path(name), format);
            }
        }
        throw new IllegalArgumentException("\"" + name
                + "\" names no format; end it in .folded (folded stacks), .html (flame graph) or .txt (tree)");
    }

    private static OutputFile of(Path path, Format format) {
        return new OutputFile(path, format);
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
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

    void write(MemoryProfile profile, String title, Console console) throws Failure {
        try {
            AtomicFile.write(path, out -> format.write(profile, title, out));
        } catch (IOException e) {
            throw failure(e);
        }
        console.note("wrote " + path);
    }

    private static Failure failure(IOException e) {
        return new Failure("cannot write " + e.getMessage());
    }
}
