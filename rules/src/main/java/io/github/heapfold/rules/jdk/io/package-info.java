/**
 * Streams, readers and writers, file systems, and archives. {@link io.github.heapfold.rules.jdk.io.JdkIo} registers them.
 *
 * <p>Mirrors JDK 17 to 25, of the file systems that of Linux and that of archives. Left out is what the operating system
 * keeps, and what compression takes outside the heap.
 */
@NullMarked
package io.github.heapfold.rules.jdk.io;

import org.jspecify.annotations.NullMarked;
