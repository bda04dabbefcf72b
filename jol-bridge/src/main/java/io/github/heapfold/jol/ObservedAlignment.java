package io.github.heapfold.jol;

import io.github.heapfold.internal.heap.HeapAccess;
import io.github.heapfold.layout.LayoutException;

/**
 * How objects are aligned, told from where the VM puts them: for a VM that does not tell its flags.
 *
 * <p>Byte arrays made one after the other by one thread mostly lie side by side, and take the same while one more byte does
 * not begin a new unit of alignment. So the number of lengths in a row that take the same is the alignment. References are
 * compared as numbers, in whatever unit they count. A collection or another thread's object in between shows, since then the
 * distances do not agree; so it is done again.
 */
final class ObservedAlignment {
    private static final int LARGEST = 256;
    private static final int ATTEMPTS = 1_000;
    private static final long BASE = HeapAccess.arrayBaseOffset(Object[].class);
    private static final int SCALE = HeapAccess.arrayIndexScale(Object[].class);

    private ObservedAlignment() {}

    /**
     * A power of two, 8 to 256.
     *
     * @throws LayoutException if objects never lie side by side
     */
    static int bytes() {
        for (int i = 0; i < ATTEMPTS; i++) {
            int bytes = look();
            if (bytes >= 8 && bytes <= LARGEST && Integer.bitCount(bytes) == 1) {
                return bytes;
            }
        }
        throw new LayoutException("this VM does not tell how it aligns objects, nor do they show it; "
                + "run an image with the module jdk.management");
    }

    /** The number of lengths that take the same, if two such numbers in a row agree; else 0. */
    private static int look() {
        int first = 0;
        int start = 0;
        long before = distance(0);
        for (int length = 1; length <= 3 * LARGEST; length++) {
            long distance = distance(length);
            if (distance <= 0 || before <= 0 || distance < before) {
                return 0;
            }
            if (distance > before) {
                if (start > 0 && first > 0) {
                    return first == length - start ? first : 0;
                }
                first = start > 0 ? length - start : 0;
                start = length;
            }
            before = distance;
        }
        return 0;
    }

    /** From one array to the next of the same length; 0 if they do not lie side by side. */
    private static long distance(int length) {
        Object[] arrays = new Object[4];
        for (int i = 0; i < arrays.length; i++) {
            arrays[i] = new byte[length];
        }
        long distance = number(arrays, 1) - number(arrays, 0);
        for (int i = 2; i < arrays.length; i++) {
            if (number(arrays, i) - number(arrays, i - 1) != distance) {
                return 0;
            }
        }
        return distance;
    }

    private static long number(Object[] arrays, int index) {
        long offset = BASE + (long) index * SCALE;
        return SCALE == Integer.BYTES
                ? Integer.toUnsignedLong(HeapAccess.int32(arrays, offset))
                : HeapAccess.int64(arrays, offset);
    }
}
