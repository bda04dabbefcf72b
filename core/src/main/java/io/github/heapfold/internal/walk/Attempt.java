package io.github.heapfold.internal.walk;

import io.github.heapfold.Attribution;
import io.github.heapfold.Warning;
import io.github.heapfold.internal.shape.ShapeCompiler;
import io.github.heapfold.layout.Heap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One walk of all roots from the start, and what it left behind: sites, and how it ended. Nothing of an attempt lasts into
 * the next; what it needs for remembering objects is given back when {@link #walk} returns.
 */
final class Attempt {
    /** What becomes of it. */
    enum Outcome {
        /** It is right, as far as it came: {@link #stop()} says whether that was to the end. */
        SOUND,
        /** Objects moved under it, so it is worth nothing. */
        SPOILT,
        /** Several threads cannot do it, see {@link BackingArrays}. */
        CONTESTED,
        /** There was no memory outside the heap. */
        NO_NATIVE_MEMORY
    }

    private final Attribution attribution;
    private final WalkControl control;
    private final Tellings tellings = new Tellings();
    private Sites sites;
    private String setName = "none";
    private boolean contested;
    private @Nullable Sites besides;
    private boolean endedAmongOthers;
    private boolean endedAmongOwners;
    private long claimed;
    private String fewerThreads = "";

    /** With so many places at most. */
    Attempt(Heap heap, ShapeCompiler compiler, Attribution attribution, long places, WalkControl control) {
        sites = new Sites(heap, compiler, new PlaceBudget(places));
        this.attribution = attribution;
        this.control = control;
    }

    /** Walks the roots by name, in order, with so many threads if the visited set and the system allow it. */
    void walk(Roots roots, VisitedSets sets, int retries, int threads) {
        try (VisitedSet visited = sets.create(retries, threads);
                LeftOut leftOut =
                        roots.others().isEmpty() ? null : new LeftOut(roots.others(), sets.create(retries, threads))) {
            setName = visited.name();
            boolean isCrew = threads > 1 && attribution != Attribution.COMMON && visited.share() != null;
            if (leftOut != null) {
                walkOthers(leftOut, isCrew, threads);
                if (control.isStopped() || control.isSpoilt()) {
                    endedAmongOthers = true;
                    return;
                }
            }
            try (BackingArrays backing = isCrew ? new BackingArrays(visited, sets.create(retries, threads)) : null) {
                walk(roots.named(), visited, leftOut, backing, threads);
            }
        } catch (OutOfMemoryError e) {
            control.outOfMemory(e);
        }
    }

    /** Nobody sees where objects stand that are left out, so they all stand at one place. */
    private void walkOthers(LeftOut leftOut, boolean isCrew, int threads) {
        Sites nowhere = new Sites(sites.heap, sites.compiler, new PlaceBudget(0));
        besides = nowhere;
        VisitedSet reached = leftOut.reached();
        FirstWalk walk = new FirstWalk(
                nowhere, reached, isCrew ? new PlainClaims(reached) : null, isCrew, false, control, new Tellings());
        walk(walk, leftOut.asRoots(), threads);
        control.goOnAfter(walk.claimed());
        tellOfOthers();
    }

    private void walk(
            Map<String, ?> all,
            VisitedSet visited,
            @Nullable LeftOut leftOut,
            @Nullable BackingArrays backing,
            int threads) {
        Map<String, ?> roots = leftOut == null ? all : leftOut.without(all, sites);
        boolean common = attribution == Attribution.COMMON;
        if (common) {
            visited.noteMeetings();
        }
        SharedClaims claims = leftOut == null ? backing : leftOut.before(backing, visited);
        FirstWalk walk = new FirstWalk(sites, visited, claims, backing != null, common, control, tellings);
        walk(walk, roots, threads);
        contested = backing != null && backing.areContested();
        if (common && !control.isStopped() && !control.isSpoilt()) {
            findOwners(new CommonWalk(roots, visited, leftOut, control, tellings), visited);
        }
        if (leftOut != null && !endedAmongOwners && !leftOut.isValid()) {
            control.spoil();
        }
    }

    private void walk(FirstWalk walk, Map<String, ?> roots, int threads) {
        try {
            walk.walk(roots, threads);
        } finally {
            note(walk, threads);
        }
    }

    /** What is not known of the others is not known of what is left. */
    private void tellOfOthers() {
        if (besides != null) {
            LeftOut.addWarnings(besides, sites);
        }
    }

    private void note(FirstWalk walk, int threads) {
        claimed += walk.claimed();
        if (attribution == Attribution.COMMON && threads > 1) {
            fewerThreads = "1 of " + threads + " threads, since one finds common owners";
        } else if (walk.crewSize() < threads) {
            fewerThreads = walk.crewSize() + " of " + threads + " threads, since the system gave no more";
        }
    }

    /** Goes on to common owners; where that cannot be, objects stay where they were claimed first, with a warning. */
    private void findOwners(CommonWalk walk, VisitedSet visited) {
        try {
            Sites owned = walk.run(sites);
            if (control.isStopped()) { // what the first walk counted is right, whatever moved since
                warnOfFirst(Objects.requireNonNull(control.stop()).reason());
            } else if (!visited.isValid()) {
                control.spoil();
            } else if (owned != null) {
                if (owned != sites) {
                    sites = owned;
                    tellOfOthers();
                }
                sites.isCommon = true;
                if (walk.isChanged()) {
                    warnOfChange();
                }
            }
        } catch (OutOfMemoryError e) {
            warnOfFirst("memory ran out");
        }
    }

    private void warnOfFirst(String reason) {
        endedAmongOwners = true;
        sites.warnings.add(
                Warning.Code.FIRST_OWNERS,
                sites.root,
                "",
                reason
                        + " before common owners were found; all objects are counted, each for the path that claims it first",
                "raise the limit or the memory, profile a smaller part, or ask for Attribution.FIRST",
                1);
    }

    private void warnOfChange() {
        sites.warnings.add(
                Warning.Code.CHANGED_WHILE_WALKED,
                sites.root,
                "",
                "the graph changed while it was walked; objects that came up meanwhile are left out",
                "profile it while nothing changes it, or by Attribution.FIRST, which walks once",
                1);
    }

    /** What was counted. */
    Sites sites() {
        return sites;
    }

    Outcome outcome() {
        if (control.isOutOfNativeMemory()) {
            return Outcome.NO_NATIVE_MEMORY;
        }
        if (control.isSpoilt()) {
            return Outcome.SPOILT;
        }
        return contested && stop() == null ? Outcome.CONTESTED : Outcome.SOUND;
    }

    /** Why it ended before all objects were counted; null if it did not. */
    @Nullable
    Stop stop() {
        return endedAmongOwners ? null : control.stop();
    }

    /** The same, if that was for want of memory in the heap; else null. */
    @Nullable
    Stop outOfMemory() {
        return control.isOutOfMemory() ? stop() : null;
    }

    /** Objects claimed. */
    long claimed() {
        return claimed;
    }

    /** Whether it ended before any root was entered, since what others reach is not known. */
    boolean endedAmongOthers() {
        return endedAmongOthers;
    }

    /** What the profile's statistics call the visited set. */
    String setName() {
        return setName;
    }

    /** Why it had fewer threads than it could have used; empty if it had them. */
    String fewerThreads() {
        return fewerThreads;
    }
}
