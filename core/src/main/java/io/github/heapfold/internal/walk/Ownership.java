package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.heap.OffHeapBits;
import io.github.heapfold.internal.heap.OffHeapInts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds where objects stand that several references lead to: at the deepest place through which all of these pass.
 *
 * <p>Accumulating places as references are met would be sound, but where objects end up would depend on the order. So an
 * object is scanned when all references to it have been seen. In a cycle nothing ever is: then those are released that have the
 * largest share of theirs seen, of these the shallowest, all of them at once. What references that come later have to say is
 * done in rounds when the walk is over, see {@link Rounds}.
 *
 * <p>Links within a container, such as the next node of a list, lead to where their holder stands, so nobody waits for them;
 * an object that only links lead to goes with the first.
 */
final class Ownership implements Claims, AutoCloseable {
    private final Meetings meetings;
    private final Sites sites;
    private final Referrers referrers;
    /** References that are still to be seen; of an object that has been released, the number of its site, inverted. */
    private final OffHeapInts waitsFor;
    /** The multiset of references seen. */
    private final OffHeapInts seen;

    private final OffHeapInts all;
    /** Live slots of arrays as holders tell them, where that is any; the most that one tells. */
    private final LongCounts told = new LongCounts();
    /** Roots, which stand where they are named, and never move. */
    private final Set<Integer> fixed = new HashSet<>();

    /** Objects that a reference was seen of, and more are to come. */
    private final WaitingList touched = new WaitingList();

    private final OffHeapBits isTouched;

    private final PriorityQueue<Candidate> candidates = new PriorityQueue<>();
    /** Objects that a later reference would have stand elsewhere. */
    final List<Waiting> late = new ArrayList<>();

    private final Set<Integer> isLate = new HashSet<>();
    private @Nullable GraphWalker walker;
    private boolean changed;

    /** An object and its number. */
    record Waiting(Object object, int rank) {}

