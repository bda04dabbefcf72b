package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.heap.HeapRoom;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Objects claimed and not yet scanned, last in first out. Grows by chunks: depth costs memory once, nothing is copied, and
 * a chunk is young when it is written to, which spares G1 its card queue. Once it is large it looks whether the heap has
 * room, as {@link IdentitySet} does.
 */
final class PendingStack {
    private static final int CHUNK = 4096;
    /** About 1 MB. */
    private static final int LARGE = 32;

    private static final class Chunk {
        final Object[] objects = new Object[CHUNK];
        final Site[] sites = new Site[CHUNK];
    }

    private final List<Chunk> full = new ArrayList<>();
    private Chunk current = new Chunk();
    /** Kept when a chunk runs empty, so that going to and fro over its end allocates nothing. */
    private @Nullable Chunk spare;

    private @Nullable HeapRoom room;

    private int top;
    private long size;
    /** What lies below was given away, and stands as null. */
    private long bottom;

    long size() {
        return size;
    }

    void push(Object object, Site site) {
        if (top == CHUNK) {
            extend();
        }
        current.objects[top] = object;
        current.sites[top] = site;
        top++;
        size++;
    }

    private void extend() {
        if (full.size() >= LARGE) {
            room = room == null ? new HeapRoom() : room;
            if (room.isShort()) {
                throw new OutOfMemoryError("the heap has no room to keep more than " + size + " objects to go on from");
            }
        }
        Chunk chunk = spare == null ? new Chunk() : spare;
        full.add(current);
        current = chunk;
        spare = null;
        top = 0;
    }

    /** The object on top; null if it was given away. The stack must not be empty. */
    @Nullable
    Object object() {
        return current.objects[top - 1];
    }

    /** The site of the object on top. */
    Site site() {
        return current.sites[top - 1];
    }

    /** Removes what is on top. */
    void drop() {
        top--;
        size--;
        bottom = Math.min(bottom, size);
        if (top == 0 && !full.isEmpty()) {
            spare = current;
            current = full.remove(full.size() - 1);
            top = CHUNK;
        }
    }

    /** Takes away what lies lowest, for another thread; null if there is no more than what is on top. */
    @Nullable
    Work takeLowest() {
        if (bottom + 1 >= size) {
            return null;
        }
        Chunk chunk = chunkOf(bottom);
        int i = (int) (bottom % CHUNK);
        Work work = new Work(chunk.objects[i], chunk.sites[i], 0, 0);
        bottom++;
        chunk.objects[i] = null;
        return work;
    }

    /** Reverses the order of all that lies above a size. */
    void reverseAbove(long bottom) {
        for (long low = bottom, high = size - 1; low < high; low++, high--) {
            Chunk a = chunkOf(low);
            Chunk b = chunkOf(high);
            int i = (int) (low % CHUNK);
            int j = (int) (high % CHUNK);
            Object object = a.objects[i];
            a.objects[i] = b.objects[j];
            b.objects[j] = object;
            Site site = a.sites[i];
            a.sites[i] = b.sites[j];
            b.sites[j] = site;
        }
    }

    private Chunk chunkOf(long index) {
        int chunk = (int) (index / CHUNK);
        return chunk == full.size() ? current : full.get(chunk);
    }
}
