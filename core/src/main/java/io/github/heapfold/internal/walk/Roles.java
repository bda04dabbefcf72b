package io.github.heapfold.internal.walk;

import java.util.Comparator;

/**
 * Which of several roles an object has that it is met in: a part of a container's structure before itself before a part of a
 * leaf; of equals the one whose names come first. Who came first does not matter.
 */
final class Roles {
    private static final Comparator<Site> BEST_FIRST = Comparator.<Site>comparingInt(site -> site.shape.rank())
            .thenComparing(site -> site.shape.name().toString())
            .thenComparing(site -> String.valueOf(site.path.frame));

    private Roles() {}

    static Site better(Site one, Site other) {
        return BEST_FIRST.compare(one, other) <= 0 ? one : other;
    }
}
