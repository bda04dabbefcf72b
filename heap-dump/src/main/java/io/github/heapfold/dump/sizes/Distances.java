package io.github.heapfold.dump.sizes;

import io.github.heapfold.dump.model.DumpObjects;
import java.util.Arrays;

/** From each object to the next: the smallest by class, and how many objects there are of it. */
final class Distances {
    private final long[] smallest;
    private final long[] counts;

    private Distances(int classes) {
        smallest = new long[classes];
        counts = new long[classes];
    }

    static Distances measure(DumpObjects objects) {
        int classes = objects.classes().all().size();
        Distances distances = new Distances(classes);
        Arrays.fill(distances.smallest, Long.MAX_VALUE);
        long[] last = {-1, 0};
        objects.index().ids().forEach((number, id) -> {
            if (last[0] >= 0) {
                distances.add(objects.index().classNumber(last[0]), id - last[1]);
            }
            last[0] = number;
            last[1] = id;
        });
        if (last[0] >= 0) {
            distances.add(objects.index().classNumber(last[0]), Long.MAX_VALUE);
        }
        return distances;
    }

    private void add(int type, long distance) {
        counts[type]++;
        if (distance >= 0 && distance < smallest[type]) {
            smallest[type] = distance;
        }
    }

    /** The smallest distance behind an object of a class. */
    long smallest(int classNumber) {
        return smallest[classNumber];
    }

    /** How many objects a class has. */
    long count(int classNumber) {
        return counts[classNumber];
    }
}
