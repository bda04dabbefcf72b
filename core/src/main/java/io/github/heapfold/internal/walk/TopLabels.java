package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.shape.Frame;
import io.github.heapfold.internal.shape.Labels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which labels of split maps are shown by their own names: of each map as many as its split says, the heaviest. */
final class TopLabels {
    /** Allocated bytes beneath each label of a map that shows only so many. */
    private final IdentityHashMap<Path, Long> bytes = new IdentityHashMap<>();

    private final IdentityHashMap<Path, List<Path>> byMap = new IdentityHashMap<>();
    /** What those are shown as that are not shown by their own names. */
    private final IdentityHashMap<Path, Frame> others = new IdentityHashMap<>();

    /** Takes note of bytes that are counted at a place. */
    void add(Path place, long counted) {
        for (Path path = place; path.parent != null; path = path.parent) {
            Labels labels = path.parent.labels;
            if (labels != null && labels.most() < Integer.MAX_VALUE && path.frame != null && path.frame.isLabel()) {
                if (!bytes.containsKey(path)) {
                    byMap.computeIfAbsent(path.parent, map -> new ArrayList<>()).add(path);
                }
                bytes.merge(path, counted, Long::sum);
            }
        }
    }

    /** Decides, when all is noted. */
    void decide() {
        byMap.forEach((map, all) -> {
            Labels labels = map.labels;
            if (labels != null && all.size() > labels.most()) {
                keep(all, labels);
            }
        });
    }

    private void keep(List<Path> all, Labels labels) {
        List<Path> sorted = new ArrayList<>(all);
        boolean uncounted = sorted.removeIf(path -> labels.others().equals(path.frame));
        sorted.sort(Comparator.<Path>comparingLong(path -> -bytes.getOrDefault(path, 0L))
                .thenComparing(path -> path.frame == null ? "" : path.frame.suffix()));
        List<Path> rest = sorted.subList(Math.min(labels.most(), sorted.size()), sorted.size());
        Frame shown = uncounted ? labels.others() : labels.others(rest.size());
        rest.forEach(path -> others.put(path, shown));
    }

    /** The last frame of a place as it is shown; null at the root. */
    @Nullable
    Frame frame(Path place) {
        Frame other = others.get(place);
        return other == null ? place.frame : other;
    }
}
