package io.github.heapfold.rules.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.fixtures.example.Bound;
import io.github.heapfold.fixtures.example.Model;
import io.github.heapfold.fixtures.example.Variable;
import java.lang.invoke.MethodType;
import org.junit.jupiter.api.Test;

/** Where the walk stops, on the edge between two rules. */
class StopsConformTest {

    /** A leaf takes all that only it reaches, but not what a rule says is not to be entered. */
    @Test
    void whatIsStoppedIsStoppedBeneathALeafToo() {
        MemoryProfile profile = MemoryProfiler.builder()
                .rules(rules -> rules.stop(Bound.class).leaf(Variable.class))
                .build()
                .profile(Model.toy());
        assertThat(profile.classCounts()).noneMatch(count -> count.className().equals(Bound.class.getName()));
        assertThat(profile.boundaries()).anyMatch(cut -> cut.name().equals(Bound.class.getName()) && cut.count() == 2);
    }

    /** An array is the holder's, whatever its elements belong to. */
    @Test
    void anArrayOfWhatIsStoppedIsEntered() {
        Object[] arrays = {new Class<?>[] {String.class}, new Enum<?>[2], new Thread[4], new MethodType[3]};
        assertThat(new Checker().complaints(arrays)).isEmpty();
    }
}
