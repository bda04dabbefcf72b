/**
 * Lists, queues, maps and sets of {@code java.util}, their entries, views, wrappers and comparators. {@link
 * io.github.heapfold.rules.jdk.collections.JdkCollections} registers them.
 *
 * <p>Mirrors JDK 17 to 25; a class that some of these lack is registered by name. Left out: iterators and streams, and what
 * blocks or is made for many threads, which have packages of their own.
 */
@NullMarked
package io.github.heapfold.rules.jdk.collections;

import org.jspecify.annotations.NullMarked;
