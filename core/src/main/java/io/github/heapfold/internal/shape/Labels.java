package io.github.heapfold.internal.shape;

import io.github.heapfold.typerule.Split;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The frames {@code Type{label}} beneath which the entries of a map stand. One instance per map rule at work, not per map. */
public final class Labels {
    /** How many of one type may stand on a path, so that maps in maps in maps do not make a path each. */
    public static final int NESTED = 8;

    private static final int LENGTH = 64;
    private static final String OTHERS = "others";
    /** What labels of a profile's own read. */
    private static final Pattern RESERVED = Pattern.compile("others|\\d+ others?");

    private final TypeName name;
    private final String field;
    private final Split split;

    /** Of maps that frames call by that name, and that a field leads to. */
    Labels(TypeName name, String field, Split split) {
        this.name = name;
        this.field = field;
        this.split = split;
    }

    /** The field of which the split was said. */
    public String field() {
        return field;
    }

    /** How many labels are shown at most. */
    public int most() {
        return split.most();
    }

    /** The frame of an entry. Throws what the label's function throws. */
    public Frame frame(@Nullable Object key, @Nullable Object value) {
        String text = clean(split.label(key, value));
        return frame(RESERVED.matcher(text).matches() ? '"' + text + '"' : text);
    }

    /** Of entries for which the label's function throws. */
    public Frame unknown() {
        return frame("?");
    }

    /** Of entries whose labels found no place. */
    public Frame others() {
        return frame(OTHERS);
    }

    /** Of entries with so many labels. */
    public Frame others(int labels) {
        return frame(labels == 1 ? "1 other" : labels + " " + OTHERS);
    }

    private Frame frame(String text) {
        return Frame.label(name, "{" + text + "}");
    }

    private static String clean(String label) {
        String text = label;
        if (text.length() > LENGTH) {
            int end = Character.isHighSurrogate(text.charAt(LENGTH - 2)) ? LENGTH - 2 : LENGTH - 1;
            text = text.substring(0, end) + '…';
        }
        return FrameText.onOneLine(text).replace('{', '(').replace('}', ')');
    }
}
