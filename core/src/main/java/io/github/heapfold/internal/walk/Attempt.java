package io.github.heapfold.internal.walk;

import io.github.heapfold.Attribution;
import io.github.heapfold.Warning;
import io.github.heapfold.internal.shape.ShapeCompiler;
import java.util.Map;
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
    private long claimed;
    private String fewerThreads = "";

    /** With so many places at most. */
    Attempt(ShapeCompiler compiler, Attribution attribution, long places, WalkControl control) {
        sites = new Sites(compiler, new PlaceBudget(places));
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
        Sites nowhere = new Sites(sites.compiler, new PlaceBudget(0));
        besides = nowhere;
        VisitedSet reached = leftOut.reached();
        FirstWalk walk = new FirstWalk(
                nowhere, reached, isCrew ? new PlainClaims(reached) : null, isCrew, control, new Tellings());
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
        if (attribution == Attribution.COMMON) {
            visited.noteMeetings();
        }
        SharedClaims claims = leftOut == null ? backing : leftOut.before(backing, visited);
        FirstWalk walk = new FirstWalk(sites, visited, claims, backing != null, control, tellings);
        walk(walk, roots, threads);
        contested = backing != null && backing.areContested();
        if (attribution == Attribution.COMMON && !control.isStopped() && !control.isSpoilt()) {
            findOwners(roots, visited, leftOut, walk.claimed());
        }
        if (leftOut != null && !leftOut.isValid()) {
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
        if (walk.crewSize() < threads) {
            fewerThreads = walk.crewSize() + " of " + threads + " threads, since the system gave no more";
        }
    }

    /** Goes on to common owners; where that cannot be, objects stay where they were claimed first, with a warning. */
    private void findOwners(Map<String, ?> roots, VisitedSet visited, @Nullable LeftOut leftOut, long claimedFirst) {
        try (CommonWalk walk = new CommonWalk(roots, visited, leftOut, control, tellings)) {
            Sites owned = walk.shared() == 0 ? sites : walk.run(sites, claimedFirst);
            if (!visited.isValid()) {
                control.spoil();
            } else if (owned != null) {
                if (owned != sites) {
                    sites = owned;
                    tellOfOthers();
                }
                sites.isCommon = true;
                if (walk.isChanged()) {
                    warnOfChange("objects that came up meanwhile are left out");
                }
            } else if (!control.isStopped()) {
                warnOfChange("objects count for the path that claims them first");
            }
        } catch (OutOfMemoryError e) {
            sites.warnings.add(
                    Warning.Code.TRUNCATED,
                    sites.root,
                    "",
                    "there was no memory to find common owners; objects count for the path that claims them first",
                    "give the JVM more memory, or profile a smaller part",
                    1);
        }
    }

    private void warnOfChange(String consequence) {
        sites.warnings.add(
                Warning.Code.CHANGED_WHILE_WALKED,
                sites.root,
                "",
                "the graph changed while it was walked; " + consequence,
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
        return contested && !control.isStopped() ? Outcome.CONTESTED : Outcome.SOUND;
    }

    /** Why it ended early; null if it did not. */
    @Nullable
    Stop stop() {
        return control.stop();
    }

    /** The same, if that was for want of memory in the heap; else null. */
    @Nullable
    Stop outOfMemory() {
        return control.isOutOfMemory() ? control.stop() : null;
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
