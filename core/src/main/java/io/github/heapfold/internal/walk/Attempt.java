package io.github.heapfold.internal.walk;

import io.github.heapfold.Attribution;
import io.github.heapfold.Warning;
import io.github.heapfold.internal.shape.Frame;
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
    private long claimed;
    private String fewerThreads = "";

    /** With so many places at most. */
    Attempt(ShapeCompiler compiler, Attribution attribution, long places, WalkControl control) {
        sites = new Sites(compiler, new PlaceBudget(places));
        this.attribution = attribution;
        this.control = control;
    }

    /** Walks the roots by name, in order, with so many threads if the visited set and the system allow it. */
    void walk(Map<String, ?> roots, VisitedSets sets, int retries, int threads) {
        try (VisitedSet visited = sets.create(retries, threads);
                BackingArrays backing = backing(visited, sets, retries, threads)) {
            setName = visited.name();
            if (attribution == Attribution.COMMON) {
                visited.noteMeetings();
            }
            walk(roots, visited, backing, threads);
            contested = backing != null && backing.areContested();
            if (attribution == Attribution.COMMON && !control.isStopped() && !control.isSpoilt()) {
                findOwners(roots, visited);
            }
        } catch (OutOfMemoryError e) {
            control.outOfMemory(e);
        }
    }

    /** Null where one thread walks, because it is to, or because the set serves one only. */
    private @Nullable BackingArrays backing(VisitedSet visited, VisitedSets sets, int retries, int threads) {
        return threads == 1 || attribution == Attribution.COMMON || visited.share() == null
                ? null
                : new BackingArrays(visited, sets.create(retries, threads));
    }

    private void walk(Map<String, ?> roots, VisitedSet visited, @Nullable BackingArrays backing, int threads) {
        int crewSize = threads;
        GraphWalker walker = new GraphWalker(sites, visited, control, backing, tellings);
        long claimedByOthers = 0;
        for (Map.Entry<String, ?> root : roots.entrySet()) {
            if (control.isStopped() || control.isSpoilt()) {
                break;
            }
            String name = root.getKey();
            Path path = name.isEmpty() ? sites.root : sites.root.step(Frame.text(name));
            if (backing == null) {
                walker.walk(root.getValue(), path);
            } else {
                Crew crew = new Crew(visited, backing, sites, control, crewSize, claimedByOthers);
                control.lead(crew);
                crew.walk(walker, root.getValue(), path);
                claimedByOthers = crew.claimedByMembers(walker);
                crewSize = crew.size();
            }
            claimed = walker.claimed() + claimedByOthers;
        }
        if (crewSize < threads) {
            fewerThreads = crewSize + " of " + threads + " threads, since the system gave no more";
        }
    }

    /** Goes on to common owners; where that cannot be, objects stay where they were claimed first, with a warning. */
    private void findOwners(Map<String, ?> roots, VisitedSet visited) {
        try (CommonWalk walk = new CommonWalk(roots, visited, control, tellings)) {
            Sites owned = walk.shared() == 0 ? sites : walk.run(sites, claimed);
            if (!visited.isValid()) {
                control.spoil();
            } else if (owned != null) {
                sites = owned;
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

    /** What the profile's statistics call the visited set. */
    String setName() {
        return setName;
    }

    /** Why it had fewer threads than it could have used; empty if it had them. */
    String fewerThreads() {
        return fewerThreads;
    }
}
