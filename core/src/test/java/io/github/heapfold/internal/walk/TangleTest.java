package io.github.heapfold.internal.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.fixtures.jvm.ForkedJvm;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Paths without number cost neither memory nor a byte. */
class TangleTest {

    @Test
    void aMillionObjectsInATangleAreExactInASmallHeap() throws Exception {
        ForkedJvm jvm = ForkedJvm.run(240, List.of("-Xmx256m", "-XX:+UseSerialGC"), TangleMain.class);
        assertThat(jvm.stderr()).isEmpty();
        assertThat(jvm.stdout()).isEqualTo("""
                1000001 objects, 28000016 bytes, 28000016 allocated
                COARSE
                """);
        assertThat(jvm.exitCode()).isZero();
    }
}
