package io.github.heapfold.dump;

import io.github.heapfold.annotation.FrameName;
import io.github.heapfold.annotation.Leaf;
import io.github.heapfold.annotation.Skip;
import io.github.heapfold.fixtures.graphs.AllPrimitives;
import io.github.heapfold.fixtures.optimization.OptimizationModels;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.Vector;
import java.util.WeakHashMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Objects that are profiled where they are and in a dump: one in each static field. */
@SuppressWarnings("unused") // found by reflection
final class Exhibits {
    static final Object primitives = new AllPrimitives();
    static final Object string = "plain".repeat(20);
    static final Object wideString = "\u20ac\ud83d\ude00".repeat(20);
    static final Object boxed = new Object[] {1_000, 2L << 40, (byte) 3, (short) 4, 'c', 1.5f, 2.5, true, false};
    static final Object arrayList = numbers(new ArrayList<>(100));
    static final Object linkedList = numbers(new LinkedList<>());
    static final Object arrayDeque = turned();
    static final Object vector = numbers(new Vector<>());
    static final Object priorityQueue = numbers(new PriorityQueue<>());
    static final Object hashMap = names(new HashMap<>());
    static final Object linkedHashMap = names(new LinkedHashMap<>());
    static final Object treeMap = names(new TreeMap<>());
    static final Object concurrentHashMap = names(new ConcurrentHashMap<>());
    static final Object skipListMap = names(new ConcurrentSkipListMap<>());
    /** Keys stay, as a collection would change the references to them. */
    static final Map<String, Object> HELD = names(new HashMap<>());

    static final Object weakHashMap = new WeakHashMap<>(HELD);
    static final Object identityHashMap = names(new IdentityHashMap<>());
    static final Object enumMap = new EnumMap<>(Map.of(TimeUnit.DAYS, "d", TimeUnit.HOURS, "h"));
    static final Object enumSet = EnumSet.of(TimeUnit.DAYS, TimeUnit.SECONDS);
    static final Object hashSet = numbers(new HashSet<>());
    static final Object linkedHashSet = numbers(new LinkedHashSet<>());
    static final Object treeSet = numbers(new TreeSet<>());
    static final Object immutable = List.of(
            List.of(1),
            List.of(1, 2, 3),
            Set.of("a", "b", "c"),
            Set.of("z"),
            Map.of(),
            Map.of("k", "v"),
            Map.copyOf(Map.of("a", 1, "b", 2, "c", 3)));
    static final Object wrapped =
            Collections.unmodifiableMap(Collections.synchronizedMap(new HashMap<>(Map.of("k", "v"))));
    static final Object copyOnWrite = numbers(new CopyOnWriteArrayList<>());
    static final Object queues = queues();
    static final Object treeBins = collisions();
    static final Object arrays = new Object[] {
        new int[3],
        new long[0],
        new byte[17],
        new boolean[2][3],
        new String[] {"a", null, "b"},
        new char[5],
        null,
        new double[4],
        new float[1],
        new short[9],
        new Object[0]
    };
    static final Object record = new Order(7, "order", List.of(new Line("nut", 3), new Line("bolt", 4)), Colour.RED);
    static final Object enums = new Colour[] {Colour.RED, Colour.GREEN, Colour.RED};
    static final Object shared = shared();
    static final Object cycle = cycle();
    static final Object annotated = new Annotated();
    static final Object inner = new Exhibits().new Inner();
    static final Object anonymous = new Object() {
        final int[] held = new int[10];
    };
    static final Object lambda = lambda("captured");
    static final Object times = List.of(
            Duration.ofDays(1),
            Instant.EPOCH,
            LocalDate.EPOCH,
            LocalDateTime.MIN,
            ZonedDateTime.of(LocalDateTime.of(2026, 1, 1, 1, 1), ZoneId.of("Europe/Paris")));
    static final Object numbers = List.of(BigInteger.TEN.pow(50), new BigDecimal("1.50"), new BigDecimal("1e60"));
    static final Object jdk = List.of(
            new AtomicLong(1),
            new AtomicReference<>("held"),
            new UUID(1, 2),
            Optional.of("o"),
            new BitSet(1000),
            new StringBuilder("builder"),
            new ReentrantReadWriteLock());
    static final Object throwable = new IllegalStateException("message", new RuntimeException());
    static final Object references = new java.lang.ref.WeakReference<>(string);
    static final Object boundaries =
            new Object[] {Thread.currentThread(), String.class, Exhibits.class.getClassLoader()};
    static final Object model = OptimizationModels.constraints();
    static final Object labelledModel = OptimizationModels.labelledVariables();
    static final Object specialModel = OptimizationModels.specialConstraints();
    static final Object describedModel = OptimizationModels.parametersAndDescription();

    enum Colour {
        RED,
        GREEN {
            @Override
            int weight() {
                return 2;
            }
        };

        final int[] codes = {1, 2, 3};

        int weight() {
            return 1;
        }
    }

    record Line(String part, int count) {}

    record Order(int id, String name, List<Line> lines, Colour colour) {}

    static class Base {
        byte first = 1;
        Object baseHeld = new int[1];
    }

    @FrameName("Renamed")
    static final class Annotated extends Base {
        @Leaf
        Map<String, List<Integer>> leaf = new HashMap<>(Map.of("a", List.of(1000, 2000)));

        @Skip
        Object skipped = new int[1000];

        @FrameName("rows")
        List<String> list = new ArrayList<>(List.of("row"));

        boolean last = true;
    }

    final class Inner {
        int number;
        Object[] objects = {new Object()};
    }

    static final class Node {
        Node next;
        Object payload;
        long value;
    }

    private Exhibits() {}

    private static <C extends java.util.Collection<Integer>> C numbers(C into) {
        for (int i = 0; i < 40; i++) {
            into.add(i * 1000);
        }
        return into;
    }

    private static <M extends Map<String, Object>> M names(M into) {
        for (int i = 0; i < 30; i++) {
            into.put("name " + i, i % 3 == 0 ? List.of(i) : i % 3 == 1 ? "value " + i : (Object) (1000L + i));
        }
        return into;
    }

    private static Object turned() {
        ArrayDeque<Object> deque = new ArrayDeque<>(8);
        for (int i = 0; i < 20; i++) {
            deque.addLast("e" + i);
            if (i % 2 == 1) {
                deque.removeFirst();
            }
        }
        return deque;
    }

    private static Object queues() {
        return List.of(
                numbers(new ConcurrentLinkedQueue<>()),
                numbers(new LinkedBlockingDeque<>()),
                new ArrayBlockingQueue<>(10, false, Arrays.asList("a", "b")));
    }

    private static Object collisions() {
        Map<String, Integer> map = new HashMap<>(128);
        for (int i = 0; i < 32; i++) {
            StringBuilder key = new StringBuilder();
            for (int bit = 0; bit < 5; bit++) {
                key.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            map.put(key.toString(), i);
        }
        return List.of(map, new ConcurrentHashMap<>(map));
    }

    private static Object shared() {
        int[] held = new int[100];
        Map<String, Object> left = new HashMap<>(Map.of("l", held));
        Node right = new Node();
        right.payload = held;
        Node below = new Node();
        below.payload = right;
        return new Object[] {left, right, below, held};
    }

    private static Object cycle() {
        Node first = new Node();
        Node at = first;
        for (int i = 0; i < 100; i++) {
            at.next = new Node();
            at.payload = first;
            at = at.next;
        }
        at.next = first;
        return first;
    }

    private static Object lambda(String captured) {
        return (Supplier<Object>) () -> captured;
    }
}
