package io.github.heapfold.rules.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.fixtures.example.Model;
import io.github.heapfold.fixtures.example.Variable;
import io.github.heapfold.fixtures.graphs.RandomGraphs;
import io.github.heapfold.jol.JolLayoutProvider;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The checker that finds nothing to complain about elsewhere complains here. */
class NegativeControlTest {

    @Test
    void nothingIsWrongWithTheExampleItself() {
        assertThat(new Checker().complaints(Model.toy())).isEmpty();
    }

    @Test
    void aSizeThatIsOffByEightForOneClassIsFound() {
        Checker checker =
                new Checker(profiler -> profiler.layouts(new OffByEight(new JolLayoutProvider(), Variable.class)));
        assertThat(checker.complaints(Model.toy()))
                .hasSize(12) // three walks of each of four ways
                .allMatch(complaint -> complaint.contains(": total bytes must be"));
    }

    @Test
    void aSizeThatIsOffForAClassThatOnlyARandomGraphHasIsFound() {
        Checker checker =
                new Checker(profiler -> profiler.layouts(new OffByEight(new JolLayoutProvider(), ArrayList.class)));
        assertThat(checker.complaints(RandomGraphs.random(1, 400)))
                .isNotEmpty()
                .allMatch(complaint -> complaint.contains(": total bytes must be"));
    }

    @Test
    void aRuleThatForgetsAFieldIsFound() {
        Checker checker = new Checker(profiler -> profiler.rules(rules -> rules.skip(Variable.class, "bound")));
        assertThat(checker.complaints(Model.toy()))
                .anyMatch(complaint -> complaint.startsWith("with rules: total bytes must be"))
                .anyMatch(complaint -> complaint.startsWith("without rules: object count must be"))
                .anyMatch(complaint -> complaint.contains("example.Bound=2"));
    }

    @Test
    void aRuleThatDoesNotTellOfAnElementIsFound() {
        Checker checker = new Checker(profiler ->
                profiler.rules(rules -> rules.visit(ArrayList.class, (list, out) -> out.element(list.get(0)))));
        assertThat(checker.complaints(new ArrayList<>(List.of(new Object(), new Object()))))
                .anyMatch(complaint -> complaint.startsWith("with rules: total bytes must be"));
    }
}
