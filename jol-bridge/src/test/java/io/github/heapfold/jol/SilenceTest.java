package io.github.heapfold.jol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SilenceTest {
    @TempDir
    Path output;

    @Test
    void notAByteIsPrintedAndNoProcessStarted() throws Exception {
        assertThat(Fork.run(output, List.of(), SilenceMain.class)).isEqualTo(new Fork.Result(0, "", ""));
    }

    @Test
    void nothingIsAttachedTo() throws Exception {
        assertThat(Fork.run(output, List.of("-XX:+DisableAttachMechanism"), SilenceMain.class))
                .isEqualTo(new Fork.Result(0, "", ""));
    }
}
