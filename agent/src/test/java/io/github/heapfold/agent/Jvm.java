package io.github.heapfold.agent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A second JVM that runs {@link App}. */
final class Jvm implements AutoCloseable {
    static final Path OWN = Path.of(System.getProperty("java.home"));

    private final Process process;
    private final BufferedReader out;
    private final PrintStream in;

    private Jvm(Process process) {
        this.process = process;
        out = process.inputReader(StandardCharsets.UTF_8);
        in = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /** The JDKs from 17 on that are installed beside the one of the tests, one of each version. */
    static List<Path> jdks() throws IOException {
        TreeMap<String, Path> jdks = new TreeMap<>();
        try (DirectoryStream<Path> homes =
                Files.newDirectoryStream(OWN.toRealPath().getParent())) {
            for (Path home : homes) {
                if (Files.isExecutable(home.resolve("bin/javac")) && Files.isReadable(home.resolve("release"))) {
                    String version = Files.readString(home.resolve("release"))
                            .replaceFirst("(?s).*JAVA_VERSION=\"(\\d+).*", "$1");
                    if (version.matches("(1[7-9]|[2-9]\\d)")) {
                        jdks.put(version, home);
                    }
                }
            }
        }
        return List.copyOf(jdks.values());
    }

    static Jvm start(Path home, String... flags) throws IOException {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString()));
        command.addAll(List.of(flags));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), App.class.getName()));
        Jvm jvm = new Jvm(new ProcessBuilder(command)
                .redirectError(Files.createTempFile("heapfold-app", ".err").toFile())
                .start());
        jvm.untilDone();
        return jvm;
    }

    String pid() {
        return String.valueOf(process.pid());
    }

    Process process() {
        return process;
    }

    /** What it writes until it is done. */
    List<String> told(String command) throws IOException {
        in.println(command);
        return untilDone();
    }

    private List<String> untilDone() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = out.readLine(); !"done".equals(line); line = out.readLine()) {
            if (line == null) {
                throw new IllegalStateException("the JVM has ended; it wrote " + lines);
            }
            lines.add(line);
        }
        return lines;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
