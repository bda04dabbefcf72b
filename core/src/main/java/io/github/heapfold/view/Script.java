package io.github.heapfold.view;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Locale;

/** The characters that a reader can show, and how wide they are there. */
final class Script {
    private static final String BEYOND_ASCII = "├─└│…×";

    private final CharsetEncoder encoder;
    private final boolean ascii;
    final String branch;
    final String lastBranch;
    final String line;
    final String ellipsis;
    final String times;

    Script(Charset charset) {
        encoder = charset.canEncode() ? charset.newEncoder() : java.nio.charset.StandardCharsets.US_ASCII.newEncoder();
        ascii = !encoder.canEncode(BEYOND_ASCII);
        branch = ascii ? "|- " : "├─ ";
        lastBranch = ascii ? "`- " : "└─ ";
        line = ascii ? "|  " : "│  ";
        ellipsis = ascii ? "..." : "…";
        times = ascii ? "x" : "×";
    }

    /** The text, with what cannot be shown, or would move the cursor, as {@code \}{@code u00e9}. */
    String shown(String text) {
        StringBuilder shown = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int width = Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))
                    ? 2
                    : 1;
            boolean fine = c >= ' ' && c < 127 || isShown(text, i, width);
            if (!fine && shown == null) {
                shown = new StringBuilder(text.substring(0, i));
            }
            if (shown != null) {
                if (fine) {
                    shown.append(text, i, i + width);
                } else {
                    for (int j = i; j < i + width; j++) {
                        shown.append(String.format(Locale.ROOT, "\\u%04x", (int) text.charAt(j)));
                    }
                }
            }
            i += width - 1;
        }
        return shown == null ? text : shown.toString();
    }

    private boolean isShown(String text, int at, int chars) {
        int point = text.codePointAt(at);
        int type = Character.getType(point);
        return type != Character.CONTROL
                && type != Character.FORMAT // turns the direction of what follows
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.SURROGATE
                && encoder.canEncode(text.subSequence(at, at + chars));
    }

    /** How many columns a text takes. */
    static int width(String text) {
        return text.codePoints().map(Script::width).sum();
    }

    private static int width(int point) {
        if (point < 0x300) {
            return 1;
        }
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(point) ? 2 : 1;
    }

    /** East Asian characters and pictures, which terminals give two columns. */
    private static boolean isWide(int point) {
        return point >= 0x1100
                && (point <= 0x115f
                        || point >= 0x2e80 && point <= 0xa4cf
                        || point >= 0xac00 && point <= 0xd7a3
                        || point >= 0xf900 && point <= 0xfaff
                        || point >= 0xfe30 && point <= 0xfe6f
                        || point >= 0xff00 && point <= 0xff60
                        || point >= 0xffe0 && point <= 0xffe6
                        || point >= 0x1f300 && point <= 0x1faff
                        || point >= 0x20000 && point <= 0x3fffd);
    }

    /** The end of a text, which tells more than its beginning, in so many columns. */
    String end(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        int from = text.length();
        int left = columns - width(ellipsis);
        while (from > 0) {
            int before = text.codePointBefore(from);
            left -= width(before);
            if (left < 0) {
                break;
            }
            from -= Character.charCount(before);
        }
        return ellipsis + text.substring(from);
    }
}
