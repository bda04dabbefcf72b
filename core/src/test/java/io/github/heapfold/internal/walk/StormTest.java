package io.github.heapfold.internal.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.FixedLayout;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.fixtures.jvm.ForkedJvm;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** See {@link Storm}. */
class StormTest {
    @Test
    void noWalkInAStormIsWrong() throws Exception {
        storm(1000, "-XX:+UseG1GC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-XX:+UseSerialGC", "-XX:+UseParallelGC", "-XX:-UseCompressedOops"})
    @Tag("long")
    void norWithOtherCollectorsAndReferences(String flag) throws Exception {
        storm(1000, flag);
    }

    private static void storm(int walks, String flag) throws Exception {
        ForkedJvm jvm = ForkedJvm.run(240, List.of(flag, "-Xmx256m", "-Xmn24m"), Storm.class, String.valueOf(walks));
        assertThat(jvm.exitCode()).as(jvm.toString()).isZero();
        assertThat(jvm.stdout()).startsWith("walks=" + walks + " wrong=0 ");
        Matcher found = Pattern.compile("retries=(\\d+) bitmap=(\\d+)").matcher(jvm.stdout());
        assertThat(found.find()).isTrue();
        assertThat(Integer.parseInt(found.group(1)))
                .as("the storm must have hit")
                .isPositive();
        assertThat(Integer.parseInt(found.group(2))).as("and not always").isPositive();
    }

    @Test
    void aGraphThatChangesUnderTheWalkNeverBreaksIt() throws InterruptedException {
        MemoryProfiler profiler = MemoryProfiler.builder()
                .withoutStandardRules()
                .layouts(new FixedLayout())
                .build();
        Object[] shared = new Object[1000];
        AtomicBoolean over = new AtomicBoolean();
        Thread mutator = new Thread(() -> {
            for (int i = 0; !over.get(); i++) {
                // a cycle through the shared array, or the end; never an older node, whose history would pile up
                Object[] node = {new int[i % 10], i % 5 == 0 ? shared : null, "s" + i};
                shared[i % shared.length] = i % 3 == 0 ? null : node;
            }
        });
        mutator.start();
        try {
            for (int i = 0; i < 100; i++) {
                MemoryProfile profile = profiler.profile(shared);
                assertThat(profile.warnings()).isEmpty();
                assertThat(profile.entries())
                        .allSatisfy(entry -> assertThat(entry.path().get(0))
                                .matches("Object\\[\\].*|int\\[\\].*|String.*|byte\\[\\].*"));
            }
        } finally {
            over.set(true);
            mutator.join();
        }
    }
}
