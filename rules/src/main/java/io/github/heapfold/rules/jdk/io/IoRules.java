package io.github.heapfold.rules.jdk.io;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.Rules;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.CharArrayReader;
import java.io.CharArrayWriter;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.FilterReader;
import java.io.FilterWriter;
import java.io.InputStreamReader;
import java.io.LineNumberReader;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStreamWriter;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.PushbackInputStream;
import java.io.PushbackReader;
import java.io.RandomAccessFile;
import java.io.SequenceInputStream;
import java.io.StreamTokenizer;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.util.List;

/**
 * Streams, readers and writers. What a stream in memory holds are its slots; a buffer on the way to another stream is
 * structure, the other stream an element. Streams over files are one line.
 *
 * <p>Mirrors the classes' sources in {@code java/io/}, and {@code sun/nio/cs/StreamDecoder.java} and
 * {@code StreamEncoder.java}, of JDK 17 to 25; leaves rely on no field. Locks came and went in between (JDK-8278255); that of a reader or
 * writer may be the stream beneath.
 */
final class IoRules {
    private IoRules() {}

    static void register(Rules rules) {
        rules.container(
                        ByteArrayOutputStream.class,
                        c -> c.subclasses().slots("buf").size("count"))
                .container(ByteArrayInputStream.class, c -> c.subclasses().slots("buf"))
                .leaf(FileDescriptor.class, FileInputStream.class, FileOutputStream.class, RandomAccessFile.class);
        Display.leaf(rules, "jdk.internal.misc.InternalLock", "Lock"); // 19 to 23
        rules.rename(StringReader.class, "StringReader") // one type with the reader that does its work since 24
                .leaf(Charset.class, CharsetEncoder.class, CharsetDecoder.class);
        Display.leaf(rules, "sun.nio.ch.FileChannelImpl", "FileChannel");
        Display.leaf(rules, "java.lang.System$In", "FileInputStream"); // 24
        Display.leaf(rules, "java.lang.System$Out", "FileOutputStream");
        for (String type : List.of("InputStream", "OutputStream", "Reader", "Writer")) {
            Display.leaf(rules, "java.io." + type + "$1", type); // those of nothing
        }
        rules.leaf(ObjectStreamClass.class);
        input(rules);
        output(rules);
        readers(rules);
        writers(rules);
    }

    private static void input(Rules rules) {
        rules.container(FilterInputStream.class, c -> c.subclasses().elements("in"))
                .container(
                        BufferedInputStream.class,
                        c -> c.subclasses().elements("in").stack("buf", "lock").mayLack("lock"))
                .container(
                        PushbackInputStream.class,
                        c -> c.subclasses().elements("in").stack("buf"))
                .container(
                        DataInputStream.class,
                        c -> c.subclasses().elements("in").stack("bytearr", "chararr", "readBuffer", "lineBuffer"))
                .container(SequenceInputStream.class, c -> c.subclasses().elements("e", "in"))
                .container(
                        PipedInputStream.class,
                        c -> c.subclasses().elements("readSide", "writeSide").stack("buffer"))
                .leaf(ObjectInputStream.class);
    }

    private static void output(Rules rules) {
        rules.container(
                        FilterOutputStream.class,
                        c -> c.subclasses().elements("out").stack("closeLock"))
                .container(
                        BufferedOutputStream.class,
                        c -> c.subclasses()
                                .elements("out")
                                .stack("closeLock", "buf", "lock")
                                .mayLack("lock"))
                .container(
                        DataOutputStream.class,
                        c -> c.subclasses().elements("out").stack("closeLock", "bytearr", "writeBuffer"))
                .container(
                        PrintStream.class,
                        c -> c.subclasses()
                                .elements("out", "textOut", "charOut", "formatter")
                                .stack("closeLock", "lock", "charset")
                                .mayLack("charset", "lock"))
                .container(PipedOutputStream.class, c -> c.subclasses().elements("sink"))
                .leaf(ObjectOutputStream.class);
    }

