/**
 * Guava 30.1 to 33.8: immutable and multi-collections, tables, ranges, caches, graphs, futures, functions, and the views of
 * all these. {@link io.github.heapfold.rules.guava.GuavaRules} registers them by the names of their classes, when the first
 * object of a class beneath {@code com.google.common} is met.
 *
 * <p>Left out: services, and the packages {@code escape}, {@code html}, {@code io} and {@code xml}, shown field by field; a
 * copy of Guava in another package.
 */
@NullMarked
package io.github.heapfold.rules.guava;

import org.jspecify.annotations.NullMarked;
