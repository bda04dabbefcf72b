package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.shape.Frame;
import io.github.heapfold.internal.shape.Keyed;
import io.github.heapfold.internal.shape.Role;
import io.github.heapfold.internal.shape.Shape;
import io.github.heapfold.layout.Heap;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One edge of one site during one walk: finds the site of the object that it leads to. Most edges always lead to the same
 * class, so the last one is kept apart. Its place is made when the first object is led there.
 */
@SuppressWarnings("ReferenceEquality") // so it is with keys of types
final class EdgeState {
    private final Sites sites;
    private final Path from;
    private final Path base;
    private final @Nullable Frame frame;
    private final Role role;
    private final boolean link;
    private @Nullable Path path;

    private @Nullable Object lastType;
    private @Nullable Site lastSite;
    private @Nullable IdentityHashMap<Object, Site> others;

    private int lastOwner = -1;
    private int lastSum;
    private @Nullable Site lastAdded;

    /** Whether it may lead to entries of a split map. */
    private final boolean entryRole;

    /** Whether it leads to objects of classes of which a static field's object is a boundary. */
    private boolean mayBeStatic;

    private @Nullable Object lastShapeType;
    private @Nullable Shape lastShape;

    /** Of a holder that is no entry of a split map. */
    EdgeState(Sites sites, Path from, @Nullable Frame frame, Role role, boolean link) {
        this(sites, from, from, frame, role, link);
    }

    EdgeState(Sites sites, Path from, Path base, @Nullable Frame frame, Role role, boolean link) {
        this.sites = sites;
        this.from = from;
        this.base = base;
        this.frame = frame;
        this.role = role;
        this.link = link;
        entryRole = sites.compiler.isOfSplit(role);
    }

    /** The site of an object that the edge leads to. */
    Site site(Object target) {
        return site(sites.heap, target);
    }

    /** The same; for loops, which have the heap at hand. */
    Site site(Heap heap, Object target) {
        Object type = heap.typeKey(target);
        Site site = lastSite;
        if (type == lastType && site != null) {
            return site;
        }
        return find(target, type);
    }

    private Site find(Object target, Object type) {
        if (entryRole) {
            Shape shape = shape(type);
            if (shape.keyed() instanceof Keyed.Entry entry) {
                return sites.entrySite(this, target, shape, entry); // where it stands, its key says
            }
        }
        if (others == null) {
            others = new IdentityHashMap<>(2);
        }
        Site site = others.get(type);
        if (site == null) {
            site = sites.site(this, sites.heap.type(type));
            others.put(type, site);
            mayBeStatic |= role != sites.compiler.root() && sites.statics.concern(type);
        }
        if (mayBeStatic && sites.statics.concern(type)) {
            String name = sites.statics.nameOf(target);
            return name == null ? site : sites.staticSite(this, name);
        }
        lastType = type;
        lastSite = site;
        return site;
    }

    private Shape shape(Object type) {
        Shape shape = lastShape;
        if (type != lastShapeType || shape == null) {
            shape = sites.compiler.shape(sites.heap.type(type), role);
            lastShapeType = type;
            lastShape = shape;
        }
        return shape;
    }

    /** Where the map stands whose entry the holder of the reference is; if it is none, where that stands. */
    Path base() {
        return base;
    }

    /** As {@link Owners#plus}, which mostly is asked the same as before. */
    int plus(Owners owners, int owner, Site site) {
        if (owner != lastOwner || site != lastAdded) {
            lastSum = owners.plus(owner, site);
            lastOwner = owner;
            lastAdded = site;
        }
        return lastSum;
    }

    /** Where the holder of the reference stands. */
    Path from() {
        return from;
    }

    /** Whether it leads from one node of a container to another. */
    boolean isLink() {
        return link;
    }

    Role role() {
        return role;
    }

    /** Where the edge leads. */
    Path path() {
        if (path == null) {
            path = from.step(frame, sites.budget);
        }
        return path;
    }
}
