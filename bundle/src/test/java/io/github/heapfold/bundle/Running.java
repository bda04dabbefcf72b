package io.github.heapfold.bundle;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that was started, with files for what it writes. */
record Running(List<String> command, Process process, File out, File err) {
    private static final int SECONDS = 240;

    static Running start(Path directory, String input, Map<String, String> environment, List<String> command)
            throws IOException {
        File in = file(directory, "in");
        File out = file(directory, "out");
        File err = file(directory, "err");
        Files.writeString(in.toPath(), input);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(in)
                .redirectOutput(out)
                .redirectError(err);
        builder.environment().put("XDG_CACHE_HOME", "/dev/null"); // no archive of classes, unless a test asks for one
        builder.environment().putAll(environment);
        return new Running(command, builder.start(), out, err);
    }

    /** Waits for its end. */
    Started end() throws IOException, InterruptedException {
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(command + " is still running after " + SECONDS + " s: " + read(err));
        }
        return new Started(process.exitValue(), read(out), read(err));
    }

    /** Waits until it has written some text to standard error. */
    void untilErrContains(String text) throws IOException, InterruptedException {
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
                !read(err).contains(text); ) {
            if (!process.isAlive() || System.nanoTime() - end > 0) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " did not say \"" + text + "\": " + read(err));
            }
            Thread.sleep(20);
        }
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
