package io.github.heapfold.rules.jdk.concurrent;

import static io.github.heapfold.rules.samples.Goldens.assertProfile;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** Futures, and what waits for them. */
class ConcurrencyGoldensTest {
    @Test
    void resultOfACompletableFutureIsItsElement() {
        assertProfile(CompletableFuture.completedFuture("a"), """
                CompletableFuture[padding] 4
                CompletableFuture[stack] 20
                String 39
                String[padding] 9""");
    }

    @Test
    void whatWaitsForACompletableFutureIsItsEntries() {
        CompletableFuture<Object> future = new CompletableFuture<>();
        future.thenApply(new ConcurrencySamples.Step());
        assertProfile(future, """
                CompletableFuture[entry] 40
                CompletableFuture[padding] 8
                CompletableFuture[stack] 40
                Step.state 48
                Step.state;String[padding] 4
                Step[header] 12""");
    }

    @Test
    void futureTaskLeadsToWhatItIsToCall() {
        assertProfile(new FutureTask<>(new ConcurrencySamples.Step()), """
                FutureTask[stack] 32
                Step.state 48
                Step.state;String[padding] 4
                Step[header] 12""");
    }

    @Test
    void delayQueueHasTheSlotsOfTheHeapBehindIt() {
        DelayQueue<ConcurrencySamples.Due> queue = new DelayQueue<>();
        queue.add(new ConcurrencySamples.Due("a"));
        assertProfile(queue, """
                DelayQueue[padding] 16
                DelayQueue[slots] 4
                DelayQueue[spare] 40
                DelayQueue[stack] 140
                Due.name 43
                Due.name;String[padding] 9
                Due[header] 12""");
    }
}
