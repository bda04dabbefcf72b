package io.github.heapfold.internal.walk;

import java.util.ArrayList;
import java.util.List;

/** Objects and their numbers, in chunks: nothing is allocated for one of them. */
final class WaitingList {
    private static final int CHUNK = 4096;

    private final List<Object[]> objects = new ArrayList<>();
    private final List<int[]> ranks = new ArrayList<>();
    private int size;

    /** Takes an object and its number. */
    interface Consumer {
        void accept(Object object, int rank);
    }

    void add(Object object, int rank) {
        int chunk = size / CHUNK;
        if (chunk == objects.size()) {
            objects.add(new Object[CHUNK]);
            ranks.add(new int[CHUNK]);
        }
        objects.get(chunk)[size % CHUNK] = object;
        ranks.get(chunk)[size % CHUNK] = rank;
        size++;
    }

    int size() {
        return size;
    }

    void forEach(Consumer consumer) {
        for (int i = 0; i < size; i++) {
            consumer.accept(objects.get(i / CHUNK)[i % CHUNK], ranks.get(i / CHUNK)[i % CHUNK]);
        }
    }

    void clear() {
        size = 0;
    }
}
