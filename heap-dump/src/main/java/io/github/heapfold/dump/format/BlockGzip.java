package io.github.heapfold.dump.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * A dump that HotSpot packed block by block: a gzip member each, all of the same unpacked size but the last. Where each
 * member begins is found once, by unpacking; after that any block is unpacked when it is read.
 *
 * <p>Source: {@code GZipCompressor} in HotSpot's heapDumperCompression.cpp.
 */
final class BlockGzip extends FileBytes {
    private static final String COMMENT = "HPROF BLOCKSIZE=";
    private static final int MAXIMUM_BLOCK_BYTES = 1 << 26;
    /** For a block of HotSpot's usual 1 MB this is 64 MB of unpacked bytes. */
    private static final int CACHED_BLOCKS = 64;

    /** An unpacked block. */
    private record Block(long number, ByteBuffer bytes) {}

    private final FileBytes packed;
    private final int blockBytes;
    /** Of each block, and behind the last one. */
    private final long[] offsets;

    private final long length;
    private final boolean complete;
    private final AtomicReferenceArray<@Nullable Block> cache = new AtomicReferenceArray<>(CACHED_BLOCKS);

    private BlockGzip(FileBytes packed, int blockBytes, long[] offsets, long length, boolean complete) {
        this.packed = packed;
        this.blockBytes = blockBytes;
        this.offsets = offsets;
        this.length = length;
        this.complete = complete;
    }

    /** The size of blocks that the first member of a gzip file announces; 0 if it announces none. */
    static int blockBytes(FileBytes packed) {
        GzipMember first = GzipMember.at(packed, 0);
        if (first == null || !first.comment().startsWith(COMMENT)) {
            return 0;
        }
        try {
            int bytes =
                    Integer.parseInt(first.comment().substring(COMMENT.length()).trim());
            return bytes > 0 && bytes <= MAXIMUM_BLOCK_BYTES ? bytes : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Finds the blocks. A file that ends early, or is damaged, has the blocks before that. */
    static BlockGzip open(FileBytes packed, int blockBytes) {
        BlockOffsets offsets = new BlockOffsets(packed, blockBytes);
        long length = offsets.scan();
        return new BlockGzip(packed, blockBytes, offsets.toArray(), length, offsets.complete());
    }

    /** Whether all of the file could be unpacked. */
    boolean complete() {
        return complete;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public byte int8(long position) {
        return block(position / blockBytes).get((int) (position % blockBytes));
    }

    @Override
    public short int16(long position) {
        int at = (int) (position % blockBytes);
        return at + Short.BYTES <= blockBytes
                ? block(position / blockBytes).getShort(at)
                : (short) (unsigned8(position) << 8 | unsigned8(position + 1));
    }

    @Override
    public int int32(long position) {
        int at = (int) (position % blockBytes);
        return at + Integer.BYTES <= blockBytes
                ? block(position / blockBytes).getInt(at)
                : unsigned16(position) << 16 | unsigned16(position + 2);
    }

    @Override
    public long int64(long position) {
        int at = (int) (position % blockBytes);
        return at + Long.BYTES <= blockBytes
                ? block(position / blockBytes).getLong(at)
                : unsigned32(position) << 32 | unsigned32(position + 4);
    }

    @Override
    public void copy(long position, byte[] target) {
        for (int done = 0; done < target.length; ) {
            long from = position + done;
            int inBlock = (int) (from % blockBytes);
            ByteBuffer block = block(from / blockBytes);
            int count = Math.min(target.length - done, block.limit() - inBlock);
            block.get(inBlock, target, done, count);
            done += count;
        }
    }

    private ByteBuffer block(long number) {
        int slot = (int) (number % CACHED_BLOCKS);
        Block cached = cache.get(slot);
        if (cached == null || cached.number() != number) {
            cached = new Block(number, unpack((int) number));
            cache.set(slot, cached);
        }
        return cached.bytes();
    }

    private ByteBuffer unpack(int number) {
        long from = offsets[number];
        byte[] member = new byte[(int) (offsets[number + 1] - from)];
        packed.copy(from, member);
        GzipMember header = GzipMember.at(packed, from);
        int skip = header == null ? 0 : header.headerBytes();
        byte[] block = new byte[(int) Math.min(blockBytes, length - (long) number * blockBytes)];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(member, skip, member.length - skip);
            int done = 0;
            while (done < block.length) {
                int count = inflater.inflate(block, done, block.length - done);
                if (count == 0) {
                    throw new DataFormatException("ended early");
                }
                done += count;
            }
            return ByteBuffer.wrap(block);
        } catch (DataFormatException e) {
            throw new IllegalStateException(
                    "block " + number + " of the dump cannot be unpacked any more (" + e.getMessage()
                            + "); do not change the file while it is read",
                    e);
        } finally {
            inflater.end();
        }
    }

    @Override
    public void close() throws IOException {
        packed.close();
    }
}
