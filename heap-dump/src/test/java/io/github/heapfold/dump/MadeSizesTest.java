package io.github.heapfold.dump;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.dump.DumpWriter.Field;
import io.github.heapfold.dump.notes.DumpNote;
import io.github.heapfold.dump.sizes.SizesSource;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sizes where everything that tells them is known: the constants of Unsafe, and the distances between objects. */
class MadeSizesTest {
    private static final int MANY = 2000;

    @TempDir
    Path directory;

    /** The table of what Unsafe says under which flags, and of how large a string of 1 byte and its array are then. */
    @ParameterizedTest
    @CsvSource({
        "16, 4, '64-bit, compressed oops, compressed classes, 8-byte alignment, JDK unknown', 24, 24",
        "16, 8, '64-bit, uncompressed oops, compressed classes, 8-byte alignment, JDK unknown', 24, 24",
        "24, 8, '64-bit, uncompressed oops, uncompressed classes, 8-byte alignment, JDK unknown', 32, 32",
        "12, 4, '64-bit, compressed oops, compact headers, 8-byte alignment, JDK unknown', 16, 16",
        "12, 8, '64-bit, uncompressed oops, compact headers, 8-byte alignment, JDK unknown', 24, 16",
    })
    void constantsOfUnsafeTellTheLayout(
            long byteBase, long scale, String description, long stringBytes, long arrayBytes) throws IOException {
        DumpWriter writer = DumpWriter.of(8);
        writer.type(0x100, "java/lang/Object", 0, MadeDumps.NONE);
        writer.type(0x200, "jdk/internal/misc/Unsafe", 0x100, new Field[] {
            new Field("ARRAY_BYTE_BASE_OFFSET", DumpWriter.INT, byteBase),
            new Field("ARRAY_OBJECT_INDEX_SCALE", DumpWriter.INT, scale)
        });
        writer.type(
                0x300,
                "S",
                0x100,
                MadeDumps.NONE,
                new Field("value", DumpWriter.OBJECT),
                new Field("coder", DumpWriter.BYTE));
        writer.instance(0x1000, 0x300, DumpWriter.OBJECT, 0x2000, DumpWriter.BYTE, 0);
        writer.byteArray(0x2000, (byte) 1);
        writer.instance(0x3000, 0x100);
        try (HeapDump dump = HeapDump.open(writer.write(directory))) {
            assertThat(dump.sizes().source()).isEqualTo(SizesSource.CONSTANTS);
            assertThat(dump.sizes().vm()).isEqualTo(description);
            assertThat(bytes(dump, 0x1000)).isEqualTo(stringBytes);
            assertThat(bytes(dump, 0x2000)).isEqualTo(arrayBytes);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "16, '64-bit, compressed oops, compressed classes, 8-byte alignment, JDK unknown'",
        "12, '64-bit, compressed oops, compact headers, 8-byte alignment, JDK unknown'"
    })
    void withoutConstantsTheLayoutIsTheOneThatFitsTheDistances(int base, String description) throws IOException {
        DumpWriter writer = DumpWriter.of(8);
        writer.type(0x100, "java/lang/Object", 0, MadeDumps.NONE);
        long id = 0x1000;
        for (int i = 0; i < MANY; i++) {
            writer.byteArray(id, new byte[i % 50]);
            id += (base + i % 50 + 7) & -8;
        }
        try (HeapDump dump = HeapDump.open(writer.write(directory))) {
            assertThat(dump.sizes().source()).isEqualTo(SizesSource.DISTANCES);
            assertThat(dump.sizes().vm()).isEqualTo(description);
            assertThat(bytes(dump, 0x1000)).isEqualTo(16);
            assertThat(dump.sizes().notes().stream().map(DumpNote::text))
                    .containsExactly("the layout of the VM is found by the distances between objects,"
                            + " as the dump does not hold the VM's constants");
        }
    }

    @Test
    void withTooFewObjectsTheLayoutIsAssumedAndSaidToBe() throws IOException {
        DumpWriter writer = DumpWriter.of(8);
        writer.type(0x100, "java/lang/Object", 0, MadeDumps.NONE);
        writer.instance(0x1000, 0x100);
        try (HeapDump dump = HeapDump.open(writer.write(directory))) {
            assertThat(dump.sizes().source()).isEqualTo(SizesSource.ASSUMED);
            assertThat(dump.sizes().notes()).hasSize(1);
        }
    }

    @Test
    void aDistanceBelowTheComputedSizeCountsAndIsNoted() throws IOException {
        DumpWriter writer = DumpWriter.of(8);
        writer.type(0x100, "java/lang/Object", 0, MadeDumps.NONE);
        writer.type(
                0x200, "Wide", 0x100, MadeDumps.NONE, new Field("a", DumpWriter.LONG), new Field("b", DumpWriter.LONG));
        writer.instance(0x1000, 0x200, DumpWriter.LONG, 1, DumpWriter.LONG, 2);
        writer.instance(0x1018, 0x200, DumpWriter.LONG, 1, DumpWriter.LONG, 2);
        writer.instance(0x1100, 0x100);
        try (HeapDump dump = HeapDump.open(writer.write(directory))) {
            assertThat(bytes(dump, 0x1018)).isEqualTo(24);
            assertThat(dump.sizes().notes().get(0).text())
                    .isEqualTo("1 class has the size that the distances between objects show, in bytes:"
                            + " Wide 24 instead of 32");
        }
    }

    @Test
    void aDistanceAboveTheComputedSizeDoesNot() throws IOException {
        DumpWriter writer = DumpWriter.of(8);
        writer.type(0x100, "java/lang/Object", 0, MadeDumps.NONE);
        for (int i = 0; i < 30; i++) {
            writer.instance(0x1000 + 48L * i, 0x100);
        }
        try (HeapDump dump = HeapDump.open(writer.write(directory))) {
            assertThat(bytes(dump, 0x1000)).isEqualTo(16);
        }
    }

    @Test
    void thirtyTwoBitVmsHaveSmallHeaders() throws IOException {
        DumpWriter writer = DumpWriter.of(4);
        writer.type(0x100, "java/lang/Object", 0, MadeDumps.NONE);
        writer.instance(0x1000, 0x100);
        writer.byteArray(0x1008, (byte) 1);
        try (HeapDump dump = HeapDump.open(writer.write(directory))) {
            assertThat(dump.sizes().vm()).isEqualTo("32-bit, 8-byte alignment, JDK unknown");
            assertThat(bytes(dump, 0x1000)).isEqualTo(8);
            assertThat(bytes(dump, 0x1008)).isEqualTo(16);
        }
    }

    private static long bytes(HeapDump dump, long id) {
        return dump.sizes().shallowBytes(dump.objects().resolve(id));
    }
}
