package io.github.heapfold.rules.jdk.stream;

import io.github.heapfold.typerule.RuleRegistry;

/** What goes through collections: the families of this package. */
public final class JdkStreams {
    private JdkStreams() {}

    public static void register(RuleRegistry.Builder rules) {
        IteratorRules.register(rules);
        StreamRules.register(rules);
    }
}
