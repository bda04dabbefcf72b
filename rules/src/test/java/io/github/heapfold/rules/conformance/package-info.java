/**
 * Holds profiles against a naive walk of the same graph, to the byte and with no tolerance, and against the laws that
 * every profile obeys: on every fixture, on random graphs, and in JVMs of other flags.
 *
 * <dl>
 *   <dt>complaint</dt><dd>one sentence on what is wrong; a check that finds nothing answers none</dd>
 *   <dt>self-contained</dt><dd>said of a graph from which no reference leads into the JVM, so that it can be walked with no
 *       boundaries</dd>
 *   <dt>negative control</dt><dd>something deliberately wrong, to show that a check can fail</dd>
 * </dl>
 */
package io.github.heapfold.rules.conformance;
