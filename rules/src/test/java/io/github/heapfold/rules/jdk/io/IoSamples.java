package io.github.heapfold.rules.jdk.io;

import static io.github.heapfold.rules.samples.Samples.MANY;
import static io.github.heapfold.rules.samples.Samples.text;

import io.github.heapfold.rules.samples.Samples;
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
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.LineNumberReader;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.PushbackInputStream;
import java.io.PushbackReader;
import java.io.SequenceInputStream;
import java.io.StreamTokenizer;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ChoiceFormat;
import java.text.Collator;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import java.util.function.Supplier;
import java.util.zip.CRC32;

/** Streams, readers, writers, direct buffers, digests and formats. */
public final class IoSamples {
    private IoSamples() {}

    public static void addTo(Samples samples) {
        input(samples);
        output(samples);
        characters(samples);
        directBuffers(samples);
        formats(samples);
    }

    private interface Opening {
        Object open() throws IOException;
    }

    private static Supplier<Object> of(Opening opening) {
        return () -> {
            try {
                return opening.open();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static InputStream bytes() {
        return new ByteArrayInputStream(text(1).getBytes(StandardCharsets.UTF_8));
    }

    private static void input(Samples samples) {
        samples.add("ByteArrayInputStream", IoSamples::bytes)
                .add("BufferedInputStream", of(() -> {
                    InputStream stream = new BufferedInputStream(bytes());
                    stream.read();
                    return stream;
                }))
                .add("PushbackInputStream", () -> new PushbackInputStream(bytes(), 10))
                .add("DataInputStream", of(() -> {
                    DataInputStream stream = new DataInputStream(new ByteArrayInputStream(new byte[] {0, 1, 'a'}));
                    stream.readUTF();
                    return stream;
                }))
                .add("SequenceInputStream", () -> new SequenceInputStream(bytes(), bytes()))
                .add("PipedInputStream", of(() -> new PipedOutputStream(new PipedInputStream())));
    }

    private static void output(Samples samples) {
        samples.add("ByteArrayOutputStream, empty", ByteArrayOutputStream::new)
                .add("ByteArrayOutputStream, past its first capacity", of(() -> {
                    ByteArrayOutputStream stream = new ByteArrayOutputStream();
                    stream.write(new byte[MANY]);
                    return stream;
                }))
                .add("BufferedOutputStream", of(() -> {
                    OutputStream stream = new BufferedOutputStream(new ByteArrayOutputStream());
                    stream.write(1);
                    return stream;
                }))
                .add("DataOutputStream", of(() -> {
                    DataOutputStream stream = new DataOutputStream(new ByteArrayOutputStream());
                    stream.writeUTF(text(1));
                    return stream;
                }))
                .add("ObjectOutputStream", of(() -> new ObjectOutputStream(new ByteArrayOutputStream())))
                .add("PrintStream", () -> {
                    PrintStream stream = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
                    stream.printf("%s", text(1));
                    return stream;
                });
    }

    private static void characters(Samples samples) {
        samples.add("StringReader", () -> new StringReader(text(1)))
                .add("CharArrayReader", () -> new CharArrayReader(text(1).toCharArray()))
                .add("BufferedReader", of(() -> {
                    BufferedReader reader = new BufferedReader(new StringReader(text(1)));
                    reader.readLine();
                    return reader;
                }))
                .add("LineNumberReader", () -> new LineNumberReader(new StringReader(text(1))))
                .add("PushbackReader", () -> new PushbackReader(new StringReader(text(1))))
                .add("InputStreamReader", of(() -> {
                    InputStreamReader reader = new InputStreamReader(bytes(), StandardCharsets.UTF_8);
                    reader.read();
                    return reader;
                }))
                .add("StreamTokenizer", () -> new StreamTokenizer(new StringReader(text(1))))
                .add("StringWriter", () -> new StringWriter().append(text(1)))
                .add("CharArrayWriter", () -> new CharArrayWriter().append(text(1)))
                .add("BufferedWriter", () -> new BufferedWriter(new StringWriter()))
                .add("OutputStreamWriter", of(() -> {
                    OutputStreamWriter writer =
                            new OutputStreamWriter(new ByteArrayOutputStream(), StandardCharsets.UTF_8);
                    writer.write(text(1));
                    return writer;
                }))
                .add("PrintWriter", () -> new PrintWriter(new StringWriter()).printf("%s", text(1)))
                .add("Scanner", () -> {
                    Scanner scanner = new Scanner(text(1)).useLocale(Locale.ROOT);
                    scanner.next();
                    return scanner;
                })
                .add("Formatter", () -> new Formatter(Locale.ROOT).format("%s", text(1)));
    }

    private static void directBuffers(Samples samples) {
        samples.add("direct buffer", () -> ByteBuffer.allocateDirect(MANY))
                .add("direct buffer and a slice of it", () -> {
                    ByteBuffer buffer = ByteBuffer.allocateDirect(MANY);
                    return List.of(buffer, buffer.slice(10, 10));
                })
                .add(
                        "slice of a direct buffer, alone",
                        () -> ByteBuffer.allocateDirect(MANY).asReadOnlyBuffer().slice(10, 10))
                .add("views of a direct buffer", () -> views(ByteBuffer.allocateDirect(MANY)))
                .add("views of a heap buffer", () -> views(ByteBuffer.allocate(MANY)))
                .add("mapped buffer", of(IoSamples::mapped))
                .add("FileChannel", of(() -> FileChannel.open(file())))
                .add("FileInputStream", of(() -> new FileInputStream(file().toFile())))
                .add("CharBuffer of a string", () -> CharBuffer.wrap(text(1)));
    }

    private static Object views(ByteBuffer bytes) {
        ByteBuffer little = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        return List.of(
                bytes.asCharBuffer(),
                bytes.asShortBuffer(),
                bytes.asIntBuffer(),
                little.asLongBuffer(),
                little.asFloatBuffer(),
                little.asDoubleBuffer().asReadOnlyBuffer());
    }

    private static Object mapped() throws IOException {
        try (FileChannel channel = FileChannel.open(file())) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }

    private static Path file() throws IOException {
        Path file = Files.createTempFile("heapfold", null);
        file.toFile().deleteOnExit();
        return Files.writeString(file, text(1));
    }

    private static void formats(Samples samples) {
        samples.add("MessageFormat", () -> new MessageFormat("{0} and {1,number}", Locale.ROOT))
                .add("ChoiceFormat", () -> new ChoiceFormat("0#none|1#one"))
                .add(
                        "CompactNumberFormat",
                        () -> NumberFormat.getCompactNumberInstance(Locale.ROOT, NumberFormat.Style.SHORT))
                .add("Collator", () -> Collator.getInstance(Locale.ROOT))
                .add("ParsePosition", () -> new ParsePosition(1))
                .add("CRC32", CRC32::new)
                .add("MessageDigest", () -> {
                    try {
                        MessageDigest digest = MessageDigest.getInstance("SHA-256");
                        digest.update((byte) 1);
                        return digest;
                    } catch (NoSuchAlgorithmException e) {
                        throw new AssertionError(e);
                    }
                })
                .add("SecureRandom", java.security.SecureRandom::new);
    }
}
