package io.github.heapfold.rules.jdk.concurrent;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.Rules;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.AbstractQueuedLongSynchronizer;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/**
 * Locks and other synchronizers, with those who wait. What a cyclic barrier runs is the user's and shown.
 *
 * <p>Mirrors {@code java/util/concurrent/CyclicBarrier.java}, {@code Phaser.java} and {@code Exchanger.java} of JDK 17
 * to 25; leaves rely on no field.
 */
final class LockRules {
    private LockRules() {}

    static void register(Rules rules) {
        for (String view : List.of("ReadLockView", "WriteLockView", "ReadWriteLockView")) {
            Display.view(rules, StampedLock.class.getName() + "$" + view, "Lock", "this$0");
        }
        rules.leaf(ReentrantLock.class, ReentrantReadWriteLock.class, StampedLock.class)
                .leaf(ReentrantReadWriteLock.ReadLock.class, ReentrantReadWriteLock.WriteLock.class)
                .leaf(AbstractQueuedSynchronizer.ConditionObject.class)
                .leaf(AbstractQueuedLongSynchronizer.ConditionObject.class)
                .leaf(Semaphore.class, CountDownLatch.class)
                .container(
                        CyclicBarrier.class,
                        c -> c.stack("lock", "trip", "generation").elements("barrierCommand"))
                .container(
                        Phaser.class,
                        c -> c.subclasses().elements("parent", "root").stack("evenQ", "oddQ"))
                .container(
                        Exchanger.class,
                        c -> c.subclasses()
                                .stack("participant", "arena", "slot")
                                .mayLack("participant", "slot")); // 17
    }
}
