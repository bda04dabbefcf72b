package io.github.heapfold.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages on formats and on changes say what is so: their commands and their Java run. */
class FormatsDocsIT {
    private static final String FAILS = "# exit code 3";

    @TempDir
    Path directory;

    @Test
    void changesAreAsShown() throws Exception {
        Files.createDirectories(directory.resolve("cli/target"));
        Files.copy(Started.JAR, directory.resolve("cli/target/heapfold.jar"));
        Files.copy(Started.ROOT.resolve("heapfold"), directory.resolve("heapfold"));
        StringBuilder printed = new StringBuilder();
        for (String block : blocks("diff-and-ci.md", "sh")) {
            for (String command : block.lines().toList()) {
                Started run = Started.command(
                        directory,
                        "",
                        Map.of("JAVA_HOME", System.getProperty("java.home")),
                        List.of("bash", "-c", command));
                assertThat(run.exitCode()).as(command + run.err()).isEqualTo(command.endsWith(FAILS) ? 3 : 0);
                printed.append(run.out());
            }
        }
        assertThat(printed.toString()).contains(blocks("diff-and-ci.md", "text").get(0));
        assertThat(directory.resolve("sum.pb.gz")).isNotEmptyFile();

        Started java = Started.withInput(blocks("diff-and-ci.md", "java").get(0), directory, "jshell");
        assertThat(java.err()).isEmpty();
        assertThat(java.out()).contains(blocks("diff-and-ci.md", "text").get(0));
        assertThat(directory.resolve("change.html")).content().contains("Since Monday");
    }

    @Test
    void formatsAreWrittenAndTheExampleIsRead() throws Exception {
        String example = blocks("formats.md", "json").get(0);
        Files.writeString(directory.resolve("example.json"), example);
        String setup = """
                import io.github.heapfold.*;
                import io.github.heapfold.export.*;
                MemoryProfile profile = MemoryProfiler.standard().profile(new ArrayList<>(List.of(1, 2)));
                System.out.println(ProfileJson.read(Path.of("example.json")).toString().equals(profile.toString()));
                """;
        Started run = Started.withInput(setup + String.join("", blocks("formats.md", "java")), directory, "jshell");

        assertThat(run.err()).isEmpty();
        assertThat(Pattern.compile("true").matcher(run.out()).results()).hasSize(2);
        for (String name :
                List.of("monday.json", "orders.pb.gz", "orders.speedscope.json", "orders.csv", "types.csv")) {
            assertThat(directory.resolve(name)).isNotEmptyFile();
        }
        String keys = "\"(\\w+)\":";
        assertThat(names(keys, example)).containsAll(names(keys, Files.readString(directory.resolve("monday.json"))));
    }

    private static List<String> names(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(name -> name.group(1))
                .distinct()
                .toList();
    }

    private static List<String> blocks(String page, String language) throws IOException {
        List<String> blocks = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Started.ROOT.resolve("docs").resolve(page)))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(blocks).as("blocks of " + language).isNotEmpty();
        return blocks;
    }
}
