package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.shape.Keyed;
import io.github.heapfold.internal.shape.Shape;
import io.github.heapfold.layout.Heap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where an array of key, value, key, value leads if that depends on what lies in it: on chains, and on labels of a split. */
final class PairEdges {
    private final Heap heap;

    /** Leads from the place of a value to an array of further pairs; null where there are no chains. */
    private final @Nullable EdgeState chain;

    /** Class of the keys that say that a pair is a chain. */
    private final String chainKeyClass;

    private final @Nullable LabelEdges labels;

    private @Nullable Object lastArray;
    private int lastPair;
    private LabelEdges.@Nullable To last;

    private PairEdges(Heap heap, @Nullable EdgeState chain, String chainKeyClass, @Nullable LabelEdges labels) {
        this.heap = heap;
        this.chain = chain;
        this.chainKeyClass = chainKeyClass;
        this.labels = labels;
    }

    /** Null where only the index decides. */
    static @Nullable PairEdges of(Sites sites, Path path, Shape shape) {
        Shape.ArrayParts array = shape.array();
        if (array == null || array.even() == null) {
            return null;
        }
        Shape.Chain chain = array.chain();
        boolean split = shape.keyed() instanceof Keyed.Inner inner && inner.alternating();
        if (chain == null && !split) {
            return null;
        }
        return new PairEdges(
                sites.heap,
                chain == null ? null : sites.edge(path, path, chain.pairs()),
                chain == null ? "" : chain.keyClass(),
                split
                        ? new LabelEdges(
                                sites,
                                path,
                                Objects.requireNonNull(shape.keyed()).labels(),
                                array.even(),
                                Objects.requireNonNull(array.odd()))
                        : null);
    }

    /** The edge of an element; the one given if nothing else decides. */
    EdgeState edge(Object array, int index, EdgeState edge) {
        boolean odd = (index & 1) == 1;
        if (odd && chain != null) {
            Object key = at(array, index - 1);
            if (key != null && heap.typeOf(key).name().equals(chainKeyClass)) {
                return chain;
            }
        }
        if (labels == null || at(array, index) == null) {
            return edge;
        }
        LabelEdges.To pair = pair(labels, array, index >> 1);
        return odd ? pair.value() : pair.key();
    }

    @SuppressWarnings("ReferenceEquality") // it is about the very array
    private LabelEdges.To pair(LabelEdges edges, Object array, int pair) {
        LabelEdges.To known = last;
        if (known == null || array != lastArray || pair != lastPair) {
            int key = 2 * pair;
            Object value = key + 1 < heap.length(array) ? at(array, key + 1) : null;
            known = edges.to(at(array, key), value);
            lastArray = array;
            lastPair = pair;
            last = known;
        }
        return known;
    }

    private @Nullable Object at(Object array, int index) {
        return heap.element(array, index);
    }
}
