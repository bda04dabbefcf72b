package io.github.heapfold.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

class MaxFootprintTest {
    private static Events run(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute()
                .testEvents();
    }

    static class Fields {
        @MaxFootprint("1 KiB")
        private final List<byte[]> kept = new ArrayList<>();

        @MaxFootprint("16 B")
        Object none;

        @Test
        void small() {
            kept.add(new byte[100]);
        }

        @Test
        void large() {
            kept.add(new byte[1000]);
        }
    }

    @Test
    void fieldsAreMeasuredAfterEachTest() {
        Events events = run(Fields.class);

        events.assertStatistics(stats -> stats.started(2).succeeded(1).failed(1));
        events.assertThatEvents()
                .haveExactly(
                        1,
                        event(finishedWithFailure(message(text -> text.startsWith("ArrayList takes ")
                                && text.contains("more than its budget of 1,024 bytes")))));
    }

    static class Methods implements FootprintTests {
        @MaxFootprint("24 B")
        Object small() {
            return new int[2];
        }

        @MaxFootprint("23 B")
        Object large() {
            return new int[2];
        }
    }

    @Test
    void methodsAreTestsOfTheirOwn() {
        Events events = run(Methods.class);

        events.assertStatistics(stats -> stats.started(2).succeeded(1).failed(1));
        assertThat(events.started().stream()
                        .map(started -> started.getTestDescriptor().getDisplayName()))
                .containsExactlyInAnyOrder("small takes at most 24 B", "large takes at most 23 B");
    }

    static class OnATest {
        @Test
        @MaxFootprint("1 B")
        void test() {}
    }

    @Test
    void onATestItIsAnError() {
        run(OnATest.class)
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(finishedWithFailure(
                                message(text -> text.startsWith("@MaxFootprint on the test test says nothing")))));
    }

    static class WithParameter implements FootprintTests {
        @MaxFootprint("1 B")
        Object of(int size) {
            return new int[size];
        }
    }

    static class WithNone implements FootprintTests {}

    @Test
    void factoriesThatCannotBeRunAreErrors() {
        assertThat(failure(WithParameter.class))
                .contains("it needs a method without parameters that answers an object");
        assertThat(failure(WithNone.class)).contains("has no method with @MaxFootprint");
    }

    private static String failure(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute()
                .containerEvents()
                .failed()
                .stream()
                .map(event -> event.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow()
                        .getMessage())
                .findFirst()
                .orElseThrow();
    }
}
