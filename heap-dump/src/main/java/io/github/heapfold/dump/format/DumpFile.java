package io.github.heapfold.dump.format;

import io.github.heapfold.dump.notes.DumpException;
import io.github.heapfold.dump.notes.DumpNote;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** An HPROF file, opened: its header, and its bytes as if it were not packed. */
public final class DumpFile implements Closeable {
    private final FileBytes bytes;
    private final HprofHeader header;
    private final boolean wideIds;
    private final @Nullable Path temporary;

    private DumpFile(FileBytes bytes, HprofHeader header, @Nullable Path temporary) {
        this.bytes = bytes;
        this.header = header;
        this.wideIds = header.idBytes() == Long.BYTES;
        this.temporary = temporary;
    }

    /**
     * Opens a file, plain or packed with gzip. What was packed in one piece is unpacked to a temporary file.
     *
     * @throws DumpException if it is no HPROF file
     */
    public static DumpFile open(Path file, Notes notes) throws IOException {
        if (Files.isDirectory(file)) {
            throw new DumpException(file + " must be a file, is a directory; pass a heap dump in HPROF format");
        }
        FileBytes raw = map(file);
        if (!GzipMember.startsAt(raw, 0)) {
            return new DumpFile(raw, HprofHeader.read(raw, file.toString()), null);
        }
        int blockBytes = BlockGzip.blockBytes(raw);
        if (blockBytes > 0) {
            BlockGzip unpacked = BlockGzip.open(raw, blockBytes);
            if (!unpacked.complete()) {
                notes.add(
                        DumpNote.Kind.TRUNCATED,
                        "the packed file ends early or is damaged; its first " + Quantity.bytes(unpacked.length())
                                + ", unpacked, are read");
            }
            return new DumpFile(unpacked, HprofHeader.read(unpacked, file.toString()), null);
        }
        return unpack(file, notes);
    }

    private static DumpFile unpack(Path file, Notes notes) throws IOException {
        Path temporary = Files.createTempFile("heapfold", ".hprof");
        try {
            boolean whole = true;
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
                whole = copy(in, temporary);
            } catch (ZipException | EOFException e) {
                whole = false;
            }
            FileBytes bytes = map(temporary);
            HprofHeader header = HprofHeader.read(bytes, file.toString());
            notes.add(
                    DumpNote.Kind.UNPACKED,
                    "the file was packed in one piece; its " + Quantity.bytes(bytes.length())
                            + " were unpacked to a temporary file, which goes when the dump is closed");
            if (!whole) {
                notes.add(DumpNote.Kind.TRUNCATED, "the packed file ends early or is damaged; what is before is read");
            }
            return new DumpFile(bytes, header, temporary);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
    }

    /** Copies as much as there is; false if that is not all. */
    private static boolean copy(InputStream in, Path target) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (var out = Files.newOutputStream(target)) {
            while (true) {
                int count;
                try {
                    count = in.read(buffer);
                } catch (ZipException | EOFException e) {
                    return false;
                }
                if (count < 0) {
                    return true;
                }
                out.write(buffer, 0, count);
            }
        }
    }

    private static FileBytes map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return new MappedBytes(channel);
        }
    }

    public FileBytes bytes() {
        return bytes;
    }

    public HprofHeader header() {
        return header;
    }

    public int idBytes() {
        return wideIds ? Long.BYTES : Integer.BYTES;
    }

    /** The id at a position. */
    public long id(long position) {
        return wideIds ? bytes.int64(position) : bytes.unsigned32(position);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
        if (temporary != null) {
            Files.deleteIfExists(temporary);
        }
    }
}
