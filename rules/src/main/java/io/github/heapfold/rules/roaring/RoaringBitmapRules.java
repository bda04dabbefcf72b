package io.github.heapfold.rules.roaring;

import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.NodeSpec;
import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * RoaringBitmap: bitmaps in the heap and over byte buffers, and the three kinds of their containers, so that a profile tells
 * how many bytes are in arrays, in bitmaps and in runs; {@link LongBitmapRules} has those of 64 bits. A container that is
 * backed by a buffer does not tell its free slots.
 *
 * <p>Mirrors {@code org/roaringbitmap/} and {@code org/roaringbitmap/buffer/} of RoaringBitmap 0.9.49 to 1.6.29.
 */
public final class RoaringBitmapRules implements RuleProvider {
    private static final String PACKAGE = "org.roaringbitmap.";
    private static final String BUFFER = PACKAGE + "buffer.";

    @Override
    public void register(Rules rules) {
        rules.container(PACKAGE + "RoaringBitmap", RoaringBitmapRules::bitmap);
        rules.container(PACKAGE + "FastRankRoaringBitmap", c -> {
            bitmap(c);
            c.stack("highToCumulatedCardinality");
        });
        rules.container(PACKAGE + "RoaringArray", RoaringBitmapRules::array);
        rules.container(PACKAGE + "ArrayContainer", c -> c.slots("content").size("cardinality"));
        rules.container(PACKAGE + "BitmapContainer", c -> c.slots("bitmap"));
        rules.container(
                PACKAGE + "RunContainer",
                c -> c.slots("valueslength").size("nbrruns").each(2)); // a start and a length
        buffers(rules);
        others(rules);
        LongBitmapRules.register(rules);
        IteratorRules.register(rules);
    }

    private static void bitmap(ContainerSpec bitmap) {
        bitmap.subclasses().part(PACKAGE + "RoaringArray", RoaringBitmapRules::array);
        bitmap.entries("highLowContainer");
    }

    private static void array(NodeSpec array) {
        array.slots("keys", "values").size("size");
    }

    private static void buffers(Rules rules) {
        rules.container(BUFFER + "ImmutableRoaringBitmap", RoaringBitmapRules::bufferBitmap);
        rules.container(BUFFER + "CopyOnWriteRoaringBitmap", c -> {
            bufferBitmap(c);
            c.stack("shared");
        });
        rules.container(BUFFER + "MutableRoaringArray", RoaringBitmapRules::array);
        rules.container(BUFFER + "ImmutableRoaringArray", c -> c.elements("buffer"));
        bufferContainer(rules, "MappeableArrayContainer", "content");
        bufferContainer(rules, "MappeableBitmapContainer", "bitmap");
        bufferContainer(rules, "MappeableRunContainer", "valueslength");
    }

    /** Mutable ones are subclasses. */
    private static void bufferBitmap(ContainerSpec bitmap) {
        bitmap.subclasses()
                .part(BUFFER + "MutableRoaringArray", RoaringBitmapRules::array)
                .part(BUFFER + "ImmutableRoaringArray", n -> n.elements("buffer"))
                .entries("highLowContainer");
    }

    /** A buffer in the heap is the container's own; one of another kind is a view of what the bitmap is mapped from. */
    private static void bufferContainer(Rules rules, String type, String field) {
        rules.container(BUFFER + type, c -> {
            for (String buffer : List.of("java.nio.HeapCharBuffer", "java.nio.HeapLongBuffer")) {
                c.part(buffer, n -> n.slots("hb").elements("segment"));
            }
            c.entries(field);
        });
    }

    private static void others(Rules rules) {
        rules.container(
                PACKAGE + "RoaringBitSet",
                c -> c.subclasses().slots("words").size("wordsInUse").elements("roaringBitmap"));
        rules.container(
                PACKAGE + "SuccinctRank",
                c -> c.elements("bitmap")
                        .stack("highBits", "highRankCount", "cumulativePerContainer", "containerCumulativeRanks"));
        rules.container(PACKAGE + "RangeBitmap", c -> c.elements("buffer"));
        rules.container(
                PACKAGE + "RangeBitmap$Appender",
                c -> c.slots("slice").full().elements("bufferSupplier", "bufferCleaner", "maskBuffer", "containers"));
        rules.container(
                PACKAGE + "ContainerAppender",
                c -> c.elements("container", "underlying").stack("newContainer", "newUnderlying"));
        rules.container(
                PACKAGE + "ConstantMemoryContainerAppender",
                c -> c.slots("bitmap").elements("underlying").stack("newUnderlying"));
        for (String wizard : List.of("RoaringBitmapWizard", "FastRankRoaringBitmapWizard", "BufferWizard")) {
            rules.leaf(PACKAGE + "RoaringBitmapWriter$" + wizard);
        }
    }
}
