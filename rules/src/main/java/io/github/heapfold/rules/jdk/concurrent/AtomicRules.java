package io.github.heapfold.rules.jdk.concurrent;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.Rules;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/**
 * Atomics. An adder is one line with its cells, which contention makes as many as processors. The function of an
 * accumulator is the user's and shown.
 *
 * <p>Mirrors {@code java/util/concurrent/atomic/} of JDK 17 to 25.
 */
final class AtomicRules {
    private AtomicRules() {}

    static void register(Rules rules) {
        rules.leaf(AtomicBoolean.class, AtomicInteger.class, AtomicLong.class)
                .leaf(LongAdder.class, DoubleAdder.class)
                .container(LongAccumulator.class, c -> c.stack("cells"))
                .container(DoubleAccumulator.class, c -> c.stack("cells"))
                .container(AtomicIntegerArray.class, c -> c.slots("array"))
                .container(AtomicLongArray.class, c -> c.slots("array"))
                .container(AtomicReference.class, c -> c.subclasses().elements("value"))
                .container(AtomicReferenceArray.class, c -> c.slots("array").full());
        pair(rules, AtomicMarkableReference.class);
        pair(rules, AtomicStampedReference.class);
        for (String updater : List.of(
                "AtomicIntegerFieldUpdater$AtomicIntegerFieldUpdaterImpl",
                "AtomicLongFieldUpdater$CASUpdater",
                "AtomicReferenceFieldUpdater$AtomicReferenceFieldUpdaterImpl")) {
            String shown = updater.substring(0, updater.indexOf('$'));
            Display.leaf(rules, "java.util.concurrent.atomic." + updater, shown);
        }
    }

    private static void pair(Rules rules, Class<?> type) {
        rules.container(
                type,
                c -> c.subclasses()
                        .part(type.getName() + "$Pair", n -> n.elements("reference"))
                        .entries("pair"));
    }
}
