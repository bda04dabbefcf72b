package io.github.heapfold.export.internal.page;

import io.github.heapfold.export.internal.page.PageTree.Bytes;
import io.github.heapfold.export.internal.page.PageTree.ClassRow;
import io.github.heapfold.export.internal.page.PageTree.Objects;
import io.github.heapfold.tree.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects bytes by path, of one profile or of an earlier and a later one, and lays the places out in flat arrays. */
public final class PageTreeBuilder {
    private static final int KINDS = Kind.values().length;

    /** Of which profile something is. */
    public enum Side {
        NOW,
        BEFORE
    }

    /** What stands at a node itself, in one profile. */
    private static final class Share {
        long @Nullable [] bytes;

        long objects;

        @Nullable
        TreeMap<String, Objects> classes;
    }

    private static final class Node {
        final String frame;
        final int depth;
        /** Few places have many beneath them, so most do without a map. */
        final List<Node> children = new ArrayList<>(1);

        @Nullable
        Map<String, Node> byFrame;

        final Share now = new Share();
        final Share before = new Share();

        Node(String frame, int depth) {
            this.frame = frame;
            this.depth = depth;
        }

        Share share(Side side) {
            return side == Side.NOW ? now : before;
        }

        Node child(String name) {
            if (!children.isEmpty() && children.get(children.size() - 1).frame.equals(name)) {
                return children.get(children.size() - 1); // lines come sorted
            }
            if (byFrame == null) {
                byFrame = new HashMap<>();
            }
            return byFrame.computeIfAbsent(name, key -> {
                Node child = new Node(key, depth + 1);
                children.add(child);
                return child;
            });
        }
    }

    private final Node root = new Node("", 0);

    /** Adds bytes and objects to a path. */
    public PageTreeBuilder add(Side side, List<String> path, Kind kind, long bytes, long objects) {
        Share share = node(path).share(side);
        if (share.bytes == null) {
            share.bytes = new long[KINDS];
        }
        share.bytes[PageTree.number(kind)] += bytes;
        share.objects += objects;
        return this;
    }

    /** Adds objects of a class to a path. */
    public PageTreeBuilder addClass(Side side, List<String> path, String className, Objects objects) {
        Share share = node(path).share(side);
        if (share.classes == null) {
            share.classes = new TreeMap<>();
        }
        share.classes.merge(className, objects, Objects::plus);
        return this;
    }

    private Node node(List<String> path) {
        Node node = root;
        for (String frame : path) {
            node = node.child(frame);
        }
        return node;
    }

    /** The tree; with a before for each place if the page is about a change. */
    public PageTree build(String attribution, boolean diff) {
        List<Node> order = inOrder();
        int places = order.size();
        String[] frames = new String[places];
        int[] depths = new int[places];
        Bytes now = new Bytes(places);
        Bytes before = new Bytes(places);
        List<ClassRow> classes = new ArrayList<>();
        classes(root, -1, classes);
        for (int place = 0; place < places; place++) {
            Node node = order.get(place);
            frames[place] = node.frame;
            depths[place] = node.depth;
            fill(now, place, node.now);
            fill(before, place, node.before);
            classes(node, place, classes);
        }
        return new PageTree(attribution, frames, depths, now, diff ? before : null, classes);
    }

    private static void classes(Node node, int place, List<ClassRow> to) {
        Map<String, Objects> now = node.now.classes == null ? Map.of() : node.now.classes;
        Map<String, Objects> before = node.before.classes == null ? Map.of() : node.before.classes;
        Set<String> names = new TreeSet<>(now.keySet());
        names.addAll(before.keySet());
        for (String name : names) {
            to.add(new ClassRow(
                    place, name, now.getOrDefault(name, Objects.NONE), before.getOrDefault(name, Objects.NONE)));
        }
    }

    private static void fill(Bytes to, int place, Share share) {
        if (share.bytes != null) {
            for (Kind kind : Kind.values()) {
                to.add(place, kind, share.bytes[PageTree.number(kind)]);
            }
        }
        to.addObjects(place, share.objects);
    }

    /** Each place before what is beneath it, siblings by name; without recursion, since a path may be long. */
    private List<Node> inOrder() {
        List<Node> order = new ArrayList<>();
        Deque<Node> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (node != root) {
                order.add(node);
            }
            List<Node> children = new ArrayList<>(node.children);
            children.sort(Comparator.comparing((Node child) -> child.frame).reversed());
            children.forEach(open::push);
        }
        return order;
    }
}
