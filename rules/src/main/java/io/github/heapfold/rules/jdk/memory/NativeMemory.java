package io.github.heapfold.rules.jdk.memory;

import io.github.heapfold.internal.heap.HeapAccess;
import io.github.heapfold.typerule.Rules;

/** Memory outside the heap, of buffers and of arenas; in the place of what {@link JdkMemory} says of them. */
public final class NativeMemory {
    private NativeMemory() {}

    public static void register(Rules rules) {
        if (HeapAccess.unavailable() == null) { // else these buffers are opaque anyhow
            DirectBuffers.register(rules);
            NativeSegments.register(rules);
        }
    }
}
