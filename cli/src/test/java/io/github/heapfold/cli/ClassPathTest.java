package io.github.heapfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {
    @TempDir
    Path directory;

    @Test
    void starStandsForTheJarsOfADirectory() throws IOException {
        Files.createFile(directory.resolve("b.jar"));
        Files.createFile(directory.resolve("a.jar"));
        Files.createFile(directory.resolve("a.txt"));

        assertThat(ClassPath.entries(directory + "/*"))
                .containsExactly(
                        directory.resolve("a.jar").toString(),
                        directory.resolve("b.jar").toString());
    }

    @Test
    void emptyEntriesAreLeftOut() {
        assertThat(ClassPath.entries("")).isEmpty();
        assertThat(ClassPath.entries(directory + File.pathSeparator + File.pathSeparator + directory))
                .hasSize(2);
    }

    @Test
    void missingEntryIsNamed() {
        assertThatThrownBy(() -> ClassPath.entries(directory + File.pathSeparator + "gone/classes"))
                .hasMessageContaining("\"gone/classes\" does not exist");
        assertThatThrownBy(() -> ClassPath.entries("gone/*")).hasMessageContaining("\"gone/*\" does not exist");
    }
}
