package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.heap.HeapRoom;
import io.github.heapfold.internal.heap.OffHeapBits;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A visited set that works on every VM and collector: open addressing over identity hash codes.
 *
 * <p>Objects and their hashes are appended to chunks of 4096, and the table holds their numbers. A store of a reference into
 * one large, old array would cost G1 a card-queue entry each time; a store into a fresh small array does not. Growing moves
 * numbers and touches no object. What a number leaves free of an int is taken by bits of the hash, so that a search that
 * meets another object looks no further than the table, four bytes a slot.
 *
 * <p>It takes 14 to 20 bytes an object from a heap that others live in. So once it is large it looks whether there is room, and
 * throws OutOfMemoryError before there is none: it can be caught, but not what would happen to other threads.
 */
final class IdentitySet implements VisitedSet {
    private static final int CHUNK_SHIFT = 12;
    private static final int CHUNK_SIZE = 1 << CHUNK_SHIFT;
    private static final int CHUNK_MASK = CHUNK_SIZE - 1;
    /** So many objects, about 1 MB, are remembered unasked; beyond that each so many are a reason to look. */
    private static final int LOOK_MASK = (1 << 16) - 1;

    private Object[][] chunks = new Object[16][];
    private int[][] hashes = new int[16][];
    private int size;
    private @Nullable MeetingNotes notes;
    private @Nullable OffHeapBits claimed;

    /** A number plus one below, a part of the hash above; 0 for a free slot. As many bits below as count the slots. */
    private int[] table = new int[1 << 12];

    private int growAt = fullAt(table.length);
    private @Nullable HeapRoom room;

    private static int fullAt(int capacity) {
        return (int) (capacity * 2L / 3);
    }

    @Override
    public boolean claim(Object object) {
        int hash = spread(System.identityHashCode(object));
        int slot = find(object, hash);
        if (table[slot] != 0) {
            if (notes != null) {
                notes.metAgain((table[slot] & table.length - 1) - 1);
            }
            return false;
        }
        append(object, hash);
        table[slot] = tag(hash, table.length) | size;
        if (size >= growAt) {
            grow();
        }
        return true;
    }

    @Override
    public boolean contains(Object object) {
        return table[find(object, spread(System.identityHashCode(object)))] != 0;
    }

    /** The slot that the object is in, or else the free one that it would go to. */
    @SuppressWarnings("ReferenceEquality") // identity is what this set is about
    private int find(Object object, int hash) {
        int mask = table.length - 1;
        int tag = tag(hash, table.length);
        int slot = hash & mask;
        for (int entry; (entry = table[slot]) != 0; slot = (slot + 1) & mask) {
            if ((entry & ~mask) == tag) {
                int number = (entry & mask) - 1;
                if (chunks[number >>> CHUNK_SHIFT][number & CHUNK_MASK] == object) {
                    return slot;
                }
            }
        }
        return slot;
    }

    /** The bits of the hash that do not choose the slot, where the number leaves room. */
    private static int tag(int hash, int capacity) {
        return hash & -capacity;
    }

    private void append(Object object, int hash) {
        int chunk = size >>> CHUNK_SHIFT;
        if ((size & CHUNK_MASK) == 0) {
            if (chunk == chunks.length) {
                chunks = Arrays.copyOf(chunks, chunk * 2);
                hashes = Arrays.copyOf(hashes, chunk * 2);
            }
            if ((size & LOOK_MASK) == 0 && size > 0 && room().isShort()) {
                throw noRoom();
            }
            chunks[chunk] = new Object[CHUNK_SIZE];
            hashes[chunk] = new int[CHUNK_SIZE];
        }
        chunks[chunk][size & CHUNK_MASK] = object;
        hashes[chunk][size & CHUNK_MASK] = hash;
        size++;
    }

    private HeapRoom room() {
        if (room == null) {
            room = new HeapRoom();
        }
        return room;
    }

    private OutOfMemoryError noRoom() {
        return new OutOfMemoryError("the heap has no room to remember more than " + size + " objects by identity");
    }

    private void grow() {
        int capacity = table.length * 2;
        if (capacity < 0) {
            throw new OutOfMemoryError("more than 7*10^8 objects to remember; profile a part of the graph");
        }
        if (size > LOOK_MASK && !room().hasRoomFor((long) capacity * Integer.BYTES)) {
            throw noRoom();
        }
        int mask = capacity - 1;
        int[] larger = new int[capacity];
        for (int number = 0; number < size; number++) {
            int hash = hashes[number >>> CHUNK_SHIFT][number & CHUNK_MASK];
            int slot = hash & mask;
            while (larger[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            larger[slot] = tag(hash, capacity) | number + 1;
        }
        table = larger;
        growAt = fullAt(capacity);
    }

    /** All 32 bits from the 31 of an identity hash, since the slot takes the low ones and the tag the high ones. */
    private static int spread(int hash) {
        return hash * 0x9E3779B9;
    }

    @Override
    public void noteMeetings() {
        notes = new MeetingNotes(1L << 30);
    }

    @Override
    public void noteLink(Object object) {
        long number = numberOf(object);
        if (notes != null && number >= 0) {
            notes.link(number);
        }
    }

    /** Objects are numbered in the order in which they were claimed. */
    @Override
    public Meetings meetings() {
        claimed = new OffHeapBits(Math.max(1, size), false);
        for (int number = 0; number < size; number++) {
            claimed.add(number);
        }
        return new BitMeetings(this::numberOf, claimed, Objects.requireNonNull(notes, "meetings were not noted"));
    }

    private long numberOf(Object object) {
        int slot = find(object, spread(System.identityHashCode(object)));
        return (table[slot] & (long) (table.length - 1)) - 1;
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
    public void close() {
        if (notes != null) {
            notes.close();
        }
        if (claimed != null) {
            claimed.close();
        }
    }
}
