package io.github.heapfold.rules.jdk.concurrent;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.NodeSpec;
import io.github.heapfold.typerule.Rules;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RecursiveTask;

/**
 * Results that come later. A result, a failure and the functions that wait for them are elements; what links them is
 * structure.
 *
 * <p>Mirrors {@code java/util/concurrent/CompletableFuture.java}, {@code FutureTask.java}, {@code ForkJoinTask.java},
 * {@code RecursiveTask.java} and {@code Executors.java} of JDK 17 to 25.
 */
final class FutureRules {
    private static final String PACKAGE = "java.util.concurrent.";
    private static final String FUTURE = PACKAGE + "CompletableFuture$";

    private FutureRules() {}

    static void register(Rules rules) {
        rules.container(CompletableFuture.class, FutureRules::completable);
        Display.container(rules, FUTURE + "MinimalStage", "CompletionStage", FutureRules::completable);
        for (String task : List.of("AsyncSupply", "AsyncRun")) {
            Display.container(
                    rules,
                    FUTURE + task,
                    "AsynchronousCompletionTask",
                    c -> c.elements("dep", "fn").stack("aux"));
        }
        for (String timeout : List.of("Canceller", "Timeout", "DelayedCompleter", "TaskSubmitter")) {
            String[] fields = {"f", "u", "value", "executor", "action"};
            Display.container(
                    rules, FUTURE + timeout, "Timeout", c -> c.elements(fields).mayLack(fields));
        }
        Display.leaf(rules, FUTURE + "Delayer$DaemonThreadFactory", "ThreadFactory"); // 17
        Display.container(
                rules,
                PACKAGE + "DelayScheduler$ScheduledForkJoinTask", // 25
                "ScheduledFuture",
                c -> c.elements("runnable", "callable", "result", "nextPending", "pool")
                        .stackRest());
        Display.container(
                rules,
                FUTURE + "DelayedExecutor",
                "Executor",
                c -> c.elements("executor").stackRest());
        rules.container(FutureTask.class, FutureRules::task);
        Display.container(rules, PACKAGE + "ScheduledThreadPoolExecutor$ScheduledFutureTask", "ScheduledFuture", c -> {
            task(c);
            c.elements("outerTask", "this$0");
        });
        Display.view(rules, PACKAGE + "Executors$RunnableAdapter", "Callable", "task", "result");
        rules.container(ForkJoinTask.class, c -> c.subclasses().stack("aux"))
                .container(
                        RecursiveTask.class,
                        c -> c.subclasses().elements("result").stack("aux"))
                .container(
                        CountedCompleter.class,
                        c -> c.subclasses().elements("completer").stack("aux"))
                .container(
                        ExecutorCompletionService.class,
                        c -> c.subclasses().elements("executor", "aes", "completionQueue"));
        adapted(rules, "Callable", "callable", "result");
        adapted(rules, "Runnable", "runnable", "result");
        adapted(rules, "RunnableAction", "runnable");
    }

    private static void completable(ContainerSpec future) {
        future.subclasses()
                .part(FUTURE + "AltResult", n -> n.elements("ex"))
                .entry(FUTURE + "Completion", n -> n.entries("next").stack("aux"))
                .entry(FUTURE + "UniCompletion", n -> n.elements("executor", "dep", "src"))
                .entry(FUTURE + "BiCompletion", n -> n.elements("snd"))
                .entry(FUTURE + "CoCompletion", n -> n.entries("base"))
                .entry(FUTURE + "AnyOf", n -> n.elements("dep", "src").slots("srcs"))
                .entry(FUTURE + "Signaller", n -> n.elements("thread"))
                .entries("result", "stack");
        for (String completion : List.of(
                "UniApply",
                "UniAccept",
                "UniRun",
                "UniWhenComplete",
                "UniHandle",
                "UniExceptionally",
                "UniComposeExceptionally",
                "UniCompose",
                "BiApply",
                "BiAccept",
                "BiRun",
                "OrApply",
                "OrAccept",
                "OrRun")) {
            future.entry(FUTURE + completion, n -> n.elements("fn"));
        }
    }

    private static void task(ContainerSpec task) {
        task.subclasses()
                .part(PACKAGE + "FutureTask$WaitNode", FutureRules::waiting)
                .elements("callable", "outcome", "runner")
                .entries("waiters");
    }

    private static void waiting(NodeSpec node) {
        node.elements("thread").entries("next");
    }

    private static void adapted(Rules rules, String kind, String... fields) {
        Display.container(
                rules,
                PACKAGE + "ForkJoinTask$Adapted" + kind,
                "ForkJoinTask",
                c -> c.elements(fields).stack("aux"));
    }
}
