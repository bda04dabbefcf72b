package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.shape.Frame;
import io.github.heapfold.internal.shape.Role;
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
    final Warnings warnings = new Warnings();
    final Path root = Path.root();
    final List<Site> all = new ArrayList<>();
    /** Bytes that are not those of an object, by path. */
    final Map<Path, Long> reported = new LinkedHashMap<>();

    private long expected;
    private final Map<Path, EdgeState> askedFor = new HashMap<>();

    Sites(ShapeCompiler compiler) {
        this.compiler = compiler;
    }

    Site site(Path path, HeapType type, Role role) {
        return site(path.step(compiler.frameOf(type, role)), compiler.shape(type, role));
    }

    private Site site(Path path, Shape shape) {
        Site site = path.sites.get(shape);
        if (site == null) {
            site = new Site(path, shape, this);
            path.sites.put(shape, site);
            all.add(site);
        }
        return site;
    }

    /** The site that stands here for one of another walker's tree. */
    Site adopt(Site other) {
        return site(adopt(other.path), other.shape);
    }

    private Path adopt(Path other) {
        Path parent = other.parent;
        return parent == null ? root : adopt(parent).step(other.frame);
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
        return new EdgeState(this, from.step(edge.frame()), edge.role());
    }

    /** An edge that user code asked for. */
    EdgeState edge(Path to) {
        return askedFor.computeIfAbsent(to, path -> new EdgeState(this, path, compiler.natural()));
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
        reported.merge(from.step(frame), bytes, Math::addExact);
    }
}
