package io.github.heapfold.view;

/** Text in lines of a width, broken at spaces. */
final class Paragraph {
    private Paragraph() {}

    /**
     * Appends it, each line ended by '\n'.
     *
     * @param indent of all lines but the first
     */
    static void append(StringBuilder to, String text, String indent, int width) {
        int column = 0;
        for (String word : text.split(" ", -1)) {
            int wide = Script.width(word);
            if (column > 0 && column + 1 + wide > width) {
                to.append('\n').append(indent);
                column = indent.length();
            } else if (column > 0) {
                to.append(' ');
                column++;
            }
            while (column + wide > width) { // a name longer than a line
                int part = fitting(word, width - column);
                to.append(word, 0, part).append('\n').append(indent);
                word = word.substring(part);
                wide = Script.width(word);
                column = indent.length();
            }
            to.append(word);
            column += wide;
        }
        to.append('\n');
    }

    /** How many characters fit; at least one. */
    private static int fitting(String word, int columns) {
        int to = 0;
        int used = 0;
        while (to < word.length()) {
            int point = word.codePointAt(to);
            used += Script.width(Character.toString(point));
            if (used > columns && to > 0) {
                break;
            }
            to += Character.charCount(point);
        }
        return to;
    }
}
