package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.shape.Frame;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds common owners. The first walk took note of the objects that it met again, and counted the references to each. Where
 * there are such, a second goes through the graph in the order in which all references to an object have been seen, and finds
 * where each stands. A third counts them there, and who refers to them, where that is more than one place.
 */
final class CommonWalk {
    private final Map<String, ?> roots;
    private final VisitedSet visited;
    private final @Nullable LeftOut leftOut;
    private final WalkControl control;
    private final Tellings tellings;
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
    }

    /** What the first walk counted, by common owners; null if a further walk did not come to its end. */
    @Nullable
    Sites run(Sites first) {
        try (Meetings meetings = visited.meetings()) {
            if (meetings.size() == 0) {
                return first; // each stands where it was first met
            }
            Sites sites = new Sites(first.heap, first.compiler, new PlaceBudget(first.budget.places()));
            try (MetAgain known = new MetAgain(meetings);
                    Ownership ownership = new Ownership(meetings, sites, known)) {
                return find(meetings, sites, ownership) ? sites : null;
            }
        }
    }

    private boolean find(Meetings meetings, Sites sites, Ownership ownership) {
        CommonClaims claims = new CommonClaims(meetings, ownership);
        GraphWalker walker = walker(sites, claims);
        ownership.lead(walker);
        takeRoots(sites, walker, ownership::claimRoot); // all of them stand before any reference is seen
        walker.run();
        if (walker.isStopped()) {
            return false;
        }
        Rounds rounds = new Rounds(
                ownership,
                new References(sites, tellings),
                target -> leftOut != null && leftOut.contains(target),
                () -> visited.isValid() && control.goOn(walker.claimed()));
        if (!rounds.run()) {
            return false;
        }
        changed = ownership.isChanged();
        return !ownership.isToBeCounted()
                || count(sites, claims, new SharingCount(meetings, sites, ownership), walker.claimed());
    }

    private boolean count(Sites sites, CommonClaims claims, SharingCount counts, long found) {
        try (counts) {
            claims.count(counts);
            GraphWalker walker = walker(sites, claims);
            counts.lead(walker);
            takeRoots(sites, walker, counts::claimRoot);
            walker.run();
            if (walker.isStopped()) {
                return false;
            }
            changed |= counts.isChanged() || walker.claimed() != found;
            sites.sharing.addAll(counts.sharing());
            return true;
        }
    }

    private GraphWalker walker(Sites sites, Claims claims) {
        Claims ofThese = leftOut == null ? claims : leftOut.before(claims, visited);
        return new GraphWalker(sites, visited, control, ofThese, false, tellings.replay());
    }

    /** Whether a root that stands there is to be counted and scanned. */
    private interface RootClaims {
        boolean claim(Object root, Site site);
    }

    private void takeRoots(Sites sites, GraphWalker walker, RootClaims rootClaims) {
        for (Map.Entry<String, ?> root : roots.entrySet()) {
            String name = root.getKey();
            Path path = name.isEmpty() ? sites.root : sites.root.step(Frame.text(name));
            Site site = walker.rootSite(root.getValue(), path);
            if (rootClaims.claim(root.getValue(), site)) {
                walker.take(root.getValue(), site, 0);
            }
        }
    }

    /** Whether the graph changed while it was walked. */
    boolean isChanged() {
        return changed;
    }
}
