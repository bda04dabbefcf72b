package io.github.heapfold.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalIT {
    @TempDir
    Path directory;

    @Test
    void onlyTheResultIsOnStandardOutput() throws Exception {
        Started run = Started.heapfold(directory, "eval", "System.out.println(\"chatter\"); List.of(\"a\", 1)");

        assertThat(run.exitCode()).isZero();
        assertThat(run.rows()).isNotEmpty().allMatch(line -> line.matches(" *[0-9.]+% .*"));
        assertThat(run.err()).startsWith("chatter\n").doesNotContainIgnoringCase("warning");
    }

    @Test
    void classesOfTheUserAreFound() throws Exception {
        Path source = directory.resolve("Cart.java");
        Files.writeString(
                source,
                "package shop; public class Cart { int[] items = new int[3]; static { System.out.println(1); } }");
        Started.command(
                directory,
                "",
                Map.of(),
                List.of(
                        Started.java() + "c",
                        "-d",
                        directory.resolve("my classes").toString(),
                        source.toString()));

        Started run = Started.heapfold(directory, "eval", "--class-path", "my classes", "new shop.Cart()");

        assertThat(run.err()).startsWith("1\n");
        assertThat(run.out()).contains("Cart.items", "Cart[header]");
    }

    @Test
    void exitCodesTellFailureFromMisuse() throws Exception {
        assertThat(Started.heapfold(directory, "eval", "null").exitCode()).isEqualTo(1);
        assertThat(Started.heapfold(directory, "eval", "-o", "x.pdf", "1").exitCode())
                .isEqualTo(2);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void heapThatIsTooSmallGivesTheRemedy() throws Exception {
        Started run = Started.command(
                directory,
                "",
                Map.of(),
                List.of(Started.java(), "-Xmx64m", "-jar", Started.JAR.toString(), "eval", "new long[100_000_000]"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("heapfold: ", "JDK_JAVA_OPTIONS=-Xmx8g");
    }
}
