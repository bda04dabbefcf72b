package io.github.heapfold.rules.jdk.system;

import io.github.heapfold.typerule.Rules;

/** Processes and services, resources and timers, logs: the families of this package. */
public final class JdkSystem {
    private JdkSystem() {}

    public static void register(Rules rules) {
        SystemRules.register(rules);
        ResourceRules.register(rules);
        LoggingRules.register(rules);
    }
}
