package io.github.heapfold.dump.schema;

import java.util.ArrayList;
import java.util.List;

/** A line of a side file: a keyword and values, separated by tabs. */
record Line(String keyword, List<String> values) {

    static Line of(String keyword, Object... values) {
        List<String> texts = new ArrayList<>();
        for (Object value : values) {
            texts.add(String.valueOf(value));
        }
        return new Line(keyword, texts);
    }

    static Line parse(String line) {
        List<String> parts = new ArrayList<>();
        for (String part : line.split("\t", -1)) {
            parts.add(unescape(part));
        }
        return new Line(parts.get(0), parts.subList(1, parts.size()));
    }

    String text(int i) {
        if (i >= values.size()) {
            throw new IllegalArgumentException("\"" + keyword + "\" must have value " + (i + 1));
        }
        return values.get(i);
    }

    long number(int i) {
        return Long.parseLong(text(i));
    }

    int small(int i) {
        return Integer.parseInt(text(i));
    }

    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(keyword);
        values.forEach(value -> line.append('\t').append(escape(value)));
        return line.toString();
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char next = text.charAt(++i);
                plain.append(next == 't' ? '\t' : next == 'n' ? '\n' : next == 'r' ? '\r' : next);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
