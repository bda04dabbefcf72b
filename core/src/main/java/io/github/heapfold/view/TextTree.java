package io.github.heapfold.view;

import io.github.heapfold.MemoryProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A profile as a tree to read, the largest first: share, size and number of objects of each frame with all beneath it.
 *
 * <pre>{@code
 * 100.0%   245 B      7 objects  total
 *  93.5%   229 B      6 objects  ├─ Model.variables
 * }</pre>
 */
public final class TextTree {
    private final MemoryProfile profile;
    private final double minimumShare;
    private final int maximumDepth;

    private TextTree(MemoryProfile profile, double minimumShare, int maximumDepth) {
        this.profile = profile;
        this.minimumShare = minimumShare;
        this.maximumDepth = maximumDepth;
    }

    /** Everything from one thousandth of the total up. */
    public static TextTree of(MemoryProfile profile) {
        return new TextTree(profile, 0.001, 64);
    }

    /** Folds frames with less than this share of the total into one line; 0 shows all. */
    public TextTree minimumShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("minimumShare must be between 0 and 1, was " + share);
        }
        return new TextTree(profile, share, maximumDepth);
    }

    /** Shows so many levels beneath the total. */
    public TextTree maximumDepth(int depth) {
        if (depth < 1) {
            throw new IllegalArgumentException("maximumDepth must be at least 1, was " + depth);
        }
        return new TextTree(profile, minimumShare, depth);
    }

    private static final class Node {
        final String frame;
        final Map<String, Node> children = new TreeMap<>();
        long bytes;
        long objects;

        Node(String frame) {
            this.frame = frame;
        }

        List<Node> largestFirst() {
            List<Node> nodes = new ArrayList<>(children.values());
            nodes.sort(Comparator.comparingLong((Node node) -> -node.bytes)); // stable: equals stay sorted by name
            return nodes;
        }
    }

    /** The tree, each line ended by '\n'. */
    @Override
    public String toString() {
        Node total = new Node("total");
        for (MemoryProfile.Entry entry : profile.entries()) {
            Node node = total;
            node.bytes += entry.bytes();
            node.objects += entry.objects();
            for (String frame : entry.path()) {
                node = node.children.computeIfAbsent(frame, Node::new);
                node.bytes += entry.bytes();
                node.objects += entry.objects();
            }
        }
        StringBuilder text = new StringBuilder();
        line(text, "", total.frame, total.bytes, total.objects);
        children(text, total, "", 1);
        return text.toString();
    }

    private void children(StringBuilder text, Node parent, String indent, int depth) {
        if (depth > maximumDepth) {
            return;
        }
        List<Node> shown = new ArrayList<>();
        int folded = 0;
        long foldedBytes = 0;
        long foldedObjects = 0;
        for (Node child : parent.largestFirst()) {
            if (child.bytes >= minimumShare * profile.totalBytes()) {
                shown.add(child);
            } else {
                folded++;
                foldedBytes += child.bytes;
                foldedObjects += child.objects;
            }
        }
        for (int i = 0; i < shown.size(); i++) {
            Node child = shown.get(i);
            boolean last = i == shown.size() - 1 && folded == 0;
            line(text, indent + (last ? "└─ " : "├─ "), child.frame, child.bytes, child.objects);
            children(text, child, indent + (last ? "   " : "│  "), depth + 1);
        }
        if (folded > 0) {
            String name = folded == 1 ? "(1 smaller frame)" : "(" + folded + " smaller frames)";
            line(text, indent + "└─ ", name, foldedBytes, foldedObjects);
        }
    }

    private void line(StringBuilder text, String branch, String frame, long bytes, long objects) {
        long total = Math.max(1, profile.totalBytes());
        text.append(String.format(Locale.ROOT, "%5.1f%% %10s ", 100.0 * bytes / total, size(bytes)))
                .append(
                        objects == 0
                                ? " ".repeat(20)
                                : String.format(Locale.ROOT, "%,12d object%s", objects, objects == 1 ? " " : "s"))
                .append("  ")
                .append(branch)
                .append(frame)
                .append('\n');
    }

    private static String size(long bytes) {
        String[] units = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};
        double value = bytes;
        int unit = 0;
        while (value >= 1024 && unit < units.length - 1) {
            value /= 1024;
            unit++;
        }
        return unit == 0 ? bytes + " B" : String.format(Locale.ROOT, "%.1f %s", value, units[unit]);
    }
}
