package io.github.heapfold.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a process did that was started from {@code heapfold.jar}, or from anything. */
record Started(int exitCode, String out, String err) {
    static final Path JAR = Path.of(System.getProperty("heapfold.jar")).toAbsolutePath();
    static final Path ROOT = Path.of(System.getProperty("heapfold.root")).toAbsolutePath();

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

    /** The rows of the tree that it printed. */
    List<String> rows() {
        return out.lines()
                .dropWhile(line -> !line.isEmpty())
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .toList();
    }

    static Started command(Path directory, String input, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        return Running.start(directory, input, environment, command).end();
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
