package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.shape.Keyed;
import io.github.heapfold.internal.shape.Shape;
import io.github.heapfold.layout.Heap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the fields of structure of a split map lead that hold keys and values, or parallel arrays of them. */
final class SplitEdges {
    private static final int NONE = -1;

    private final List<Fields> pairs = new ArrayList<>();
    /** By the number of an edge, the pair that it belongs to; {@link #NONE} for none. */
    private final int[] pairOf;

    private final Heap heap;
    private final Shape shape;
    private final int keyArray;
    private final int valueArray;
    private final @Nullable LabelEdges inArrays;

    private record Fields(Keyed.Pair offsets, LabelEdges edges) {}

    private SplitEdges(Sites sites, Path path, Shape shape, Keyed.Inner inner) {
        heap = sites.heap;
        this.shape = shape;
        pairOf = new int[shape.edges().size()];
        java.util.Arrays.fill(pairOf, NONE);
        for (Keyed.Pair pair : inner.pairs()) {
            int key = number(pair.key());
            int value = number(pair.value());
            if (key != NONE && value != NONE) {
                pairOf[key] = pairs.size();
                pairOf[value] = pairs.size();
                LabelEdges edges = new LabelEdges(
                        sites,
                        path,
                        inner.labels(),
                        shape.edges().get(key),
                        shape.edges().get(value));
                pairs.add(new Fields(pair, edges));
            }
        }
        Keyed.Arrays arrays = inner.arrays();
        keyArray = arrays == null ? NONE : number(arrays.fields().key());
        valueArray = arrays == null ? NONE : number(arrays.fields().value());
        inArrays =
                arrays == null ? null : new LabelEdges(sites, path, inner.labels(), arrays.toKey(), arrays.toValue());
    }

    /** Null of an object whose fields lead to no keys side by side with values. */
    static @Nullable SplitEdges of(Sites sites, Path path, Shape shape) {
        return shape.keyed() instanceof Keyed.Inner inner && (!inner.pairs().isEmpty() || inner.arrays() != null)
                ? new SplitEdges(sites, path, shape, inner)
                : null;
    }

    private int number(long offset) {
        for (int i = 0; i < shape.edges().size(); i++) {
            if (shape.edges().get(i).offset() == offset) {
                return i;
            }
        }
        return NONE; // it is cut
    }

    /** Where an edge of a holder leads; null if as ever. */
    @Nullable
    EdgeState edge(Object holder, int edge) {
        if (pairOf[edge] == NONE) {
            return null;
        }
        Fields pair = pairs.get(pairOf[edge]);
        LabelEdges.To to =
                pair.edges.to(heap.reference(holder, pair.offsets.key()), heap.reference(holder, pair.offsets.value()));
        return shape.edges().get(edge).offset() == pair.offsets.key() ? to.key() : to.value();
    }

    /** Takes an object in an array that a map holds, and where it leads. */
    interface HeldConsumer {
        void accept(Object object, EdgeState edge);

        /** Asked before each pair. */
        default boolean goesOn() {
            return true;
        }
    }

    /** Goes through the keys and values that lie in two arrays of a map, each value after its key, as long as it is to. */
    void forEachHeld(Object map, Site site, HeldConsumer consumer) {
        if (inArrays == null) {
            return;
        }
        Object keys = keyArray == NONE ? null : heap.reference(map, site.offsets[keyArray]);
        Object values = valueArray == NONE ? null : heap.reference(map, site.offsets[valueArray]);
        int length = Math.max(length(keys), length(values));
        for (int i = 0; i < length && consumer.goesOn(); i++) {
            Object key = element(keys, i);
            Object value = element(values, i);
            Object heldKey = keys != null && heap.isReferenceArray(keys) ? key : null;
            Object heldValue = values != null && heap.isReferenceArray(values) ? value : null;
            LabelEdges.To to = heldKey == null && heldValue == null ? null : inArrays.to(key, value);
            if (to != null && heldKey != null) {
                consumer.accept(heldKey, to.key());
            }
            if (to != null && heldValue != null) {
                consumer.accept(heldValue, to.value());
            }
        }
    }

    private int length(@Nullable Object array) {
        return array == null ? 0 : heap.length(array);
    }

    /** Of primitive values, in a box. */
    private @Nullable Object element(@Nullable Object array, int index) {
        return index < length(array) && array != null ? heap.elementValue(array, index) : null;
    }
}
