package io.github.heapfold.rules.conformance;

import io.github.heapfold.fixtures.example.Model;
import io.github.heapfold.fixtures.graphs.OddGraphs;
import io.github.heapfold.fixtures.graphs.RandomGraphs;
import io.github.heapfold.fixtures.optimization.OptimizationModels;
import io.github.heapfold.fixtures.oracle.Oracle;
import io.github.heapfold.fixtures.seed.SeedValues;
import io.github.heapfold.rules.JdkSamples;
import java.lang.ref.Reference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Every graph that the fixtures have, by a name that says where it comes from. */
final class Graphs {
    private Graphs() {}

    /** All fixtures, in a fixed order. */
    static Map<String, Supplier<?>> fixtures() {
        Map<String, Supplier<?>> all = new LinkedHashMap<>();
        OddGraphs.all().forEach((name, graph) -> all.put("odd graph " + name, graph));
        SeedValues.all().forEach((name, graph) -> all.put("seed value " + name, graph));
        OptimizationModels.all().forEach((name, graph) -> all.put("model " + name, graph));
        all.put("model of 2000 variables", () -> OptimizationModels.generate(2000));
        all.put("worked example", Model::toy);
        return all;
    }

    /** The fixtures, and some random graphs: the same in each run. */
    static Map<String, Supplier<?>> ofOurs() {
        Map<String, Supplier<?>> all = fixtures();
        for (long seed = 1; seed <= 5; seed++) {
            long thisSeed = seed;
            all.put("random graph " + seed, () -> RandomGraphs.random(thisSeed, 300));
        }
        return all;
    }

    /** The JDK's types that have rules. Some are not the same in each run, as skip lists, which throw dice. */
    static Map<String, Supplier<?>> ofTheJdk() {
        Map<String, Supplier<?>> all = new LinkedHashMap<>();
        JdkSamples.all().forEach((name, graph) -> all.put("JDK sample " + name, graph));
        return all;
    }

    /** Whether no collection changes it while it is walked: no reference object, which a collection may clear. */
    static boolean isSteady(Object root) {
        return Oracle.reachable(List.of(root), Oracle.standardBoundaries()).stream()
                .noneMatch(object -> object instanceof Reference);
    }
}
