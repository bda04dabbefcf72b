package io.github.heapfold.rules.jdk.concurrent;

import io.github.heapfold.typerule.NodeSpec;
import io.github.heapfold.typerule.Rules;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;

/**
 * Queues that block. Their locks and conditions are structure; threads that wait are boundaries, as everywhere.
 *
 * <p>Mirrors the classes' sources in {@code java/util/concurrent/} of JDK 17 to 25. The nodes of the transfer queues were
 * rewritten in between (JDK-8301341), so each of their classes may be missing.
 */
final class BlockingQueueRules {
    private static final String PACKAGE = "java.util.concurrent.";

    private BlockingQueueRules() {}

    static void register(Rules rules) {
        rules.container(
                        ArrayBlockingQueue.class,
                        c -> c.subclasses().slots("items").stack("lock", "notEmpty", "notFull", "itrs"))
                .container(
                        LinkedBlockingQueue.class,
                        c -> c.subclasses()
                                .entry(
                                        PACKAGE + "LinkedBlockingQueue$Node",
                                        n -> n.elements("item").entries("next"))
                                .entries("head", "last")
                                .stack("count", "takeLock", "notEmpty", "putLock", "notFull"))
                .container(
                        LinkedBlockingDeque.class,
                        c -> c.subclasses()
                                .entry(
                                        PACKAGE + "LinkedBlockingDeque$Node",
                                        n -> n.elements("item").entries("prev", "next"))
                                .entries("first", "last")
                                .stack("lock", "notEmpty", "notFull"))
                .container(
                        PriorityBlockingQueue.class,
                        c -> c.subclasses()
                                .slots("queue")
                                .size("size")
                                .backing("q")
                                .stack("lock", "notEmpty"))
                .container(
                        DelayQueue.class,
                        c -> c.subclasses()
                                .part(
                                        "java.util.PriorityQueue", // its comparator is never set
                                        n -> n.slots("queue").size("size").stack("comparator"))
                                .entries("q")
                                .stack("lock", "available")
                                .elements("leader"))
                .container(
                        LinkedTransferQueue.class,
                        c -> c.subclasses()
                                .entry(PACKAGE + "LinkedTransferQueue$Node", BlockingQueueRules::waiting) // 17
                                .entry(PACKAGE + "LinkedTransferQueue$DualNode", BlockingQueueRules::waiting) // 25
                                .entries("head", "tail"))
                .container(
                        SynchronousQueue.class,
                        c -> c.subclasses()
                                .part(
                                        PACKAGE + "SynchronousQueue$TransferQueue",
                                        n -> n.entries("head", "tail", "cleanMe")) // 17
                                .entry(PACKAGE + "SynchronousQueue$TransferQueue$QNode", BlockingQueueRules::waiting)
                                .part(PACKAGE + "SynchronousQueue$TransferStack", n -> n.entries("head"))
                                .entry(
                                        PACKAGE + "SynchronousQueue$TransferStack$SNode",
                                        n -> waiting(n.entries("match")))
                                .part(PACKAGE + "SynchronousQueue$Transferer", n -> n.entries("head", "tail")) // 25
                                .entry(PACKAGE + "LinkedTransferQueue$DualNode", BlockingQueueRules::waiting)
                                .entries("transferer")
                                .stack("qlock", "waitingProducers", "waitingConsumers"));
    }

    private static void waiting(NodeSpec node) {
        node.elements("item", "waiter").entries("next");
    }
}
