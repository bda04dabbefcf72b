package io.github.heapfold.rules.guava;

import static io.github.heapfold.rules.samples.Samples.text;

import com.google.common.eventbus.AllowConcurrentEvents;
import com.google.common.eventbus.AsyncEventBus;
import com.google.common.eventbus.EventBus;
import com.google.common.eventbus.Subscribe;
import com.google.common.util.concurrent.AbstractFuture;
import com.google.common.util.concurrent.AtomicLongMap;
import com.google.common.util.concurrent.ExecutionList;
import com.google.common.util.concurrent.FluentFuture;
import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFutureTask;
import com.google.common.util.concurrent.Monitor;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.RateLimiter;
import com.google.common.util.concurrent.SettableFuture;
import com.google.common.util.concurrent.Striped;
import io.github.heapfold.rules.samples.Samples;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Futures, executors, locks and the event bus. No thread is started. */
final class ConcurrentSamples {
    private ConcurrentSamples() {}

    static void addTo(Samples samples) {
        futures(samples);
        derived(samples);
        executors(samples);
        locks(samples);
        samples.sizes("AtomicLongMap", n -> {
                    AtomicLongMap<String> map = AtomicLongMap.create();
                    GuavaSamples.texts(n).forEach(map::incrementAndGet);
                    return map;
                })
                .add("AtomicLongMap, as map", () -> {
                    AtomicLongMap<String> map = AtomicLongMap.create();
                    map.incrementAndGet(text(1));
                    map.asMap();
                    return map;
                })
                .add("RateLimiter", () -> RateLimiter.create(7))
                .add("RateLimiter, warming up", () -> RateLimiter.create(7, 3, TimeUnit.SECONDS))
                .add("EventBus", EventBus::new)
                .add("EventBus, subscribers", () -> subscribed(new EventBus(text(1))))
                .add("EventBus, handler", () -> new EventBus(new Listener()::failed))
                .add("AsyncEventBus", () -> subscribed(new AsyncEventBus(new Queue())));
    }

    /** The user's part of futures and event buses. */
    static final class Listener implements FutureCallback<Object> {
        int calls;

        @Override
        public void onSuccess(Object result) {
            calls++;
        }

        @Override
        public void onFailure(Throwable cause) {
            calls++;
        }

        void failed(Throwable cause, Object context) {
            calls++;
        }

        @Subscribe
        public void text(String event) {
            calls++;
        }

        @Subscribe
        @AllowConcurrentEvents
        public void number(Integer event) {
            calls++;
        }
    }

    /** An executor that runs nothing. */
    static final class Queue implements Executor {
        final ArrayDeque<Runnable> waiting = new ArrayDeque<>();

        @Override
        public void execute(Runnable task) {
            waiting.add(task);
        }
    }

    /** A future of the user's. */
    static final class Own extends AbstractFuture<String> {
        int progress;
    }

    private static EventBus subscribed(EventBus bus) {
        bus.register(new Listener());
        bus.register(new Listener());
        return bus;
    }

    private static void futures(Samples samples) {
        samples.add("SettableFuture", SettableFuture::create)
                .add("SettableFuture, set", () -> with(f -> f.set(text(1))))
                .add("SettableFuture, set to null", () -> with(f -> f.set(null)))
                .add("SettableFuture, failed", () -> with(f -> f.setException(new IllegalStateException(text(1)))))
                .add("SettableFuture, cancelled", () -> with(f -> f.cancel(true)))
                .add("SettableFuture, set to another", () -> with(f -> f.setFuture(SettableFuture.create())))
                .sizes(
                        "SettableFuture, listeners",
                        n -> with(f -> {
                            for (int i = 0; i < n; i++) {
                                Futures.addCallback(f, new Listener(), MoreExecutors.directExecutor());
                            }
                            return null;
                        }))
                .add(
                        "SettableFuture, listeners, set",
                        () -> with(f -> {
                            Futures.addCallback(f, new Listener(), new Queue());
                            return f.set(text(1));
                        }))
                .add("AbstractFuture, of the user's", Own::new)
                .add("immediate future", () -> Futures.immediateFuture(text(1)))
                .add("immediate future, null", () -> Futures.immediateFuture(null))
                .add("immediate future, failed", () -> Futures.immediateFailedFuture(new IllegalStateException()))
                .add("immediate future, cancelled", Futures::immediateCancelledFuture)
                .add("ListenableFutureTask", () -> ListenableFutureTask.create(() -> text(1)))
                .add("ListenableFutureTask, listener, run", () -> {
                    ListenableFutureTask<String> task = ListenableFutureTask.create(() -> text(1));
                    task.addListener(() -> {}, new Queue());
                    task.run();
                    task.addListener(() -> {}, new Queue());
                    return task;
                })
                .add("ListenableFutureTask, listener", () -> {
                    ListenableFutureTask<String> task = ListenableFutureTask.create(() -> text(1));
                    task.addListener(() -> {}, new Queue());
                    return task;
                })
                .sizes("ExecutionList", n -> {
                    ExecutionList list = new ExecutionList();
                    for (int i = 0; i < n; i++) {
                        list.add(() -> {}, new Queue());
                    }
                    return list;
                });
    }