    private static void readers(Rules rules) {
        rules.container(
                        BufferedReader.class,
                        c -> c.subclasses()
                                .elements("in")
                                .elementsOrMarkers("lock")
                                .stack("cb", "skipBuffer"))
                .container(
                        LineNumberReader.class,
                        c -> c.subclasses()
                                .elements("in")
                                .elementsOrMarkers("lock")
                                .stack("cb", "skipBuffer"))
                .container(
                        FilterReader.class,
                        c -> c.subclasses()
                                .elements("in")
                                .elementsOrMarkers("lock")
                                .stack("skipBuffer"))
                .container(
                        PushbackReader.class,
                        c -> c.subclasses()
                                .elements("in")
                                .elementsOrMarkers("lock")
                                .stack("buf", "skipBuffer"))
                .container(
                        InputStreamReader.class,
                        c -> c.subclasses()
                                .elements("sd")
                                .elementsOrMarkers("lock")
                                .stack("skipBuffer"))
                .container(
                        CharArrayReader.class,
                        c -> c.subclasses()
                                .slots("buf")
                                .elementsOrMarkers("lock")
                                .stack("skipBuffer"))
                .container(
                        StringReader.class,
                        c -> c.subclasses()
                                .elements("str", "r")
                                .elementsOrMarkers("lock") // r since 24
                                .mayLack("str", "r")
                                .stack("skipBuffer"))
                .container(
                        PipedReader.class,
                        c -> c.subclasses()
                                .elements("readSide", "writeSide")
                                .elementsOrMarkers("lock")
                                .stack("buffer", "skipBuffer"))
                .container(
                        StreamTokenizer.class,
                        c -> c.subclasses().elements("reader", "input").stack("buf", "ctype"));
        Display.container(
                rules,
                "sun.nio.cs.StreamDecoder",
                "StreamDecoder",
                c -> c.elements("in", "ch").elementsOrMarkers("lock").stack("cs", "decoder", "bb", "skipBuffer"));
        Display.container(
                rules,
                "java.io.Reader$2",
                "StringReader",
                c -> c.elements("val$cs").elementsOrMarkers("lock").stack("skipBuffer")); // 24
    }

    private static void writers(Rules rules) {
        rules.container(
                        BufferedWriter.class,
                        c -> c.subclasses()
                                .elements("out")
                                .elementsOrMarkers("lock")
                                .stack("cb", "writeBuffer"))
                .container(
                        FilterWriter.class,
                        c -> c.subclasses()
                                .elements("out")
                                .elementsOrMarkers("lock")
                                .stack("writeBuffer"))
                .container(
                        OutputStreamWriter.class,
                        c -> c.subclasses()
                                .elements("se")
                                .elementsOrMarkers("lock")
                                .stack("writeBuffer"))
                .container(
                        CharArrayWriter.class,
                        c -> c.subclasses()
                                .slots("buf")
                                .size("count")
                                .elementsOrMarkers("lock")
                                .stack("writeBuffer"))
                .container(
                        StringWriter.class,
                        c -> c.subclasses()
                                .elements("buf")
                                .elementsOrMarkers("lock")
                                .stack("writeBuffer"))
                .container(
                        PipedWriter.class,
                        c -> c.subclasses()
                                .elements("sink")
                                .elementsOrMarkers("lock")
                                .stack("writeBuffer"))
                .container(
                        PrintWriter.class,
                        c -> c.subclasses()
                                .elements("out", "psOut", "formatter")
                                .elementsOrMarkers("lock")
                                .stack("writeBuffer"));
        Display.container(
                rules,
                "sun.nio.cs.StreamEncoder",
                "StreamEncoder",
                c -> c.elements("out", "ch")
                        .elementsOrMarkers("lock")
                        .mayLack("ch") // 21
                        .stack("cs", "encoder", "bb", "lcb", "writeBuffer"));
    }
}
