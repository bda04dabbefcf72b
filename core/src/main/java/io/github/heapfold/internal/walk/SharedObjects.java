package io.github.heapfold.internal.walk;

import java.util.IdentityHashMap;

/** The objects of one site that several sites refer to: how many, and the references by the place that they come from. */
final class SharedObjects {
    final Site site;
    long objects;
    /** From outside of what the objects hold. */
    final IdentityHashMap<Path, Long> from = new IdentityHashMap<>();
    /** From within, or from deeper than where they stand: parents, links, the other end of an association. */
    final IdentityHashMap<Path, Long> back = new IdentityHashMap<>();

    SharedObjects(Site site) {
        this.site = site;
    }

    void add(Path place, long references) {
        boolean within = site.path.isShared() ? isBeneath(place, site.path) : place != site.path;
        IdentityHashMap<Path, Long> counts = within ? back : from;
        counts.merge(place, references, Long::sum);
    }

    private static boolean isBeneath(Path path, Path above) {
        Path at = path;
        while (at.depth > above.depth && at.parent != null) {
            at = at.parent;
        }
        return at == above;
    }

    /** Whether there is something to tell: references from more than one place, or back. */
    boolean isTold() {
        return !back.isEmpty() || from.size() > 1;
    }
}
