package io.github.heapfold.rules.jdk.concurrent;

import static io.github.heapfold.rules.samples.Samples.text;

import io.github.heapfold.rules.jdk.lang.ValueSamples;
import io.github.heapfold.rules.samples.Samples;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.Exchanger;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Futures, executors and the synchronizers that the other samples leave out. */
public final class ConcurrencySamples {
    private ConcurrencySamples() {}

    /** A function with state, the user's part of a completion. */
    static final class Step implements Function<Object, Object>, Callable<Object> {
        final Object state = text(4);

        @Override
        public Object apply(Object from) {
            return from;
        }

        @Override
        public Object call() {
            return state;
        }
    }

    static final class Split extends RecursiveTask<Object> {
        private static final long serialVersionUID = 1;

        @Override
        protected Object compute() {
            return text(5);
        }
    }

    static final class Action extends RecursiveAction {
        private static final long serialVersionUID = 1;

        @Override
        protected void compute() {
            throw new IllegalStateException(text(6));
        }
    }

    static final class Completer extends CountedCompleter<Void> {
        private static final long serialVersionUID = 1;

        Completer(CountedCompleter<?> parent) {
            super(parent);
        }

        @Override
        public void compute() {}
    }

    record Due(String name) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return 1;
        }

        @Override
        public int compareTo(Delayed other) {
            return 0;
        }
    }

    static final class Daemons implements ThreadFactory {
        @Override
        public Thread newThread(Runnable task) {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }
    }

    public static void addTo(Samples samples) {
        futures(samples);
        executors(samples);
        samples.add("Phaser", () -> new Phaser(new Phaser(1), 2))
                .add("Exchanger", Exchanger::new)
                .add("DelayQueue, past its first capacity", () -> {
                    DelayQueue<Due> queue = new DelayQueue<>();
                    for (int i = 0; i < Samples.MANY; i++) {
                        queue.add(new Due(text(i)));
                    }
                    return queue;
                });
    }

    private static void futures(Samples samples) {
        samples.add("CompletableFuture, open", CompletableFuture::new)
                .add("CompletableFuture, done", () -> CompletableFuture.completedFuture(text(1)))
                .add("CompletableFuture, done with null", () -> CompletableFuture.completedFuture(null))
                .add(
                        "CompletableFuture, failed",
                        () -> CompletableFuture.failedFuture(new IllegalStateException(text(1))))
                .add("CompletableFuture with dependents", ConcurrencySamples::dependents)
                .add("CompletionStage", () -> CompletableFuture.completedStage(text(1)))
                .add("FutureTask, open", () -> new FutureTask<>(new Step()))
                .add("FutureTask, done", () -> {
                    FutureTask<Object> task = new FutureTask<>(new Step());
                    task.run();
                    return task;
                })
                .add("FutureTask of a Runnable", () -> new FutureTask<>(new ValueSamples.Sum(), text(1)))
                .add("RecursiveTask, done", () -> {
                    Split task = new Split();
                    task.invoke();
                    return task;
                })
                .add("RecursiveAction, failed", () -> {
                    Action task = new Action();
                    task.quietlyInvoke();
                    return task;
                })
                .add("CountedCompleter", () -> new Completer(new Completer(null)))
                .add(
                        "ForkJoinTask, adapted",
                        () -> java.util.List.of(
                                ForkJoinTask.adapt(new Step()),
                                ForkJoinTask.adapt(new ValueSamples.Sum()),
                                ForkJoinTask.adapt(new ValueSamples.Sum(), text(1))));
    }

    private static Object dependents() {
        CompletableFuture<Object> future = new CompletableFuture<>();
        CompletableFuture<Object> other = new CompletableFuture<>();
        future.thenApply(new Step()).thenAccept(x -> {}).thenRun(new ValueSamples.Sum());
        future.whenComplete((x, e) -> {}).handle((x, e) -> x).exceptionally(e -> null);
        future.exceptionallyCompose(e -> other);
        future.thenCompose(x -> other);
        future.thenCombine(other, (x, y) -> x);
        future.thenAcceptBoth(other, (x, y) -> {});
        future.runAfterBoth(other, () -> {});
        future.applyToEither(other, x -> x);
        future.acceptEither(other, x -> {});
        future.runAfterEither(other, () -> {});
        CompletableFuture.allOf(future, other, new CompletableFuture<>());
        CompletableFuture.anyOf(future, other);
        future.copy();
        return future;
    }

    private static void executors(Samples samples) {
        samples.add("ThreadPoolExecutor with a queue", () -> {
                    ThreadPoolExecutor executor = pool(0);
                    executor.getQueue().add(new FutureTask<>(new Step()));
                    return executor;
                })
                .add("ThreadPoolExecutor with a worker", () -> {
                    ThreadPoolExecutor executor = pool(1);
                    executor.prestartAllCoreThreads();
                    LockSupport.parkNanos(50_000_000); // until the worker waits for a task
                    return executor;
                })
                .add("ThreadPoolExecutor, terminated", () -> {
                    ThreadPoolExecutor executor = pool(1);
                    executor.shutdown();
                    return executor;
                })
                .add("ScheduledThreadPoolExecutor", () -> {
                    ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, new Daemons());
                    executor.schedule(new Step(), 1000, TimeUnit.SECONDS);
                    LockSupport.parkNanos(50_000_000);
                    return executor;
                })
                .add("ForkJoinPool", () -> new ForkJoinPool(2))
                .add(
                        "Executors",
                        () -> java.util.List.of(
                                Executors.unconfigurableExecutorService(pool(1)),
                                Executors.unconfigurableScheduledExecutorService(new ScheduledThreadPoolExecutor(1)),
                                Executors.defaultThreadFactory(),
                                Executors.callable(new ValueSamples.Sum())))
                .add("ExecutorCompletionService", () -> new ExecutorCompletionService<>(pool(1)));
    }

    private static ThreadPoolExecutor pool(int threads) {
        return new ThreadPoolExecutor(
                threads, Math.max(1, threads), 1000, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), new Daemons());
    }
}
