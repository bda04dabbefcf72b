package io.github.heapfold.cli;

import io.github.heapfold.cli.Snippet.Range;
import io.github.heapfold.cli.Snippet.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes what a user wrote apart, into imports, declarations and statements. */
final class Splitter {
    private static final Set<String> BLOCKS = Set.of("do", "for", "if", "switch", "synchronized", "try", "while");
    private static final Set<String> STATEMENTS = Set.of("assert", "break", "continue", "return", "throw", "yield");
    private static final Set<String> CONTINUED = Set.of("else", "catch", "finally");
    private static final Set<String> TYPES = Set.of("class", "interface", "enum", "record");

    private final String text;
    private final Tokens tokens;

    private Splitter(String text) {
        this.text = text;
        this.tokens = new Tokens(text);
    }

    /**
     * The parts in their order; none if there is nothing but blanks and comments.
     *
     * @throws Failure if a bracket or a quote is not closed
     */
    static List<Snippet> split(String text) throws Failure {
        Splitter splitter = new Splitter(text);
        List<Snippet> snippets = new ArrayList<>();
        int at = splitter.next(0);
        while (at < text.length()) {
            int end = splitter.end(at);
            snippets.add(splitter.snippet(at, end));
            at = splitter.next(end);
        }
        return snippets;
    }

    /** The next that is more than a semicolon. */
    private int next(int at) {
        int i = tokens.afterBlank(at);
        while (tokens.is(i, ';')) {
            i = tokens.afterBlank(i + 1);
        }
        return i;
    }

    private int end(int start) throws Failure {
        String first = tokens.word(start);
        boolean block = tokens.is(start, '{') || BLOCKS.contains(first) || isLabel(start) || isType(start);
        boolean loop = first.equals("do");
        int depth = 0;
        for (int i = start; i < text.length(); ) {
            char c = text.charAt(i);
            if (depth == 0 && c == '{' && !block) {
                block = isMethod(start);
            }
            depth = Math.max(0, depth + ("([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0));
            i = tokens.after(i);
            if (i > text.length()) {
                throw incomplete();
            }
            if (depth == 0 && (c == ';' || c == '}' && block)) {
                String next = tokens.word(tokens.afterBlank(i));
                if (loop && next.equals("while")) {
                    loop = false;
                    block = false; // ends at the semicolon
                } else if (!(block && CONTINUED.contains(next))) {
                    return i;
                }
            }
        }
        if (depth > 0) {
            throw incomplete();
        }
        return text.length();
    }

    private Failure incomplete() {
        return new Failure("the expression is not complete: " + text.strip() + "\nclose its brackets and quotes");
    }

    private boolean isLabel(int at) {
        int colon = tokens.afterBlank(tokens.afterWord(at));
        return !tokens.word(at).isEmpty() && tokens.is(colon, ':') && !tokens.is(colon + 1, ':');
    }

    private boolean isType(int start) {
        int at = tokens.afterModifiers(start);
        if (tokens.is(at, '@')) {
            return true; // of an annotation
        }
        String word = tokens.word(at);
        int name = tokens.afterBlank(at + word.length());
        if (!TYPES.contains(word) || !tokens.isName(name)) {
            return false;
        }
        int after = tokens.afterBlank(tokens.afterWord(name));
        return !word.equals("record") || tokens.is(after, '(') || tokens.is(after, '<');
    }

    private boolean isMethod(int start) {
        int type = tokens.afterArguments(tokens.afterModifiers(start));
        int name = type == Tokens.NONE ? Tokens.NONE : tokens.afterType(type);
        return name != Tokens.NONE && tokens.isName(name) && tokens.is(tokens.afterBlank(tokens.afterWord(name)), '(');
    }

    private Snippet snippet(int start, int end) {
        String first = tokens.word(start);
        if (first.equals("import")) {
            return Snippet.of(Sort.IMPORT, start, end);
        }
        if (isType(start)) {
            return Snippet.of(Sort.TYPE, start, end);
        }
        if (text.charAt(end - 1) == '}' && isMethod(start)) {
            return Snippet.of(Sort.METHOD, start, end);
        }
        boolean isBlock = tokens.is(start, '{') || BLOCKS.contains(first) && !first.equals("switch") || isLabel(start);
        if (isBlock || STATEMENTS.contains(first)) {
            return Snippet.of(Sort.STATEMENT, start, end);
        }
        return variable(start, end);
    }

    private Snippet variable(int start, int end) {
        int type = tokens.afterModifiers(start);
        int name = tokens.afterType(type);
        if (name == Tokens.NONE || !tokens.isName(name)) {
            return Snippet.of(Sort.EXPRESSION, start, end);
        }
        int afterName = tokens.afterWord(name);
        int next = tokens.afterBlank(afterName);
        boolean hasValue = tokens.is(next, '=') && !tokens.is(next + 1, '=');
        boolean ends = next >= end || tokens.is(next, ';');
        if (!hasValue && !ends && !tokens.is(next, ',') && !tokens.is(next, '[')) {
            return Snippet.of(Sort.EXPRESSION, start, end);
        }
        boolean field = (hasValue || ends)
                && !tokens.word(type).equals("var")
                && !tokens.is(tokens.afterBlank(next + 1), '{') // the value of an array, without its type
                && !hasComma(next, end);
        Sort sort = field ? Sort.FIELD : hasValue ? Sort.LOCAL : Sort.EMPTY_LOCAL;
        return new Snippet(sort, start, end, new Range(type, name), new Range(name, afterName));
    }

    private boolean hasComma(int from, int end) {
        for (int i = from; i < end; ) {
            char c = text.charAt(i);
            if (c == ',') {
                return true;
            }
            i = "([{".indexOf(c) >= 0 ? tokens.afterBrackets(i) : tokens.after(i);
        }
        return false;
    }

    /** Whether it gives a variable a value. */
    static boolean hasValue(Snippet variable, String text) {
        Tokens tokens = new Tokens(text);
        return tokens.is(tokens.afterBlank(variable.name().end()), '=');
    }
}