    private static SettableFuture<String> with(Function<SettableFuture<String>, Object> change) {
        SettableFuture<String> future = SettableFuture.create();
        change.apply(future);
        return future;
    }

    private static void derived(Samples samples) {
        Executor direct = MoreExecutors.directExecutor();
        samples.add("future, transformed", () -> Futures.transform(SettableFuture.create(), String::valueOf, direct))
                .add(
                        "future, asynchronously transformed",
                        () -> Futures.transformAsync(SettableFuture.create(), Futures::immediateFuture, direct))
                .add(
                        "future, caught",
                        () -> Futures.catching(SettableFuture.create(), Exception.class, String::valueOf, direct))
                .add(
                        "future, asynchronously caught",
                        () -> Futures.catchingAsync(
                                SettableFuture.create(), Exception.class, Futures::immediateFuture, direct))
                .add(
                        "future that others wait for",
                        () -> with(f -> {
                            Futures.transform(f, String::length, direct);
                            return Futures.transform(f, String::isEmpty, direct);
                        }))
                .add("future of all", () -> Futures.allAsList(SettableFuture.create(), SettableFuture.create()))
                .add(
                        "future of all, some there",
                        () -> Futures.allAsList(SettableFuture.create(), Futures.immediateFuture(text(1))))
                .add(
                        "future of the successful",
                        () -> Futures.successfulAsList(
                                SettableFuture.create(), Futures.immediateFailedFuture(new IllegalStateException())))
                .add("future of all that another waits for", () -> with(f -> Futures.allAsList(f)))
                .add(
                        "future, combined",
                        () -> Futures.whenAllComplete(SettableFuture.create()).call(() -> text(1), direct))
                .add(
                        "future, combined asynchronously",
                        () -> Futures.whenAllComplete(SettableFuture.create())
                                .callAsync(() -> Futures.immediateFuture(text(1)), direct))
                .add(
                        "future, with timeout",
                        () -> Futures.withTimeout(SettableFuture.create(), 9, TimeUnit.DAYS, new Scheduled()))
                .add(
                        "future that another waits for, with timeout",
                        () -> with(f -> Futures.withTimeout(f, 9, TimeUnit.DAYS, new Scheduled())))
                .add(
                        "future, submitted",
                        () -> Futures.submitAsync(() -> Futures.immediateFuture(text(1)), new Queue()))
                .add(
                        "future, scheduled",
                        () -> MoreExecutors.listeningDecorator(
                                        (java.util.concurrent.ScheduledExecutorService) new Scheduled())
                                .schedule(() -> text(1), 9, TimeUnit.DAYS))
                .add("future, cancelled for itself", () -> Futures.nonCancellationPropagating(SettableFuture.create()))
                .add("FluentFuture", () -> FluentFuture.from(SettableFuture.create()))
                .add("FluentFuture, of another", () -> FluentFuture.from(ListenableFutureTask.create(() -> text(1))));
    }

    /** A scheduler that keeps the last of what it was given. */
    static final class Scheduled extends ScheduledThreadPoolExecutor {
        Runnable last = () -> {};

        Scheduled() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
            last = command;
            return null;
        }
    }

    private static void executors(Samples samples) {
        samples.add("listening executor", () -> MoreExecutors.listeningDecorator(new ScheduledThreadPoolExecutor(1)))
                .add(
                        "listening executor, not scheduled",
                        () -> MoreExecutors.listeningDecorator(new java.util.concurrent.ThreadPoolExecutor(
                                1, 1, 1, TimeUnit.SECONDS, new java.util.concurrent.LinkedBlockingQueue<>())))
                .add("direct executor", MoreExecutors::newDirectExecutorService)
                .add("sequential executor", () -> MoreExecutors.newSequentialExecutor(new Queue()))
                .add("sequential executor, task", () -> {
                    Executor executor = MoreExecutors.newSequentialExecutor(new Queue());
                    executor.execute(() -> {});
                    return executor;
                })
                .add("task of a listening executor", () -> {
                    Callable<String> task = () -> text(1);
                    return MoreExecutors.listeningDecorator(new Submitted()).submit(task);
                });
    }

    /** An executor service that runs nothing. */
    static final class Submitted extends java.util.concurrent.AbstractExecutorService {
        @Override
        public void execute(Runnable task) {}

        @Override
        public void shutdown() {}

        @Override
        public java.util.List<Runnable> shutdownNow() {
            return Arrays.asList();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }

    private static void locks(Samples samples) {
        samples.add("Monitor", Monitor::new)
                .add("Striped, locks", () -> Striped.lock(7))
                .add("Striped, semaphores", () -> Striped.semaphore(7, 2))
                .add("Striped, read-write locks", () -> Striped.readWriteLock(7))
                .add(
                        "Striped, read-write lock",
                        () -> Striped.lazyWeakReadWriteLock(7).get(text(1)))
                .add("Striped, lazy locks", () -> Striped.lazyWeakLock(7))
                .add("Striped, many lazy locks", () -> Striped.lazyWeakLock(2000));
    }
}
