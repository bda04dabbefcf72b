/**
 * HPPC 0.8 to 0.10: maps, sets, lists, deques, bit sets and indexes of primitive values and objects, with cursors and
 * iterators. {@link io.github.heapfold.rules.hppc.HppcRules} registers them by the names of their classes, when the first
 * object of a class beneath {@code com.carrotsearch.hppc} is met.
 *
 * <p>Left out: the package {@code sorting}.
 */
@NullMarked
package io.github.heapfold.rules.hppc;

import org.jspecify.annotations.NullMarked;
