package io.github.heapfold.cli;

import io.github.heapfold.cli.Snippet.Range;
import io.github.heapfold.cli.Snippet.Sort;
import java.util.ArrayList;
import java.util.List;

/** The source of a class that gives the value of what a user wrote, and where in it the user's text is. */
final class Source {
    /** The class. */
    static final String CLASS = "HeapfoldEval";
    /** The method that gives the value. */
    static final String METHOD = "value";
    /** What it gives where there is none. */
    static final String NOTHING = "NOTHING";
    /** What else was asked for. */
    static final String OTHERS = "OTHERS";

    private static final String RESULT = "heapfold$result";

    /** A piece of the user's text. */
    private record Piece(int at, int from, int length) {}

    private final String text;
    private final StringBuilder code = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();

    private Source(String text) {
        this.text = text;
    }

    /**
     * Made of the parts of a text, of which there is at least one.
     *
     * @param others expressions to be evaluated after it; they count as further lines of the text
     */
    static Source of(String text, List<Snippet> snippets, List<String> others) {
        List<Range> ranges = new ArrayList<>();
        StringBuilder all = new StringBuilder(text);
        for (String other : others) {
            all.append('\n').append(other);
            ranges.add(new Range(all.length() - other.length(), all.length()));
        }
        Source source = new Source(all.toString());
        Imports.PACKAGES.forEach(
                name -> source.code.append("import ").append(name).append(".*;"));
        source.all(snippets, Sort.IMPORT, "");
        source.code.append("\nfinal class " + CLASS + " {\nstatic final Object " + NOTHING
                + " = new Object();\nstatic Object[] " + OTHERS + " = {};");
        for (Snippet snippet : snippets) {
            if (snippet.sort() == Sort.FIELD) {
                source.line("static ");
                source.user(new Range(snippet.type().start(), snippet.name().end()));
                source.code.append(';');
            }
        }
        source.all(snippets, Sort.TYPE, "static ");
        source.all(snippets, Sort.METHOD, "static ");
        source.line("static Object " + METHOD + "() throws Throwable {");
        for (int i = 0; i < snippets.size(); i++) {
            source.statement(snippets.get(i), i == snippets.size() - 1, ranges);
        }
        source.line("}\n}\n");
        return source;
    }

    private void all(List<Snippet> snippets, Sort sort, String modifier) {
        for (Snippet snippet : snippets) {
            if (snippet.sort() == sort) {
                boolean has = new Tokens(text).afterModifiers(snippet.start()) > snippet.start()
                        && text.substring(snippet.start(), new Tokens(text).afterModifiers(snippet.start()))
                                .matches("(?s).*\\bstatic\\b.*");
                line(has ? "" : modifier);
                user(new Range(snippet.start(), snippet.end()));
            }
        }
    }

    private void statement(Snippet snippet, boolean last, List<Range> others) {
        Range whole = new Range(snippet.start(), snippet.end());
        switch (snippet.sort()) {
            case IMPORT, TYPE, METHOD -> {}
            case FIELD -> {
                if (Splitter.hasValue(snippet, text)) {
                    line("");
                    statement(new Range(snippet.name().start(), snippet.end()));
                }
            }
            case LOCAL, EMPTY_LOCAL -> {
                line("");
                statement(whole);
            }
            case STATEMENT -> {
                line(last ? "if (true) {" : "");
                statement(whole);
                code.append(last ? "}" : "");
            }
            case EXPRESSION -> {
                line(last ? "Object " + RESULT + " = " : "");
                statement(whole);
            }
        }
        if (last) {
            others(others);
            line("return " + result(snippet) + ";");
        }
    }

    private void others(List<Range> others) {
        if (!others.isEmpty()) {
            line(OTHERS + " = new Object[] {");
            for (Range other : others) {
                line("");
                user(other);
                line(",");
            }
            code.append("};");
        }
    }

    private String result(Snippet last) {
        return switch (last.sort()) {
            case EXPRESSION -> RESULT;
            case LOCAL -> last.name().in(text);
            case FIELD -> Splitter.hasValue(last, text) ? last.name().in(text) : NOTHING;
            default -> NOTHING;
        };
    }

    private void line(String generated) {
        code.append('\n').append(generated);
    }

    /** On a line of its own, since a comment may come last. */
    private void statement(Range range) {
        user(range);
        code.append(range.end() > 0 && text.charAt(range.end() - 1) == ';' ? "" : "\n;");
    }

    private void user(Range range) {
        pieces.add(new Piece(code.length(), range.start(), range.end() - range.start()));
        code.append(text, range.start(), range.end());
    }

    /** Where in the user's text a position of the code comes from; -1 if it does not. */
    int position(long inCode) {
        for (Piece piece : pieces) {
            if (inCode >= piece.at && inCode <= piece.at + piece.length + 1) { // what is missing may be found after it
                return (int) (piece.from + Math.min(piece.length, inCode - piece.at));
            }
        }
        return -1;
    }

    /** The line of the user's text, from 1, that a line of the code comes from; 0 if none. */
    int line(int inCode) {
        int start = 0;
        for (int line = 1; line < inCode && start >= 0; line++) {
            start = code.indexOf("\n", start) + 1;
        }
        int end = Math.max(start, code.indexOf("\n", start));
        for (Piece piece : pieces) {
            if (piece.at <= end && piece.at + piece.length >= start) {
                int at = piece.from + Math.max(0, start - piece.at);
                return 1
                        + (int) text.substring(0, at)
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
            }
        }
        return 0;
    }

    /** As the user wrote it. */
    String text() {
        return text;
    }

    /** To be compiled. */
    String code() {
        return code.toString();
    }
}
