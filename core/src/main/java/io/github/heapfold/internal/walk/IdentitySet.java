package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.heap.HeapAccess;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A visited set that works on every VM and collector: open addressing over identity hash codes.
 *
 * <p>Objects are appended to chunks of 4096 and the table holds their number and hash. A store of a reference into
 * one large, old array would cost G1 a card-queue entry each time; a store into a fresh small array does not. Growing moves
 * numbers and touches no object.
 */
final class IdentitySet implements VisitedSet {
    private static final int CHUNK_SHIFT = 12;
    private static final int CHUNK_SIZE = 1 << CHUNK_SHIFT;
    private static final int CHUNK_MASK = CHUNK_SIZE - 1;

    private Object[][] chunks = new Object[16][];
    private int size;
    /** Hash of an object above, its number plus one below; 0 for a free slot. Together, so that a look costs one cache line. */
    private long[] table = new long[1 << 12];

    private int growAt = fullAt(table.length);

    /** Two thirds: with hash and number side by side a longer search costs less than a larger table. */
    private static int fullAt(int capacity) {
        return (int) (capacity * 2L / 3);
    }

    @Override
    public @Nullable Object claim(Object holder, long offset) {
        Object target = HeapAccess.reference(holder, offset);
        return target != null && claim(target) ? target : null;
    }

    @Override
    public boolean claim(Object object) {
        int hash = System.identityHashCode(object);
        int slot = find(object, hash);
        if (table[slot] != 0) {
            return false;
        }
        append(object);
        table[slot] = (long) hash << 32 | size;
        if (size >= growAt) {
            grow();
        }
        return true;
    }

    @Override
    public boolean contains(Object object) {
        return table[find(object, System.identityHashCode(object))] != 0;
    }

    /** The slot that the object is in, or else the free one that it would go to. */
    @SuppressWarnings("ReferenceEquality") // identity is what this set is about
    private int find(Object object, int hash) {
        int mask = table.length - 1;
        int slot = spread(hash) & mask;
        for (long entry; (entry = table[slot]) != 0; slot = (slot + 1) & mask) {
            if ((int) (entry >>> 32) == hash) {
                int number = (int) entry - 1;
                if (chunks[number >>> CHUNK_SHIFT][number & CHUNK_MASK] == object) {
                    return slot;
                }
            }
        }
        return slot;
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
        long[] old = table;
        int capacity = old.length * 2;
        if (capacity < 0) {
            throw new OutOfMemoryError("more than 7*10^8 objects to remember; profile a part of the graph");
        }
        int mask = capacity - 1;
        long[] larger = new long[capacity];
        for (long entry : old) {
            if (entry != 0) {
                int slot = spread((int) (entry >>> 32)) & mask;
                while (larger[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                larger[slot] = entry;
            }
        }
        table = larger;
        growAt = fullAt(capacity);
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
