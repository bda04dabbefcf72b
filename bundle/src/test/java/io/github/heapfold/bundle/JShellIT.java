package io.github.heapfold.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JShellIT {
    private static final String POINTS = """
            record P(int x, String s) {}
            var l = new ArrayList<P>();
            for (int i = 0; i < 10; i++) l.add(new P(i, "n" + i));
            """;

    @TempDir
    Path directory;

    @Test
    void profilesAListOfAClassDeclaredInTheSession() throws Exception {
        Started run = Started.withInput(POINTS + "profile(l)\n/exit\n", directory, "jshell");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.rows()).isNotEmpty().allMatch(line -> line.matches(" *[0-9.]+% .*"));
        assertThat(run.out()).contains("10 objects", "P.s", "P.x", "P[header]", "ArrayList[slots]");
    }

    @Test
    void writesFlameGraphAndFoldedStacks() throws Exception {
        Started run = Started.withInput(
                POINTS + "flame(l, \"x.html\")\nSystem.out.println(folded(l))\nexact(l)\n", directory, "jshell");

        assertThat(run.err()).isEqualTo("wrote x.html\n");
        assertThat(run.out()).contains("P.x 40\n", "P[padding]");
        assertThat(Files.readString(directory.resolve("x.html"))).contains("<title>ArrayList</title>");
    }

    @Test
    void errorsOfTheSessionAreNoResult() throws Exception {
        Started run = Started.withInput("new Foo()\nprofile(null)\n", directory, "jshell");

        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("class Foo", "root must not be null");
    }

    @Test
    void missingClassPathEntryIsAUsageError() throws Exception {
        Started run = Started.heapfold(directory, "jshell", "--class-path", "gone.jar");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("\"gone.jar\" does not exist");
    }

    @Test
    void optionsAndFilesOfJShellArePassedOn() throws Exception {
        Files.writeString(directory.resolve("x.jsh"), "profile(System.getProperty(\"mine\"))\n/exit 3\n");

        Started run = Started.heapfold(directory, "jshell", "-R-Dmine=abc", "x.jsh");

        assertThat(run.out()).contains("String");
        assertThat(run.exitCode()).isEqualTo(3);
    }
}
