package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.heap.OffHeapBits;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts, in a walk that comes when it is known where each object stands, the objects at each site and the references to those
 * that several sites refer to, by site.
 */
final class SharingCount implements AutoCloseable {
    private static final int SEVERAL = -1;

    private final Meetings meetings;
    private final Sites sites;
    private final Ownership ownership;
    private final MetAgain known;
    private final OffHeapBits isCounted;
    /** Of the site where objects stand and one that refers to them, the references. */
    private final LongCounts references = new LongCounts();

    private @Nullable GraphWalker walker;
    private boolean changed;

    SharingCount(Meetings meetings, Sites sites, Ownership ownership) {
        this.meetings = meetings;
        this.sites = sites;
        this.ownership = ownership;
        known = ownership.known;
        isCounted = new OffHeapBits(Math.max(1, meetings.size()), false);
        known.clear();
        sites.clearCounts();
    }

    /** Who scans what is counted. */
    void lead(GraphWalker walks) {
        walker = walks;
    }

    /** Where a root is named counts as a reference to it. Whether the walker is to count and scan it. */
    boolean claimRoot(Object root, Site site) {
        int rank = meetings.rank(root);
        if (rank < 0) {
            return meetings.giveBack(root);
        }
        if (!isCounted.add(rank)) {
            return false; // named twice
        }
        count(rank, known.site(rank), site);
        return true;
    }

    /** The only reference to an object was met. Whether the walker is to count and scan it; it is left out if it is new. */
    boolean take(Object target) {
        boolean isKnown = meetings.giveBack(target);
        changed |= !isKnown;
        return isKnown;
    }

    /** One of several references to an object was met. Not for the walker to count, unless it is told to. */
    boolean meet(Object target, int rank, EdgeState edge) {
        int stand = known.site(rank);
        if (stand < 0) {
            changed = true; // nothing led to it before
            return false;
        }
        Site site = edge.site(target);
        Site stands = sites.all.get(stand);
        if (site.onClaim != Site.STOPPED && stands.onClaim != Site.STOPPED) {
            count(rank, stand, site);
        }
        if (isCounted.add(rank)) {
            Objects.requireNonNull(walker).take(target, stands, ownership.toldOf(rank));
        }
        return false;
    }

    private void count(int rank, int stand, Site site) {
        references.increment((long) stand << 32 | site.id);
        int from = known.count(rank) == 1 || known.owner(rank) == site.id ? site.id : SEVERAL;
        known.owner(rank, from);
    }

    /** Whether the graph changed while it was walked. */
    boolean isChanged() {
        return changed;
    }

    /** What was counted, of those objects that several sites refer to. */
    List<SharedObjects> sharing() {
        Map<Integer, SharedObjects> rows = new TreeMap<>();
        for (int rank = 0; rank < known.size(); rank++) {
            int stand = known.site(rank);
            if (known.references(rank) == 0) {
                continue;
            }
            if (known.owner(rank) == SEVERAL) {
                rows.computeIfAbsent(stand, id -> new SharedObjects(sites.all.get(id))).objects++;
            } else {
                references.add((long) stand << 32 | known.owner(rank), -known.references(rank));
            }
        }
        references.forEach((key, count) -> {
            SharedObjects row = rows.get((int) (key >>> 32));
            if (row != null) {
                row.add(sites.all.get((int) key).path, count);
            }
        });
        return rows.values().stream().filter(SharedObjects::isTold).toList();
    }

    @Override
    public void close() {
        isCounted.close();
    }
}
