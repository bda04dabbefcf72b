package io.github.heapfold.rules.jdk.stream;

import io.github.heapfold.typerule.Rules;

/** What goes through collections: the families of this package. */
public final class JdkStreams {
    private JdkStreams() {}

    public static void register(Rules rules) {
        IteratorRules.register(rules);
        StreamRules.register(rules);
    }
}
