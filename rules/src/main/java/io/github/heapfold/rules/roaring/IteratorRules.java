package io.github.heapfold.rules.roaring;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.rules.internal.Fields;
import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * Iterators of RoaringBitmap's bitmaps of 32 bits and of their containers.
 *
 * <p>Mirrors {@code org/roaringbitmap/} and {@code org/roaringbitmap/buffer/} of RoaringBitmap 0.9.49 to 1.6.29.
 */
final class IteratorRules {
    /** Which references they have, and the private classes of that kind. */
    private static final String PRIVATE = """
            iter this$0: RoaringBitmap$1 RoaringBitmap$RoaringIntIterator RoaringBitmap$RoaringReverseIntIterator \
                RoaringBitmap$RoaringSignedIntIterator FastRankRoaringBitmap$FastRoaringIntRankIterator \
                buffer.ImmutableRoaringBitmap$2 buffer.MutableRoaringBitmap$1
            cp iter this$0: buffer.ImmutableRoaringBitmap$ImmutableRoaringIntIterator \
                buffer.ImmutableRoaringBitmap$ImmutableRoaringSignedIntIterator \
                buffer.ImmutableRoaringBitmap$ImmutableRoaringReverseIntIterator
            this$0: RoaringArray$1 buffer.ImmutableRoaringArray$1 buffer.MutableRoaringArray$1
            parent: ArrayContainerCharIterator ReverseArrayContainerCharIterator RunContainerCharIterator \
                RunContainerCharRankIterator ReverseRunContainerCharIterator \
                buffer.MappeableArrayContainerCharIterator buffer.MappeableBitmapContainerCharIterator \
                buffer.MappeableRunContainerCharIterator buffer.ReverseMappeableArrayContainerCharIterator \
                buffer.ReverseMappeableBitmapContainerCharIterator buffer.ReverseMappeableRunContainerCharIterator
            bitmap[]: BitmapContainerCharIterator BitmapContainerCharRankIterator ReverseBitmapContainerCharIterator
            parent content[]: buffer.RawArrayContainerCharIterator buffer.RawReverseArrayContainerCharIterator
            parent vl[]: buffer.RawMappeableRunContainerCharIterator buffer.RawReverseMappeableRunContainerCharIterator
            """;

    private static final List<String> FLYWEIGHTS = List.of(
            "IntIteratorFlyweight",
            "ReverseIntIteratorFlyweight",
            "buffer.BufferIntIteratorFlyweight",
            "buffer.BufferReverseIntIteratorFlyweight");

    private static final String PACKAGE = "org.roaringbitmap.";

    private IteratorRules() {}

    static void register(Rules rules) {
        for (String line : PRIVATE.lines().toList()) {
            List<String> sides = List.of(line.split(": +", -1));
            String[] fields = sides.get(0).split(" ", -1);
            for (String type : sides.get(1).split(" +", -1)) {
                Display.container(
                        rules,
                        PACKAGE + type,
                        "Iterator",
                        c -> Fields.some(c, fields)); // what javac does not need, and in 0.9
            }
        }
        for (String type : FLYWEIGHTS) {
            rules.container(
                    PACKAGE + type, c -> c.elements("iter", "arrIter", "bitmapIter", "runIter", "roaringBitmap"));
        }
        batches(rules);
    }

    private static void batches(Rules rules) {
        rules.container(
                PACKAGE + "BatchIntIterator", c -> c.slots("buffer").full().elements("delegate"));
        for (String of : List.of("", "buffer.")) {
            String bitmap = of.isEmpty() ? "highLowContainer" : "containerPointer";
            rules.container(
                    PACKAGE + of + "RoaringBatchIterator",
                    c -> c.elements(
                            bitmap, "iterator", "arrayBatchIterator", "bitmapBatchIterator", "runBatchIterator"));
            rules.container(PACKAGE + of + "ArrayBatchIterator", c -> c.elements("array"));
            rules.container(PACKAGE + of + "BitmapBatchIterator", c -> c.elements("bitmap"));
            rules.container(PACKAGE + of + "RunBatchIterator", c -> c.elements("runs"));
        }
    }
}
