package io.github.heapfold.jol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.heapfold.fixtures.jvm.ForkedJvm;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What objects show of their alignment is what the flag says. */
class ObservedAlignmentTest {
    /** Prints it. */
    static final class Main {
        private Main() {}

        public static void main(String[] arguments) {
            System.out.print(ObservedAlignment.bytes());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-XX:+UseSerialGC, 8",
        "-XX:+UseSerialGC -XX:-UseTLAB, 16",
        "-XX:+UseG1GC -XX:-UseCompressedOops, 16",
        "-XX:+UseParallelGC, 32",
        "-XX:+UseParallelGC -Xcomp, 256",
        "-XX:+UseZGC, 16",
        "-XX:+UseShenandoahGC, 64",
        "-XX:+UnlockExperimentalVMOptions -XX:+UseEpsilonGC, 128",
        "-XX:+UseCompactObjectHeaders, 8",
        "-XX:+UseCompactObjectHeaders, 16"
    })
    void isWhatTheFlagSays(String flags, int alignment) throws Exception {
        List<String> all =
                List.of((flags + " -Xlog:disable -Xmx256m -XX:ObjectAlignmentInBytes=" + alignment).split(" "));
        assumeThat(ForkedJvm.accepts(all)).isTrue();
        assertThat(ForkedJvm.run(60, all, Main.class)).isEqualTo(new ForkedJvm(0, String.valueOf(alignment), ""));
    }
}
