package io.github.heapfold.export;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.export.internal.AtomicFile;
import io.github.heapfold.export.internal.page.PageModel;
import io.github.heapfold.export.internal.page.PageModels;
import io.github.heapfold.export.internal.page.PageWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A profile, or what changed between two, as a page: one HTML file that needs no other, to open in a browser. It shows a
 * flame graph, a treemap and tables. Widths are bytes.
 *
 * <pre>{@code
 * FlameGraph.of(profile).title("Cache").writeTo(Path.of("cache.html"));
 * FlameGraph.between(before, after).title("Cache, a day later").writeTo(Path.of("change.html"));
 * }</pre>
 *
 * Immutable. The same profile, title and date give the same file.
 */
public final class FlameGraph {
    private final @Nullable MemoryProfile before;
    private final MemoryProfile profile;
    private final String title;
    private final @Nullable Instant date;

    private FlameGraph(@Nullable MemoryProfile before, MemoryProfile profile, String title, @Nullable Instant date) {
        this.before = before;
        this.profile = profile;
        this.title = title;
        this.date = date;
    }

    public static FlameGraph of(MemoryProfile profile) {
        return new FlameGraph(null, Objects.requireNonNull(profile, "profile"), "Memory", null);
    }

    /** What changed from one profile to a later one: what grew, shrank, appeared and vanished. */
    public static FlameGraph between(MemoryProfile before, MemoryProfile after) {
        return new FlameGraph(
                Objects.requireNonNull(before, "before"),
                Objects.requireNonNull(after, "after"),
                "Change of memory",
                null);
    }

    /** The heading of the page, plain text. */
    public FlameGraph title(String text) {
        return new FlameGraph(before, profile, Objects.requireNonNull(text, "title"), date);
    }

    /** When the profile was made, for the heading; without it the page has no date. */
    public FlameGraph date(Instant instant) {
        return new FlameGraph(before, profile, title, Objects.requireNonNull(instant, "date"));
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
        PageModel model = before == null
                ? PageModels.of(title, date, profile)
                : PageModels.ofChange(title, date, before, profile);
        PageWriter.write(model, out);
    }
}
