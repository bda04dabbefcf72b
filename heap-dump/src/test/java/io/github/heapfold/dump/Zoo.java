package io.github.heapfold.dump;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Objects of many kinds, reachable from static fields. */
@SuppressWarnings({"unused", "rawtypes"}) // fields are there to be in a dump
final class Zoo {
    static final Map<String, Object> CAGES = new TreeMap<>();
    static final List<Thread> THREADS = new ArrayList<>();
    static int answer = 42;
    static long big = 1L << 40;
    static boolean yes = true;

    enum Size {
        SMALL,
        LARGE {
            @Override
            int legs() {
                return 4;
            }
        };

        int legs() {
            return 2;
        }
    }

    record Pair(int first, Object second) {}

    static class Animal {
        byte legs = 4;
        Object owner;
    }

    static class Dog extends Animal {
        long bones;
        boolean barks = true;
        Animal friend;
        short age;
    }

    static final class Puppy extends Dog {
        char name = 'p';
        double weight = 1.5;
        float height;
        int tail;
        String collar = "red";
    }

    static final class Keeper extends Thread {
        private final CountDownLatch ready;
        int shifts;

        Keeper(int number, CountDownLatch ready) {
            super("keeper-" + number);
            this.ready = ready;
            setDaemon(true);
        }

        @Override
        public void run() {
            Object held = new Pair(shifts, "held by a frame");
            ready.countDown();
            while (held != null) {
                LockSupport.park(held);
            }
        }
    }

    private Zoo() {}

    /** Fills the cages, with {@code n} objects of each kind. */
    static void fill(int n) throws Exception {
        List<IntFunction<Object>> kinds = List.of(
                i -> new Pair(i, "pair " + i),
                i -> new Dog(),
                i -> new Puppy(),
                i -> new boolean[i % 9],
                i -> new byte[i % 23],
                i -> new short[i % 7],
                i -> new char[i % 11],
                i -> new int[i % 5],
                i -> new long[i % 6],
                i -> new float[i % 8],
                i -> new double[i % 3],
                i -> new Object[i % 13],
                i -> new String[] {"s" + i, "\u20ac" + i},
                i -> new int[i % 4][i % 3],
                i -> new HashMap<>(Map.of(i, "value")),
                i -> new ConcurrentHashMap<>(Map.of(i, i)),
                i -> new Object[] {Size.SMALL, Size.LARGE, i},
                i -> (Supplier<Object>) () -> "lambda " + i,
                i -> Proxy.newProxyInstance(
                        Zoo.class.getClassLoader(), new Class<?>[] {Runnable.class}, (p, m, a) -> null),
                i -> new Object());
        for (int kind = 0; kind < kinds.size(); kind++) {
            List<Object> cage = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                cage.add(kinds.get(kind).apply(i));
            }
            CAGES.put("cage " + kind, cage);
        }
        CAGES.put("adders", contended());
        CountDownLatch ready = new CountDownLatch(25);
        for (int i = 0; i < 25; i++) {
            Thread keeper = new Keeper(i, ready);
            keeper.start();
            THREADS.add(keeper);
        }
        ready.await();
        CAGES.put("virtual", virtualThreads());
    }

    /** Adders whose cells are padded, as two threads must have met in each. */
    private static List<LongAdder> contended() throws InterruptedException {
        List<LongAdder> adders = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            adders.add(new LongAdder());
        }
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            Thread thread = new Thread(() -> {
                for (int i = 0; i < 20_000; i++) {
                    adders.forEach(LongAdder::increment);
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return adders;
    }

    /** Threads that wait without a carrier, so that their frames are in the heap; none before JDK 21. */
    private static List<Thread> virtualThreads() throws Exception {
        List<Thread> threads = new ArrayList<>();
        if (Runtime.version().feature() >= 21) {
            var start = Thread.class.getMethod("startVirtualThread", Runnable.class);
            CountDownLatch started = new CountDownLatch(25);
            for (int i = 0; i < 25; i++) {
                threads.add((Thread) start.invoke(null, (Runnable) () -> {
                    started.countDown();
                    LockSupport.park();
                }));
            }
            started.await();
            Thread.sleep(200);
        }
        return threads;
    }
}
