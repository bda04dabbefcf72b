package io.github.heapfold.internal.walk;

import java.util.ArrayList;
import java.util.List;

/** Objects and their numbers, in chunks: nothing is allocated for one of them, and nothing is copied. */
final class WaitingList {
    private static final int CHUNK = 1024;

    private final List<Object[]> objects = new ArrayList<>();
    private final List<int[]> ranks = new ArrayList<>();
    private int size;

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

    Object object(int index) {
        return objects.get(index / CHUNK)[index % CHUNK];
    }

    int rank(int index) {
        return ranks.get(index / CHUNK)[index % CHUNK];
    }

    void clear() {
        size = 0;
    }
}
