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
        VisitedSets visitedSets) {

    /** The roots by name, in order; an empty name gives its root no frame. */
    public MemoryProfile run(Map<String, ?> roots) {
        long start = System.nanoTime();
        WalkControl control = new WalkControl(limits, listener);
        for (int retries = 0; ; retries++) {
            try (VisitedSet visited = visitedSets.create(retries)) {
                Sites sites = new Sites(compiler);
                GraphWalker walker = new GraphWalker(sites, visited, control);
                roots.forEach((name, root) ->
                        walker.walk(root, name.isEmpty() ? sites.root : sites.root.step(Frame.text(name))));
                if (visited.isValid()) {
                    warnIfTruncated(sites, control, walker.claimed());
                    return write(sites, start, visited, retries);
                }
            }
        }
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
        MemoryProfile.Builder profile = new ProfileWriter(sites, accounting).write();
        MemoryProfile counted = profile.build();
        Statistics statistics = new Statistics(
                counted.objectCount(),
                counted.totalBytes(),
                System.nanoTime() - start,
                visited.name(),
                retries,
                visitedSets.reason(retries));
        return profile.statistics(statistics).build();
    }
}
