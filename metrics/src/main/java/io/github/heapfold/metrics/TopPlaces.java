package io.github.heapfold.metrics;

import io.github.heapfold.Accounting;
import io.github.heapfold.tree.OwnBytes;
import io.github.heapfold.tree.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The largest parts of a profile, few enough to be labels of metrics. */
final class TopPlaces {
    private TopPlaces() {}

    /**
     * A part.
     *
     * @param path folded
     */
    record Part(String path, long bytes, long objects) {}

    /** What stands directly beneath the root, the largest first. */
    static List<Part> of(Place root, Accounting accounting, int most) {
        List<Part> parts = new ArrayList<>();
        for (Place child : root.children()) {
            parts.add(part(child.frame(), child, accounting));
        }
        parts.removeIf(part -> part.bytes == 0);
        parts.sort(Comparator.comparingLong(Part::bytes).reversed().thenComparing(Part::path));
        return parts.size() > most ? parts.subList(0, most) : parts;
    }

    /** What stands at a path and beneath it; zero if there is no such path. */
    static Part at(Place root, String path, Accounting accounting) {
        Place place = root.at(List.of(path.split(";", -1)));
        return place == null ? new Part(path, 0, 0) : part(path, place, accounting);
    }

    private static Part part(String path, Place place, Accounting accounting) {
        long bytes = 0;
        long objects = 0;
        for (Place.Visited visited : place.all()) {
            for (OwnBytes own : visited.place().own()) {
                if (accounting.counts(own.kind())) {
                    bytes += own.bytes();
                    objects += own.objects();
                }
            }
        }
        return new Part(path, bytes, objects);
    }
}
