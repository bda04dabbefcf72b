package io.github.heapfold.internal.walk;

import io.github.heapfold.Accounting;
import io.github.heapfold.Attribution;
import io.github.heapfold.Limits;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.ProfileBuilder;
import io.github.heapfold.ProgressListener;
import io.github.heapfold.Statistics;
import io.github.heapfold.Warning;
import io.github.heapfold.internal.shape.Frame;
import io.github.heapfold.internal.shape.ShapeCompiler;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How to walk: walks the roots of one call of profile, then writes down what the walk left behind. */
public record Walk(
        ShapeCompiler compiler,
        Attribution attribution,
        Accounting accounting,
        Limits limits,
        ProgressListener listener,
        VisitedSets visitedSets,
        int threads) {
    private static final String CONTESTED =
            "one thread, since an array of a container is referred to from elsewhere too";

    /** The same by other shapes, all bytes counted. */
    public Walk exact(ShapeCompiler other) {
        return new Walk(other, attribution, Accounting.EXACT, limits, listener, visitedSets, threads);
    }

    /** The roots by name, in order; an empty name gives its root no frame. */
    public MemoryProfile run(Map<String, ?> roots) {
        long start = System.nanoTime();
        WalkControl control = new WalkControl(limits, listener);
        int crew = threads;
        for (int retries = 0; ; ) {
            try (VisitedSet visited = visitedSets.create(retries, crew);
                    BackingArrays backing = backing(visited, retries, crew)) {
                Sites sites = new Sites(compiler, new PlaceBudget(limits.maxPaths()));
                Tellings tellings = new Tellings();
                boolean common = attribution == Attribution.COMMON;
                if (common) {
                    visited.noteMeetings();
                }
                GraphWalker walker = new GraphWalker(sites, visited, control, backing, tellings);
                long claimedByOthers = 0;
                for (Map.Entry<String, ?> root : roots.entrySet()) {
                    String name = root.getKey();
                    Path path = name.isEmpty() ? sites.root : sites.root.step(Frame.text(name));
                    if (backing == null) {
                        control.lead(null); // a crew of an attempt before is of no more use
                        walker.walk(root.getValue(), path);
                    } else {
                        Crew members = new Crew(visited, backing, sites, control, crew, claimedByOthers);
                        control.lead(members);
                        members.walk(walker, root.getValue(), path);
                        claimedByOthers = members.claimedByMembers(walker);
                    }
                }
                if (backing != null && backing.areContested() && control.stopReason() == null) {
                    crew = 1;
                } else if (visited.isValid()) {
                    warnIfTruncated(sites, control, walker.claimed() + claimedByOthers);
                    Sites owned = common ? commonOwners(roots, visited, control, tellings, sites, walker) : sites;
                    if (owned == null) {
                        retries++;
                        continue;
                    }
                    return write(owned, start, visited, retries, crew < threads);
                } else {
                    retries++;
                }
            }
        }
    }

    /** By common owners where the walk came to its end; null if objects moved meanwhile. */
    private static @Nullable Sites commonOwners(
            Map<String, ?> roots,
            VisitedSet visited,
            WalkControl control,
            Tellings tellings,
            Sites first,
            GraphWalker walker) {
        if (control.stopReason() != null) {
            return first;
        }
        try (CommonWalk walk = new CommonWalk(roots, visited, control, tellings)) {
            Sites owned = walk.shared() == 0 ? first : walk.run(first, walker.claimed());
            if (!visited.isValid()) {
                return null;
            }
            if (owned == null) {
                warnIfTruncated(first, control, walker.claimed());
                return first;
            }
            owned.isCommon = true;
            if (walk.isChanged()) {
                owned.warnings.add(
                        Warning.Code.CHANGED_WHILE_WALKED,
                        owned.root,
                        "",
                        "the graph changed while it was walked; objects that came up meanwhile are left out",
                        "profile it while nothing changes it, or by Attribution.FIRST, which walks once",
                        1);
            }
            return owned;
        }
    }

    /** Null where one thread walks, because it is to, or because the set serves one only. */
    private @Nullable BackingArrays backing(VisitedSet visited, int retries, int crew) {
        return crew == 1 || attribution == Attribution.COMMON || visited.share() == null
                ? null
                : new BackingArrays(visited, visitedSets.create(retries, crew));
    }

    private static void warnIfTruncated(Sites sites, WalkControl control, long claimed) {
        String stopReason = control.stopReason();
        if (stopReason != null) {
            sites.warnings.add(
                    Warning.Code.TRUNCATED,
                    sites.root,
                    "",
                    stopReason + " after " + claimed + " objects",
                    "the profile is a lower bound; raise the limit, or profile a smaller part",
                    1);
        }
    }

    private MemoryProfile write(Sites sites, long start, VisitedSet visited, int retries, boolean contested) {
        ProfileBuilder profile = new ProfileWriter(sites).write(accounting);
        Statistics statistics = new Statistics(
                0,
                0,
                System.nanoTime() - start,
                visited.name(),
                retries,
                contested ? CONTESTED : visitedSets.reason(retries),
                compiler.rules().scanNanoseconds());
        return profile.statistics(statistics).build();
    }
}
