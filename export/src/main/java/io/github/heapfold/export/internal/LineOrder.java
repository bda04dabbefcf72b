package io.github.heapfold.export.internal;

import io.github.heapfold.Accounting;
import io.github.heapfold.tree.OwnBytes;
import io.github.heapfold.tree.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;

/** The places of a profile with the heaviest first, of each place too: for viewers that keep the order that they get. */
public final class LineOrder {
    private final List<Place> places = new ArrayList<>();
    private final List<Integer> depths = new ArrayList<>();
    private final int[] sizes;
    private final long[] bytes;

    public LineOrder(Place root, Accounting accounting) {
        for (Place.Visited visited : root.all()) {
            places.add(visited.place());
            depths.add(visited.depth());
        }
        sizes = new int[places.size()];
        bytes = new long[places.size()];
        for (int i = places.size() - 1; i >= 0; i--) { // each after what stands beneath it
            sizes[i] = 1;
            for (OwnBytes own : places.get(i).own()) {
                bytes[i] += accounting.counts(own.kind()) ? own.bytes() : 0;
            }
            for (int child : children(i)) {
                sizes[i] += sizes[child];
                bytes[i] += bytes[child];
            }
        }
    }

    private List<Integer> children(int place) {
        List<Integer> children = new ArrayList<>();
        int child = place + 1;
        for (int i = places.get(place).children().size(); i > 0; i--) {
            children.add(child);
            child += sizes[child];
        }
        return children;
    }

    /** Hands over each place with its path, which is to be copied if it is to outlast the call. */
    public void forEach(BiConsumer<List<String>, Place> consumer) {
        List<String> path = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        while (!open.isEmpty()) {
            int place = open.pop();
            int depth = depths.get(place);
            path.subList(Math.max(0, depth - 1), path.size()).clear();
            if (depth > 0) {
                path.add(places.get(place).frame());
            }
            consumer.accept(path, places.get(place));
            List<Integer> children = children(place);
            children.sort(Comparator.comparingLong((Integer child) -> bytes[child])); // the last pushed comes first
            children.forEach(open::push);
        }
    }
}
