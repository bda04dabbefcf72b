package io.github.heapfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.dump.DumpTaker;
import io.github.heapfold.jol.JolLayouts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {
    private static final List<Object> KEPT = new ArrayList<>();

    @TempDir
    Path directory;

    record Apple(int weight, boolean ripe) {}

    @Test
    void printsObjectsAndBytesByClass() throws IOException {
        for (int i = 0; i < 5000; i++) {
            KEPT.add(new Apple(i, true));
        }
        Path file = directory.resolve("own.hprof");
        DumpTaker.take(file);
        KEPT.clear();

        Captured run = Captured.run("read", file.toString(), "--top", "100000");

        assertThat(run.exitCode()).as(run.err()).isZero();
        long bytes = 5000 * JolLayouts.current().layoutOf(Apple.class).shallowBytes();
        assertThat(run.out())
                .startsWith("own.hprof: HPROF 1.0.2, 8-byte ids, taken ")
                .contains(JolLayouts.current().description())
                .contains("\nlayout told by the VM in a file beside the dump\n")
                .containsPattern(String.format(
                        "%,d bytes +5,000 objects  %s\n",
                        bytes, Apple.class.getName().replace("$", "\\$")))
                .contains(" objects  java.lang.String\n", " objects  byte[]\n");
        assertThat(run.err()).contains("read in ").doesNotContain("note:");

        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) / 2));
        Captured cut = Captured.run("read", file.toString(), "--top", "3");
        assertThat(cut.exitCode()).isZero();
        assertThat(cut.out()).containsPattern("\n +[0-9.]+% +[0-9,]+ bytes +[0-9,]+ objects  [0-9,]+ more classes\n$");
        assertThat(cut.err()).contains("note: the file ends within a record; what is before is read");
    }

    @Test
    void profilesRoots() throws IOException {
        for (int i = 0; i < 50; i++) {
            KEPT.add(new Apple(i, true));
        }
        Path file = directory.resolve("roots.hprof");
        DumpTaker.take(file);
        KEPT.clear();
        String root = ReadCommandTest.class.getName() + ".KEPT";

        Captured run = Captured.run("read", file.toString(), "--root", root, "--exact", "--min", "0");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("52 objects", "accounting EXACT", "─ Apple")
                .contains("50 objects");

        Captured statics = Captured.run("read", file.toString(), "--statics", "io.github.heapfold.cli", "-o", folded());
        assertThat(statics.exitCode()).as(statics.err()).isZero();
        assertThat(Files.readString(Path.of(folded()))).contains(root);

        Captured threads = Captured.run("read", file.toString(), "--threads", "-o", folded());
        assertThat(threads.exitCode()).as(threads.err()).isZero();
        assertThat(Files.readString(Path.of(folded()))).contains("Thread \"");

        Captured stopped =
                Captured.run("read", file.toString(), "--root", root, "--stop", Apple.class.getName(), "--first-owner");
        assertThat(stopped.out()).contains("2 objects", "attribution FIRST").doesNotContain("─ Apple");

        Captured absent = Captured.run("read", file.toString(), "--root", "com.acme.App.CACHE");
        assertThat(absent.exitCode()).isEqualTo(1);
        assertThat(absent.out()).isEmpty();
        assertThat(absent.err())
                .contains("no object is the root \"com.acme.App.CACHE\" of the dump; name a static field");
        assertThat(Captured.run("read", file.toString(), "--layout", "jdk-17").exitCode())
                .isEqualTo(2);
        assertThat(Captured.run("read", file.toString(), "-o", "a.html").exitCode())
                .isEqualTo(2);
    }

    private String folded() {
        return directory.resolve("roots.folded").toString();
    }

    @Test
    void whatIsNoDumpIsAFailure() throws IOException {
        Path text = Files.writeString(directory.resolve("a.txt"), "this is not a heap dump, however long it is");
        Captured run = Captured.run("read", text.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("heapfold: " + text + " must begin with \"JAVA PROFILE\"");

        Captured absent = Captured.run("read", directory.resolve("absent.hprof").toString());
        assertThat(absent.exitCode()).isEqualTo(1);
        assertThat(absent.err()).contains("heapfold: there is no file ");
        assertThat(Captured.run("read").exitCode()).isEqualTo(2);
        assertThat(Captured.run("read", text.toString(), "--top", "0").exitCode())
                .isEqualTo(2);
    }
}
