package io.github.heapfold.view;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes rows, none wider than the width. */
final class RowText {
    /** A name gets at least so many columns, or its row is none. */
    private static final int NAME = 20;

    private static final String LINK = " > ";

    private final long total;
    private final int width;
    private final Script script;
    private final Colours colours;
    private final boolean objects;
    private final int numbers;

    RowText(long total, int width, Script script, Colours colours) {
        this.total = total;
        this.width = width;
        this.script = script;
        this.colours = colours;
        objects = width >= 80;
        numbers = objects ? 40 : 19;
    }

    /** How far to the right rows may stand. */
    int mostIndents() {
        return Math.max(1, (width - numbers - NAME) / script.line.length());
    }

    /**
     * A line to write.
     *
     * @param rest whether it is about what of the row has no line
     */
    private record Line(Row row, boolean rest, String branch, String indent) {}

    /** Appends a row and all beneath it, each line ended by '\n'; however deep, at no cost of stack. */
    void append(StringBuilder text, Row top) {
        Deque<Line> open = new ArrayDeque<>();
        open.push(new Line(top, false, "", ""));
        while (!open.isEmpty()) {
            Line line = open.pop();
            if (line.rest) {
                rest(text, line);
            } else {
                row(text, line);
                pushBeneath(line, open);
            }
        }
    }

    private void pushBeneath(Line line, Deque<Line> open) {
        Row row = line.row;
        if (row.hasRest()) {
            open.push(new Line(row, true, line.indent + script.lastBranch, ""));
        }
        for (int i = row.shown - 1; i >= 0; i--) {
            boolean last = i == row.shown - 1 && !row.hasRest();
            open.push(new Line(
                    row.children.get(i),
                    false,
                    line.indent + (last ? script.lastBranch : script.branch),
                    line.indent + (last ? "   " : script.line)));
        }
    }

    private void row(StringBuilder text, Line line) {
        Row row = line.row;
        numbers(text, row.first().bytes, row.first().objects);
        String more = row.shown == 0 && row.unseen() > 0 ? " (+" + unseen(row) + ")" : "";
        int room = width - numbers - line.branch.length() - more.length();
        text.append(line.branch)
                .append(names(row, room))
                .append(colours.rest(more))
                .append('\n');
    }

    private void rest(StringBuilder text, Line line) {
        Row row = line.row;
        Node only = row.onlyUnseen();
        if (only != null) {
            row(text, new Line(folded(only), false, line.branch, ""));
            return;
        }
        long bytes = row.hiddenBytes;
        long count = row.hiddenObjects;
        for (Row unseen : row.children.subList(row.shown, row.children.size())) {
            bytes += unseen.first().bytes;
            count += unseen.first().objects;
        }
        numbers(text, bytes, count);
        text.append(line.branch).append(colours.rest("(" + unseen(row) + ")")).append('\n');
    }

    /** With nothing beneath. */
    private static Row folded(Node node) {
        Row row = new Row(null, node);
        node.children.forEach(row::hide);
        return row;
    }

    private static String unseen(Row row) {
        return String.format(Locale.ROOT, "%,d %s", row.unseen(), row.tooDeep ? "deeper" : "smaller");
    }

    private void numbers(StringBuilder text, long bytes, long count) {
        text.append(String.format(Locale.ROOT, "%5.1f%% %10s ", 100.0 * bytes / total, Amount.size(bytes)));
        if (objects) {
            text.append(
                    count == 0
                            ? " ".repeat(20)
                            : String.format(Locale.ROOT, "%,12d object%s", count, count == 1 ? " " : "s"));
        }
        text.append(objects ? "  " : " ");
    }

    /** All on the line; where there is no room, the first and the last, then the first, then its end. */
    private String names(Row row, int room) {
        List<Node> chain = row.chain;
        if (Script.width(joined(chain)) <= room) {
            return chain.stream().map(node -> colours.name(node, name(node))).collect(Collectors.joining(LINK));
        }
        String first = name(row.first());
        String gap = LINK + script.ellipsis;
        String last = (chain.size() > 2 ? gap : "") + LINK + name(row.last());
        if (chain.size() > 1 && Script.width(first + last) <= room) {
            return colours.name(row.first(), first) + last;
        }
        if (chain.size() > 1 && Script.width(first + gap) <= room) {
            return colours.name(row.first(), first) + gap;
        }
        return colours.name(row.first(), script.end(first, room));
    }

    private String joined(List<Node> chain) {
        return chain.stream().map(this::name).collect(Collectors.joining(LINK));
    }

    private String name(Node node) {
        String name = script.shown(node.name);
        if (node.instances > 1) {
            String each = Amount.each(node.bytes, node.instances);
            name += String.format(Locale.ROOT, " %s %,d, %s each", script.times, node.instances, each);
        }
        return node.metAgain == 0 ? name : name + metAgain(node.metAgain);
    }

    private static String metAgain(long references) {
        return String.format(
                Locale.ROOT, " (+%,d reference%s to objects met before)", references, references == 1 ? "" : "s");
    }
}
