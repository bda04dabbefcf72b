package io.github.heapfold.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarIT {
    @TempDir
    Path directory;

    @Test
    void jarIsALibrary() throws Exception {
        Path source = directory.resolve("App.java");
        Files.writeString(source, """
                import io.github.heapfold.MemoryProfiler;
                import java.util.List;

                class App {
                    public static void main(String[] args) {
                        System.out.println(MemoryProfiler.standard().profile(new int[] {1, 2}));
                    }
                }
                """);

        Started run = Started.command(
                directory, "", Map.of(), List.of(Started.java(), "-cp", Started.JAR.toString(), source.toString()));

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("int[] 8\nint[] [stack] 16\n");
    }

    @Test
    void jarShowsNoClassOfADependencyUnderItsOwnName() throws Exception {
        try (ZipFile jar = new ZipFile(Started.JAR.toFile())) {
            assertThat(jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName))
                    .allMatch(name -> name.startsWith("io/github/heapfold/")
                            || name.startsWith("META-INF/")
                            || name.equals("module-info.class"))
                    .noneMatch(name -> name.endsWith("/module-info.class") || name.endsWith(".SF"))
                    .allMatch(name -> !name.startsWith("io/github/heapfold/fixtures/")
                            || name.startsWith("io/github/heapfold/fixtures/optimization/"));
        }
    }

    @Test
    void launcherHasACopy() {
        assertThat(Started.ROOT.resolve("cli/target/heapfold.jar")).hasSameBinaryContentAs(Started.JAR);
    }

    @Test
    void runtimeWithoutACompilerGetsAClearMessage() throws Exception {
        Started run = Started.command(
                directory,
                "",
                Map.of(),
                List.of(
                        Started.java(),
                        "--limit-modules",
                        "java.se,jdk.unsupported",
                        "-jar",
                        Started.JAR.toString(),
                        "eval",
                        "1"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("heapfold: \"eval\" needs the module jdk.compiler", "use a full JDK");
    }
}
