package io.github.heapfold.internal.walk;

import io.github.heapfold.Warning;
import io.github.heapfold.internal.shape.Frame;
import io.github.heapfold.internal.shape.Keyed;
import io.github.heapfold.internal.shape.Shape;
import io.github.heapfold.internal.shape.ShapeCompiler;
import io.github.heapfold.layout.Heap;
import io.github.heapfold.layout.LayoutException;
import io.github.heapfold.type.HeapType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All sites of one walk, in the order in which they came up, and what user code reported besides. */
final class Sites {
    /** So little that as many walkers as there may be stay within a long. */
    private static final long MAX_REPORTED = 1L << 53;

    final Heap heap;
    final ShapeCompiler compiler;
    final PlaceBudget budget;
    final StaticObjects statics;
    final Warnings warnings = new Warnings();
    final Path root = Path.root();
    final List<Site> all = new ArrayList<>();
    /** Bytes that are not those of an object, by path. */
    final Map<Path, Long> reported = new LinkedHashMap<>();

    /** Of a walk by common owners, what is shared. */
    final List<SharedObjects> sharing = new ArrayList<>();

    /** Whether objects stand where their common owners are. */
    boolean isCommon;

    final LabelPlaces labelPlaces = new LabelPlaces(this);
    private long expected;
    private final Map<Path, EdgeState> askedFor = new HashMap<>();

    Sites(Heap heap, ShapeCompiler compiler, PlaceBudget budget) {
        this.heap = heap;
        this.compiler = compiler;
        this.budget = budget;
        statics = new StaticObjects(heap, compiler.boundaries());
    }

    /** The site of the objects of a class that an edge leads to. */
    Site site(EdgeState edge, HeapType type) {
        Shape shape = compiler.shape(type, edge.role());
        if (shape.kind() == Shape.Kind.STOPPED) {
            return site(edge.from(), shape); // which no line will show
        }
        if (edge.from() != edge.base()
                && compiler.isOfSplit(edge.role())
                && (shape.keyed() != null || compiler.isMarker(type, edge.role()))) {
            return site(edge.base(), shape); // structure of a map, which an entry of it leads to
        }
        Path path = edge.path().step(compiler.frameOf(type, edge.role()), budget);
        boolean asItself = compiler.isItself(edge.role()) && !shape.isOneLine();
        return site(asItself ? path.standOf(compiler.ownNames(type)) : path, shape);
    }

    /** The site of the object of a static field that is a boundary. */
    Site staticSite(EdgeState edge, String name) {
        return site(edge.from(), compiler.stoppedAt(name));
    }

    /** The site of an entry of a split map: beneath its label, or if it tells no key, where the edge leads. */
    Site entrySite(EdgeState edge, Object target, Shape shape, Keyed.Entry entry) {
        Path place = labelPlaces.placeOf(target, edge.base(), entry);
        return site(place == null ? edge.path() : place, edge.base(), shape);
    }

    /** The site of objects of a shape at a place. */
    Site at(Path path, Shape shape) {
        return site(path, shape);
    }

    private Site site(Path path, Shape shape) {
        return site(path, path, shape);
    }

    private Site site(Path path, Path base, Shape shape) {
        Site site = path.site(shape, base);
        if (site == null) {
            site = budget.takeSite() ? newSite(path, base, shape) : nearest(base, shape);
        }
        return site;
    }

    private Site newSite(Path path, Path base, Shape shape) {
        Site site = new Site(path, base, shape, this, all.size());
        path.add(site);
        all.add(site);
        return site;
    }

    /** Where there are no sites left: the nearest place above that has one for such objects, in the end the root. */
    private Site nearest(Path path, Shape shape) {
        Path at = path;
        while (at.site(shape) == null && at.parent != null) {
            at = at.parent;
        }
        Site site = at.site(shape);
        return site == null ? newSite(at, at, shape) : site;
    }

    /** The site that stands here for one of another walker's tree. */
    Site adopt(Site other) {
        Path path = adopt(other.path);
        Path base = other.base == other.path ? path : adopt(other.base);
        Site site = path.site(other.shape, base);
        return site == null ? newSite(path, base, other.shape) : site;
    }

    private Path adopt(Path other) {
        List<Path> above = new ArrayList<>();
        for (Path path = other; path != null && path.frame != null; path = path.parent) {
            above.add(path);
        }
        Path path = root;
        for (int i = above.size() - 1; i >= 0; i--) {
            path = path.step(above.get(i).frame);
            path.labels = path.labels == null ? above.get(i).labels : path.labels;
        }
        return path;
    }

    /** Adds what another walker counted. */
    void add(Sites others) {
        others.all.forEach(site -> adopt(site).add(site));
        others.reported.forEach((path, bytes) -> reported.merge(adopt(path), bytes, Math::addExact));
        others.warnings
                .counts()
                .forEach((key, count) ->
                        warnings.add(key.code(), adopt(key.path()), key.type(), key.message(), key.remedy(), count));
    }

    /** Forgets what was counted and said; places and sites remain. */
    void clearCounts() {
        all.forEach(Site::clearCounts);
        reported.clear();
        warnings.clear();
    }

    /** An edge of what stands there, of an entry of a split map with where the map stands. */
    EdgeState edge(Path from, Path base, Shape.Edge edge) {
        Path start = compiler.isNeighboursKey(edge.role()) ? base : from;
        return new EdgeState(this, start, base, edge.frame(), edge.role(), edge.link());
    }

    /** An edge of a split map to a key or value, from the place of its label. */
    EdgeState labelEdge(Path label, Path base, Shape.Edge edge) {
        return new EdgeState(this, label, base, edge.frame(), edge.role(), edge.link());
    }

    /** An edge that user code asked for. */
    EdgeState edge(Path to) {
        return askedFor.computeIfAbsent(to, path -> new EdgeState(this, path, null, compiler.natural(), false));
    }

    /** How much an object is larger than its class's layout says; of those that differ in size. Unknown is none. */
    long beyondLayout(Object object, Site site) {
        try {
            return compiler.layouts().shallowBytes(object)
                    - compiler.layouts().layoutOf(heap.typeOf(object)).shallowBytes();
        } catch (LayoutException e) {
            warnings.add(
                    Warning.Code.UNREADABLE,
                    site.path,
                    site.shape.className(),
                    String.valueOf(e.getMessage()),
                    "until then it counts with what all objects of its class take",
                    1);
            return 0;
        }
    }

    /** Throws if there are not so many bytes to report; else sums could overflow. */
    void expect(long bytes) {
        if (bytes > MAX_REPORTED - expected) {
            throw new IllegalArgumentException(
                    "reported bytes add up to more than " + MAX_REPORTED + ", more than any computer has");
        }
        expected += bytes;
    }

    void report(Path from, Frame frame, long bytes) {
        reported.merge(from.step(frame, budget), bytes, Math::addExact);
    }
}
