package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.heap.HeapAccess;
import io.github.heapfold.internal.shape.Frame;
import java.lang.reflect.Array;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts an object that was counted at one site at another, and says where what it refers to goes with that. */
final class Recount {
    private final Sites sites;
    private final Tellings tellings;

    Recount(Sites sites, Tellings tellings) {
        this.sites = sites;
        this.tellings = tellings;
    }

    /** Takes what an object refers to, and the sites that the reference led to before and leads to now. */
    interface ReferenceConsumer {
        void accept(Object target, Site before, Site now, int told);
    }

    /** Moves the count of one object. */
    void move(Object object, Site from, Site to, int told) {
        from.count--;
        to.count++;
        if (object.getClass().isArray()) {
            int length = Array.getLength(object);
            from.removeArray(length);
            to.addArray(length);
            moveLive(object, from, to, Math.max(0, Math.min(told, length)));
        } else if (from.onClaim == Site.SIZED_EACH) {
            long extra = sites.beyondLayout(object);
            from.extra -= extra;
            to.extra += extra;
        }
        List<VisitRecorder.Told> list = tellings.of(object);
        if (list != null) {
            list.forEach(one -> {
                if (one.target() == null && one.frame() != null) {
                    sites.report(from.path, one.frame(), -one.bytes());
                    sites.report(to.path, one.frame(), one.bytes());
                }
            });
        }
    }

    private static void moveLive(Object array, Site from, Site to, int told) {
        int notNull = 0;
        if ((from.countsLive || to.countsLive) && array instanceof Object[] elements) {
            for (Object element : elements) {
                notNull += element == null ? 0 : 1;
            }
        }
        from.live -= from.countsLive ? notNull : told;
        to.live += to.countsLive ? notNull : told;
    }

    /** Goes through what an object refers to. */
    void forEachReference(Object object, Site from, Site to, ReferenceConsumer consumer) {
        List<VisitRecorder.Told> list = tellings.of(object);
        if (list != null) {
            list.forEach(one -> {
                if (one.target() != null) {
                    consumer.accept(
                            one.target(),
                            told(from, one.frame(), one.target()),
                            told(to, one.frame(), one.target()),
                            0);
                }
            });
        } else if (object instanceof Object[] elements) {
            forEachElement(elements, from, to, consumer);
        } else {
            forEachField(object, from, to, consumer);
        }
    }

    private Site told(Site site, @Nullable Frame frame, Object target) {
        return sites.edge(site.path.step(frame, sites.budget)).site(target);
    }

    private static void forEachElement(Object[] elements, Site from, Site to, ReferenceConsumer consumer) {
        for (int i = 0; i < elements.length; i++) {
            EdgeState before = from.elementEdge(elements, i);
            EdgeState now = to.elementEdge(elements, i);
            if (elements[i] != null && before != null && now != null) {
                consumer.accept(elements[i], before.site(elements[i]), now.site(elements[i]), 0);
            }
        }
    }

    private static void forEachField(Object object, Site from, Site to, ReferenceConsumer consumer) {
        for (int i = 0; i < from.offsets.length; i++) {
            Object target = HeapAccess.reference(object, from.offsets[i]);
            int j = i < to.offsets.length && to.offsets[i] == from.offsets[i]
                    ? i
                    : indexOf(to.offsets, from.offsets[i]);
            if (target != null && j >= 0) {
                consumer.accept(target, from.edge(i).site(target), to.edge(j).site(target), to.told(object, j, target));
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
