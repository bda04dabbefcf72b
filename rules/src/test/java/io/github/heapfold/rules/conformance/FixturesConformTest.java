package io.github.heapfold.rules.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every fixture, to the byte. */
class FixturesConformTest {
    private static final Checker CHECKER = new Checker();

    @TestFactory
    Stream<DynamicTest> everyFixtureIsWhatTheOracleSays() {
        return Graphs.fixtures().entrySet().stream()
                .map(graph -> DynamicTest.dynamicTest(
                        graph.getKey(),
                        () -> assertThat(CHECKER.complaints(graph.getValue().get()))
                                .isEmpty()));
    }

    @Test
    void onlyThoseThatReachTheJvmAreNotWalkedWithoutBoundaries() {
        List<String> reaching = Graphs.fixtures().entrySet().stream()
                .filter(graph -> !SelfContained.test(graph.getValue().get()))
                .map(graph -> graph.getKey())
                .toList();
        assertThat(reaching).containsExactly("odd graph boundaries");
    }
}
