package io.github.heapfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @Test
    void helpIsAResult() {
        Captured run = Captured.run("--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("Usage: heapfold").contains("demo", "eval", "jshell", "Exit codes:");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"attach", "demo", "dump", "eval", "explain", "read", "jshell"})
    void eachCommandHasHelp(String command) {
        Captured run = Captured.run(command, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: heapfold " + command);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void versionIsThatOfTheBuild() {
        Captured run = Captured.run("--version");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).matches("heapfold \\d+\\.\\d+\\.\\d+\\S* on Java \\d.*\n");
    }

    @Test
    void noCommandIsAUsageErrorThatNamesTheCommands() {
        assertUsageError(
                Captured.run(),
                "a command is missing; one of attach, demo, dump, eval, explain, read, convert, diff, merge, top,"
                        + " jshell");
    }

    @Test
    void unknownCommandAndOptionAreUsageErrors() {
        assertUsageError(Captured.run("profile"), "'profile'");
        assertUsageError(Captured.run("eval", "--nope", "1"), "'--nope'");
        assertUsageError(Captured.run("demo", "--variables", "many"), "'many' is not an int");
        assertUsageError(Captured.run("demo", "--variables", "0"), "--variables must be at least 1, was 0");
    }

    private static void assertUsageError(Captured run, String message) {
        assertThat(run.err()).startsWith("heapfold: ").contains(message, "Try: heapfold", "--help");
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void completionIsAScriptForTheShell() {
        Captured run = Captured.run("completion");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("heapfold", "--first-owner", "complete -F");
    }
}
