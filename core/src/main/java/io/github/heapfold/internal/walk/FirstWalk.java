package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.shape.Frame;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The walk in which each object is claimed by the path that comes first, with one thread or a crew. */
final class FirstWalk {
    private final Sites sites;
    private final VisitedSet visited;
    /** Null where one thread walks. */
    private final @Nullable SharedClaims crewClaims;

    private final WalkControl control;
    private final GraphWalker walker;
    private long claimedByMembers;
    private int crewSize;

    /**
     * With one walker, that claims by a set or as it is told.
     *
     * @param isCrew whether others may help it, which takes claims that they may make
     * @param notesLinks see {@link VisitedSet#noteLink}
     */
    FirstWalk(
            Sites sites,
            VisitedSet visited,
            @Nullable SharedClaims claims,
            boolean isCrew,
            boolean notesLinks,
            WalkControl control,
            Tellings tellings) {
        this.sites = sites;
        this.visited = visited;
        this.control = control;
        crewClaims = isCrew ? claims : null;
        walker = new GraphWalker(sites, visited, control, claims, notesLinks, tellings);
    }

    /** Walks roots by name, in order, with so many threads if the system gives them. */
    void walk(Map<String, ?> roots, int threads) {
        crewSize = threads;
        if (sites.compiler.stopsAtRoots()) {
            Map<String, Object> entered = new LinkedHashMap<>();
            roots.forEach((name, root) -> {
                if (walker.enters(root)) {
                    entered.put(name, root);
                }
            });
            entered.forEach(this::walkEntered);
        } else {
            roots.forEach((name, root) -> {
                if (goesOn() && walker.enters(root)) {
                    walkEntered(name, root);
                }
            });
        }
    }

    private boolean goesOn() {
        return !control.isStopped() && !control.isSpoilt();
    }

    private void walkEntered(String name, Object root) {
        if (!goesOn()) {
            return;
        }
        Path path = name.isEmpty() ? sites.root : sites.root.step(Frame.text(name));
        if (crewClaims == null) {
            walker.walk(root, path);
            return;
        }
        Crew crew = new Crew(visited, crewClaims, sites, control, crewSize, claimedByMembers);
        control.lead(crew);
        crew.walk(walker, root, path);
        claimedByMembers = crew.claimedByMembers(walker);
        crewSize = crew.size();
    }

    /** Objects claimed. */
    long claimed() {
        return walker.claimed() + claimedByMembers;
    }

    /** How many threads it was, or could have been. */
    int crewSize() {
        return crewSize;
    }
}
