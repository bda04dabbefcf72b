/**
 * RoaringBitmap 0.9 to 1.6: bitmaps of 32 and of 64 bits, in the heap and over byte buffers, their containers and iterators.
 * {@link io.github.heapfold.rules.roaring.RoaringBitmapRules} registers them by the names of their classes, when the first
 * object of a class beneath {@code org.roaringbitmap} is met.
 *
 * <p>Left out: the package {@code bsi}, which is a library of its own.
 */
@NullMarked
package io.github.heapfold.rules.roaring;

import org.jspecify.annotations.NullMarked;
