package io.github.heapfold.rules.jdk.concurrent;

import io.github.heapfold.typerule.Rules;

/** Atomics, locks, futures, executors, and the collections that threads share: the families of this package. */
public final class JdkConcurrency {
    private JdkConcurrency() {}

    public static void register(Rules rules) {
        AtomicRules.register(rules);
        LockRules.register(rules);
        FutureRules.register(rules);
        ExecutorRules.register(rules);
        FlowRules.register(rules);
        BlockingQueueRules.register(rules);
        ConcurrentHashMapRules.register(rules);
        SkipListRules.register(rules);
    }
}
