package io.github.heapfold.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The oldest and the newest JUnit served run the same tests with the same outcome. */
class JUnitVersionsTest {
    @TempDir
    Path folder;

    static List<Path> junits() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("target/junits"))) {
            return jars.sorted().toList();
        }
    }

    @Test
    void fiveAndSixAreThere() throws IOException {
        assertThat(junits().stream().map(jar -> jar.getFileName().toString().replaceAll("\\D*-(\\d+)\\..*", "$1")))
                .containsExactly("1", "6");
    }

    @ParameterizedTest
    @MethodSource("junits")
    void runsTheExamples(Path junit) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Dheapfold.footprints=" + folder,
                        "-Dheapfold.pages=" + folder,
                        "-jar",
                        junit.toString(),
                        "execute",
                        "--disable-banner",
                        "--details=tree",
                        "--disable-ansi-colors",
                        "--class-path",
                        withoutJUnit(),
                        "--select-class",
                        Examples.class.getName())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(out).isEqualTo(1);
        assertThat(out)
                .contains("5 tests successful", "3 tests failed")
                .contains("int[] takes 24 bytes, 1 byte more than its budget of 23 bytes")
                .contains("more than its budget of 8 bytes")
                .contains("more than its budget of 1,024 bytes");
        assertThat(folder.resolve(Examples.class.getName() + ".budgetHolds.ratchet"))
                .exists();
        assertThat(folder.resolve(Examples.class.getName() + ".budgetIsBroken.html"))
                .exists();
    }

    private static String withoutJUnit() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("junit-") && !entry.contains("opentest4j"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
