package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.heap.OffHeapBits;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds where objects stand that several references lead to: at the deepest place through which all of these pass.
 *
 * <p>Accumulating places as references are met would be sound, but where objects end up would depend on the order. So an
 * object is scanned when all references to it have been seen. Where that leaves nothing to scan, those are released, all at
 * once, that wait for nothing but links within a container, such as the next node of a list, which mostly lead to where their
 * holder stands; where there are none, which is in a cycle, those that are {@linkplain Stalled nearest} to having been seen from
 * everywhere. So what has been seen at each release does not depend on any order. What references that come later have to say is
 * done in rounds when the walk is over, see {@link Rounds}.
 */
final class Ownership implements AutoCloseable {
    private final Meetings meetings;
    private final Sites sites;
    private final Owners owners;
    final MetAgain known;
    /** Live slots of arrays as holders tell them, where that is any; the most that one tells. */
    private final LongCounts told = new LongCounts();
    /** Roots, which stand where they are named, and never move. */
    private final Set<Integer> fixed = new HashSet<>();

    /** Objects that a reference was seen of, and more are to come. */
    private final WaitingList touched = new WaitingList();

    private final OffHeapBits isTouched;
    private final Stalled stalled = new Stalled();

    /** Objects of which all references but links have been seen. */
    private WaitingList ready = new WaitingList();

    private WaitingList released = new WaitingList();

    /** Objects that a later reference would have stand elsewhere. */
    private WaitingList late = new WaitingList();

    private final OffHeapBits isLate;
    private @Nullable GraphWalker walker;
    private boolean changed;
    private boolean moved;

    /** Of the objects that were met again, which are to stand at sites made here. */
    Ownership(Meetings meetings, Sites sites, MetAgain known) {
        this.meetings = meetings;
        this.sites = sites;
        this.known = known;
        owners = new Owners(sites);
        isTouched = new OffHeapBits(Math.max(1, meetings.size()), false);
        isLate = new OffHeapBits(Math.max(1, meetings.size()), false);
    }

    /** Who scans what is released. */
    void lead(GraphWalker walks) {
        walker = walks;
    }

    private GraphWalker walker() {
        return Objects.requireNonNull(walker);
    }

    /** A root stands where it is named. Whether the walker is to count and scan it. */
    boolean claimRoot(Object root, Site site) {
        int rank = meetings.rank(root);
        if (rank < 0) {
            return meetings.take(root);
        }
        if (!fixed.add(rank)) {
            return false; // named twice
        }
        known.owner(rank, owners.plus(known.owner(rank), site));
        known.stand(rank, site.id);
        return true;
    }

    /** The only reference to an object was met. Whether the walker is to count and scan it; it is left out if it is new. */
    boolean take(Object target) {
        boolean known = meetings.take(target);
        changed |= !known;
        return known;
    }

    /** One of several references to an object was met. Not for the walker to count, unless it is told to. */
    boolean meet(Object target, int rank, EdgeState edge, int toldByHolder) {
        Site site = edge.site(target);
        boolean stands = known.stands(rank);
        if (site.onClaim == Site.STOPPED) {
            if (!stands) { // it belongs to nobody, and is counted once
                known.stand(rank, site.id);
                walker().take(target, site, 0);
            }
            return false;
        }
        int before = known.owner(rank);
        int now = edge.plus(owners, before, site);
        if (now != before) {
            known.owner(rank, now);
        }
        if (!stands) {
            see(target, rank, edge.isLink(), before == Owners.NONE, toldByHolder);
        } else if (now != before) {
            checkReleased(target, rank, before, now);
        }
        return false;
    }

    private void see(Object target, int rank, boolean link, boolean first, int toldByHolder) {
        if (toldByHolder > 0) {
            told.set(rank, Math.max(told.get(rank), toldByHolder));
        }
        int waits = known.see(rank, link);
        if (waits == 0) {
            release(target, rank);
        } else if (!MetAgain.areLinks(waits)) {
            if (isTouched.add(rank)) {
                touched.add(target, rank);
            }
        } else if (first || !link) { // from now on
            ready.add(target, rank);
        }
    }

    /** Whether the graph changed while it was walked. */
    boolean isChanged() {
        return changed;
    }

    /** Whether a reference to an object that has been released would have it stand elsewhere. */
    private void checkReleased(Object object, int rank, int before, int now) {
        if (owners.differ(before, now) && !fixed.contains(rank) && isLate.add(rank)) {
            late.add(object, rank);
        }
    }

    private void release(Object object, int rank) {
        Site site = owners.stand(known.owner(rank));
        known.stand(rank, site.id);
        walker().take(object, site, toldOf(rank));
    }

    int toldOf(int rank) {
        return told.isEmpty() ? 0 : (int) told.get(rank);
    }

    /** Where nothing else is left to be done: releases what waits. False if nothing does. */
    boolean releaseStalled() {
        return releaseReady() || releaseNearest();
    }

    private boolean releaseReady() {
        WaitingList taken = ready;
        ready = released;
        released = taken;
        boolean any = false;
        for (int i = 0; i < taken.size(); i++) {
            if (!known.stands(taken.rank(i))) {
                release(taken.object(i), taken.rank(i));
                any = true;
            }
        }
        taken.clear();
        return any;
    }

    private boolean releaseNearest() {
        for (int i = 0; i < touched.size(); i++) {
            int rank = touched.rank(i);
            isTouched.remove(rank);
            int waits = known.waits(rank);
            if (waits >= 0 && !MetAgain.areLinks(waits)) {
                int depth = owners.place(known.owner(rank)).depth;
                stalled.add(touched.object(i), rank, waits, known.unseen(rank), depth);
            }
        }
        touched.clear();
        boolean[] any = {false};
        while (!any[0]
                && stalled.takeBest((object, rank, waits) -> {
                    if (known.waits(rank)
                            == waits) { // else it was released, or has more seen and stands elsewhere here
                        release(object, rank);
                        any[0] = true;
                    }
                })) {}
        return any[0];
    }

    // ---- for the rounds

    int rank(Object object) {
        return meetings.rank(object);
    }

    /** A reference leads to another site now, since its holder has moved. */
    void see(Object target, int rank, Site site) {
        int before = known.owner(rank);
        int now = owners.plus(before, site);
        known.owner(rank, now);
        if (known.stands(rank) && now != before) {
            checkReleased(target, rank, before, now);
        }
    }

    /** Takes an object that a later reference would have stand elsewhere, and the sites where it stands and would. */
    interface MoveConsumer {
        void accept(Object object, Site from, Site to);
    }

    /** Has those stand elsewhere that are to, and tells of each that does. False if there are none. */
    boolean moveLate(MoveConsumer consumer) {
        WaitingList round = late;
        late = new WaitingList();
        for (int i = 0; i < round.size(); i++) {
            int rank = round.rank(i);
            isLate.remove(rank);
            Site from = sites.all.get(known.site(rank));
            Site to = owners.stand(known.owner(rank));
            if (from != to) {
                known.stand(rank, to.id);
                moved = true;
                consumer.accept(round.object(i), from, to);
            }
        }
        return round.size() > 0;
    }

    /** Whether more than where objects stand remains to be found out: who refers to them, or how many stand where. */
    boolean isToBeCounted() {
        return moved || owners.areSeveral();
    }

    @Override
    public void close() {
        isTouched.close();
        isLate.close();
    }
}
