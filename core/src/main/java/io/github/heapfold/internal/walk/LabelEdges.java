package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.shape.Keyed;
import io.github.heapfold.internal.shape.Labels;
import io.github.heapfold.internal.shape.Shape;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** Leads from the structure of a split map to keys and values that lie there side by side, each pair beneath its label. */
final class LabelEdges {
    private final Sites sites;
    private final Path base;
    private final Labels labels;
    private final Shape.Edge toKey;
    private final Shape.Edge toValue;
    private final boolean keysMayBeNodes;
    private final boolean valuesMayBeNodes;
    /** By the place of the label. */
    private final IdentityHashMap<Path, To> all = new IdentityHashMap<>();

    /** The edges of a pair. */
    record To(EdgeState key, EdgeState value) {}

    LabelEdges(Sites sites, Path base, Labels labels, Shape.Edge toKey, Shape.Edge toValue) {
        this.sites = sites;
        this.base = base;
        this.labels = labels;
        this.toKey = toKey;
        this.toValue = toValue;
        keysMayBeNodes = sites.compiler.maybeNode(toKey.role());
        valuesMayBeNodes = sites.compiler.isOfSplit(toValue.role());
    }

    /** The edges that lead to this key and this value. */
    To to(@Nullable Object key, @Nullable Object value) {
        if (key != null && keysMayBeNodes && sites.labelPlaces.keyed(key, toKey.role()) != null) {
            return at(base);
        }
        Object content = value;
        if (value != null && valuesMayBeNodes) {
            Keyed keyed = sites.labelPlaces.keyed(value, toValue.role());
            content = keyed instanceof Keyed.Entry entry ? sites.labelPlaces.valueOf(value, entry) : value;
            if (keyed instanceof Keyed.Inner) {
                return at(base);
            }
        }
        return at(sites.labelPlaces.place(base, labels, key, content));
    }

    private To at(Path place) {
        To edges = all.get(place);
        if (edges == null) {
            edges = new To(sites.labelEdge(place, base, toKey), sites.labelEdge(place, base, toValue));
            all.put(place, edges);
        }
        return edges;
    }
}
