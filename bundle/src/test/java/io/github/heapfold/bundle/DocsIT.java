package io.github.heapfold.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages for users say what is so: their commands and their Java run, the rows they show come out, their links lead somewhere. */
@DisabledOnOs(OS.WINDOWS)
class DocsIT {
    private static final Path DOCS = Started.ROOT.resolve("docs");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"getting-started.md", "reading-a-profile.md", "cli.md", "jshell.md", "troubleshooting.md"})
    void whatAPageShowsComesOut(String page) throws Exception {
        Files.createDirectories(directory.resolve("cli/target"));
        Files.copy(Started.JAR, directory.resolve("cli/target/heapfold.jar"));
        Files.copy(Started.ROOT.resolve("heapfold"), directory.resolve("heapfold"));
        String text = Files.readString(DOCS.resolve(page));
        List<String> out = new ArrayList<>();
        for (String block : blocks(text, "sh")) {
            for (String command : block.lines().toList()) {
                out.addAll(lines(Started.command(
                        directory,
                        "",
                        Map.of("JAVA_HOME", System.getProperty("java.home")),
                        List.of("bash", "-c", command))));
            }
        }
        for (String block : blocks(text, "java")) {
            out.addAll(lines(Started.withInput(block, directory, "jshell")));
        }
        for (String block : blocks(text, "text")) {
            assertThat(out).as(page).containsSubsequence(block.lines().toList());
        }
    }

    private static List<String> lines(Started run) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).doesNotContain("rror", "xception");
        return run.out().lines().toList();
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        try (var pages = Files.newDirectoryStream(DOCS, "*.md")) {
            for (Path page : pages) {
                Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)")
                        .matcher(Files.readString(page))
                        .results()
                        .forEach(link -> assertThat(DOCS.resolve(link.group(1)))
                                .as(page.toString())
                                .exists());
            }
        }
    }

    @Test
    void everyPageIsInTheIndex() throws IOException {
        String index = Files.readString(DOCS.resolve("README.md"));
        try (var pages = Files.newDirectoryStream(DOCS, "*.md")) {
            for (Path page : pages) {
                if (!page.endsWith("README.md")) {
                    assertThat(index).contains("(" + page.getFileName() + ")");
                }
            }
        }
    }

    private static List<String> blocks(String text, String language) {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(text)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }
}
