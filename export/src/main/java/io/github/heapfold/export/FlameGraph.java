package io.github.heapfold.export;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.export.internal.AtomicFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A profile as a flame graph: one HTML file that needs no other, to open in a browser. Widths are bytes.
 *
 * <pre>{@code
 * FlameGraph.of(profile).title("Cache").writeTo(Path.of("cache.html"));
 * }</pre>
 *
 * Immutable. The same profile and title give the same file.
 */
public final class FlameGraph {
    private final MemoryProfile profile;
    private final String title;

    private FlameGraph(MemoryProfile profile, String title) {
        this.profile = profile;
        this.title = title;
    }

    public static FlameGraph of(MemoryProfile profile) {
        return new FlameGraph(Objects.requireNonNull(profile, "profile"), "Memory");
    }

    /** The heading of the page, plain text. */
    public FlameGraph title(String text) {
        return new FlameGraph(profile, Objects.requireNonNull(text, "title"));
    }

    /**
     * Writes the page to a file, replacing the one that is there. On failure that one stays as it was.
     *
     * @throws IOException if the file cannot be written
     */
    public void writeTo(Path file) throws IOException {
        AtomicFile.write(file, this::writeTo);
    }

    /** Writes the page, in UTF-8, and leaves the stream open. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(FlamePage.html(profile, title).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
