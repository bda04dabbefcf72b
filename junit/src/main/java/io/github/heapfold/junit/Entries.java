package io.github.heapfold.junit;

import io.github.heapfold.tree.ObjectCount;
import io.github.heapfold.tree.OwnBytes;
import io.github.heapfold.tree.Place;

/** How many entries the collections at a path have, as far as their structure tells. */
final class Entries {
    private Entries() {}

    static long of(String path, Place place) {
        long nodes = place.children().stream()
                .filter(child -> child.frame().endsWith("[entry]"))
                .flatMap(child -> child.own().stream())
                .mapToLong(OwnBytes::objects)
                .sum();
        boolean isMap =
                place.children().stream().anyMatch(child -> child.frame().endsWith("[key]"));
        long slots = place.counts().stream().mapToLong(ObjectCount::liveSlots).sum();
        long entries = nodes > 0 || isMap ? nodes : slots;
        if (entries == 0) {
            throw new AssertionError("how many entries there are at " + path
                    + " cannot be told from its structure; say it with bytesPer(path, entries)");
        }
        return entries;
    }
}
