package io.github.heapfold.cli;

import java.util.Set;

/** Where the words and types of some Java text end: as much of its grammar as it takes to tell statements apart. */
record Tokens(String text) {
    static final int NONE = -1;

    private static final Set<String> NO_TYPES = Set.of(
            "assert",
            "break",
            "case",
            "catch",
            "continue",
            "default",
            "do",
            "else",
            "finally",
            "for",
            "if",
            "import",
            "instanceof",
            "new",
            "package",
            "return",
            "super",
            "switch",
            "synchronized",
            "this",
            "throw",
            "try",
            "while",
            "yield");
    private static final Set<String> MODIFIERS = Set.of(
            "abstract", "final", "native", "private", "protected", "public", "static", "strictfp", "sealed", "non");

    /** After white space and comments. */
    int afterBlank(int at) {
        int i = at;
        while (i < text.length()) {
            if (Character.isWhitespace(text.charAt(i))) {
                i++;
            } else if (text.startsWith("//", i) || text.startsWith("/*", i)) {
                i = after(i);
            } else {
                break;
            }
        }
        return i;
    }

    /** After the comment, text, word or character that begins here; the end of the text if it has none. */
    int after(int at) {
        if (text.startsWith("//", at)) {
            return end(text.indexOf('\n', at), 1);
        }
        if (text.startsWith("/*", at)) {
            return end(text.indexOf("*/", at + 2), 2);
        }
        if (text.startsWith("\"\"\"", at)) {
            return afterQuote(at + 3, "\"\"\"");
        }
        char c = text.charAt(at);
        if (c == '"' || c == '\'') {
            return afterQuote(at + 1, String.valueOf(c));
        }
        return Character.isJavaIdentifierStart(c) ? afterWord(at) : at + 1;
    }

    private int end(int found, int length) {
        return found < 0 ? text.length() : found + length;
    }

    /** Beyond the end of the text if it is not closed. */
    private int afterQuote(int at, String quote) {
        for (int i = at; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.startsWith(quote, i)) {
                return i + quote.length();
            }
        }
        return text.length() + 1;
    }

    int afterWord(int at) {
        int i = at;
        while (i < text.length() && Character.isJavaIdentifierPart(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The word here; empty if there is none. */
    String word(int at) {
        return at < text.length() && Character.isJavaIdentifierStart(text.charAt(at))
                ? text.substring(at, afterWord(at))
                : "";
    }

    boolean is(int at, char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    /** After annotations and modifiers. */
    int afterModifiers(int at) {
        int i = at;
        while (true) {
            String word = word(i);
            if (is(i, '@') && !word(afterBlank(i + 1)).equals("interface")) {
                i = afterAnnotation(afterBlank(i + 1));
            } else if (MODIFIERS.contains(word)) {
                i = word.equals("non") ? i + "non-sealed".length() : i + word.length();
            } else {
                return i;
            }
            i = afterBlank(Math.min(i, text.length()));
        }
    }

    private int afterAnnotation(int at) {
        int i = afterWord(at);
        while (is(i, '.')) {
            i = afterWord(i + 1);
        }
        int open = afterBlank(i);
        return is(open, '(') ? afterBrackets(open) : i;
    }

    /** After the bracket that closes the one here; the end of the text if none does. */
    int afterBrackets(int at) {
        int depth = 0;
        for (int i = at; i < text.length(); i = after(i)) {
            char c = text.charAt(i);
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    /** After the type here; {@link #NONE} if there is none. */
    int afterType(int at) {
        int i = at;
        while (true) {
            String word = word(i);
            if (word.isEmpty() || NO_TYPES.contains(word)) {
                return NONE;
            }
            i = afterArguments(afterBlank(i + word.length()));
            if (i == NONE || !is(i, '.')) {
                break;
            }
            i = afterBlank(i + 1);
        }
        while (i != NONE && is(i, '[')) {
            int close = afterBlank(i + 1);
            i = is(close, ']') ? afterBlank(close + 1) : NONE;
        }
        return i;
    }

    /** After type arguments, if there are some here. */
    int afterArguments(int at) {
        if (!is(at, '<')) {
            return at;
        }
        int depth = 0;
        for (int i = at; i < text.length(); i = after(i)) {
            char c = text.charAt(i);
            if (c == '<' || c == '>') {
                depth += c == '<' ? 1 : -1;
                if (depth == 0) {
                    return afterBlank(i + 1);
                }
            } else if (!Character.isJavaIdentifierPart(c) && !Character.isWhitespace(c) && ".,?&[]@".indexOf(c) < 0) {
                return NONE;
            }
        }
        return NONE;
    }

    /** A word that can be a name, here. */
    boolean isName(int at) {
        String word = word(at);
        return !word.isEmpty() && !NO_TYPES.contains(word);
    }
}
