package io.github.heapfold.rules.circumstances;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.fixtures.jvm.ForkedJvm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A first use that fails, because memory or stack is short, spoils nothing for those that come later. */
class FirstUseTest {
    @Test
    void nearTheEndOfTheStack() throws Exception {
        assertThat(run(List.of(), "stack")).isEqualTo(new ForkedJvm(0, "after failures right\n", ""));
    }

    @Test
    void inAThreadWithASmallStack() throws Exception {
        assertThat(run(List.of(), "small stack")).isEqualTo(new ForkedJvm(0, "at once right\n", ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 300, 600, 1000, 1400, 1800, 2400})
    void inAHeapThatIsFull(int kilobytesLeft) throws Exception {
        ForkedJvm jvm = run(List.of("-Xmx24m", "-XX:+UseSerialGC"), String.valueOf(kilobytesLeft));
        assertThat(jvm.stdout()).as(jvm.toString()).endsWith(" right\n");
        assertThat(jvm.exitCode()).isZero();
    }

    private static ForkedJvm run(List<String> flags, String argument) throws Exception {
        return ForkedJvm.run(60, flags, FirstUseMain.class, argument);
    }
}
