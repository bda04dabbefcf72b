package io.github.heapfold.dump.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.dump.BlockwiseGzip;
import io.github.heapfold.dump.Seeds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RandomAccessTest {
    @TempDir
    Path directory;

    @Test
    void mappedSegmentsReadAsOneFile() throws IOException {
        for (long seed : Seeds.of(20).toArray()) {
            Random random = new Random(seed);
            byte[] content = bytes(random, 1 + random.nextInt(5000));
            try (FileChannel channel = FileChannel.open(write(content));
                    FileBytes bytes = new MappedBytes(channel, 4 + random.nextInt(6))) {
                check(bytes, content, random, "seed " + seed);
            }
        }
    }

    @Test
    void packedBlocksReadAsOneFile() throws IOException {
        for (long seed : Seeds.of(20).toArray()) {
            Random random = new Random(seed);
            int blockBytes = 16 + random.nextInt(1000);
            byte[] content = bytes(random, 1 + random.nextInt(100_000));
            byte[] packed = BlockwiseGzip.pack(content, blockBytes);
            assertThat(new GZIPInputStream(new java.io.ByteArrayInputStream(packed)).readAllBytes())
                    .isEqualTo(content);
            try (FileChannel channel = FileChannel.open(write(packed));
                    FileBytes raw = new MappedBytes(channel)) {
                assertThat(BlockGzip.blockBytes(raw)).isEqualTo(blockBytes);
                BlockGzip bytes = BlockGzip.open(raw, blockBytes);
                assertThat(bytes.complete()).isTrue();
                check(bytes, content, random, "seed " + seed);
            }
        }
    }

    @Test
    void aCutPackedFileHasTheBlocksBefore() throws IOException {
        byte[] content = bytes(new Random(3), 10_000);
        byte[] packed = BlockwiseGzip.pack(content, 1000);
        byte[] cut = Arrays.copyOf(packed, packed.length / 2);
        try (FileChannel channel = FileChannel.open(write(cut));
                FileBytes raw = new MappedBytes(channel)) {
            BlockGzip bytes = BlockGzip.open(raw, 1000);
            assertThat(bytes.complete()).isFalse();
            assertThat(bytes.length()).isPositive().isLessThan(content.length);
            check(bytes, Arrays.copyOf(content, (int) bytes.length()), new Random(4), "cut");
        }
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(directory.resolve("bytes"), content);
    }

    /** Half noise, half the same byte, so that packing has something to do. */
    private static byte[] bytes(Random random, int length) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        while (out.size() < length) {
            byte[] part = new byte[1 + random.nextInt(200)];
            if (random.nextBoolean()) {
                random.nextBytes(part);
            }
            out.writeBytes(part);
        }
        return Arrays.copyOf(out.toByteArray(), length);
    }

    private static void check(FileBytes bytes, byte[] content, Random random, String what) {
        ByteBuffer expected = ByteBuffer.wrap(content);
        assertThat(bytes.length()).as(what).isEqualTo(content.length);
        for (int i = 0; i < 2000; i++) {
            int at = random.nextInt(content.length);
            assertThat(bytes.int8(at)).as(what).isEqualTo(expected.get(at));
            if (at + 8 <= content.length) {
                assertThat(bytes.int16(at)).as(what).isEqualTo(expected.getShort(at));
                assertThat(bytes.int32(at)).as(what).isEqualTo(expected.getInt(at));
                assertThat(bytes.int64(at)).as(what).isEqualTo(expected.getLong(at));
            }
            byte[] part = new byte[random.nextInt(content.length - at + 1)];
            bytes.copy(at, part);
            assertThat(part).as(what).isEqualTo(Arrays.copyOfRange(content, at, at + part.length));
        }
    }
}
