/**
 * What Heapfold costs, beside its peers: one class per claim, its javadoc holds the command.
 *
 * <dl>
 *   <dt>graph</dt><dd>one of {@link io.github.heapfold.benchmarks.Graph}, what is measured</dd>
 *   <dt>peer</dt><dd>one of {@link io.github.heapfold.benchmarks.Peer}, who measures: Heapfold, others, and limits</dd>
 *   <dt>round</dt><dd>every peer once, one after the other, on one graph in one JVM</dd>
 * </dl>
 *
 * <p>All commands run in the root of the repository after {@code mvn -DskipTests package}.
 */
package io.github.heapfold.benchmarks;
