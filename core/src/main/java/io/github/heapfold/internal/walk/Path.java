package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.shape.Frame;
import io.github.heapfold.internal.shape.Labels;
import io.github.heapfold.internal.shape.Shape;
import io.github.heapfold.internal.shape.TypeName;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A path from the root, as a node of the tree of all paths of one walk. */
final class Path {
    final @Nullable Path parent;
    final @Nullable Frame frame; // null at the root
    final int depth;
    private @Nullable Map<Frame, Path> children;
    private @Nullable IdentityHashMap<Shape, Site> sites;
    /** Sites of the entries of split maps, by where the map stands. */
    private @Nullable IdentityHashMap<Path, IdentityHashMap<Shape, Site>> entrySites;

    /** Of a place where split maps stand, what their entries stand beneath; else null. */
    @Nullable
    Labels labels;

    private Path(@Nullable Path parent, @Nullable Frame frame) {
        this.parent = parent;
        this.frame = frame;
        depth = parent == null ? 0 : parent.depth + 1;
    }

    static Path root() {
        return new Path(null, null);
    }

    /**
     * Where a frame leads from here: down, or back up to where the frame already stands on this path, if it stands there as
     * often as it may. Here, if there are no places left.
     */
    Path step(@Nullable Frame next, PlaceBudget budget) {
        Path known = known(next);
        if (known != null) {
            return known;
        }
        return next == null || !budget.takePlace() ? this : newChild(next);
    }

    /** The same where it has been paid for: for a place that stands in another tree already. */
    Path step(@Nullable Frame next) {
        Path known = known(next);
        return known != null || next == null ? (known == null ? this : known) : newChild(next);
    }

    /** Where a frame leads if that place is there already; null if it is not. */
    @Nullable
    Path known(@Nullable Frame next) {
        if (next == null) {
            return this;
        }
        Path earlier = earlier(next);
        if (earlier != null) {
            return earlier;
        }
        return children == null ? null : children.get(next);
    }

    /** The nearest place on this path at whose end the frame stands, if it may not stand there again; else null. */
    @Nullable
    Path earlier(Frame next) {
        Path nearest = null;
        int left = next.repeats();
        for (Path path = this; path != null; path = path.parent) {
            if (next.equals(path.frame)) {
                nearest = nearest == null ? path : nearest;
                if (--left == 0) {
                    return nearest;
                }
            }
        }
        return null;
    }

    private Path newChild(Frame next) {
        if (children == null) {
            children = new HashMap<>(2);
        }
        Path child = new Path(this, next);
        children.put(next, child);
        return child;
    }

    /**
     * Where an object stands that a reference leads here to. One that arrives by a field of its own class, as the next node of
     * a chain does, stands where the holder of the field stands; one of a group, where the outermost of the group stands.
     *
     * @param own the names of its class and superclasses
     */
    Path standOf(List<TypeName> own) {
        String group = own.get(0).group();
        Path outermost = null;
        if (group != null) {
            for (Path path = this; path != null; path = path.parent) {
                TypeName type = path.frame == null ? null : path.frame.type();
                outermost = type != null && group.equals(type.group()) ? path.parent : outermost;
            }
        }
        if (outermost != null) {
            return outermost;
        }
        boolean ownField = frame != null && frame.isField() && own.contains(frame.type());
        return ownField && parent != null ? parent : this;
    }

    /** Whether it is where objects stand that several places beneath the one above refer to. */
    boolean isShared() {
        return frame != null && frame.isShared();
    }

    /** The deepest path that both go through. */
    static Path common(Path one, Path other) {
        Path a = one;
        Path b = other;
        while (a != b) {
            if (a.depth >= b.depth && a.parent != null) {
                a = a.parent;
            } else if (b.parent != null) {
                b = b.parent;
            }
        }
        return a;
    }

    /** How many labels of entries of maps of that name stand on this path. */
    int labelsOf(@Nullable TypeName map) {
        int count = 0;
        for (Path path = this; path != null; path = path.parent) {
            count += path.frame != null && path.frame.isLabel() && path.frame.type() == map ? 1 : 0;
        }
        return count;
    }

    @Nullable
    Site site(Shape shape) {
        return sites == null ? null : sites.get(shape);
    }

    /** The site here of entries of a map that stands there. */
    @Nullable
    Site site(Shape shape, Path base) {
        if (base == this) {
            return site(shape);
        }
        IdentityHashMap<Shape, Site> ofMap = entrySites == null ? null : entrySites.get(base);
        return ofMap == null ? null : ofMap.get(shape);
    }

    void add(Site site) {
        if (site.base != this) {
            if (entrySites == null) {
                entrySites = new IdentityHashMap<>(2);
            }
            IdentityHashMap<Shape, Site> ofMap = entrySites.get(site.base);
            if (ofMap == null) {
                ofMap = new IdentityHashMap<>(2);
                entrySites.put(site.base, ofMap);
            }
            ofMap.put(site.shape, site);
            return;
        }
        if (sites == null) {
            sites = new IdentityHashMap<>(2);
        }
        sites.put(site.shape, site);
    }
}
