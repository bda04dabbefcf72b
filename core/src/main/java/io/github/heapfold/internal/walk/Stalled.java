package io.github.heapfold.internal.walk;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Objects that wait for references which do not come, since they are in a cycle. To be released next are those that have the
 * largest part of their references seen, of these the shallowest, all of them at once. They lie in a list for each part and
 * depth, of which there are few, as they were when they were put there: what was released meanwhile, or has more seen, is for
 * the taker to tell.
 */
final class Stalled {
    private final LongCounts numbers = new LongCounts();
    private Bucket[] buckets = new Bucket[16];
    private int size;
    private final PriorityQueue<Bucket> filled = new PriorityQueue<>();

    private static final class Bucket implements Comparable<Bucket> {
        private static final int FEW = 4;

        final long key;
        Object[] objects = new Object[FEW];
        /** Number, and what it waited for, of each object. */
        int[] numbers = new int[2 * FEW];

        int size;

        Bucket(long key) {
            this.key = key;
        }

        void add(Object object, int rank, int waits) {
            if (size == objects.length) {
                objects = Arrays.copyOf(objects, 2 * size);
                numbers = Arrays.copyOf(numbers, 4 * size);
            }
            objects[size] = object;
            numbers[2 * size] = rank;
            numbers[2 * size + 1] = waits;
            size++;
        }

        @Override
        public int compareTo(Bucket other) {
            return Long.compare(key, other.key);
        }
    }

    /** Takes an object, its number, and what it waited for when it was put here. */
    interface Consumer {
        void accept(Object object, int rank, int waits);
    }

    /**
     * Adds an object.
     *
     * @param unseen what part of its references is still to be seen
     */
    void add(Object object, int rank, int waits, float unseen, int depth) {
        long key = (long) Float.floatToIntBits(unseen) << 32 | depth; // of positive numbers the bits are in their order
        int number = (int) numbers.get(key) - 1;
        if (number < 0) {
            number = newBucket(key);
        }
        Bucket bucket = buckets[number];
        if (bucket.size == 0) {
            filled.add(bucket);
        }
        bucket.add(object, rank, waits);
    }

    private int newBucket(long key) {
        if (size == buckets.length) {
            buckets = Arrays.copyOf(buckets, 2 * size);
        }
        buckets[size] = new Bucket(key);
        numbers.set(key, size + 1L);
        return size++;
    }

    /** Takes away those that are to be released next. False if there are none at all. */
    boolean takeBest(Consumer consumer) {
        Bucket best = filled.poll();
        if (best == null) {
            return false;
        }
        Object[] objects = best.objects;
        int[] of = best.numbers;
        int n = best.size;
        best.objects = new Object[Bucket.FEW];
        best.numbers = new int[2 * Bucket.FEW];
        best.size = 0;
        for (int i = 0; i < n; i++) {
            consumer.accept(objects[i], of[2 * i], of[2 * i + 1]);
        }
        return true;
    }
}
