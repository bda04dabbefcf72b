package io.github.heapfold.internal.shape;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may stand in a frame so that every reader of folded stacks agrees on it: no ';', no line break, not empty, and no
 * space before trailing digits, which flamegraph.pl and inferno take for a second value.
 */
public final class FrameText {
    private static final Pattern TRAILING_VALUE = Pattern.compile(" (\\d+(\\.\\d*)?)$");

    private FrameText() {}

    /** A name from a class file, which may hold nearly any character, made fit for a frame. */
    static String clean(String name) {
        return TRAILING_VALUE.matcher(onOneLine(name)).replaceFirst("_$1");
    }

    /** The same for what does not end a frame. */
    static String onOneLine(String name) {
        StringBuilder clean = null;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == ';' || Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                clean = clean == null ? new StringBuilder(name) : clean;
                clean.setCharAt(i, '_');
            }
        }
        return clean == null ? name : clean.toString();
    }

    /** Why a text that a user wrote cannot be a frame, or null. */
    public static @Nullable String problem(String frame) {
        if (frame.isEmpty()) {
            return "it is empty; give it a name";
        }
        if (!clean(frame).equals(frame)) {
            return "folded stacks reserve ';', line breaks and a space before a trailing number; write \""
                    + clean(frame).replace(' ', '-') + "\"";
        }
        return null;
    }
}
