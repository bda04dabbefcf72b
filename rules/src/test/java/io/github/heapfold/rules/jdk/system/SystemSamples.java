package io.github.heapfold.rules.jdk.system;

import static io.github.heapfold.rules.samples.Opened.open;
import static io.github.heapfold.rules.samples.Samples.MANY;
import static io.github.heapfold.rules.samples.Samples.of;
import static io.github.heapfold.rules.samples.Samples.text;

import io.github.heapfold.rules.samples.Samples;
import io.github.heapfold.typerule.RuleProvider;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.lang.reflect.Type;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Files, streams of them, services, random generators, keys and ciphers, processes. */
public final class SystemSamples {
    private SystemSamples() {}

    public static void addTo(Samples samples) {
        files(samples);
        streams(samples);
        system(samples);
        keys(samples);
        reflection(samples);
    }

    private static Path file() throws IOException {
        Path file = Files.createTempFile("heapfold", ".txt");
        file.toFile().deleteOnExit();
        return Files.writeString(file, "a\nb\n");
    }

    private static Path directory() throws IOException {
        Path directory = Files.createTempDirectory("heapfold");
        directory.toFile().deleteOnExit();
        return directory;
    }

    private static FileSystem archive() throws IOException {
        Path file = Files.createTempFile("heapfold", ".zip");
        file.toFile().deleteOnExit();
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("directory/file"));
            out.write(new byte[MANY]);
        }
        return open(FileSystems.newFileSystem(file));
    }

    private static void files(Samples samples) {
        samples.add("FileTime", () -> FileTime.fromMillis(1))
                .add("FileSystem", FileSystems::getDefault)
                .add("FileSystem of an archive", of(SystemSamples::archive))
                .add("Path in an archive", of(() -> archive().getPath("directory", "file")))
                .add("file attributes", of(() -> Files.readAttributes(file(), BasicFileAttributes.class)))
                .add("FileStore", of(() -> Files.getFileStore(file())))
                .add("DirectoryStream", of(() -> open(Files.newDirectoryStream(directory()))))
                .add("WatchKey", of(() -> {
                    WatchService service = open(FileSystems.getDefault().newWatchService());
                    return List.of(service, directory().register(service, StandardWatchEventKinds.ENTRY_CREATE));
                }))
                .add(
                        "FileLock",
                        of(() -> open(FileChannel.open(file(), StandardOpenOption.WRITE))
                                .lock()))
                .add("AsynchronousFileChannel", of(() -> open(AsynchronousFileChannel.open(file()))))
                .add(
                        "streams of a file",
                        of(() -> List.of(open(Files.newInputStream(file())), open(Files.newOutputStream(file())))))
                .add("reader of a file", of(() -> {
                    BufferedReader reader = open(Files.newBufferedReader(file()));
                    reader.readLine();
                    return reader;
                }))
                .add("writer of a file", of(() -> open(Files.newBufferedWriter(file()))))
                .add(
                        "streams of nothing",
                        () -> List.of(
                                InputStream.nullInputStream(),
                                OutputStream.nullOutputStream(),
                                Reader.nullReader(),
                                Writer.nullWriter()))
                .add("PipedReader", of(() -> {
                    PipedReader reader = new PipedReader();
                    PipedWriter writer = new PipedWriter(reader);
                    writer.write(text(1));
                    return List.of(reader, writer);
                }))
                .add("ObjectStreamClass", () -> ObjectStreamClass.lookup(ArrayList.class));
    }

    private static void streams(Samples samples) {
        samples.add("Stream of lines of a file", of(() -> open(Files.lines(file()))))
                .add("Stream of files", of(() -> open(Files.walk(directory()))))
                .add("Stream of lines of a reader", () -> new BufferedReader(new StringReader("a\nb")).lines())
                .add("Stream of lines, read from", () -> {
                    var lines =
                            new BufferedReader(new StringReader("a\nb")).lines().iterator();
                    lines.hasNext();
                    return lines;
                })
                .add(
                        "Streams of a string",
                        () -> List.of(
                                text(1).lines(),
                                text(1).chars(),
                                text(1).codePoints(),
                                "\u65e5".lines(),
                                "\u65e5".chars()))
                .add(
                        "Stream of what a pattern splits",
                        () -> Pattern.compile(",").splitAsStream(text(1)))
                .add("MatchResult", () -> {
                    var matcher = Pattern.compile("(?<word>[a-z]+).*").matcher(text(1));
                    matcher.matches();
                    return matcher.toMatchResult();
                })
                .add("Iterator of a Stream", () -> {
                    var iterator = Stream.of(text(1), text(2)).map(new Suffix()).iterator();
                    iterator.next();
                    return iterator;
                })
                .add(
                        "Spliterators of Streams",
                        () -> List.of(
                                Stream.of(text(1)).map(new Suffix()).spliterator(),
                                text(1).chars().map(c -> c + 1).spliterator()))
                .add(
                        "map of partitioned elements",
                        () -> Stream.of(text(1), text(2))
                                .collect(Collectors.partitioningBy(text -> text.endsWith("1"))))
                .add("map of partitioned elements and its views", () -> {
                    Map<Boolean, List<String>> map =
                            Stream.of(text(1)).collect(Collectors.partitioningBy(text -> true));
                    return List.of(map, map.keySet(), map.values());
                });
    }

    /** A function with state. */
    static final class Suffix implements java.util.function.UnaryOperator<String> {
        final String suffix = text(9);

        @Override
        public String apply(String text) {
            return text + suffix;
        }
    }

    private static void system(Samples samples) {
        samples.add("ServiceLoader", () -> ServiceLoader.load(RuleProvider.class))
                .add("ServiceLoader with what it made", () -> {
                    ServiceLoader<RuleProvider> loader = ServiceLoader.load(RuleProvider.class);
                    loader.forEach(provider -> {});
                    return loader;
                })
                .add(
                        "RandomGenerators",
                        () -> RandomGeneratorFactory.all()
                                .map(RandomGeneratorFactory::name)
                                .filter(name -> !name.equals("SecureRandom"))
                                .map(RandomGenerator::of)
                                .toList())
                .add("RandomGeneratorFactory", () -> RandomGeneratorFactory.of("L64X128MixRandom"))
                .add("ThreadLocalRandom", ThreadLocalRandom::current)
                .add("ProcessBuilder", () -> {
                    ProcessBuilder builder = new ProcessBuilder("command", text(1)).directory(new File("a"));
                    builder.environment().put("KEY", text(2));
                    return builder.redirectOutput(new File("b"));
                })
                .add(
                        "ProcessBuilder.Redirect",
                        () -> List.of(
                                ProcessBuilder.Redirect.PIPE,
                                ProcessBuilder.Redirect.INHERIT,
                                ProcessBuilder.Redirect.from(new File("a")),
                                ProcessBuilder.Redirect.to(new File("a")),
                                ProcessBuilder.Redirect.appendTo(new File("a"))))
                .add(
                        "ProcessHandle",
                        () -> List.of(
                                ProcessHandle.current(), ProcessHandle.current().info()))
                .add("environment", System::getenv)
                .add("Runtime.Version", () -> Runtime.Version.parse("17.0.1+1"))
                .add("StackWalker", StackWalker::getInstance)
                .add("StackFrames", () -> StackWalker.getInstance().walk(Stream::toList))
                .add("ModuleDescriptor", () -> Object.class.getModule().getDescriptor())
                .add("Package", SystemSamples.class::getPackage)
                .add("UnicodeBlock", () -> Character.UnicodeBlock.CYRILLIC);
    }

    private static SecretKeySpec key(String algorithm) {
        return new SecretKeySpec(new byte[16], algorithm);
    }

    private static void keys(Samples samples) {
        samples.add("SecretKeySpec", () -> key("AES"))
                .add("IvParameterSpec", () -> new IvParameterSpec(new byte[16]))
                .add("Cipher", of(() -> {
                    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                    cipher.init(Cipher.ENCRYPT_MODE, key("AES"));
                    return cipher;
                }))
                .add("Mac", of(() -> {
                    Mac mac = Mac.getInstance("HmacSHA256");
                    mac.init(key("HmacSHA256"));
                    return mac;
                }))
                .add("KeyGenerator", of(() -> KeyGenerator.getInstance("AES")))
                .add("KeyFactory", of(() -> KeyFactory.getInstance("RSA")))
                .add("KeyStore", of(() -> {
                    KeyStore store = KeyStore.getInstance("PKCS12");
                    store.load(null, null);
                    return store;
                }))
                .add("Signature", of(() -> Signature.getInstance("SHA256withRSA")))
                .add(
                        "digesting streams",
                        of(() -> List.of(
                                new java.security.DigestInputStream(
                                        InputStream.nullInputStream(), MessageDigest.getInstance("MD5")),
                                new java.security.DigestOutputStream(
                                        OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA3-256")))));
        for (String algorithm : List.of("RSA", "EC", "X25519", "Ed25519")) {
            samples.add("KeyPair, " + algorithm, pair(algorithm));
        }
    }

    private static Supplier<Object> pair(String algorithm) {
        return of(() -> KeyPairGenerator.getInstance(algorithm).generateKeyPair());
    }

    /** With all kinds of types in its signature. */
    static <T extends Comparable<T>> Map<? super T, List<T>[]> generic(List<? extends T> list) {
        throw new UnsupportedOperationException(String.valueOf(list));
    }

    private static void reflection(Samples samples) {
        samples.add("generic types", of(() -> {
            var method = SystemSamples.class.getDeclaredMethod("generic", List.class);
            List<Type> types = new ArrayList<>(List.of(method.getGenericParameterTypes()));
            types.add(method.getGenericReturnType());
            types.add(method.getTypeParameters()[0]);
            types.add(method.getTypeParameters()[0].getBounds()[0]);
            return types;
        }));
    }
}