    /** An object that waits, as it was when it was put here. */
    private record Candidate(Object object, int rank, int remaining, int set, double share, int depth)
            implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate other) {
            int byShare = Double.compare(other.share, share);
            return byShare != 0 ? byShare : Integer.compare(depth, other.depth);
        }
    }

    /** With the references counted that lead to each object that was met again. */
    Ownership(Meetings meetings, Sites sites, OffHeapInts references) {
        this.meetings = meetings;
        this.sites = sites;
        referrers = new Referrers(sites);
        all = references;
        waitsFor = new OffHeapInts(meetings.size());
        seen = new OffHeapInts(meetings.size());
        isTouched = new OffHeapBits(Math.max(1, meetings.size()), false);
        for (int rank = 0; rank < meetings.size(); rank++) {
            waitsFor.set(rank, references.get(rank));
        }
    }

    /** Who scans what is released. */
    void lead(GraphWalker walks) {
        walker = walks;
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
        seen.set(rank, referrers.plus(seen.get(rank), site, rank));
        waitsFor.set(rank, ~site.id);
        return true;
    }

    @Override
    public boolean claim(Object target, EdgeState edge, int toldByHolder) {
        int rank = meetings.rank(target);
        if (rank < 0) {
            return meetings.take(target) || isUnknown();
        }
        if (toldByHolder > 0 && waitsFor.get(rank) >= 0) {
            told.set(rank, Math.max(told.get(rank), toldByHolder));
        }
        Site site = edge.site(target);
        if (site.onClaim == Site.STOPPED) {
            return stop(target, rank, site);
        }
        int before = seen.get(rank);
        int now = edge.plus(referrers, before, site, rank);
        seen.set(rank, now);
        int waits = waitsFor.get(rank);
        if (waits < 0) {
            if (now != before) {
                checkReleased(target, rank, now, ~waits);
            }
        } else if (waits == 0 || !edge.isLink() && waits == 1) {
            release(target, rank);
        } else {
            if (!edge.isLink()) {
                waitsFor.set(rank, waits - 1);
            }
            if (isTouched.add(rank)) {
                touched.add(target, rank);
            }
        }
        return false;
    }

    /** An object that is not entered belongs to nobody; it is counted once. */
    private boolean stop(Object object, int rank, Site site) {
        if (waitsFor.get(rank) >= 0) {
            waitsFor.set(rank, ~site.id);
            if (walker != null) {
                walker.take(object, site, 0);
            }
        }
        return false;
    }

    /** An object that the first walk did not claim is left out. */
    private boolean isUnknown() {
        changed = true;
        return false;
    }

    /** Whether the graph changed while it was walked. */
    boolean isChanged() {
        return changed;
    }

    @Override
    public boolean areVoid() {
        return false;
    }

    /** Whether a reference to an object that has been released would have it stand elsewhere. */
    private void checkReleased(Object object, int rank, int set, int siteId) {
        Site stands = sites.all.get(siteId);
        if (referrers.stand(set, stands) != stands && !fixed.contains(rank) && isLate.add(rank)) {
            late.add(new Waiting(object, rank));
        }
    }

    private void release(Object object, int rank) {
        Site site = referrers.stand(seen.get(rank), null);
        waitsFor.set(rank, ~site.id);
        if (walker != null) {
            walker.take(object, site, toldOf(rank));
        }
    }

    int toldOf(int rank) {
        return told.isEmpty() ? 0 : (int) told.get(rank);
    }

    /** Where nothing else is left to be done: releases what is nearest to having been seen from everywhere. */
    boolean releaseStalled() {
        touched.forEach((object, rank) -> {
            isTouched.remove(rank);
            int waits = waitsFor.get(rank);
            if (waits >= 0) {
                double share = 1 - waits / (double) Math.max(1, all.get(rank));
                int set = seen.get(rank);
                int depth = Referrers.placeOf(referrers.stand(set, null)).depth;
                candidates.add(new Candidate(object, rank, waits, set, share, depth));
            }
        });
        touched.clear();
        List<Candidate> best = new ArrayList<>();
        while (!candidates.isEmpty()) {
            Candidate next = candidates.peek();
            if (!best.isEmpty() && next.compareTo(best.get(0)) != 0) {
                break;
            }
            candidates.poll();
            if (waitsFor.get(next.rank) == next.remaining
                    && seen.get(next.rank) == next.set) { // else it was released, or stands here again with more seen
                best.add(next);
            }
        }
        best.forEach(candidate -> {
            if (waitsFor.get(candidate.rank) >= 0) {
                release(candidate.object, candidate.rank);
            }
        });
        return !best.isEmpty();
    }

    // ---- for the rounds, and for what is told of sharing

    int rank(Object object) {
        return meetings.rank(object);
    }

    Referrers referrers() {
        return referrers;
    }

    boolean isFixed(int rank) {
        return fixed.contains(rank);
    }

    /** Where an object stands; null if it was not reached. */
    @Nullable
    Site standOf(int rank) {
        int waits = waitsFor.get(rank);
        return waits < 0 ? sites.all.get(~waits) : null;
    }

    Site site(int id) {
        return sites.all.get(id);
    }

    int seenOf(int rank) {
        return seen.get(rank);
    }

    int size() {
        return meetings.size();
    }

    /** A reference that led to one site leads to another, since its holder has moved. */
    void move(Object target, int rank, Site from, Site to) {
        int now = referrers.moved(seen.get(rank), from, to, rank);
        seen.set(rank, now);
        int waits = waitsFor.get(rank);
        if (waits < 0) {
            checkReleased(target, rank, now, ~waits);
        }
    }

    void stands(int rank, Site site) {
        waitsFor.set(rank, ~site.id);
    }

    /** What is to be moved in the next round. */
    List<Waiting> takeLate() {
        List<Waiting> taken = new ArrayList<>(late);
        late.clear();
        isLate.clear();
        return taken;
    }

    @Override
    public void close() {
        isTouched.close();
        waitsFor.close();
        seen.close();
    }
}
