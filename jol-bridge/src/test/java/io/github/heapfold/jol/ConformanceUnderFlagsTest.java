package io.github.heapfold.jol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every class of these modules, random classes, mirrors and arrays: the VM's own size, under the flags that move it. */
class ConformanceUnderFlagsTest {
    private static final List<String> MODULES = List.of("java.base", "java.logging", "java.sql");

    /** Compiled code answers Instrumentation.getObjectSize by class, so it is wrong for mirrors and stack chunks. */
    private static final List<String> TRUTHFUL = List.of(
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:DisableIntrinsic=_getObjectSize",
            "-Djdk.attach.allowAttachSelf=true",
            "-XX:+EnableDynamicAgentLoading",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1");

    @TempDir
    static Path classes;

    @TempDir
    Path output;

    @BeforeAll
    static void compile() throws Exception {
        RandomClasses.compile(classes, 2_500, 3);
    }

    static Stream<List<String>> flags() {
        List<List<String>> flags = new ArrayList<>(List.of(
                List.of(),
                List.of("-XX:-UseCompressedOops", "-XX:-RestrictContended"),
                List.of("-XX:ObjectAlignmentInBytes=16", "-XX:-RestrictContended"),
                List.of("-XX:ContendedPaddingWidth=64", "-Xshare:off"),
                List.of("-XX:-EnableContended")));
        if (Runtime.version().feature() >= 25) {
            flags.add(List.of("-XX:+UseCompactObjectHeaders", "-XX:-RestrictContended"));
            flags.add(List.of("-XX:+UseCompactObjectHeaders", "-XX:-UseCompressedOops", "-XX:-EnableContended"));
        } else {
            flags.add(List.of("-XX:-UseCompressedClassPointers", "-XX:-RestrictContended"));
            flags.add(List.of("-XX:-UseCompressedOops", "-XX:-UseCompressedClassPointers", "-XX:-EnableContended"));
        }
        return flags.stream();
    }

    @ParameterizedTest
    @MethodSource("flags")
    void everySizeIsTheVmsOwn(List<String> flags) throws Exception {
        assertThat(objectsCompared(flags, MODULES)).isGreaterThan(10_000);
    }

    /**
     * The width of classes in the CDS archive is what it was when they were archived. Without java.base: of its
     * InnocuousForkJoinWorkerThread, which declares no field, nothing tells that it is not in the archive.
     */
    @Test
    void archivedClassesKeepTheWidthOfTheirContentionPadding() throws Exception {
        List<String> flags = List.of("-XX:ContendedPaddingWidth=64", "-XX:-RestrictContended");
        assertThat(objectsCompared(flags, List.of("java.logging"))).isGreaterThan(1_000);
    }

    private int objectsCompared(List<String> flags, List<String> modules) throws Exception {
        List<String> all = new ArrayList<>(TRUTHFUL);
        all.addAll(flags);
        List<String> args = new ArrayList<>(List.of(classes.toString()));
        args.addAll(modules);

        Fork.Result result = Fork.run(output, all, ConformanceMain.class, args.toArray(String[]::new));

        assertThat(result.exitCode()).as(result.stdout() + result.stderr()).isZero();
        String[] lines = result.stdout().strip().split("\n");
        String summary = lines[lines.length - 1];
        assertThat(summary).endsWith(" 0 differences");
        if (Runtime.version().feature() >= 21) {
            assertThat(summary).doesNotContain(" 0 stack chunks");
        }
        return Integer.parseInt(summary.replaceAll(".*: (\\d+) objects.*", "$1"));
    }
}
