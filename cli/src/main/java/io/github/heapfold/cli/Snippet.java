package io.github.heapfold.cli;

/**
 * A part of what a user wrote.
 *
 * @param sort what it is
 * @param start where it starts in the text
 * @param end where it ends, a semicolon included
 * @param type of a variable, where its type is
 * @param name of a variable, where its name is
 */
record Snippet(Sort sort, int start, int end, Range type, Range name) {
    enum Sort {
        IMPORT,
        TYPE,
        METHOD,
        /** {@code Type name = value;} which methods and types may refer to. */
        FIELD,
        /** {@code var name = value;} and other forms that have to stay within a method. */
        LOCAL,
        /** A local variable without a value. */
        EMPTY_LOCAL,
        STATEMENT,
        EXPRESSION
    }

    /** Part of the text. */
    record Range(int start, int end) {
        static final Range NONE = new Range(0, 0);

        String in(String text) {
            return text.substring(start, end);
        }
    }

    static Snippet of(Sort sort, int start, int end) {
        return new Snippet(sort, start, end, Range.NONE, Range.NONE);
    }

    String in(String text) {
        return text.substring(start, end);
    }
}
