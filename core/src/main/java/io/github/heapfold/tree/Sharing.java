package io.github.heapfold.tree;

import io.github.heapfold.internal.text.PathOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Objects of one type at one place that more than one place refers to.
 *
 * @param path where they stand: beneath {@code Type[shared]} if none of the places is the one where the others meet
 * @param type binary name of their class
 * @param objects how many there are
 * @param bytesBeneath what stands at the path and beneath it
 * @param from the places that refer to them from outside of what they hold, the most references first
 * @param back the places that refer to them from within or from deeper, such as parents and the other end of an association
 */
public record Sharing(
        List<String> path, String type, long objects, long bytesBeneath, List<References> from, List<References> back) {

    public Sharing {
        path = List.copyOf(path);
        from = List.copyOf(from);
        back = List.copyOf(back);
    }

    /**
     * References that come from one place.
     *
     * @param path where what they are part of stands: the field, or the slots, that hold them
     * @param count how many
     */
    public record References(List<String> path, long count) {
        /** Where there are as many, in path order. */
        public static final Comparator<References> MOST_FIRST = Comparator.comparingLong(References::count)
                .reversed()
                .thenComparing(References::path, PathOrder.INSTANCE);

        public References {
            path = List.copyOf(path);
        }
    }

    /** Both; of the same type at the same path. */
    public Sharing plus(Sharing other) {
        return new Sharing(
                path, type, Math.addExact(objects, other.objects), 0, sum(from, other.from), sum(back, other.back));
    }

    private static List<References> sum(List<References> one, List<References> other) {
        Map<List<String>, Long> counts = new LinkedHashMap<>();
        one.forEach(r -> counts.merge(r.path, r.count, Math::addExact));
        other.forEach(r -> counts.merge(r.path, r.count, Math::addExact));
        List<References> sum = new ArrayList<>();
        counts.forEach((path, count) -> sum.add(new References(path, count)));
        sum.sort(References.MOST_FIRST);
        return sum;
    }

    /** The same with other bytes. */
    public Sharing withBytes(long bytes) {
        return new Sharing(path, type, objects, bytes, from, back);
    }
}
