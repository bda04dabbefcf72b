package io.github.heapfold.dump.format;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;

/**
 * A file mapped into memory. A mapping holds 2 GB at most, so there are several, each with a few bytes of the next one, so
 * that no number lies across two. The system unmaps them when they are garbage; Java 17 offers no other way.
 */
final class MappedBytes extends FileBytes {
    private static final int SHIFT = 30;
    private static final int OVERLAP_BYTES = Long.BYTES;

    private final MappedByteBuffer[] segments;
    private final long length;
    private final int shift;
    private final long mask;

    MappedBytes(FileChannel channel) throws IOException {
        this(channel, SHIFT);
    }

    /** Segments of 2 to the power of {@code shift} bytes. */
    MappedBytes(FileChannel channel, int shift) throws IOException {
        this.length = channel.size();
        this.shift = shift;
        this.mask = (1L << shift) - 1;
        this.segments = new MappedByteBuffer[Math.toIntExact((length + mask) >>> shift)];
        for (int i = 0; i < segments.length; i++) {
            long from = (long) i << shift;
            long bytes = Math.min(length - from, (1L << shift) + OVERLAP_BYTES);
            segments[i] = channel.map(FileChannel.MapMode.READ_ONLY, from, bytes);
        }
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public byte int8(long position) {
        return segments[(int) (position >>> shift)].get((int) (position & mask));
    }

    @Override
    public short int16(long position) {
        return segments[(int) (position >>> shift)].getShort((int) (position & mask));
    }

    @Override
    public int int32(long position) {
        return segments[(int) (position >>> shift)].getInt((int) (position & mask));
    }

    @Override
    public long int64(long position) {
        return segments[(int) (position >>> shift)].getLong((int) (position & mask));
    }

    @Override
    public void copy(long position, byte[] target) {
        for (int done = 0; done < target.length; ) {
            long from = position + done;
            int inSegment = (int) (from & mask);
            MappedByteBuffer segment = segments[(int) (from >>> shift)];
            int count = Math.min(target.length - done, segment.limit() - inSegment);
            segment.get(inSegment, target, done, count);
            done += count;
        }
    }

    @Override
    public void close() {
        // see above
    }
}
