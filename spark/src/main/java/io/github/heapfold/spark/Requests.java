package io.github.heapfold.spark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the driver asked its executors for, and what they answered. */
final class Requests {
    private long number;
    private final Map<String, ExecutorFootprint> footprints = new HashMap<>();
    private final Map<String, String> problems = new HashMap<>();

    /** The number of the last request; 0 if there was none. */
    synchronized long number() {
        return number;
    }

    /** Takes an answer; one to an earlier request is dropped. */
    synchronized void accept(Message.Answer answer) {
        if (answer.request() != number) {
            return;
        }
        if (answer.footprint() != null) {
            footprints.put(answer.executor(), answer.footprint());
        } else {
            problems.put(answer.executor(), answer.problem());
        }
        notifyAll();
    }

    /** Asks, and waits for these executors. */
    synchronized ClusterFootprint ask(Set<String> executors, Duration atMost) throws InterruptedException {
        number++;
        footprints.clear();
        problems.clear();
        long end = System.nanoTime() + atMost.toNanos();
        long rest = atMost.toMillis();
        while (!waitingFor(executors).isEmpty() && rest > 0) {
            wait(rest);
            rest = (end - System.nanoTime()) / 1_000_000;
        }
        waitingFor(executors).forEach(name -> problems.put(name, "no answer within " + atMost));
        List<ExecutorFootprint> answered = new ArrayList<>(footprints.values());
        answered.removeIf(footprint -> !executors.contains(footprint.executor()));
        return new ClusterFootprint(answered, problems);
    }

    private Set<String> waitingFor(Set<String> executors) {
        Set<String> waiting = new TreeSet<>(executors);
        waiting.removeAll(footprints.keySet());
        waiting.removeAll(problems.keySet());
        return waiting;
    }
}
