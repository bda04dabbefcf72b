/**
 * Where the memory of Spark's executors goes: what each has cached, path by path, merged and by executor, beside what Spark
 * believes. {@link io.github.heapfold.spark.HeapfoldSpark} is where to begin.
 *
 * <dl>
 *   <dt>memory store</dt><dd>where an executor keeps cached partitions and broadcast values: {@code MemoryStore}</dd>
 *   <dt>block</dt><dd>one partition of an RDD, or a broadcast value or a piece of one</dd>
 *   <dt>estimate</dt><dd>what Spark's {@code SizeEstimator} said of a block when it was stored</dd>
 * </dl>
 */
@NullMarked
package io.github.heapfold.spark;

import org.jspecify.annotations.NullMarked;
