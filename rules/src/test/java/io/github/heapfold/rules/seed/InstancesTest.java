package io.github.heapfold.rules.seed;

import io.github.heapfold.Accounting;
import io.github.heapfold.fixtures.optimization.OptimizationModels;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whole models, in files; {@link GoldenFile} says how to write these anew. */
class InstancesTest {

    @TestFactory
    Stream<DynamicTest> logicalProfilesOfWholeModels() {
        return OptimizationModels.all().keySet().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> check(name, name, Accounting.LOGICAL)));
    }

    /** Not of those with a copied hash map, whose spare capacity depends on the JDK since JDK-8281631. */
    @TestFactory
    Stream<DynamicTest> exactProfilesOfWholeModels() {
        return OptimizationModels.all().keySet().stream()
                .filter(name -> !name.equals("labelledVariables"))
                .map(name -> DynamicTest.dynamicTest(name, () -> check(name + ".exact", name, Accounting.EXACT)));
    }

    private static void check(String file, String model, Accounting accounting) throws IOException {
        Object instance = OptimizationModels.all().get(model).get();
        GoldenFile.assertSame(
                file, Seed.profile(instance, accounting, Polynomials::asLeaves).toString());
    }
}
