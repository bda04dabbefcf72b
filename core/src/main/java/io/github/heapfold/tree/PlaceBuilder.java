package io.github.heapfold.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what stands at a place and beneath it: equal kinds and classes add up, places without anything vanish. */
public final class PlaceBuilder {
    private final String frame;
    private final @Nullable PlaceBuilder parent;
    private @Nullable Map<String, PlaceBuilder> children;
    private final List<OwnBytes> own = new ArrayList<>(1);
    private final List<ObjectCount> counts = new ArrayList<>(1);
    private long metAgain;
    private @Nullable Place built;

    private PlaceBuilder(String frame, @Nullable PlaceBuilder parent) {
        this.frame = frame;
        this.parent = parent;
    }

    public static PlaceBuilder root() {
        return new PlaceBuilder("", null);
    }

    /** The place beneath of that frame, made if there is none so far. */
    public PlaceBuilder child(String childFrame) {
        if (children == null) {
            children = new HashMap<>(4);
        }
        return children.computeIfAbsent(childFrame, f -> new PlaceBuilder(f, this));
    }

    /** Adds bytes; none leave no trace. */
    public void add(Kind kind, long bytes, long objects) {
        if (bytes == 0) {
            return;
        }
        for (int i = 0; i < own.size(); i++) {
            OwnBytes before = own.get(i);
            if (before.kind() == kind) {
                own.set(
                        i,
                        new OwnBytes(
                                kind, Math.addExact(before.bytes(), bytes), Math.addExact(before.objects(), objects)));
                return;
            }
        }
        own.add(new OwnBytes(kind, bytes, objects));
    }

    public void add(ObjectCount count) {
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i).className().equals(count.className())) {
                counts.set(i, counts.get(i).plus(count));
                return;
            }
        }
        counts.add(count);
    }

    /** Adds references to objects that the walk had met before, see {@link Place#metAgain()}. */
    public void addMetAgain(long references) {
        if (references < 0) {
            throw new IllegalArgumentException("references must not be negative, were " + references + " at " + frame);
        }
        metAgain = Math.addExact(metAgain, references);
    }

    /** Adds a place and all beneath it to this one, whatever their frames are called. */
    public void addAll(Place place) {
        List<PlaceBuilder> path = new ArrayList<>();
        for (Place.Visited visited : place.all()) {
            path.subList(visited.depth(), path.size()).clear();
            Place from = visited.place();
            PlaceBuilder to = path.isEmpty() ? this : path.get(path.size() - 1).child(from.frame());
            path.add(to);
            from.own().forEach(bytes -> to.add(bytes.kind(), bytes.bytes(), bytes.objects()));
            from.counts().forEach(to::add);
            to.addMetAgain(from.metAgain());
        }
    }

    /** What was collected. */
    public Place build() {
        Deque<PlaceBuilder> open = new ArrayDeque<>(List.of(this));
        List<PlaceBuilder> order = new ArrayList<>();
        while (!open.isEmpty()) {
            PlaceBuilder next = open.pop();
            order.add(next);
            if (next.children != null) {
                open.addAll(next.children.values());
            }
        }
        for (int i = order.size() - 1; i >= 0; i--) { // each after what stands beneath it
            order.get(i).freeze();
        }
        Place place = built == null ? new Place(frame, List.of(), List.of(), 0, List.of()) : built;
        order.forEach(builder -> builder.built = null);
        return place;
    }

    private void freeze() {
        List<Place> below = new ArrayList<>();
        if (children != null) {
            for (PlaceBuilder child : children.values()) {
                if (child.built != null) {
                    below.add(child.built);
                }
            }
        }
        if (own.isEmpty() && counts.isEmpty() && metAgain == 0 && below.isEmpty()) {
            return;
        }
        below.sort(Comparator.comparing(Place::frame));
        own.sort(Comparator.comparing(OwnBytes::kind));
        counts.sort(Comparator.comparing(ObjectCount::className));
        built = new Place(frame, own, counts, metAgain, below);
    }

    /** The place above; null for the root. */
    public @Nullable PlaceBuilder parent() {
        return parent;
    }

    @Override
    public String toString() {
        return frame;
    }
}
