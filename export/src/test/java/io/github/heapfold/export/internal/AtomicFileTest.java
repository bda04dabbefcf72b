package io.github.heapfold.export.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path directory;

    @Test
    void failureLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.writeString(directory.resolve("x.txt"), "old");

        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write("half".getBytes());
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");

        assertThat(file).hasContent("old");
        assertThat(directory.toFile().list()).containsExactly("x.txt");
    }

    @Test
    void failureLeavesNoNewFile() {
        assertThatThrownBy(() -> AtomicFile.write(directory.resolve("x.txt"), out -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void replacesTheFileAndKeepsItsPermissions() throws IOException {
        Assumptions.assumeTrue(Files.getFileStore(directory).supportsFileAttributeView("posix"));
        Path file = Files.writeString(directory.resolve("x.txt"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        AtomicFile.write(file, out -> out.write("new".getBytes()));

        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void linkStaysALink() throws IOException {
        Path file = Files.writeString(directory.resolve("x.txt"), "old");
        Path link = Files.createSymbolicLink(directory.resolve("link.txt"), file);

        AtomicFile.write(link, out -> out.write("new".getBytes()));

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    @Test
    void deviceIsWrittenToNotReplaced() throws IOException {
        Path device = Path.of("/dev/null");
        Assumptions.assumeTrue(Files.exists(device));

        AtomicFile.write(device, out -> out.write(1));

        assertThat(Files.isRegularFile(device)).isFalse();
    }

    @Test
    void directoryIsNoFile() {
        assertThatThrownBy(() -> AtomicFile.check(directory)).hasMessageContaining("it is a directory");
    }

    @Test
    void parentThatIsAFileIsNoDirectory() throws IOException {
        Path file = Files.writeString(directory.resolve("x.txt"), "old");

        assertThatThrownBy(() -> AtomicFile.check(file.resolve("y.txt")))
                .hasMessageContaining("y.txt")
                .hasMessageContaining("there is no directory");
    }

    @Test
    void readOnlyFileIsRefused() throws IOException {
        Path file = Files.writeString(directory.resolve("x.txt"), "old");
        Assumptions.assumeTrue(file.toFile().setReadOnly() && !Files.isWritable(file)); // root may write anything

        assertThatThrownBy(() -> AtomicFile.check(file)).hasMessageContaining("permission denied");
    }
}
