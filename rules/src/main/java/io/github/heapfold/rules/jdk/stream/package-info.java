/**
 * What goes through a collection: iterators, spliterators, and pipelines of streams. {@link
 * io.github.heapfold.rules.jdk.stream.JdkStreams} registers them, by name since most are private.
 *
 * <p>Mirrors JDK 17 to 25. Left out are the tasks of a parallel stream, which live as long as it runs.
 */
@NullMarked
package io.github.heapfold.rules.jdk.stream;

import org.jspecify.annotations.NullMarked;
