package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.heap.HeapAccess;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A visited set that works on every VM and collector: open addressing over identity hash codes.
 *
 * <p>Objects are appended to chunks of 4096 and the table holds their number and hash as ints. A store of a reference into
 * one large, old array would cost G1 a card-queue entry each time; a store into a fresh small array does not. Growing moves
 * ints and touches no object.
 */
final class IdentitySet implements VisitedSet {
    private static final int CHUNK_SHIFT = 12;
    private static final int CHUNK_SIZE = 1 << CHUNK_SHIFT;
    private static final int CHUNK_MASK = CHUNK_SIZE - 1;

    private Object[][] chunks = new Object[16][];
    private int size;
    /** Number of the object in a slot, plus one; 0 for a free slot. */
    private int[] numbers = new int[1 << 12];
    /** Hash of the object in a slot. */
    private int[] hashes = new int[1 << 12];

    private int growAt = numbers.length / 2;

    @Override
    public @Nullable Object claim(Object holder, long offset) {
        Object target = HeapAccess.reference(holder, offset);
        return target != null && claim(target) ? target : null;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // identity is what this set is about
    public boolean claim(Object object) {
        int hash = System.identityHashCode(object);
        int mask = numbers.length - 1;
        int slot = spread(hash) & mask;
        for (int number; (number = numbers[slot]) != 0; slot = (slot + 1) & mask) {
            if (hashes[slot] == hash && chunks[(number - 1) >>> CHUNK_SHIFT][(number - 1) & CHUNK_MASK] == object) {
                return false;
            }
        }
        append(object);
        numbers[slot] = size;
        hashes[slot] = hash;
        if (size >= growAt) {
            grow();
        }
        return true;
    }

    private void append(Object object) {
        int chunk = size >>> CHUNK_SHIFT;
        if ((size & CHUNK_MASK) == 0) {
            if (chunk == chunks.length) {
                chunks = Arrays.copyOf(chunks, chunk * 2);
            }
            chunks[chunk] = new Object[CHUNK_SIZE];
        }
        chunks[chunk][size & CHUNK_MASK] = object;
        size++;
    }

    private void grow() {
        int[] oldNumbers = numbers;
        int[] oldHashes = hashes;
        int capacity = oldNumbers.length * 2;
        if (capacity < 0) {
            throw new OutOfMemoryError("more than 2^29 objects to remember; profile a part of the graph");
        }
        int mask = capacity - 1;
        int[] newNumbers = new int[capacity];
        int[] newHashes = new int[capacity];
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] != 0) {
                int slot = spread(oldHashes[i]) & mask;
                while (newNumbers[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                newNumbers[slot] = oldNumbers[i];
                newHashes[slot] = oldHashes[i];
            }
        }
        numbers = newNumbers;
        hashes = newHashes;
        growAt = capacity / 2;
    }

    /** Identity hashes are random already, but a table may be larger than their 31 bits are spread over. */
    private static int spread(int hash) {
        return hash ^ hash >>> 15;
    }

    @Override
    public boolean isValid() {
        return true;
    }

    @Override
    public @Nullable VisitedSet share() {
        return null;
    }

    @Override
    public String name() {
        return "identity";
    }

    @Override
    public void close() {}
}
