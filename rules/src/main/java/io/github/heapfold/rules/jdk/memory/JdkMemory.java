package io.github.heapfold.rules.jdk.memory;

import io.github.heapfold.typerule.Rules;

/** Buffers and memory segments: the families of this package. */
public final class JdkMemory {
    private JdkMemory() {}

    public static void register(Rules rules) {
        BufferRules.register(rules);
        ForeignRules.register(rules);
    }
}
