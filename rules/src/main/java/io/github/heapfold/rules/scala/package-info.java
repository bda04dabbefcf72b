/**
 * The standard libraries of Scala 2.12, 2.13 and 3: collections, options, tuples, views, iterators, orderings. {@link
 * io.github.heapfold.rules.scala.ScalaRules} registers them by the names of their classes, when the first object of a class
 * beneath {@code scala} is met. What the compilers of these versions name differently is known by either name.
 *
 * <p>Left out: parallel collections, reflection, futures and processes, shown field by field.
 */
@NullMarked
package io.github.heapfold.rules.scala;

import org.jspecify.annotations.NullMarked;
