package io.github.heapfold.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of the tree: a node, those on the same line with it, and what of it is shown beneath. */
final class Row {
    final @Nullable Row parent;
    /** On one line: each the only one to show beneath the one before. */
    final List<Node> chain = new ArrayList<>(1);

    final List<Row> children = new ArrayList<>(0);
    /** How many of {@link #children} are shown, the first ones. */
    int shown;
    /** What is beneath, has no row and never gets one. */
    int hidden;

    private @Nullable Node lastHidden;

    long hiddenBytes;
    long hiddenObjects;
    /** Whether it is the depth that hides them, not their size. */
    boolean tooDeep;

    Row(@Nullable Row parent, Node first) {
        this.parent = parent;
        chain.add(first);
    }

    Node first() {
        return chain.get(0);
    }

    Node last() {
        return chain.get(chain.size() - 1);
    }

    void hide(Node node) {
        hidden++;
        lastHidden = node;
        hiddenBytes += node.bytes;
        hiddenObjects += node.objects;
    }

    /** How many are beneath without a row. */
    int unseen() {
        return hidden + children.size() - shown;
    }

    /** The only one beneath without a row; null if there are more, or if it is beside one on this line. */
    @Nullable
    Node onlyUnseen() {
        if (unseen() != 1 || chain.size() > 1) {
            return null;
        }
        return hidden == 1 ? lastHidden : children.get(shown).first();
    }

    /** Whether what has no row has a line of its own, so that the lines beneath add up. */
    boolean hasRest() {
        return shown > 0 && unseen() > 0;
    }
}
