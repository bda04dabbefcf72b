/**
 * Fastutil 8.2 to 8.5: collections of primitive values and objects. {@link io.github.heapfold.rules.fastutil.FastutilRules}
 * registers them by the names of their classes, when the first object of a class beneath {@code it.unimi.dsi.fastutil} is met,
 * and then only the pairs of types that are met.
 *
 * <p>Left out: iterators, shown by their fields, and the package {@code io}.
 */
@NullMarked
package io.github.heapfold.rules.fastutil;

import org.jspecify.annotations.NullMarked;
