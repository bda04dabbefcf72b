package io.github.heapfold.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * What is known of the terminal, if there is one.
 *
 * @param width columns of standard output
 * @param colour whether to colour standard output: it is a terminal, and {@code NO_COLOR} is not set
 * @param progress whether to draw on standard error: it is a terminal
 */
record Terminal(int width, boolean colour, boolean progress) {
    private static final int DEFAULT_WIDTH = 120;

    /** None: the result goes to a file or another program. */
    static Terminal none() {
        return new Terminal(DEFAULT_WIDTH, false, false);
    }

    static Terminal ofProcess() {
        boolean out = isTerminal(1);
        boolean plain = !System.getenv().getOrDefault("NO_COLOR", "").isEmpty()
                || System.getenv().getOrDefault("TERM", "").equals("dumb");
        return new Terminal(out ? columns() : DEFAULT_WIDTH, out && !plain, isTerminal(2));
    }

    /** Where the system shows what a process has open; elsewhere none is, for no one can tell standard output from error. */
    private static boolean isTerminal(int descriptor) {
        try {
            Path file = Path.of("/proc/self/fd/" + descriptor).toRealPath();
            return file.startsWith("/dev/pts") || file.startsWith("/dev/tty") || file.startsWith("/dev/console");
        } catch (IOException e) {
            return false; // a pipe or a socket, which has no path; or no such system
        }
    }

    /** As the system's own tool says it: what the shell knows it does not pass on. */
    private static int columns() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .start();
            String answer = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            stty.waitFor(1, TimeUnit.SECONDS);
            int columns = Integer.parseInt(answer.substring(answer.indexOf(' ') + 1));
            return columns > 0 ? columns : DEFAULT_WIDTH;
        } catch (IOException | NumberFormatException e) {
            return DEFAULT_WIDTH;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return DEFAULT_WIDTH;
        }
    }
}
