package io.github.heapfold.dump.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * A dump that HotSpot packed block by block: a gzip member each, of at most the size that the first one announces. Where each
 * member begins is found once, by unpacking; after that any block is unpacked when it is read.
 *
 * <p>Source: {@code GZipCompressor} in HotSpot's heapDumperCompression.cpp.
 */
final class BlockGzip extends FileBytes {
    private static final String COMMENT = "HPROF BLOCKSIZE=";
    private static final int MAXIMUM_BLOCK_BYTES = 1 << 26;
    /** For a block of HotSpot's usual 1 MB this is 64 MB of unpacked bytes. */
    private static final int CACHED_BLOCKS = 64;

    /** An unpacked block, and where it begins in the unpacked file. */
    private record Block(int number, long start, ByteBuffer bytes) {}

    private final FileBytes packed;
    /** Of each block in the packed file, and behind the last one. */
    private final long[] offsets;
    /** Of each block in the unpacked file, and behind the last one. */
    private final long[] starts;

    private final boolean complete;
    private final AtomicReferenceArray<@Nullable Block> cache = new AtomicReferenceArray<>(CACHED_BLOCKS);
    /** The block that was read last. Threads may overwrite each other's; a block is immutable, so each is as good. */
    private @Nullable Block last;

    private BlockGzip(FileBytes packed, long[] offsets, long[] starts, boolean complete) {
        this.packed = packed;
        this.offsets = offsets;
        this.starts = starts;
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
        offsets.scan();
        return new BlockGzip(packed, offsets.offsets(), offsets.starts(), offsets.complete());
    }

    /** Whether all of the file could be unpacked. */
    boolean complete() {
        return complete;
    }

    @Override
    public long length() {
        return starts[starts.length - 1];
    }

    @Override
    public byte int8(long position) {
        Block block = block(position);
        return block.bytes().get((int) (position - block.start()));
    }

    @Override
    public short int16(long position) {
        Block block = block(position);
        int at = (int) (position - block.start());
        return at + Short.BYTES <= block.bytes().limit()
                ? block.bytes().getShort(at)
                : (short) (unsigned8(position) << 8 | unsigned8(position + 1));
    }

    @Override
    public int int32(long position) {
        Block block = block(position);
        int at = (int) (position - block.start());
        return at + Integer.BYTES <= block.bytes().limit()
                ? block.bytes().getInt(at)
                : unsigned16(position) << 16 | unsigned16(position + 2);
    }

    @Override
    public long int64(long position) {
        Block block = block(position);
        int at = (int) (position - block.start());
        return at + Long.BYTES <= block.bytes().limit()
                ? block.bytes().getLong(at)
                : unsigned32(position) << 32 | unsigned32(position + 4);
    }

    @Override
    public void copy(long position, byte[] target) {
        for (int done = 0; done < target.length; ) {
            Block block = block(position + done);
            int inBlock = (int) (position + done - block.start());
            int count = Math.min(target.length - done, block.bytes().limit() - inBlock);
            block.bytes().get(inBlock, target, done, count);
            done += count;
        }
    }

    /** The block of a position in the unpacked file. */
    private Block block(long position) {
        Block recent = last;
        if (recent == null || position < recent.start() || position >= starts[recent.number() + 1]) {
            int found = Arrays.binarySearch(starts, position);
            // an empty block begins where the next one does
            int number = found < 0 ? -found - 2 : found;
            while (number + 1 < starts.length && starts[number + 1] == position) {
                number++;
            }
            recent = cached(number);
            last = recent;
        }
        return recent;
    }

    private Block cached(int number) {
        int slot = number % CACHED_BLOCKS;
        Block cached = cache.get(slot);
        if (cached == null || cached.number() != number) {
            cached = new Block(number, starts[number], unpack(number));
            cache.set(slot, cached);
        }
        return cached;
    }

    private ByteBuffer unpack(int number) {
        long from = offsets[number];
        byte[] member = new byte[(int) (offsets[number + 1] - from)];
        packed.copy(from, member);
        GzipMember header = GzipMember.at(packed, from);
        int skip = header == null ? 0 : header.headerBytes();
        byte[] block = new byte[(int) (starts[number + 1] - starts[number])];
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
