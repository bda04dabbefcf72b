package io.github.heapfold.cli;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.export.Csv;
import io.github.heapfold.export.FlameGraph;
import io.github.heapfold.export.Pprof;
import io.github.heapfold.export.ProfileJson;
import io.github.heapfold.export.Speedscope;
import io.github.heapfold.export.internal.AtomicFile;
import io.github.heapfold.view.TextTree;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** A file to write a profile to; its name says in which format. */
final class OutputFile {
    private final Path path;
    private final Format format;

    private OutputFile(Path path, Format format) {
        this.path = path;
        this.format = format;
    }

    /** What a profile is written as; the longer endings come first. */
    enum Format {
        SPEEDSCOPE("for speedscope.app", ".speedscope.json") {
            @Override
            void write(MemoryProfile profile, String title, OutputStream out) throws IOException {
                Speedscope.write(profile, title, out);
            }
        },
        JSON("all of it, to keep", ".json") {
            @Override
            void write(MemoryProfile profile, String title, OutputStream out) throws IOException {
                ProfileJson.write(profile, out);
            }
        },
        JSON_GZ("the same, packed", ".json.gz") {
            @Override
            void write(MemoryProfile profile, String title, OutputStream out) throws IOException {
                GZIPOutputStream gzip = new GZIPOutputStream(out);
                ProfileJson.write(profile, gzip);
                gzip.finish();
            }
        },
        HTML("flame graph", ".html") {
            @Override
            void write(MemoryProfile profile, String title, OutputStream out) throws IOException {
                FlameGraph.of(profile).title(title).writeTo(out);
            }
        },
        TXT("tree", ".txt") {
            @Override
            void write(MemoryProfile profile, String title, OutputStream out) throws IOException {
                out.write(TextTree.of(profile).title(title).toString().getBytes(StandardCharsets.UTF_8));
            }
        },
        FOLDED("folded stacks", ".folded") {
            @Override
            void write(MemoryProfile profile, String title, OutputStream out) throws IOException {
                out.write(profile.isEmpty() ? new byte[0] : (profile + "\n").getBytes(StandardCharsets.UTF_8));
            }
        },
        PPROF("for go tool pprof", ".pb.gz") {
            @Override
            void write(MemoryProfile profile, String title, OutputStream out) throws IOException {
                Pprof.write(profile, out);
            }
        },
        CSV("lines as a table", ".csv") {
            @Override
            void write(MemoryProfile profile, String title, OutputStream out) throws IOException {
                Csv.write(profile, Csv.Table.LINES, out);
            }
        };

        private final String words;
        private final String ending;

        Format(String words, String ending) {
            this.words = words;
            this.ending = ending;
        }

        abstract void write(MemoryProfile profile, String title, OutputStream out) throws IOException;
    }

    /** The endings of names, and what they mean. */
    private static String endings() {
        return Stream.of(Format.values())
                .map(format -> format.ending + " (" + format.words + ")")
                .collect(Collectors.joining(", "));
    }

    /**
     * The file of a name.
     *
     * @throws IllegalArgumentException if no format belongs to the name
     */
    static OutputFile of(String name) {
        for (Format format : Format.values()) {
            if (name.endsWith(format.ending)) {
                return of(name, format);
            }
        }
        throw new IllegalArgumentException("\"" + name + "\" names no format; end it in one of " + endings());
    }

    /**
     * The file of a name, in a format whatever the name.
     *
     * @throws IllegalArgumentException if that can be no name
     */
    static OutputFile of(String name, Format format) {
        return of(path(name), format);
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
