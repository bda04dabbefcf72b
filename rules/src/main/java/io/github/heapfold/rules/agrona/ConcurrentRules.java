package io.github.heapfold.rules.agrona;

import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * Agrona's queues, whose padding against false sharing is their stack, agents, idle strategies and clocks.
 *
 * <p>Mirrors {@code org/agrona/concurrent/} of Agrona 1.17.1 to 2.6.0.
 */
final class ConcurrentRules {
    private static final String PACKAGE = "org.agrona.concurrent.";

    private ConcurrentRules() {}

    static void register(Rules rules) {
        for (String queue : List.of("OneToOne", "ManyToOne")) {
            rules.container(
                    PACKAGE + queue + "ConcurrentArrayQueue",
                    c -> c.subclasses().slots("buffer"));
        }
        rules.container(
                PACKAGE + "ManyToManyConcurrentArrayQueue",
                c -> c.subclasses().slots("buffer").stack("sequences"));
        rules.container(
                PACKAGE + "ManyToOneConcurrentLinkedQueue",
                c -> c.subclasses()
                        .entry(
                                PACKAGE + "ManyToOneConcurrentLinkedQueuePadding1$Node",
                                n -> n.elements("value").entries("next"))
                        .entries("head", "tail", "empty"));

        for (String strategy : List.of("Backoff", "BusySpin", "NoOp", "Sleeping", "SleepingMillis", "Yielding")) {
            rules.leaf(PACKAGE + strategy + "IdleStrategy");
        }
        BufferRules.view(rules, "concurrent.ControllableIdleStrategy", "statusIndicator");
        for (String clock : List.of("SystemEpoch", "SystemEpochMicro", "SystemEpochNano", "SystemNano")) {
            rules.leaf(PACKAGE + clock + "Clock");
        }
        rules.leaf(
                PACKAGE + "CachedEpochClock",
                PACKAGE + "CachedNanoClock",
                PACKAGE + "OffsetEpochNanoClock",
                PACKAGE + "NoOpLock");
        BufferRules.view(rules, "concurrent.SnowflakeIdGenerator", "clock");

        agents(rules);
    }

    private static void agents(Rules rules) {
        BufferRules.view(rules, "concurrent.AgentInvoker", "errorCounter", "errorHandler", "agent");
        rules.container(
                PACKAGE + "AgentRunner",
                c -> c.subclasses()
                        .elements("errorCounter", "errorHandler", "idleStrategy", "agent")
                        .stack("thread"));
        rules.container(
                PACKAGE + "CompositeAgent", c -> c.slots("agents").full().elements("roleName"));
        rules.container(
                PACKAGE + "DynamicCompositeAgent",
                c -> c.slots("agents").full().elements("roleName", "addAgent", "removeAgent"));
        BufferRules.view(rules, "concurrent.CountedErrorHandler", "errorHandler", "errorCounter");
    }
}
