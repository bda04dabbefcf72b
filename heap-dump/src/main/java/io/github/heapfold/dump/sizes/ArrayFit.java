package io.github.heapfold.dump.sizes;

import io.github.heapfold.dump.format.ValueType;
import io.github.heapfold.dump.model.DumpClass;
import io.github.heapfold.dump.model.DumpObjects;
import io.github.heapfold.layout.ArrayLayout;
import java.util.List;
import java.util.Map;

/** How well layouts of arrays agree with the distances behind arrays. */
final class ArrayFit {
    private static final long MOST_ARRAYS = 1_000_000;

    /** By layout, how many arrays end right where the next object begins. */
    final long[] exact;
    /** By layout, how many arrays would reach into the next object. */
    final long[] overlapping;

    long arrays;

    private ArrayFit(int layouts) {
        exact = new long[layouts];
        overlapping = new long[layouts];
    }

    /** Compares layouts, each by what its arrays hold, with the first million arrays. */
    static ArrayFit measure(DumpObjects objects, List<Map<ValueType, ArrayLayout>> layouts) {
        ArrayFit fit = new ArrayFit(layouts.size());
        boolean[] isArray = new boolean[objects.classes().all().size()];
        for (DumpClass type : objects.classes().all()) {
            isArray[type.number()] = type.isArray();
        }
        long[] last = {-1, 0};
        objects.index().ids().forEach((number, id) -> {
            if (last[0] >= 0
                    && fit.arrays < MOST_ARRAYS
                    && isArray[objects.index().classNumber(last[0])]) {
                fit.compare(objects, last[0], id - last[1], layouts);
            }
            last[0] = number;
            last[1] = id;
        });
        return fit;
    }

    private void compare(DumpObjects objects, long array, long distance, List<Map<ValueType, ArrayLayout>> layouts) {
        ValueType element = objects.classOf(array).primitiveElement();
        ValueType key = element == null ? ValueType.REFERENCE : element;
        int length = objects.arrayLength(array);
        arrays++;
        for (int i = 0; i < layouts.size(); i++) {
            ArrayLayout layout = layouts.get(i).get(key);
            long bytes = layout == null ? 0 : layout.shallowBytes(length);
            exact[i] += bytes == distance ? 1 : 0;
            overlapping[i] += bytes > distance ? 1 : 0;
        }
    }
}
