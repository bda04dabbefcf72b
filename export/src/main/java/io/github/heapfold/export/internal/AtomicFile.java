package io.github.heapfold.export.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file whole or not at all: to a temporary file beside it, then moves that into its place. */
public final class AtomicFile {
    private AtomicFile() {}

    /** Writes the bytes of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Fails if it is plain already that a file cannot be written there.
     *
     * @throws FileSystemException naming the file, the reason and the remedy
     */
    public static void check(Path file) throws FileSystemException {
        Path directory = directoryOf(file);
        if (!Files.isDirectory(directory)) {
            throw new FileSystemException(
                    file.toString(), null, "there is no directory " + directory + "; create it first");
        }
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "it is a directory; name a file in it");
        }
        if (!Files.isWritable(Files.exists(file) ? file : directory)) {
            throw new FileSystemException(
                    file.toString(), null, "permission denied; write elsewhere, or change the permissions");
        }
    }

    /** Writes a file; when the content or the disk fails, what was there stays and nothing is left behind. */
    public static void write(Path file, Content content) throws IOException {
        check(file);
        if (!Files.exists(file)) {
            replace(file, content);
        } else if (Files.isRegularFile(file)) {
            replace(file.toRealPath(), content); // a link stays a link
        } else { // a device or a pipe, which must not be replaced by a file
            try (OutputStream out = Files.newOutputStream(file)) {
                content.writeTo(out);
            }
        }
    }

    private static void replace(Path target, Content content) throws IOException {
        Path temporary = directoryOf(target).resolve(".heapfold-" + UUID.randomUUID() + ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW)) {
                content.writeTo(out);
            }
            keepPermissions(target, temporary);
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void keepPermissions(Path old, Path temporary) throws IOException {
        if (Files.exists(old) && Files.getFileStore(old).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(old));
        }
    }

    private static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path directoryOf(Path file) throws FileSystemException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null) {
            throw new FileSystemException(file.toString(), null, "it is a directory; name a file in it");
        }
        return directory;
    }
}
