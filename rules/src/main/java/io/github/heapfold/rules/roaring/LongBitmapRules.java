package io.github.heapfold.rules.roaring;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.NodeSpec;
import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * RoaringBitmap's bitmaps of 64 bits: one over a tree whose nodes are entries, and one over a map of bitmaps.
 *
 * <p>Mirrors {@code org/roaringbitmap/longlong/} and {@code org/roaringbitmap/art/} of RoaringBitmap 0.9.49 to 1.6.29.
 */
final class LongBitmapRules {
    private static final String PACKAGE = "org.roaringbitmap.";
    private static final String LONG = PACKAGE + "longlong.";
    private static final String ART = PACKAGE + "art.";

    private LongBitmapRules() {}

    static void register(Rules rules) {
        rules.container(LONG + "Roaring64Bitmap", c -> {
            c.subclasses()
                    .part(LONG + "HighLowContainer", n -> n.entries("art", "containers"))
                    .part(ART + "Art", n -> n.entries("root"))
                    .part(ART + "Containers", n -> n.backing("containerArrays"));
            for (String node : List.of("Node4", "Node16", "Node48", "Node256", "LeafNode")) {
                c.entry(ART + node, n -> node(n, node));
            }
            c.entries("highLowContainer");
        });
        rules.container(
                LONG + "Roaring64NavigableMap",
                c -> c.subclasses()
                        .elements("highToBitmap", "supplier")
                        .stack("sortedCumulatedCardinality", "sortedHighs", "latestAddedHigh"));
        Display.leaf(rules, LONG + "RoaringIntPacking$1", "UnsignedComparator");
        rules.leaf(PACKAGE + "RoaringBitmapSupplier", PACKAGE + "buffer.MutableRoaringBitmapSupplier");
    }

    private static void node(NodeSpec spec, String node) {
        spec.stack("prefix", "nodeType").mayLack("prefix", "nodeType"); // of a leaf; since 1
        switch (node) {
            case "Node48" -> spec.entries("children").stack("childIndex");
            case "Node256" -> spec.entries("children").stack("bitmapMask");
            case "LeafNode" -> {}
            default -> spec.entries("children");
        }
    }
}
