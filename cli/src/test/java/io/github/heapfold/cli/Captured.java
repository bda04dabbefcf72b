package io.github.heapfold.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What a command did, run in this JVM. */
record Captured(int exitCode, String out, String err) {
    static Captured run(String... args) {
        return run(StandardCharsets.UTF_8, args);
    }

    /** On a terminal that has no other characters. */
    static Captured ascii(String... args) {
        return run(StandardCharsets.US_ASCII, args);
    }

    private static Captured run(Charset charset, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(new Console(stream(out), stream(err), charset, Terminal.none()), args);
        return new Captured(exitCode, text(out), text(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
