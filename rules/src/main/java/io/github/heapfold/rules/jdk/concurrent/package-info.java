/**
 * What threads share: atomics, locks, futures, executors, publishers, blocking queues and concurrent maps. {@link
 * io.github.heapfold.rules.jdk.concurrent.JdkConcurrency} registers them.
 *
 * <p>Mirrors JDK 17 to 25. Left out are threads, which are boundaries.
 */
@NullMarked
package io.github.heapfold.rules.jdk.concurrent;

import org.jspecify.annotations.NullMarked;
