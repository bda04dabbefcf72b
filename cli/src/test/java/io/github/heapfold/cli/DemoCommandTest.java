package io.github.heapfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.MemoryProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
    @TempDir
    Path directory;

    @Test
    void printsTheTreeAndWritesBothFiles() throws IOException {
        Captured run = Captured.run("demo", "--variables", "500", "-o", directory.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("total", "Instance.decisionVariables", "DecisionVariable.bound");
        assertThat(run.err())
                .contains("500 variables", "heapfold-demo.html", "heapfold-demo.folded")
                .doesNotContain("warning");
        assertThat(directory.resolve("heapfold-demo.html")).content().contains("Optimisation model, 500 variables");
        MemoryProfile profile = MemoryProfile.parse(Files.readString(directory.resolve("heapfold-demo.folded")));
        assertThat(profile.totalBytes()).isPositive();
    }

    @Test
    void missingDirectoryIsAFailureThatLeavesNothing() {
        Captured run = Captured.run(
                "demo", "--variables", "5", "-o", directory.resolve("absent").toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("heapfold: cannot write", "create it first");
        assertThat(directory).isEmptyDirectory();
    }
}
