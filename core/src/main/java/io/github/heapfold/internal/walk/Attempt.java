package io.github.heapfold.internal.walk;

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

    final Sites sites;
    private final WalkControl control;
    private String setName = "none";
    private boolean contested;
    private long claimed;
    private String fewerThreads = "";

    Attempt(ShapeCompiler compiler, WalkControl control) {
        sites = new Sites(compiler);
        this.control = control;
    }

    /** Walks the roots by name, in order, with so many threads if the visited set and the system allow it. */
    void walk(Map<String, ?> roots, VisitedSets sets, int retries, int threads) {
        try (VisitedSet visited = sets.create(retries, threads);
                BackingArrays backing = backing(visited, sets, retries, threads)) {
            setName = visited.name();
            walk(roots, visited, backing, threads);
            contested = backing != null && backing.areContested();
        } catch (OutOfMemoryError e) {
            control.outOfMemory(e);
        }
    }

    /** Null where one thread walks, because it is to, or because the set serves one only. */
    private static @Nullable BackingArrays backing(VisitedSet visited, VisitedSets sets, int retries, int threads) {
        return threads == 1 || visited.share() == null
                ? null
                : new BackingArrays(visited, sets.create(retries, threads));
    }

    private void walk(Map<String, ?> roots, VisitedSet visited, @Nullable BackingArrays backing, int threads) {
        int crewSize = threads;
        GraphWalker walker = new GraphWalker(sites, visited, control, backing);
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
