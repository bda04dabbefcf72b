package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.shape.Frame;
import io.github.heapfold.internal.shape.Shape;
import io.github.heapfold.internal.shape.ShapeCompiler;
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

    final ShapeCompiler compiler;
    final PlaceBudget budget;
    final Warnings warnings = new Warnings();
    final Path root = Path.root();
    final List<Site> all = new ArrayList<>();
    /** Bytes that are not those of an object, by path. */
    final Map<Path, Long> reported = new LinkedHashMap<>();

    /** Of a walk by common owners, what is shared. */
    final List<Sharings.Row> sharing = new ArrayList<>();

    /** Whether objects stand where their common owners are. */
    boolean isCommon;

    private long expected;
    private final Map<Path, EdgeState> askedFor = new HashMap<>();

    Sites(ShapeCompiler compiler, PlaceBudget budget) {
        this.compiler = compiler;
        this.budget = budget;
    }

    /** The site of the objects of a class that an edge leads to. */
    Site site(EdgeState edge, HeapType type) {
        Shape shape = compiler.shape(type, edge.role());
        if (shape.kind() == Shape.Kind.STOPPED) {
            return site(edge.from(), shape); // which no line will show
        }
        Path path = edge.path().step(compiler.frameOf(type, edge.role()), budget);
        boolean asItself = edge.role() == compiler.natural() && !shape.isOneLine();
        return site(asItself ? path.standOf(compiler.ownNames(type)) : path, shape);
    }

    /** The site of objects of a shape at a place. */
    Site at(Path path, Shape shape) {
        return site(path, shape);
    }

    private Site site(Path path, Shape shape) {
        Site site = path.site(shape);
        if (site == null) {
            site = budget.takeSite() ? newSite(path, shape) : nearest(path, shape);
        }
        return site;
    }

    private Site newSite(Path path, Shape shape) {
        Site site = new Site(path, shape, this, all.size());
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
        return site == null ? newSite(at, shape) : site;
    }

    /** The site that stands here for one of another walker's tree. */
    Site adopt(Site other) {
        Path path = adopt(other.path);
        Site site = path.site(other.shape);
        return site == null ? newSite(path, other.shape) : site;
    }

    private Path adopt(Path other) {
        List<Frame> frames = new ArrayList<>();
        for (Path path = other; path.parent != null && path.frame != null; path = path.parent) {
            frames.add(path.frame);
        }
        Path path = root;
        for (int i = frames.size() - 1; i >= 0; i--) {
            path = path.step(frames.get(i));
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

    EdgeState edge(Path from, Shape.Edge edge) {
        return new EdgeState(this, from, edge.frame(), edge.role(), edge.link());
    }

    /** An edge that user code asked for. */
    EdgeState edge(Path to) {
        return askedFor.computeIfAbsent(to, path -> new EdgeState(this, path, null, compiler.natural(), false));
    }

    /** How much an object is larger than its class's layout says; of those that differ in size. */
    long beyondLayout(Object object) {
        return compiler.layouts().shallowBytes(object)
                - compiler.layouts().layoutOf(object.getClass()).shallowBytes();
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
