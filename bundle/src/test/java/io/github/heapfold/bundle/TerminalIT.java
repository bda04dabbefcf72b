package io.github.heapfold.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees at a terminal, which the program {@code script} of util-linux plays. */
@EnabledOnOs(OS.LINUX)
class TerminalIT {
    private static final String MANY = "IntStream.range(0, 3_000_000).mapToObj(i -> new long[1]).toList()";

    @TempDir
    Path directory;

    @BeforeAll
    static void thereIsATerminal() {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "no /usr/bin/script; install util-linux (bsdutils)");
    }

    @Test
    void treeIsColouredAndAsWideAsTheTerminal() throws Exception {
        String seen = run(
                Map.of(),
                60,
                "eval 'record Thing(List<String> manyNames, int[] x) {} " + "new Thing(List.of(\"a\"), new int[9])'");

        assertThat(seen).contains("\u001b[36m");
        assertThat(plain(seen).lines().filter(line -> line.contains("%")))
                .isNotEmpty()
                .allMatch(line -> line.length() <= 60)
                .noneMatch(line -> line.contains("objects"));
    }

    @Test
    void noColourWhereItIsNotWanted() throws Exception {
        assertThat(run(Map.of("NO_COLOR", "1"), 80, "eval 'new int[9]'")).doesNotContain("\u001b[");
        assertThat(run(Map.of("TERM", "dumb"), 80, "eval 'new int[9]'")).doesNotContain("\u001b[");
    }

    @Test
    void whatIsPipedOnHasNoColourAndItsOwnWidth() throws Exception {
        assertThat(run(Map.of(), 60, "eval 'new int[9]' | cat"))
                .doesNotContain("\u001b[")
                .contains("1 object   total");
    }

    @Test
    void progressIsDrawnAndTakenAway() throws Exception {
        String seen = run(Map.of("JDK_JAVA_OPTIONS", "-Dheapfold.progress.millis=0"), 100, "eval '" + MANY + "'");

        assertThat(seen).containsPattern("\r[0-9,]+ objects, [0-9.]+ million a second, [0-9]+ s");
        assertThat(seen.substring(seen.lastIndexOf("million a second"))).contains("\r\u001b[K", "3,000,0");
    }

    @Test
    void interruptionGivesWhatWasFound() throws Exception {
        Process process = start(
                Map.of("JDK_JAVA_OPTIONS", "-Dheapfold.progress.millis=0"), 100, "eval '" + MANY + "'; echo code $?");
        StringBuilder seen = new StringBuilder();
        InputStream in = process.getInputStream();
        boolean sent = false;
        for (int c = in.read(); c >= 0; c = in.read()) {
            seen.append((char) c);
            if (!sent && seen.indexOf("million") >= 0) {
                sent = true;
                OutputStream keys = process.getOutputStream();
                keys.write(3); // Ctrl-C
                keys.flush();
            }
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(seen.toString()).contains("code 130", "warning: TRUNCATED", "1 warning");
        assertThat(plain(seen.toString())).contains("total");
    }

    private String run(Map<String, String> environment, int columns, String command) throws Exception {
        Process process = start(environment, columns, command);
        process.getOutputStream().close();
        String seen = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return seen.replace("\r\n", "\n");
    }

    private Process start(Map<String, String> environment, int columns, String command) throws IOException {
        Path file = directory.resolve("run.sh");
        try (BufferedWriter script = Files.newBufferedWriter(file)) {
            script.write("stty cols " + columns + "\ntrap : INT\n"); // the shell goes on after Ctrl-C
            script.write(
                    "'" + Started.java() + "' -Dstdout.encoding=UTF-8 -jar '" + Started.JAR + "' " + command + "\n");
        }
        // what ignores Ctrl-C, as a build in the background does, hands that down
        ProcessBuilder builder = new ProcessBuilder(
                        List.of("env", "--default-signal=INT", "script", "-qec", "bash '" + file + "'", "/dev/null"))
                .directory(directory.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(Map.of("TERM", "xterm", "LC_ALL", "C.UTF-8"));
        builder.environment().remove("NO_COLOR");
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static String plain(String seen) {
        return seen.replaceAll("\u001b\\[[0-9]*[mK]", "");
    }
}
