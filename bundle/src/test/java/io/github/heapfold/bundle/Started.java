package io.github.heapfold.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What a process did that was started from {@code heapfold.jar}, or from anything. */
record Started(int exitCode, String out, String err) {
    static final Path JAR = Path.of(System.getProperty("heapfold.jar")).toAbsolutePath();
    static final Path ROOT = Path.of(System.getProperty("heapfold.root")).toAbsolutePath();

    private static final int SECONDS = 240;

    /** {@code java -jar heapfold.jar ...} */
    static Started heapfold(Path directory, String... args) throws IOException, InterruptedException {
        return withInput("", directory, args);
    }

    /** The same with standard input. */
    static Started withInput(String input, Path directory, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java(), "-jar", JAR.toString()));
        command.addAll(List.of(args));
        return command(directory, input, Map.of(), command);
    }

    static Started command(Path directory, String input, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        File in = file(directory, "in");
        File out = file(directory, "out");
        File err = file(directory, "err");
        Files.writeString(in.toPath(), input);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(in)
                .redirectOutput(out)
                .redirectError(err);
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(command + " is still running after " + SECONDS + " s: " + read(err));
        }
        return new Started(process.exitValue(), read(out), read(err));
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Outside the directory of the process, so that a test sees there what the process left. */
    private static File file(Path directory, String name) throws IOException {
        File file = File.createTempFile(directory.getFileName() + "-", "." + name);
        file.deleteOnExit();
        return file;
    }

    private static String read(File file) throws IOException {
        return Files.readString(file.toPath(), StandardCharsets.UTF_8);
    }
}
