package io.github.heapfold.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes.
 *
 * @param out for the result only
 * @param err for all else
 * @param charset of both
 * @param terminal that it writes to
 */
record Console(PrintStream out, PrintStream err, Charset charset, Terminal terminal) {
    /** The process's own streams, whatever {@code System.out} may be set to later. */
    static Console ofProcess() {
        Charset charset = ofTerminal();
        return new Console(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset),
                charset,
                Terminal.ofProcess());
    }

    private static Charset ofTerminal() {
        String name = System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8"));
        Charset charset = Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
        return charset.canEncode() ? charset : StandardCharsets.UTF_8;
    }

    void note(String text) {
        err.println(text);
    }

    void error(String text) {
        err.println("heapfold: " + text);
    }

    PrintWriter outWriter() {
        return new PrintWriter(new OutputStreamWriter(out, charset), true);
    }

    PrintWriter errWriter() {
        return new PrintWriter(new OutputStreamWriter(err, charset), true);
    }
}
