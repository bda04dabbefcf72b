package io.github.heapfold.rules.jdk.io;

import io.github.heapfold.typerule.Rules;

/** Streams, files and archives: the families of this package. */
public final class JdkIo {
    private JdkIo() {}

    public static void register(Rules rules) {
        IoRules.register(rules);
        FileRules.register(rules);
        ZipRules.register(rules);
    }
}
