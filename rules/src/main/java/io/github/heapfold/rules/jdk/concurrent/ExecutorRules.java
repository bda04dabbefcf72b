package io.github.heapfold.rules.jdk.concurrent;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.Rules;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;

/**
 * Executors. Threads are boundaries, workers are structure; the queue of what is to be run is an element, the thread
 * factory and the handler of rejected tasks are shown as fields.
 *
 * <p>Mirrors {@code java/util/concurrent/ThreadPoolExecutor.java}, {@code ScheduledThreadPoolExecutor.java},
 * {@code ForkJoinPool.java} and {@code Executors.java} of JDK 17 to 25.
 */
final class ExecutorRules {
    private static final String PACKAGE = "java.util.concurrent.";

    private ExecutorRules() {}

    static void register(Rules rules) {
        rules.container(ThreadPoolExecutor.class, ExecutorRules::pool)
                .container(ScheduledThreadPoolExecutor.class, ExecutorRules::pool)
                .leaf(
                        ThreadPoolExecutor.AbortPolicy.class,
                        ThreadPoolExecutor.CallerRunsPolicy.class,
                        ThreadPoolExecutor.DiscardPolicy.class,
                        ThreadPoolExecutor.DiscardOldestPolicy.class);
        Display.container(
                rules,
                PACKAGE + "ScheduledThreadPoolExecutor$DelayedWorkQueue",
                "DelayedWorkQueue",
                c -> c.slots("queue").size("size").stack("lock", "available").elements("leader"));
        forkJoin(rules);

        Display.leaf(rules, PACKAGE + "Executors$DefaultThreadFactory", "ThreadFactory");
        for (String factory : List.of("VirtualThreadFactory", "PlatformThreadFactory")) { // 21
            Display.container(
                    rules,
                    "java.lang.ThreadBuilders$" + factory,
                    "ThreadFactory",
                    c -> c.elements("uhe", "scheduler", "group")
                            .mayLack("scheduler", "group")
                            .stack("name"));
        }
        for (String builder : List.of("VirtualThreadBuilder", "PlatformThreadBuilder")) { // 21
            Display.container(
                    rules,
                    "java.lang.ThreadBuilders$" + builder,
                    "Thread.Builder",
                    c -> c.elements("uhe", "scheduler").mayLack("scheduler").stackRest());
        }
        Display.view(rules, PACKAGE + "Executors$DelegatedExecutorService", "ExecutorService", "e");
        Display.view(rules, PACKAGE + "Executors$FinalizableDelegatedExecutorService", "ExecutorService", "e"); // 17
        Display.container(
                rules,
                PACKAGE + "Executors$AutoShutdownDelegatedExecutorService", // 25
                "ExecutorService",
                c -> c.elements("e", "cleanable"));
        Display.view(rules, PACKAGE + "Executors$DelegatedScheduledExecutorService", "ScheduledExecutorService", "e");
        Display.container(
                rules,
                PACKAGE + "ThreadPerTaskExecutor", // 21
                "ThreadPerTaskExecutor",
                c -> c.elements("factory", "owner", "previous").stack("threads", "terminationSignal", "key"));
    }

    private static void pool(ContainerSpec pool) {
        pool.subclasses()
                .elements("workQueue")
                .stack("ctl", "mainLock", "workers", "termination", "container")
                .mayLack("container"); // 19
    }

    private static void forkJoin(Rules rules) {
        String queue = PACKAGE + "ForkJoinPool$WorkQueue";
        rules.container(
                ForkJoinPool.class,
                c -> c.subclasses()
                        .part(queue, n -> n.slots("array").elements("owner"))
                        .entries("queues")
                        .elements("ueh", "saturate")
                        .stack("registrationLock", "termination", "workerNamePrefix", "poolName", "container")
                        .elements("delayScheduler") // a thread
                        .mayLack("registrationLock", "poolName", "container", "delayScheduler"));
        for (String factory :
                List.of("DefaultForkJoinWorkerThreadFactory", "DefaultCommonPoolForkJoinWorkerThreadFactory")) {
            Display.leaf(rules, PACKAGE + "ForkJoinPool$" + factory, "ForkJoinWorkerThreadFactory");
        }
    }
}
