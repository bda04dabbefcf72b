package io.github.heapfold.rules.jdk.collections;

import io.github.heapfold.typerule.Rules;
import java.util.ArrayDeque;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Queues and deques that do not block.
 *
 * <p>Mirrors {@code java/util/ArrayDeque.java}, {@code PriorityQueue.java} and
 * {@code java/util/concurrent/ConcurrentLinkedQueue.java}, {@code ConcurrentLinkedDeque.java} of JDK 17 to 25.
 */
final class QueueRules {
    private QueueRules() {}

    static void register(Rules rules) {
        rules.container(ArrayDeque.class, c -> c.subclasses().slots("elements"))
                .container(
                        PriorityQueue.class, c -> c.subclasses().slots("queue").size("size"))
                .container(
                        ConcurrentLinkedQueue.class,
                        c -> c.subclasses()
                                .entry(
                                        "java.util.concurrent.ConcurrentLinkedQueue$Node",
                                        n -> n.elements("item").entries("next"))
                                .entries("head", "tail"))
                .container(
                        ConcurrentLinkedDeque.class,
                        c -> c.subclasses()
                                .entry(
                                        "java.util.concurrent.ConcurrentLinkedDeque$Node",
                                        n -> n.elements("item").entries("prev", "next"))
                                .entries("head", "tail"));
    }
}
