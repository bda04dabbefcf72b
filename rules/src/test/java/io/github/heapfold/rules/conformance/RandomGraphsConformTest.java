package io.github.heapfold.rules.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.fixtures.graphs.RandomGraphs;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Graphs that nobody thought of, other ones in each run. The name of a failed test holds its seed; to see it fail again:
 * {@code mvn test -pl rules -am -Dtest=RandomGraphsConformTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dheapfold.test.seed=SEED -Dheapfold.test.graphs=1}.
 */
class RandomGraphsConformTest {
    private static final Checker CHECKER = new Checker();
    private static final long FIRST_SEED = Long.getLong("heapfold.test.seed", new Random().nextInt(1_000_000_000));
    private static final int GRAPHS = Integer.getInteger("heapfold.test.graphs", 60);

    @TestFactory
    Stream<DynamicTest> everyRandomGraphIsWhatTheOracleSays() {
        return seeds(seed -> assertThat(CHECKER.complaints(RandomGraphs.random(seed, size(seed))))
                .as(replay(seed))
                .isEmpty());
    }

    private interface Check {
        void check(long seed);
    }

    private static Stream<DynamicTest> seeds(Check check) {
        return LongStream.range(FIRST_SEED, FIRST_SEED + GRAPHS)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> check.check(seed)));
    }

    /** Small ones among them, since what goes wrong in a small graph is seen at a glance. */
    private static int size(long seed) {
        return new Random(seed).nextBoolean() ? 10 : 400;
    }

    private static String replay(long seed) {
        return "replay with -Dheapfold.test.seed=" + seed + " -Dheapfold.test.graphs=1";
    }
}
