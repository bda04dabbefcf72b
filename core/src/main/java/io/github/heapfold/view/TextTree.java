package io.github.heapfold.view;

import io.github.heapfold.MemoryProfile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A profile as a tree to read, the largest first: share, size and number of objects of each frame with all beneath it. Above
 * it stands what the numbers are, beneath it what was not followed and the warnings, in full.
 *
 * <pre>{@code
 * 100.0%    7.2 MiB      300,004 objects  total
 * 100.0%    7.2 MiB      300,003 objects  └─ Shop.orders > Order × 100,000, 75.9 B each
 *  63.3%    4.6 MiB      200,000 objects     ├─ Order.name
 * }</pre>
 *
 * The lines beneath a frame add up to it: what a place counts itself is a line {@code (own)}, all that is small is one line.
 * Several frames of one type stand beneath the type. A frame that holds little besides one other shares its line: {@code a > b}.
 *
 * <p>Immutable; each method answers a new one.
 */
public final class TextTree {
    /** Narrower is not readable. */
    public static final int MINIMUM_WIDTH = 40;

    private final MemoryProfile profile;
    private String title = "";
    private @Nullable Instant date;
    private double minimumShare = 0.005;
    private int maximumDepth = Integer.MAX_VALUE;
    private int maximumRows = 80;
    private int width = 120;
    private Charset charset = StandardCharsets.UTF_8;
    private boolean colour;
    private boolean alone;

    private TextTree(MemoryProfile profile) {
        this.profile = profile;
    }

    /** At most 80 rows, which hold half a percent of the total each or more, 120 columns wide. */
    public static TextTree of(MemoryProfile profile) {
        return new TextTree(Objects.requireNonNull(profile, "profile"));
    }

    private TextTree with(Consumer<TextTree> change) {
        TextTree copy = new TextTree(profile);
        copy.title = title;
        copy.date = date;
        copy.minimumShare = minimumShare;
        copy.maximumDepth = maximumDepth;
        copy.maximumRows = maximumRows;
        copy.width = width;
        copy.charset = charset;
        copy.colour = colour;
        copy.alone = alone;
        change.accept(copy);
        return copy;
    }

    /** What was profiled, for the heading; none unless set. */
    public TextTree title(String text) {
        Objects.requireNonNull(text, "title");
        return with(tree -> tree.title = text);
    }

    /** When the profile was made, for the heading; none unless set. */
    public TextTree date(Instant instant) {
        Objects.requireNonNull(instant, "date");
        return with(tree -> tree.date = instant);
    }

    /** Folds frames with less than this share of the total into one line; 0 shows all that {@link #maximumRows} allows. */
    public TextTree minimumShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("minimumShare must be between 0 and 1, was " + share);
        }
        return with(tree -> tree.minimumShare = share);
    }

    /** Shows so many levels of frames beneath the total; all that have room unless set. */
    public TextTree maximumDepth(int depth) {
        if (depth < 1) {
            throw new IllegalArgumentException("maximumDepth must be at least 1, was " + depth);
        }
        return with(tree -> tree.maximumDepth = depth);
    }

    /** Shows so many rows at most, those that hold the most. */
    public TextTree maximumRows(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("maximumRows must be at least 1, was " + rows);
        }
        return with(tree -> tree.maximumRows = rows);
    }

    /** No line is wider than so many columns. Frames for which there is no room are folded, names are cut at their beginning. */
    public TextTree width(int columns) {
        if (columns < MINIMUM_WIDTH) {
            throw new IllegalArgumentException("width must be at least " + MINIMUM_WIDTH + ", was " + columns);
        }
        return with(tree -> tree.width = columns);
    }

    /**
     * What the reader can show; UTF-8 unless set. Lines are drawn in ASCII where it has no others, and characters that it lacks
     * are written by their numbers, as in Java source.
     */
    public TextTree charset(Charset value) {
        Objects.requireNonNull(value, "charset");
        return with(tree -> tree.charset = value);
    }

    /** Whether to colour it, for a terminal. */
    public TextTree colour(boolean value) {
        return with(tree -> tree.colour = value);
    }

    /** The rows only, without heading, cuts and warnings. */
    public TextTree rowsOnly() {
        return with(tree -> tree.alone = true);
    }

    /** The text, each line ended by '\n'. */
    @Override
    public String toString() {
        Script script = new Script(charset);
        Colours colours = new Colours(colour);
        double least = minimumShare * profile.totalBytes();
        RowText rows = new RowText(Math.max(1, profile.totalBytes()), width, script, colours);
        Row total = new Rows(least, maximumDepth, rows.mostIndents(), maximumRows).of(Nodes.of(profile, least));
        StringBuilder text = new StringBuilder();
        Notes notes = new Notes(new Heading(profile), width, script, colours);
        if (!alone) {
            notes.appendHeading(text, title, date);
        }
        rows.append(text, total);
        if (!alone) {
            notes.appendEnd(text);
        }
        return text.toString();
    }
}
