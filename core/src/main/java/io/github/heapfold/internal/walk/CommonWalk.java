package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.shape.Frame;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The walks after the first that find common owners: one counts the references to objects that the first one met again, one
 * goes through the graph in the order in which all references to an object have been seen.
 */
final class CommonWalk implements AutoCloseable {
    private final Map<String, ?> roots;
    private final VisitedSet visited;
    private final WalkControl control;
    private final Tellings tellings;
    private final Meetings meetings;
    private final @Nullable LeftOut leftOut;
    private boolean changed;

    CommonWalk(
            Map<String, ?> roots,
            VisitedSet visited,
            @Nullable LeftOut leftOut,
            WalkControl control,
            Tellings tellings) {
        this.roots = roots;
        this.visited = visited;
        this.leftOut = leftOut;
        this.control = control;
        this.tellings = tellings;
        meetings = visited.meetings();
    }

    /** How many objects more than one reference leads to. Where there are none, each stands where it was first met. */
    int shared() {
        return meetings.size();
    }

    /**
     * What was counted, by common owners; null if the walk did not come to its end.
     *
     * @param claimed objects that the first walk claimed
     */
    @org.jspecify.annotations.Nullable
    Sites run(Sites first, long claimed) {
        ReferenceCounts references = new ReferenceCounts(meetings, claimed + roots.size());
        try (references;
                io.github.heapfold.internal.heap.OffHeapInts counts = references.counts()) {
            Sites nowhere = new Sites(first.compiler, new PlaceBudget(0));
            GraphWalker counter = new GraphWalker(nowhere, visited, control, claims(references), tellings.replay());
            for (Object root : roots.values()) {
                if (references.claimRoot(root)) {
                    counter.walkClaimed(root, nowhere.root);
                }
            }
            if (counter.isStopped()) {
                return null;
            }
            Sites sites = new Sites(first.compiler, new PlaceBudget(first.budget.places()));
            try (Ownership ownership = new Ownership(meetings, sites, counts)) {
                return walk(sites, ownership) ? sites : null;
            }
        }
    }

    private boolean walk(Sites sites, Ownership ownership) {
        GraphWalker walker = new GraphWalker(sites, visited, control, claims(ownership), tellings.replay());
        ownership.lead(walker);
        for (Map.Entry<String, ?> root : roots.entrySet()) { // all of them stand before any reference is seen
            String name = root.getKey();
            Path path = name.isEmpty() ? sites.root : sites.root.step(Frame.text(name));
            Site site = walker.rootSite(root.getValue(), path);
            if (ownership.claimRoot(root.getValue(), site)) {
                walker.take(root.getValue(), site, 0);
            }
        }
        do {
            walker.run();
        } while (!walker.isStopped() && ownership.releaseStalled());
        if (walker.isStopped()) {
            return false;
        }
        Rounds rounds = new Rounds(
                ownership,
                new Recount(sites, tellings),
                target -> leftOut != null && leftOut.contains(target),
                () -> visited.isValid() && control.goOn(walker.claimed()));
        if (!rounds.run()) {
            return false;
        }
        changed = ownership.isChanged();
        sites.sharing.addAll(Sharings.of(ownership));
        return true;
    }

    private Claims claims(Claims of) {
        return leftOut == null ? of : leftOut.before(of, visited);
    }

    /** Whether the graph changed while it was walked. */
    boolean isChanged() {
        return changed;
    }

    @Override
    public void close() {
        meetings.close();
    }
}
