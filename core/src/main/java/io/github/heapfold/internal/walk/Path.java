package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.shape.Frame;
import io.github.heapfold.internal.shape.Shape;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A path from the root, as a node of the tree of all paths of one walk. */
final class Path {
    final @Nullable Path parent;
    final @Nullable Frame frame; // null at the root
    final Map<Frame, Path> children = new HashMap<>();
    final IdentityHashMap<Shape, Site> sites = new IdentityHashMap<>();

    private Path(@Nullable Path parent, @Nullable Frame frame) {
        this.parent = parent;
        this.frame = frame;
    }

    static Path root() {
        return new Path(null, null);
    }

    /** Where a frame leads from here: down, or back up to where the frame already stands on this path. */
    Path step(@Nullable Frame next) {
        if (next == null) {
            return this;
        }
        for (Path path = this; path != null; path = path.parent) {
            if (next.equals(path.frame)) {
                return path;
            }
        }
        return children.computeIfAbsent(next, frame -> new Path(this, frame));
    }
}
