package io.github.heapfold.view;

import io.github.heapfold.diff.ChangedPlace;
import io.github.heapfold.diff.ChangedPlace.Fate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** Writes the rows of a change, none wider than the width. */
final class DiffRows {
    /** A name gets at least so many columns. */
    private static final int NAME = 20;

    private static final int NUMBERS = 34;
    private static final String LINK = " > ";

    private final ChangedPlace root;
    private final int width;
    private final Script script;
    private final Colours colours;
    private double least;

    DiffRows(ChangedPlace root, int width, Script script, Colours colours) {
        this.root = root;
        this.width = width;
        this.script = script;
        this.colours = colours;
    }

    private record Line(ChangedPlace place, int depth, String branch, String indent) {}

    void append(StringBuilder text, double minimumShare, int maximumRows) {
        least = least(minimumShare, maximumRows);
        Deque<Line> open = new ArrayDeque<>();
        open.push(new Line(root, 0, "", ""));
        while (!open.isEmpty()) {
            Line line = open.pop();
            if (line.depth < 0) {
                rest(text, line);
            } else {
                row(text, line, open);
            }
        }
    }

    private double least(double minimumShare, int maximumRows) {
        double share =
                minimumShare * Math.max(root.before().bytes(), root.after().bytes());
        List<Long> changes = new ArrayList<>();
        root.all().forEach(visited -> changes.add(visited.place().changedBytes()));
        changes.sort(Comparator.reverseOrder());
        return Math.max(1, Math.max(share, changes.get(Math.min(maximumRows, changes.size()) - 1)));
    }

    private boolean isShown(ChangedPlace place) {
        return place.changedBytes() >= least;
    }

    private void row(StringBuilder text, Line line, Deque<Line> open) {
        ChangedPlace last = line.place;
        StringBuilder name = new StringBuilder(line.place == root ? "total" : script.shown(last.frame()));
        while (line.place != root && isLink(last)) {
            last = last.children().stream().filter(this::isShown).findFirst().orElseThrow();
            name.append(LINK).append(script.shown(last.frame()));
        }
        numbers(text, line.place);
        text.append(line.branch)
                .append(script.end(name.toString(), Math.max(NAME, width - NUMBERS - line.branch.length())))
                .append('\n');
        beneath(last, line, open);
    }

    /** Whether all that changed stands at the one place beneath. */
    private boolean isLink(ChangedPlace place) {
        List<ChangedPlace> shown =
                place.children().stream().filter(this::isShown).toList();
        return shown.size() == 1 && shown.get(0).changedBytes() == place.changedBytes();
    }

    private void beneath(ChangedPlace place, Line line, Deque<Line> open) {
        boolean room = line.indent.length() + script.line.length() + NAME + NUMBERS <= width;
        List<ChangedPlace> shown =
                room ? place.children().stream().filter(this::isShown).toList() : List.of();
        long changed = place.children().stream()
                .filter(child -> child.changedBytes() > 0)
                .count();
        boolean hasRest = changed > shown.size();
        if (hasRest) {
            open.push(new Line(place, room ? -1 : -2, line.indent + script.lastBranch, ""));
        }
        for (int i = shown.size() - 1; i >= 0; i--) {
            boolean isLast = i == shown.size() - 1 && !hasRest;
            open.push(new Line(
                    shown.get(i),
                    line.depth + 1,
                    line.indent + (isLast ? script.lastBranch : script.branch),
                    line.indent + (isLast ? "   " : script.line)));
        }
    }

    private void rest(StringBuilder text, Line line) {
        boolean tooDeep = line.depth == -2;
        long delta = 0;
        long after = 0;
        long count = 0;
        for (ChangedPlace child : line.place.children()) {
            if (child.changedBytes() > 0 && (tooDeep || !isShown(child))) {
                delta += child.deltaBytes();
                after += child.after().bytes();
                count++;
            }
        }
        numbers(text, delta, "", after);
        text.append(line.branch)
                .append(colours.rest(String.format(Locale.ROOT, "(%,d %s)", count, tooDeep ? "deeper" : "smaller")))
                .append('\n');
    }

    private void numbers(StringBuilder text, ChangedPlace place) {
        numbers(text, place.deltaBytes(), share(place), place.after().bytes());
    }

    private static String share(ChangedPlace place) {
        if (place.fate() == Fate.APPEARED) {
            return "new";
        }
        return place.fate() == Fate.VANISHED
                ? "gone"
                : place.before().bytes() == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "%+.1f%%",
                                100.0 * place.deltaBytes() / place.before().bytes());
    }

    private static void numbers(StringBuilder text, long delta, String share, long after) {
        String change = (delta < 0 ? "-" : "+") + Amount.size(Math.abs(delta));
        text.append(String.format(Locale.ROOT, "%11s %8s %11s  ", change, share, Amount.size(after)));
    }
}
