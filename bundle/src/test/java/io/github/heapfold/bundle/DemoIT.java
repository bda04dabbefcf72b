package io.github.heapfold.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoIT {
    @TempDir
    Path directory;

    @Test
    void mainJobRuns() throws Exception {
        Started run = Started.heapfold(directory, "demo");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Instance.decisionVariables", "DecisionVariable.bound");
        assertThat(run.rows()).isNotEmpty().allMatch(line -> line.matches(" *[0-9.]+% .*"));
        assertThat(run.err()).contains("100,000 variables").doesNotContainIgnoringCase("warning");
        assertThat(directory.toFile().list()).containsExactlyInAnyOrder("heapfold-demo.html", "heapfold-demo.folded");
    }
}
