package io.github.heapfold.export;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.ProfileFormatException;
import io.github.heapfold.diff.ProfileDiff;
import io.github.heapfold.export.internal.AtomicFile;
import io.github.heapfold.export.internal.json.DiffWriter;
import io.github.heapfold.export.internal.json.ProfileReader;
import io.github.heapfold.export.internal.json.ProfileWriter;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * A profile as JSON, the form to keep: all that a profile knows is in it, and what is read back is equal.
 *
 * <pre>{@code
 * ProfileJson.write(profile, Path.of("monday.json"));
 * MemoryProfile monday = ProfileJson.read(Path.of("monday.json"));
 * }</pre>
 *
 * The format has a version, and a reader refuses one that is newer than itself. The same profile gives the same bytes, but for
 * the duration among its statistics.
 */
public final class ProfileJson {
    /** The version of the format that is written; those up to it can be read. */
    public static final int VERSION = ProfileWriter.VERSION;

    private static final int GZIP_MAGIC = 0x1F8B;

    private ProfileJson() {}

    /**
     * Writes a profile to a file, replacing the one that is there; packed with gzip if the name ends in {@code .gz}. On
     * failure that one stays as it was.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(MemoryProfile profile, Path file) throws IOException {
        boolean packed = file.toString().endsWith(".gz");
        AtomicFile.write(file, out -> {
            if (packed) {
                GZIPOutputStream gzip = new GZIPOutputStream(out);
                write(profile, gzip);
                gzip.finish();
            } else {
                write(profile, out);
            }
        });
    }

    /**
     * Writes a profile, in ASCII, and leaves the stream open.
     *
     * @throws IOException if the stream throws it
     */
    public static void write(MemoryProfile profile, OutputStream out) throws IOException {
        ProfileWriter.write(profile, out);
    }

    /**
     * Writes what changed between two profiles, for programs to look at: the places that changed, with signed deltas. Leaves the
     * stream open. There is no reading that back.
     *
     * @throws IOException if the stream throws it
     */
    public static void write(ProfileDiff diff, OutputStream out) throws IOException {
        DiffWriter.write(diff, out);
    }

    /**
     * Reads a profile from a file, packed with gzip or not.
     *
     * @throws ProfileFormatException if that is no profile, saying where and why
     * @throws IOException if the file cannot be read
     */
    public static MemoryProfile read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /**
     * Reads a profile to the end of a stream, packed with gzip or not, and leaves it open.
     *
     * @throws ProfileFormatException if that is no profile, saying where and why
     * @throws IOException if the stream throws it
     */
    public static MemoryProfile read(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(2);
        int magic = buffered.read() << 8 | buffered.read();
        buffered.reset();
        try {
            return ProfileReader.read(magic == GZIP_MAGIC ? new GZIPInputStream(buffered) : buffered);
        } catch (ZipException | EOFException e) {
            throw new ProfileFormatException("it is packed with gzip, and damaged or cut off: " + e.getMessage(), 0, 0);
        }
    }
}
