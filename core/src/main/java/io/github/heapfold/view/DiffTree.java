package io.github.heapfold.view;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.diff.ChangedPlace;
import io.github.heapfold.diff.ProfileDiff;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * What changed between two profiles as a tree to read, the largest change first: bytes more or less of each frame with all beneath
 * it, as a share of what it had before, and what it has now. Frames without a change are left out.
 *
 * <pre>{@code
 *   +4.6 MiB   +63.3%    11.8 MiB  total
 *   +4.6 MiB  +180.2%     7.2 MiB  ├─ Shop.orders
 *   -1.2 KiB     gone         0 B  └─ Shop.drafts
 * }</pre>
 *
 * <p>Immutable; each method answers a new one.
 */
public final class DiffTree {
    private final ProfileDiff diff;
    private final String title;
    private final double minimumShare;
    private final int maximumRows;
    private final int width;
    private final Charset charset;
    private final boolean colour;

    private DiffTree(
            ProfileDiff diff,
            String title,
            double minimumShare,
            int maximumRows,
            int width,
            Charset charset,
            boolean colour) {
        this.diff = diff;
        this.title = title;
        this.minimumShare = minimumShare;
        this.maximumRows = maximumRows;
        this.width = width;
        this.charset = charset;
        this.colour = colour;
    }

    /** At most 80 rows, in each of which a thousandth of the larger total or more changed, 120 columns wide. */
    public static DiffTree of(ProfileDiff diff) {
        return new DiffTree(Objects.requireNonNull(diff, "diff"), "", 0.001, 80, 120, StandardCharsets.UTF_8, false);
    }

    /** What was compared, for the heading; none unless set. */
    public DiffTree title(String text) {
        return new DiffTree(
                diff, Objects.requireNonNull(text, "title"), minimumShare, maximumRows, width, charset, colour);
    }

    /** Folds changes of less than this share of the larger total into one line; 0 shows all that there is room for. */
    public DiffTree minimumShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("minimumShare must be between 0 and 1, was " + share);
        }
        return new DiffTree(diff, title, share, maximumRows, width, charset, colour);
    }

    /** Shows so many rows, but for those of equal changes, and for what is folded. */
    public DiffTree maximumRows(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("maximumRows must be at least 1, was " + rows);
        }
        return new DiffTree(diff, title, minimumShare, rows, width, charset, colour);
    }

    /** No row is wider than so many columns: names are cut at their beginning. */
    public DiffTree width(int columns) {
        if (columns < TextTree.MINIMUM_WIDTH) {
            throw new IllegalArgumentException("width must be at least " + TextTree.MINIMUM_WIDTH + ", was " + columns);
        }
        return new DiffTree(diff, title, minimumShare, maximumRows, columns, charset, colour);
    }

    /** What the reader can show; UTF-8 unless set. Lines are drawn in ASCII where it has no others. */
    public DiffTree charset(Charset value) {
        return new DiffTree(
                diff, title, minimumShare, maximumRows, width, Objects.requireNonNull(value, "charset"), colour);
    }

    /** Whether to colour it, for a terminal. */
    public DiffTree colour(boolean value) {
        return new DiffTree(diff, title, minimumShare, maximumRows, width, charset, value);
    }

    /** The text, each line ended by '\n'. */
    @Override
    public String toString() {
        Script script = new Script(charset);
        Colours colours = new Colours(colour);
        StringBuilder text = new StringBuilder();
        ChangedPlace root = diff.root();
        if (!title.isEmpty()) {
            paragraph(text, script.shown(title));
        }
        paragraph(
                text,
                Amount.size(root.before().bytes()) + " before, "
                        + Amount.size(root.after().bytes()) + " after; "
                        + Amount.count(root.before().objects(), "object") + " before, "
                        + Amount.count(root.after().objects(), "object") + " after");
        paragraph(text, script.shown(new Heading(diff.after()).terms()));
        for (String note : diff.notes()) {
            StringBuilder lines = new StringBuilder();
            paragraph(lines, "note: " + note);
            text.append(colours.warning(lines.toString()));
        }
        text.append('\n');
        new DiffRows(root, width, script, colours).append(text, minimumShare, maximumRows);
        warnings(text, "warning before: ", diff.before(), script, colours);
        warnings(text, "warning after: ", diff.after(), script, colours);
        return text.toString();
    }

    private void warnings(StringBuilder text, String label, MemoryProfile profile, Script script, Colours colours) {
        for (String warning : new Heading(profile).warnings()) {
            StringBuilder lines = new StringBuilder();
            paragraph(lines, label + script.shown(warning));
            text.append(colours.warning(lines.toString()));
        }
    }

    private void paragraph(StringBuilder text, String content) {
        Paragraph.append(text, content, "  ", width);
    }
}
