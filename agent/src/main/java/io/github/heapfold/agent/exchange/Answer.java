package io.github.heapfold.agent.exchange;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.export.ProfileJson;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Writes and reads what a target says: a profile, or why there is none. */
public final class Answer {
    private static final FileAttribute<?>[] OWNER_ONLY =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];

    private Answer() {}

    /** The file that the target writes; it is renamed when all is done. */
    public static Path part(Path directory) {
        return directory.resolve("answer.part");
    }

    /** The file that the caller waits for. */
    public static Path file(Path directory) {
        return directory.resolve("answer");
    }

    /**
     * Answers with a profile; an empty one where there is nothing but that it is done.
     *
     * @throws IOException if it cannot be written, or there is one
     */
    public static void write(MemoryProfile profile, Path directory) throws IOException {
        try (OutputStream out = new BufferedOutputStream(create(part(directory)))) {
            new DataOutputStream(out).writeBoolean(true);
            ProfileJson.write(profile, out);
        }
    }

    /** Answers why there is no profile. */
    public static void refuse(String reason, Path directory) throws IOException {
        try (DataOutputStream out = new DataOutputStream(create(part(directory)))) {
            out.writeBoolean(false);
            out.writeUTF(reason.substring(0, Math.min(reason.length(), 4000)));
        }
    }

    /** A new file, never one that somebody put there. */
    private static OutputStream create(Path file) throws IOException {
        return Channels.newOutputStream(Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_ONLY));
    }

    /**
     * The profile.
     *
     * @throws RefusedException if there is none, and why
     */
    public static MemoryProfile read(Path directory) throws IOException, RefusedException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file(directory))))) {
            if (!in.readBoolean()) {
                throw new RefusedException(in.readUTF());
            }
            return ProfileJson.read(in);
        }
    }
}
