package io.github.heapfold.internal.walk;

import io.github.heapfold.Accounting;
import io.github.heapfold.Limits;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.ProgressListener;
import io.github.heapfold.Statistics;
import io.github.heapfold.Warning;
import io.github.heapfold.internal.shape.Frame;
import io.github.heapfold.internal.shape.ShapeCompiler;
import java.util.Map;

/** How to walk: walks the roots of one call of profile, then writes down what the walk left behind. */
public record Walk(
        ShapeCompiler compiler,
        Accounting accounting,
        Limits limits,
        ProgressListener listener,
        VisitedSets visitedSets,
        int threads) {

    /** The same by other shapes, all bytes counted. */
    public Walk exact(ShapeCompiler other) {
        return new Walk(other, Accounting.EXACT, limits, listener, visitedSets, threads);
    }

    /** The roots by name, in order; an empty name gives its root no frame. */
    public MemoryProfile run(Map<String, ?> roots) {
        long start = System.nanoTime();
        WalkControl control = new WalkControl(limits, listener);
        for (int retries = 0; ; retries++) {
            try (VisitedSet visited = visitedSets.create(retries, threads)) {
                Sites sites = new Sites(compiler);
                GraphWalker walker = new GraphWalker(sites, visited, control);
                long claimedByOthers = 0;
                for (Map.Entry<String, ?> root : roots.entrySet()) {
                    String name = root.getKey();
                    Path path = name.isEmpty() ? sites.root : sites.root.step(Frame.text(name));
                    claimedByOthers += walk(walker, sites, control, visited, root.getValue(), path, claimedByOthers);
                }
                if (visited.isValid()) {
                    warnIfTruncated(sites, control, walker.claimed() + claimedByOthers);
                    return write(sites, start, visited, retries);
                }
            }
        }
    }

    /** Walks one root, and answers how many objects other threads than this one claimed. */
    private long walk(
            GraphWalker walker,
            Sites sites,
            WalkControl control,
            VisitedSet visited,
            Object root,
            Path path,
            long claimedByOthers) {
        if (threads == 1 || visited.share() == null) {
            walker.walk(root, path);
            return 0;
        }
        Crew crew = new Crew(visited, sites, control, threads, claimedByOthers);
        control.lead(crew);
        crew.walk(walker, root, path);
        return crew.claimedByMembers(walker) - claimedByOthers;
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

    private MemoryProfile write(Sites sites, long start, VisitedSet visited, int retries) {
        ProfileWriter writer = new ProfileWriter(sites, accounting);
        MemoryProfile.Builder profile = writer.write();
        Statistics statistics = new Statistics(
                writer.objects(),
                writer.bytes(),
                System.nanoTime() - start,
                visited.name(),
                retries,
                visitedSets.reason(retries),
                compiler.rules().scanNanoseconds());
        return profile.statistics(statistics).build();
    }
}
