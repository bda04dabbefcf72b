package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.shape.Role;
import io.github.heapfold.type.HeapType;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One edge of one site during one walk: finds the site of the object that it leads to. Most edges always lead to the same
 * class, so the last one is kept apart.
 */
final class EdgeState {
    private final Sites sites;
    private final Path path;
    private final Role role;
    private @Nullable Class<?> lastType;
    private @Nullable Site lastSite;
    private @Nullable IdentityHashMap<Class<?>, Site> others;

    EdgeState(Sites sites, Path path, Role role) {
        this.sites = sites;
        this.path = path;
        this.role = role;
    }

    /** The site of an object that the edge leads to. */
    Site site(Object target) {
        Class<?> type = target.getClass();
        Site site = lastSite;
        if (type == lastType && site != null) {
            return site;
        }
        return find(type);
    }

    private Site find(Class<?> type) {
        if (others == null) {
            others = new IdentityHashMap<>();
        }
        Site site = others.get(type);
        if (site == null) {
            site = sites.site(path, HeapType.of(type), role);
            others.put(type, site);
        }
        lastType = type;
        lastSite = site;
        return site;
    }
}
