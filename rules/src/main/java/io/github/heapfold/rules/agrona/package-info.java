/**
 * Agrona 1.17 to 2.6: collections of numbers, buffers, queues between threads, the timer wheel. {@link
 * io.github.heapfold.rules.agrona.AgronaRules} registers them by the names of their classes, when the first object of a class
 * beneath {@code org.agrona} is met.
 *
 * <p>Left out: what lies in files and outside the heap.
 */
@NullMarked
package io.github.heapfold.rules.agrona;

import org.jspecify.annotations.NullMarked;
