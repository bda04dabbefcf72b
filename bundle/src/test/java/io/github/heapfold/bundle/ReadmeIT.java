package io.github.heapfold.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README says what is so: its Java runs, its commands are commands, its output is what comes out. */
class ReadmeIT {
    @TempDir
    Path directory;

    @Test
    void javaRuns() throws Exception {
        for (String block : blocks("java")) {
            Started run = Started.withInput(block, directory, "jshell");

            assertThat(run.err()).isEmpty();
            assertThat(run.out()).contains("total", "Order.items");
        }
        assertThat(directory.resolve("orders.html")).content().startsWith("<!DOCTYPE html>");
    }

    @Test
    void commandsRun() throws Exception {
        Files.createDirectories(directory.resolve("cli/target"));
        Files.copy(Started.JAR, directory.resolve("cli/target/heapfold.jar"));
        Files.copy(Started.ROOT.resolve("heapfold"), directory.resolve("heapfold"));

        List<String> commands = blocks("sh").stream()
                .flatMap(String::lines)
                .map(line -> line.replaceFirst(" +# .*", ""))
                .filter(line -> !line.startsWith("mvn ")) // this test is part of it
                .toList();

        assertThat(commands).isNotEmpty().allMatch(line -> line.startsWith("./heapfold "));
        for (String command : commands) {
            Started run = Started.command(
                    directory,
                    "/exit\n",
                    Map.of("JAVA_HOME", System.getProperty("java.home")),
                    List.of("bash", "-c", command));
            assertThat(run.exitCode()).as(command + run.err()).isZero();
        }
    }

    @Test
    void outputIsThatOfTheDemo() throws Exception {
        List<String> demo = Started.heapfold(directory, "demo").out().lines().toList();

        List<String> shown = blocks("text").stream()
                .flatMap(String::lines)
                .filter(line -> !line.equals("..."))
                .toList();

        assertThat(shown).isNotEmpty();
        assertThat(demo).containsSubsequence(shown);
    }

    @Test
    void coordinatesAreThoseOfTheArtifact() throws IOException {
        assertThat(blocks("xml")).containsExactly("""
                <dependency>
                  <groupId>io.github.heapfold</groupId>
                  <artifactId>heapfold</artifactId>
                  <version>%s</version>
                </dependency>
                """.formatted(System.getProperty("heapfold.version")));
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        Pattern.compile("\\]\\(([^)#:]+)\\)")
                .matcher(readme())
                .results()
                .map(link -> Started.ROOT.resolve(link.group(1)))
                .forEach(file -> assertThat(file).exists());
    }

    private static List<String> blocks(String language) throws IOException {
        List<String> blocks = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(readme())
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
        assertThat(blocks).as("blocks of " + language).isNotEmpty();
        return blocks;
    }

    private static String readme() throws IOException {
        return Files.readString(Started.ROOT.resolve("README.md"));
    }
}
