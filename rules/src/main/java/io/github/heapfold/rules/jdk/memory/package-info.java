/**
 * Buffers, memory segments and arenas. {@link io.github.heapfold.rules.jdk.memory.JdkMemory} registers what of them is in
 * the heap, {@link io.github.heapfold.rules.jdk.memory.NativeMemory} on request what is outside.
 *
 * <p>Mirrors JDK 17 to 25; of segments JDK 22 to 25, where they are no preview. Left out is memory that nobody will free:
 * that of the global arena, and segments made of an address.
 */
@NullMarked
package io.github.heapfold.rules.jdk.memory;

import org.jspecify.annotations.NullMarked;
