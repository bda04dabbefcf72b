package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.shape.Frame;
import io.github.heapfold.internal.shape.Shape;
import io.github.heapfold.internal.shape.TypeName;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What leaves add to the path where they stand: nothing while all of them are of one type, else each the name of its type.
 * A leaf at the empty path, which would have no frame at all, has its type's name.
 */
final class Leaves {
    private final IdentityHashMap<Path, Set<TypeName>> types = new IdentityHashMap<>();

    Leaves(List<Site> counted) {
        for (Site site : counted) {
            if (standsInPlace(site)) {
                types.computeIfAbsent(site.path, path -> new HashSet<>(2)).add(site.shape.name());
            }
        }
    }

    /** Whether bytes of the site's objects count where they stand, and not beneath. */
    private static boolean standsInPlace(Site site) {
        Shape.ArrayParts array = site.shape.array();
        return site.shape.parts().stream().anyMatch(part -> part.frame() == null)
                || array != null && array.slots() == null && site.length > 0;
    }

    /** The frame of what a site's objects count where they stand; null for none. */
    @Nullable
    Frame frame(Site site) {
        boolean alone = types.getOrDefault(site.path, Set.of()).size() < 2;
        return alone && site.path.frame != null ? null : Frame.type(site.shape.name());
    }
}
