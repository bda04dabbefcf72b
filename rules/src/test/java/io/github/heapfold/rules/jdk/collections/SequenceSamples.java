package io.github.heapfold.rules.jdk.collections;

import static io.github.heapfold.rules.samples.Samples.MANY;
import static io.github.heapfold.rules.samples.Samples.text;
import static io.github.heapfold.rules.samples.Samples.texts;

import io.github.heapfold.rules.samples.Samples;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Stack;
import java.util.Vector;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lists, queues and deques. */
public final class SequenceSamples {
    private SequenceSamples() {}

    /** A list of the user's, with a field of its own. */
    static final class NamedList extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        String name = text(0);
    }

    record Later(long nanos) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(nanos, TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(nanos, other.getDelay(TimeUnit.NANOSECONDS));
        }
    }

    public static void addTo(Samples samples) {
        sizesOf(samples, "ArrayList", ArrayList::new);
        sizesOf(samples, "Vector", Vector::new);
        sizesOf(samples, "Stack", Stack::new);
        sizesOf(samples, "LinkedList", LinkedList::new);
        sizesOf(samples, "CopyOnWriteArrayList", CopyOnWriteArrayList::new);
        sizesOf(samples, "CopyOnWriteArraySet", CopyOnWriteArraySet::new);
        sizesOf(samples, "ArrayDeque", ArrayDeque::new);
        sizesOf(samples, "PriorityQueue", PriorityQueue::new);
        sizesOf(samples, "ConcurrentLinkedQueue", ConcurrentLinkedQueue::new);
        sizesOf(samples, "ConcurrentLinkedDeque", ConcurrentLinkedDeque::new);
        sizesOf(samples, "LinkedBlockingQueue", LinkedBlockingQueue::new);
        sizesOf(samples, "LinkedBlockingDeque", LinkedBlockingDeque::new);
        sizesOf(samples, "LinkedTransferQueue", LinkedTransferQueue::new);
        sizesOf(samples, "ArrayBlockingQueue", () -> new ArrayBlockingQueue<>(MANY));
        sizesOf(samples, "PriorityBlockingQueue", PriorityBlockingQueue::new);
        sizesOf(samples, "subclass of ArrayList", NamedList::new);
        sizes(samples, "Arrays.asList", n -> Arrays.asList(texts(n)));
        sizes(samples, "List.of", n -> List.of(texts(n)));
        sizes(samples, "Collections.nCopies", n -> Collections.nCopies(n, text(n)));

        samples.add("ArrayList with capacity and nulls", () -> {
                    List<String> list = new ArrayList<>(50);
                    list.add(null);
                    list.add(text(1));
                    return list;
                })
                .add("Arrays.asList with null", () -> Arrays.asList(text(1), null))
                .add(
                        "Stream.toList with null",
                        () -> java.util.stream.Stream.of(text(1), null, text(2)).toList())
                .add("PriorityQueue with comparator", () -> new PriorityQueue<>(Comparator.reverseOrder()))
                .add("ArrayDeque, wrapped around", () -> {
                    ArrayDeque<String> deque = new ArrayDeque<>();
                    for (int i = 0; i < 10; i++) {
                        deque.addFirst(text(i));
                        deque.addLast(text(i));
                        deque.pollFirst();
                    }
                    return deque;
                })
                .add("ConcurrentLinkedQueue, drained", () -> drained(new ConcurrentLinkedQueue<>()))
                .add("LinkedTransferQueue, drained", () -> drained(new LinkedTransferQueue<>()))
                .add("ArrayBlockingQueue, iterated", () -> {
                    BlockingQueue<String> queue = new ArrayBlockingQueue<>(4);
                    queue.add(text(1));
                    queue.iterator().next();
                    return queue;
                })
                .add("DelayQueue", () -> new DelayQueue<>(List.of(new Later(1), new Later(2))))
                .add("SynchronousQueue", SynchronousQueue::new)
                .add("SynchronousQueue, fair", () -> new SynchronousQueue<>(true));
    }

    private static Object drained(Collection<String> queue) {
        queue.addAll(List.of(texts(5)));
        queue.removeIf(text -> !text.endsWith("4"));
        return queue;
    }

    static void sizesOf(Samples samples, String name, Supplier<? extends Collection<String>> empty) {
        sizes(samples, name, n -> {
            Collection<String> collection = empty.get();
            Collections.addAll(collection, texts(n));
            return collection;
        });
    }

    static void sizes(Samples samples, String name, java.util.function.IntFunction<Object> ofSize) {
        for (int n : new int[] {0, 1, 3, MANY}) {
            samples.add(name + ", " + n, () -> ofSize.apply(n));
        }
    }
}
