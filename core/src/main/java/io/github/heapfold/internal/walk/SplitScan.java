package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.heap.HeapAccess;
import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/** Scans an object of a split map that holds keys and values side by side, in fields or in two parallel arrays. */
final class SplitScan {
    private final GraphWalker walker;
    private final Object holder;
    private final Site site;
    private final SplitEdges split;

    private @Nullable Object keys;
    private @Nullable Object values;
    /** Of an array that the holder was first to reach; null of one that it was not. */
    private @Nullable Site keysSite;

    private @Nullable Site valuesSite;

    SplitScan(GraphWalker walker, Object holder, Site site, SplitEdges split) {
        this.walker = walker;
        this.holder = holder;
        this.site = site;
        this.split = split;
    }

    void run() {
        for (int i = 0; i < site.offsets.length; i++) {
            Object target = HeapAccess.reference(holder, site.offsets[i]);
            if (target != null) {
                claim(i, target);
            }
        }
        int length = Math.max(
                keysSite == null ? 0 : Array.getLength(keys), valuesSite == null ? 0 : Array.getLength(values));
        for (int i = 0; i < length; i++) {
            pair(i);
        }
    }

    private void claim(int edge, Object target) {
        EdgeState labelled = split.edge(holder, edge);
        EdgeState along = labelled == null ? site.edge(edge) : labelled;
        Site claimed = walker.claimAlong(target, along, site.told(holder, edge, target));
        if (split.isKeys(edge)) {
            keys = target;
            keysSite = claimed;
        } else if (split.isValues(edge)) {
            values = target;
            valuesSite = claimed;
        }
    }

    private void pair(int index) {
        Object key = element(keys, keysSite, index);
        Object value = element(values, valuesSite, index);
        LabelEdges.To to = key == null && value == null ? null : split.at(keys, values, index);
        if (key != null && to != null) {
            walker.claimAlong(key, to.key(), 0);
        }
        if (value != null && to != null) {
            walker.claimAlong(value, to.value(), 0);
        }
    }

    /** The object at an index of an array that the holder was first to reach; counts it as live. */
    private static @Nullable Object element(@Nullable Object array, @Nullable Site arraySite, int index) {
        if (arraySite == null || !(array instanceof Object[] references) || index >= references.length) {
            return null;
        }
        Object element = references[index];
        if (element != null && arraySite.countsLive) {
            arraySite.live++;
        }
        return element;
    }
}
