package io.github.heapfold.rules.guava;

import io.github.heapfold.rules.internal.Backing;
import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * Futures, executors, locks and the event bus. A result, a failure, the functions and the futures that wait for it are
 * elements; what links them is structure.
 *
 * <p>Mirrors {@code com/google/common/util/concurrent/} and {@code com/google/common/eventbus/} of Guava 30.1 to 33.8, and
 * {@code java/util/concurrent/FutureTask.java} of JDK 17 to 25; leaves rely on no field.
 */
final class ConcurrentRules {
    private static final String PACKAGE = "com.google.common.util.concurrent.";
    private static final String EVENTS = "com.google.common.eventbus.";

    /** Futures that are made from others, and what they were made with. */
    private static final String[] FUTURES = {
        "AbstractCatchingFuture$AsyncCatchingFuture",
        "AbstractCatchingFuture$CatchingFuture",
        "AbstractTransformFuture$AsyncTransformFuture",
        "AbstractTransformFuture$TransformFuture",
        "CollectionFuture$ListFuture",
        "CombinedFuture",
        "ForwardingFluentFuture",
        "Futures$NonCancellationPropagatingFuture",
        "ImmediateFuture$ImmediateCancelledFuture",
        "ImmediateFuture$ImmediateFailedFuture",
        "TimeoutFuture",
        "TrustedListenableFutureTask"
    };

    private static final String[] MADE_WITH = {
        "delegate",
        "delegateRef",
        "exceptionType",
        "fallback",
        "function",
        "futures",
        "inputFuture",
        "task",
        "timer",
        "values"
    };

    private static final String TABLE = """
            Callable callable listenerExecutor value: CombinedFuture$AsyncCallableInterruptibleTask \
                CombinedFuture$CallableInterruptibleTask TrustedListenableFutureTask$TrustedFutureInterruptibleAsyncTask \
                TrustedListenableFutureTask$TrustedFutureInterruptibleTask
            Executor executor queue worker: SequentialExecutor
            ListenableFuture value: ImmediateFuture
            ListenableScheduledFuture scheduledDelegate: \
                MoreExecutors$ScheduledListeningDecorator$ListenableScheduledTask
            ListeningExecutorService: MoreExecutors$ListeningDecorator
            ListeningScheduledExecutorService: MoreExecutors$ScheduledListeningDecorator
            Optional value: CollectionFuture$Present
            Runnable callback future task timeoutFutureRef val$future val$localFutures val$task: AggregateFuture$1 \
                AggregateFuture$2 Futures$CallbackListener SequentialExecutor$1 SequentialExecutor$QueueWorker \
                TimeoutFuture$Fire
            """;

    private ConcurrentRules() {}

    static void register(Rules rules) {
        rules.container(PACKAGE + "AbstractFuture", c -> future(c).subclasses())
                .container(PACKAGE + "SettableFuture", ConcurrentRules::future);
        for (String future : FUTURES) {
            Display.container(
                    rules,
                    PACKAGE + future,
                    "ListenableFuture",
                    c -> future(c)
                            .elements(MADE_WITH)
                            .stack("seenExceptions", "seenExceptionsField")
                            .mayLack(MADE_WITH)
                            .mayLack("seenExceptions", "seenExceptionsField"));
        }
        rules.container(PACKAGE + "ListenableFutureTask", ConcurrentRules::task)
                .container(
                        PACKAGE + "ExecutionList",
                        c -> listeners(c).entries("runnables").stack("lock").mayLack("lock"))
                .container(PACKAGE + "AtomicLongMap", c -> {
                    Backing.map(c, "map");
                    c.stack("asMap");
                })
                .container(PACKAGE + "Monitor", c -> c.elements("activeGuards").stack("lock"));
        ViewRules.table(rules, PACKAGE, TABLE);
        for (String executor : List.of("DirectExecutorService", "MoreExecutors$DirectExecutorService")) { // 33.4, 33.0
            Display.leaf(rules, PACKAGE + executor, "ListeningExecutorService");
        }
        Display.leaf(rules, PACKAGE + "SmoothRateLimiter$SmoothBursty", "RateLimiter");
        Display.leaf(rules, PACKAGE + "SmoothRateLimiter$SmoothWarmingUp", "RateLimiter");
        striped(rules);
        events(rules);
    }

    private static ContainerSpec future(ContainerSpec future) {
        String type = PACKAGE + "AbstractFuture";
        for (String waiter : List.of(type + "$Waiter", type + "State$Waiter")) {
            future.part(waiter, n -> n.elements("thread").entries("next"));
        }
        for (String set : List.of("SetFuture", "DelegatingToFuture")) {
            future.part(type + "$" + set, n -> n.elements("owner", "future"));
        }
        for (String field : List.of("value", "listeners", "waiters")) { // with an appendix since 33.1
            future.entries(field, field + "Field").mayLack(field, field + "Field");
        }
        future.part(type + "$Failure", n -> n.elements("exception"))
                .part(type + "$Cancellation", n -> n.elements("cause"))
                .entry(type + "$Listener", n -> n.elements("task", "executor").entries("next"));
        return future;
    }

    private static void task(ContainerSpec task) {
        listeners(task)
                .part(
                        PACKAGE + "ExecutionList",
                        n -> n.entries("runnables").stack("lock").mayLack("lock"))
                .part(
                        "java.util.concurrent.FutureTask$WaitNode",
                        n -> n.elements("thread").entries("next"))
                .subclasses()
                .elements("callable", "outcome", "runner")
                .entries("waiters", "executionList");
    }

    private static ContainerSpec listeners(ContainerSpec container) {
        return container.entry(
                PACKAGE + "ExecutionList$RunnableExecutorPair",
                n -> n.elements("runnable", "executor").entries("next"));
    }

    private static void striped(Rules rules) {
        Display.container(
                rules,
                PACKAGE + "Striped$CompactStriped",
                "Striped",
                c -> c.slots("array").full());
        for (String lazy : List.of("LargeLazyStriped", "SmallLazyStriped")) {
            Display.container(
                    rules,
                    PACKAGE + "Striped$" + lazy,
                    "Striped",
                    c -> c.stack("locks", "supplier", "queue").mayLack("queue"));
        }
        Display.leaf(rules, PACKAGE + "Striped$PaddedLock", "ReentrantLock");
        Display.leaf(rules, PACKAGE + "Striped$PaddedSemaphore", "Semaphore");
        Display.leaf(rules, PACKAGE + "Striped$WeakSafeReadWriteLock", "ReadWriteLock");
    }

    private static void events(Rules rules) {
        for (String bus : List.of("EventBus", "AsyncEventBus")) {
            rules.container(EVENTS + bus, c -> {
                Backing.map(c, "subscribers");
                c.elements("executor", "exceptionHandler").stack("identifier", "dispatcher");
            });
        }
        Display.container(rules, EVENTS + "SubscriberRegistry", "EventBus", c -> {
            Backing.map(c, "subscribers");
            c.stack("bus");
        });
        for (String subscriber : List.of("Subscriber", "Subscriber$SynchronizedSubscriber")) {
            Display.container(
                    rules,
                    EVENTS + subscriber,
                    "Subscriber",
                    c -> c.elements("bus", "target", "executor").stack("method"));
        }
        Display.leaf(rules, EVENTS + "EventBus$LoggingHandler", "SubscriberExceptionHandler");
    }
}
