package io.github.heapfold.export;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.export.internal.AtomicFile;
import io.github.heapfold.export.internal.pprof.PprofWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * A profile for {@code go tool pprof} and all else that reads its format, packed with gzip. Samples are the lines of the view, with
 * {@code inuse_objects} and {@code inuse_space}; labels {@code type} and {@code role} tell the type that the last frame names, and what
 * the bytes are for. Half a surrogate pair in a name, which UTF-8 cannot say, becomes {@code ?}.
 */
public final class Pprof {
    private Pprof() {}

    /**
     * Writes a file, replacing the one that is there. On failure that one stays as it was.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(MemoryProfile profile, Path file) throws IOException {
        AtomicFile.write(file, out -> write(profile, out));
    }

    /**
     * Writes a profile and leaves the stream open.
     *
     * @throws IOException if the stream throws it
     */
    public static void write(MemoryProfile profile, OutputStream out) throws IOException {
        GZIPOutputStream gzip = new GZIPOutputStream(out);
        OutputStream buffered = new BufferedOutputStream(gzip);
        PprofWriter.write(profile, buffered);
        buffered.flush();
        gzip.finish();
        out.flush();
    }
}
