package io.github.heapfold.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A new directory for one request, which only its owner may enter. When it goes the target stops its work, so it goes with us too. */
final class ExchangeDirectory implements AutoCloseable {
    private final Path path;
    private final long pid;
    private final Thread atExit;

    private ExchangeDirectory(Path path, long pid) {
        this.path = path;
        this.pid = pid;
        atExit = new Thread(this::delete, "heapfold-exit");
    }

    static ExchangeDirectory create(long pid) throws IOException {
        ExchangeDirectory directory =
                new ExchangeDirectory(Files.createTempDirectory("heapfold-").toAbsolutePath(), pid);
        Runtime.getRuntime().addShutdownHook(directory.atExit);
        return directory;
    }

    Path path() {
        return path;
    }

    /** Gives it to the target's user, where that is another one; only root gets so far. */
    void handOver() throws IOException {
        Path process = Path.of("/proc/" + pid);
        if (Files.exists(process)) {
            UserPrincipal owner = Files.getOwner(process);
            if (!owner.equals(Files.getOwner(path))) {
                for (Path each : List.of(path.resolve("request"), path)) {
                    Files.setOwner(each, owner);
                }
            }
        }
    }

    private void delete() {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // it is gone, or the target is just writing its last; the system clears its temporary files
        }
    }

    @Override
    public void close() {
        delete();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // it runs already
        }
    }
}
