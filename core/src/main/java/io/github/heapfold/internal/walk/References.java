package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.shape.Frame;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through what an object refers to, and says where that leads from one site of the object and from another. */
final class References {
    private final Sites sites;
    private final Tellings tellings;

    References(Sites sites, Tellings tellings) {
        this.sites = sites;
        this.tellings = tellings;
    }

    /** An object in an array, and where it leads. */
    private record Held(Object object, EdgeState edge) {}

    /** Takes what an object refers to, and the sites that the reference led to before and leads to now. */
    interface Consumer {
        void accept(Object target, Site before, Site now);
    }

    /** Goes through what an object refers to. */
    void forEach(Object object, Site from, Site to, Consumer consumer) {
        List<VisitRecorder.Told> list = tellings.of(object);
        if (list != null) {
            list.forEach(one -> {
                if (one.target() != null) {
                    consumer.accept(
                            one.target(), told(from, one.frame(), one.target()), told(to, one.frame(), one.target()));
                }
            });
        } else if (sites.heap.isReferenceArray(object)) {
            forEachElement(object, from, to, consumer);
        } else {
            forEachField(object, from, to, consumer);
        }
    }

    private Site told(Site site, @Nullable Frame frame, Object target) {
        return sites.edge(site.path.step(frame, sites.budget)).site(target);
    }

    private void forEachElement(Object array, Site from, Site to, Consumer consumer) {
        for (int i = 0; i < sites.heap.slots(array); i++) {
            EdgeState before = from.elementEdge(array, i);
            EdgeState now = to.elementEdge(array, i);
            Object element = sites.heap.element(array, i);
            if (element != null && before != null && now != null) {
                consumer.accept(element, before.site(element), now.site(element));
            }
        }
    }

    private void forEachField(Object object, Site from, Site to, Consumer consumer) {
        for (int i = 0; i < from.offsets.length; i++) {
            Object target = sites.heap.reference(object, from.offsets[i]);
            int j = i < to.offsets.length && to.offsets[i] == from.offsets[i]
                    ? i
                    : indexOf(to.offsets, from.offsets[i]);
            if (target != null && j >= 0) {
                consumer.accept(
                        target,
                        from.edge(object, i).site(target),
                        to.edge(object, j).site(target));
            }
        }
        if (from.split != null && to.split != null) {
            forEachHeld(object, from, from.split, to, to.split, consumer);
        }
    }

    /** Goes through the keys and values that lie in two arrays of a split map. */
    private void forEachHeld(Object map, Site from, SplitEdges split, Site to, SplitEdges splitNow, Consumer consumer) {
        List<Held> before = new ArrayList<>();
        split.forEachHeld(map, from, (object, edge) -> before.add(new Held(object, edge)));
        List<Held> now = new ArrayList<>();
        splitNow.forEachHeld(map, to, (object, edge) -> now.add(new Held(object, edge)));
        for (int i = 0; i < Math.min(before.size(), now.size()); i++) {
            Object target = before.get(i).object();
            if (sites.heap.areSame(target, now.get(i).object())) { // else the map changed meanwhile
                consumer.accept(
                        target,
                        before.get(i).edge().site(target),
                        now.get(i).edge().site(target));
            }
        }
    }

    private static int indexOf(long[] offsets, long offset) {
        for (int i = 0; i < offsets.length; i++) {
            if (offsets[i] == offset) {
                return i;
            }
        }
        return -1;
    }
}
