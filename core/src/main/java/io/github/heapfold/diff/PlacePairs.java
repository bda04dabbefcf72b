package io.github.heapfold.diff;

import io.github.heapfold.Accounting;
import io.github.heapfold.diff.ChangedPlace.Amounts;
import io.github.heapfold.tree.OwnBytes;
import io.github.heapfold.tree.Place;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lays two trees of places over each other. */
final class PlacePairs {
    private final Accounting accounting;
    private final List<Pair> pairs = new ArrayList<>();

    PlacePairs(Accounting accounting) {
        this.accounting = accounting;
    }

    private static final class Pair {
        final String frame;
        final int parent;
        final Side before;
        final Side after;
        final List<ChangedPlace> children = new ArrayList<>(2);

        Pair(int parent, @Nullable Place before, @Nullable Place after) {
            this.parent = parent;
            this.frame = before != null ? before.frame() : after != null ? after.frame() : "";
            boolean ofLeaves = before != null && after != null && LeafFrames.differ(before, after);
            this.before = new Side(before, ofLeaves);
            this.after = new Side(after, ofLeaves);
        }
    }

    /** One profile's part of a pair, with what was added up beneath. */
    private static final class Side {
        final @Nullable Place place;
        final List<OwnBytes> own;
        final List<Place> children;
        long bytes;
        long objects;

        Side(@Nullable Place place, boolean withoutLeafFrames) {
            this.place = place;
            this.own = place == null ? List.of() : withoutLeafFrames ? LeafFrames.ownBytes(place) : place.own();
            this.children = place == null ? List.of() : withoutLeafFrames ? LeafFrames.others(place) : place.children();
        }

        Amounts close(Accounting accounting) {
            if (place == null) {
                return Amounts.NONE;
            }
            long ownBytes = 0;
            long ownObjects = 0;
            for (OwnBytes bytesOfKind : own) {
                if (accounting.counts(bytesOfKind.kind())) {
                    ownBytes += bytesOfKind.bytes();
                    ownObjects += bytesOfKind.objects();
                }
            }
            bytes += ownBytes;
            objects += ownObjects;
            return new Amounts(own, place.counts(), ownBytes, ownObjects, bytes, objects);
        }
    }

    /** However deep, at no cost of stack: each pair comes after the one above it, so sums are made from the last on. */
    ChangedPlace root(Place before, Place after) {
        pairs.add(new Pair(-1, before, after));
        for (int i = 0; i < pairs.size(); i++) {
            addChildren(i);
        }
        ChangedPlace made = null;
        for (int i = pairs.size() - 1; i >= 0; i--) {
            Pair pair = pairs.get(i);
            Amounts amountsBefore = pair.before.close(accounting);
            Amounts amountsAfter = pair.after.close(accounting);
            made = new ChangedPlace(pair.frame, amountsBefore, amountsAfter, pair.children);
            if (pair.parent >= 0) {
                Pair above = pairs.get(pair.parent);
                above.before.bytes += pair.before.bytes;
                above.before.objects += pair.before.objects;
                above.after.bytes += pair.after.bytes;
                above.after.objects += pair.after.objects;
                above.children.add(made);
            }
        }
        return Objects.requireNonNull(made);
    }

    /** Children are sorted by frame, so two lists merge. */
    private void addChildren(int number) {
        Pair pair = pairs.get(number);
        Iterator<Place> before = pair.before.children.iterator();
        Iterator<Place> after = pair.after.children.iterator();
        Place b = next(before);
        Place a = next(after);
        while (b != null || a != null) {
            int order = b == null ? 1 : a == null ? -1 : b.frame().compareTo(a.frame());
            pairs.add(new Pair(number, order <= 0 ? b : null, order >= 0 ? a : null));
            b = order <= 0 ? next(before) : b;
            a = order >= 0 ? next(after) : a;
        }
    }

    private static @Nullable Place next(Iterator<Place> places) {
        return places.hasNext() ? places.next() : null;
    }
}
