package io.github.heapfold.rules.jdk.concurrent;

import io.github.heapfold.typerule.Rules;
import java.util.concurrent.SubmissionPublisher;

/**
 * Publishers. Subscribers, and the items that they have not consumed, are elements; there is an entry per subscription.
 *
 * <p>Mirrors {@code java/util/concurrent/SubmissionPublisher.java} of JDK 17 to 25.
 */
final class FlowRules {
    private static final String SUBSCRIPTION = SubmissionPublisher.class.getName() + "$BufferedSubscription";

    private FlowRules() {}

    static void register(Rules rules) {
        rules.rename(SUBSCRIPTION, "Flow.Subscription")
                .container(
                        SUBSCRIPTION,
                        c -> c.slots("array")
                                .elements("subscriber", "onNextHandler", "executor", "pendingError", "next"))
                .container(
                        SubmissionPublisher.class,
                        c -> c.subclasses()
                                .entry(
                                        SUBSCRIPTION,
                                        n -> n.slots("array")
                                                .elements("subscriber", "onNextHandler", "executor", "pendingError")
                                                .entries("next", "nextRetry"))
                                .entries("clients")
                                .elements("executor", "onNextHandler", "closedException")
                                .stackRest());
    }
}
