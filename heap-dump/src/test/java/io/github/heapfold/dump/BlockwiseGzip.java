package io.github.heapfold.dump;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Packs as HotSpot does: a gzip member for each block, and in the first one's comment how large blocks are at most. */
public final class BlockwiseGzip {
    private BlockwiseGzip() {}

    public static byte[] pack(byte[] bytes, int blockBytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int count;
        for (int from = 0; from < bytes.length; from += count) {
            // some are shorter: HotSpot ends a block where a thread's part ends
            count = Math.min(from % 3 == 2 ? blockBytes - blockBytes / 5 : blockBytes, bytes.length - from);
            boolean first = from == 0;
            out.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, (byte) (first ? 16 : 0), 0, 0, 0, 0, 0, 0});
            if (first) {
                out.writeBytes(("HPROF BLOCKSIZE=" + blockBytes + "\0").getBytes(StandardCharsets.ISO_8859_1));
            }
            Deflater deflater = new Deflater(6, true);
            deflater.setInput(bytes, from, count);
            deflater.finish();
            byte[] packed = new byte[count + 100];
            out.write(packed, 0, deflater.deflate(packed));
            deflater.end();
            CRC32 checksum = new CRC32();
            checksum.update(bytes, from, count);
            for (long word : new long[] {checksum.getValue(), count}) {
                for (int i = 0; i < 4; i++) {
                    out.write((int) (word >>> (8 * i)));
                }
            }
        }
        return out.toByteArray();
    }
}
