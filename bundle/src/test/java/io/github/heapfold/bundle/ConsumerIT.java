package io.github.heapfold.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Users' projects need one dependency, no flag, and on the module path one line. */
@DisabledOnOs(OS.WINDOWS)
class ConsumerIT {
    private static final String PROFILES = """
            ImmutableList[stack] 20
            Order.id 16
            Order.items 136
            Order.items;ImmutableList[stack] 52
            Order[header] 24
            100.0%      248 B           12 objects  total
            Note 56
            Note[padding] 8
            """;

    private static Consumer onClassPath;
    private static Consumer onModulePath;

    @TempDir
    Path directory;

    @BeforeAll
    static void build() throws Exception {
        onClassPath = Consumer.onClassPath();
        onModulePath = Consumer.onModulePath();
    }

    static Collection<Path> jdks() throws IOException {
        return Jdks.all();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void runsOnTheClassPath(Path jdk) throws Exception {
        Started run =
                java(jdk, "-cp", onClassPath.classes() + File.pathSeparator + onClassPath.jars(), "com.acme.Orders");

        assertThat(run).isEqualTo(new Started(0, PROFILES + "module null\n", ""));
        assertThat(directory.resolve("orders.html")).content().contains("content=\"Heapfold\"");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void runsOnTheModulePathWithoutAFlag(Path jdk) throws Exception {
        Started run = java(jdk, "-p", modulePath(), "-m", "com.acme.orders/com.acme.Orders");

        assertThat(run).isEqualTo(new Started(0, PROFILES + "module heapfold\n", ""));
        assertThat(directory.resolve("orders.html")).content().contains("content=\"Heapfold\"");
    }

    @Test
    void runsInAnImageOfTheModulesItNeeds() throws Exception {
        Path image = directory.resolve("image");
        Started jlink = Started.command(
                directory,
                "",
                Map.of(),
                List.of(
                        Jdks.RUNNING.resolve("bin/jlink").toString(),
                        "-p",
                        modulePath(),
                        "--add-modules",
                        "com.acme.orders",
                        "--output",
                        image.toString()));
        assertThat(jlink.exitCode()).as(jlink.out() + jlink.err()).isZero();

        Started run = java(image, "-m", "com.acme.orders/com.acme.Orders");

        assertThat(run).isEqualTo(new Started(0, PROFILES + "module heapfold\n", ""));
        assertThat(java(image, "--list-modules").out().lines().map(line -> line.replaceFirst("@.*", "")))
                .containsExactly(
                        "com.acme.orders",
                        "heapfold",
                        "java.base",
                        "java.instrument",
                        "java.logging",
                        "java.management",
                        "jdk.management",
                        "jdk.unsupported");
    }

    @Test
    void dependencyBringsOneJar() throws IOException {
        assertThat(onClassPath.jars()).doesNotContain(File.pathSeparator);
        assertThat(Path.of(onClassPath.jars())).hasSameBinaryContentAs(Started.JAR);
        assertThat(Path.of(onModulePath.jars())).hasSameBinaryContentAs(Started.JAR);
    }

    private static String modulePath() throws IOException {
        return onModulePath.classes() + File.pathSeparator + onModulePath.jars();
    }

    private Started java(Path home, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString()));
        command.addAll(List.of(arguments));
        command.add(directory.resolve("orders.html").toString());
        return Started.command(directory, "", Map.of(), command);
    }
}
