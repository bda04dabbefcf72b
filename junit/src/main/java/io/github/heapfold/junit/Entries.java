package io.github.heapfold.junit;

import io.github.heapfold.tree.ObjectCount;
import io.github.heapfold.tree.Place;

/** How many entries the collections at a path have, as far as their structure tells. */
final class Entries {
    private Entries() {}

    static long of(String path, Place place) {
        long nodes = 0;
        long slots = place.counts().stream().mapToLong(ObjectCount::liveSlots).sum();
        boolean keys = false;
        for (Place child : place.children()) {
            if (child.frame().endsWith("[entry]")) {
                nodes += child.counts().stream().mapToLong(ObjectCount::objects).sum();
            }
            if (child.frame().endsWith("[slots]") || child.frame().endsWith("[stack]")) {
                slots += child.counts().stream()
                        .mapToLong(ObjectCount::liveSlots)
                        .sum();
            }
            keys |= child.frame().endsWith("[key]");
        }
        long entries = nodes > 0 || keys ? nodes : slots;
        if (entries == 0) {
            throw new AssertionError("how many entries there are at " + path
                    + " cannot be told from its structure; say it with bytesPer(path, entries)");
        }
        return entries;
    }
}
