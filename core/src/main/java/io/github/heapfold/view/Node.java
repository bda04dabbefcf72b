package io.github.heapfold.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a row of the tree may stand for, with the sums of all beneath it. */
final class Node {
    /** The largest first, equals by name. */
    static final Comparator<Node> LARGEST_FIRST = Comparator.comparingLong((Node node) -> node.bytes)
            .reversed()
            .thenComparing(Comparator.comparingLong((Node node) -> node.objects).reversed())
            .thenComparing(node -> node.name);

    /** What it stands for. */
    enum Sort {
        /** A place. */
        PLACE,
        /** What is counted at a place itself, apart from what stands beneath it. */
        OWN,
        /** All frames of one type at one place. */
        TYPE
    }

    final Sort sort;
    final String name;
    List<Node> children = new ArrayList<>(0);
    long bytes;
    long objects;
    /** Of a type, how many objects have those frames; 0 if not known. */
    long instances;
    /** References to objects that were met before; of a place. */
    long metAgain;

    Node(Sort sort, String name) {
        this.sort = sort;
        this.name = name;
    }

    void add(Node child) {
        children.add(child);
        bytes += child.bytes;
        objects += child.objects;
    }
}
