package io.github.heapfold.view;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the rows to show.
 *
 * @param least nodes with less bytes have none
 * @param depth frames deeper than this have none
 * @param indents rows further to the right have none
 * @param top at most so many rows, the heaviest
 */
record Rows(double least, int depth, int indents, int top) {

    private record Open(Row row, int depth, int indent) {}

    /** The row of the total. */
    Row of(Node total) {
        Row root = new Row(null, total);
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(root, 0, 0));
        while (!open.isEmpty()) {
            fill(open.pop(), open);
        }
        choose(root);
        return root;
    }

    private void fill(Open parent, Deque<Open> open) {
        Row row = parent.row;
        int level = parent.depth;
        Node only = onlyOne(row, level);
        while (only != null) {
            for (Node child : row.last().children) {
                if (child != only) {
                    row.hide(child);
                }
            }
            row.chain.add(only);
            level += levels(only);
            only = onlyOne(row, level);
        }
        for (Node child : row.last().children) {
            if (level + 1 > depth || parent.indent >= indents) {
                row.tooDeep = true;
                row.hide(child);
            } else if (child.bytes < least) {
                row.hide(child);
            } else {
                Row beneath = new Row(row, child);
                row.children.add(beneath);
                open.push(new Open(beneath, level + levels(child), parent.indent + 1));
            }
        }
    }

    /** A type is no frame. */
    private static int levels(Node node) {
        return node.sort == Node.Sort.PLACE ? 1 : 0;
    }

    /** What goes on the line of its parent; the total has a line of its own. */
    private @Nullable Node onlyOne(Row row, int level) {
        Node last = row.last();
        if (row.parent == null || last.children.isEmpty()) {
            return null;
        }
        Node first = last.children.get(0);
        boolean alone = last.children.size() == 1 || last.bytes - first.bytes < least;
        return alone && first.sort != Node.Sort.OWN && first.bytes >= least && level + 1 <= depth ? first : null;
    }

    /** The heaviest first; each after the one above it and after the heavier ones beside it. */
    private void choose(Row root) {
        PriorityQueue<Row> next = new PriorityQueue<>(Comparator.comparing(Row::first, Node.LARGEST_FIRST));
        offerChild(root, next);
        int rows = 1;
        for (Row row = next.poll(); row != null; row = next.poll()) {
            Row parent = Objects.requireNonNull(row.parent);
            int rest = parent.hasRest() ? 1 : 0;
            parent.shown++;
            rows += 1 + (parent.hasRest() ? 1 : 0) - rest;
            if (rows > top) {
                parent.shown--;
                return;
            }
            offerChild(row, next);
            offerChild(parent, next);
        }
    }

    private static void offerChild(Row row, PriorityQueue<Row> next) {
        if (row.shown < row.children.size()) {
            next.add(row.children.get(row.shown));
        }
    }
}
