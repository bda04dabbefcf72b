package io.github.heapfold.export;

import io.github.heapfold.Accounting;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.export.browser.Chromium;
import io.github.heapfold.export.browser.Tab;
import io.github.heapfold.fixtures.optimization.Constraint;
import io.github.heapfold.fixtures.optimization.ConstraintId;
import io.github.heapfold.fixtures.optimization.Instance;
import io.github.heapfold.fixtures.optimization.OptimizationModels;
import io.github.heapfold.fixtures.optimization.RemovedConstraint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the pictures of the documentation: the demo's page, and what a presolve changes in its model.
 * {@code export/README.md} has the command.
 */
final class Pictures {
    private static final int VARIABLES = 100_000;

    private Pictures() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        MemoryProfiler profiler =
                MemoryProfiler.builder().accounting(Accounting.EXACT).build();
        Instance model = OptimizationModels.generate(VARIABLES);
        MemoryProfile before = profiler.profile(model);
        presolve(model);
        MemoryProfile after = profiler.profile(model);
        Path page = Files.createTempFile("heapfold", ".html");
        try (Chromium browser = Chromium.start();
                Tab tab = browser.tab(1280, 640)) {
            FlameGraph.of(before).title("Optimisation model, 100,000 variables").writeTo(page);
            take(tab.theme("light"), page, "", folder.resolve("flame-graph.png"));
            take(tab.theme("dark"), page, "", folder.resolve("flame-graph-dark.png"));
            take(tab.theme("light"), page, "#v=treemap", folder.resolve("treemap.png"));
            take(tab, page, "#v=paths", folder.resolve("paths.png"));
            FlameGraph.between(before, after)
                    .title("Optimisation model, before and after presolve")
                    .writeTo(page);
            take(tab, page, "", folder.resolve("change.png"));
        } finally {
            Files.delete(page);
        }
    }

    private static void take(Tab tab, Path page, String view, Path picture) {
        tab.open(page, view).picture(picture);
        if (!tab.complaints().isEmpty()) {
            throw new IllegalStateException("the browser complains: " + tab.complaints());
        }
    }

    /** Removes every third constraint, fixes half of the variables, forgets descriptions. */
    private static void presolve(Instance model) {
        var constraints = model.constraintCollection();
        List<ConstraintId> ids = new ArrayList<>(constraints.active().keySet());
        for (int i = 0; i < ids.size(); i += 3) {
            Constraint gone = constraints.active().remove(ids.get(i));
            constraints.removed().put(ids.get(i), new RemovedConstraint<>(gone, "no longer binding"));
        }
        int i = 0;
        for (var id : model.decisionVariables().entries().keySet()) {
            if (i++ % 2 == 0) {
                model.decisionVariables().fixedValues().put(id, (double) i);
            }
        }
        model.decisionVariables().labels().description().clear();
    }
}
