package io.github.heapfold.dump;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.dump.notes.DumpNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lengths that lie: nothing is allocated for them, what is before them is read, and a note says so. */
class HostileDumpsTest {
    @TempDir
    Path directory;

    @Test
    void anArrayLongerThanItsSegment() throws IOException {
        DumpWriter writer = start();
        writer.raw(0x22, 0, 0, 0, 0, 0, 0, 0x40, 0, 0, 0, 0, 0, 0x7f, 0xff, 0xff, 0xff, 0, 0, 0, 0, 0, 0, 1, 0);
        assertNotes(writer, "25 bytes of heap segments make no sense, or are cut, and were left out");
    }

    @Test
    void anArrayOfNegativeLength() throws IOException {
        DumpWriter writer = start();
        writer.raw(0x23, 0, 0, 0, 0, 0, 0, 0x40, 0, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 8);
        assertNotes(writer, "18 bytes of heap segments make no sense, or are cut, and were left out");
    }

    @Test
    void anArrayOfNoKnownType() throws IOException {
        DumpWriter writer = start();
        writer.raw(0x23, 0, 0, 0, 0, 0, 0, 0x40, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0);
        assertNotes(writer, "26 bytes of heap segments make no sense, or are cut, and were left out");
    }

    @Test
    void anInstanceLargerThanItsSegment() throws IOException {
        DumpWriter writer = start();
        writer.raw(
                0x21, 0, 0, 0, 0, 0, 0, 0x40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0x7f, 0xff, 0xff, 0xff, 1, 2, 3);
        assertNotes(writer, "28 bytes of heap segments make no sense, or are cut, and were left out");
    }

    @Test
    void aClassWithMoreFieldsThanBytes() throws IOException {
        DumpWriter writer = start();
        int[] record = new int[1 + 8 + 4 + 6 * 8 + 4 + 2 + 2 + 2];
        record[0] = 0x20;
        record[7] = 0x40;
        record[record.length - 1] = 0xff;
        writer.raw(record);
        assertNotes(writer, record.length + " bytes of heap segments make no sense, or are cut, and were left out");
    }

    @Test
    void aHeapRecordOfNoKnownKind() throws IOException {
        DumpWriter writer = start();
        writer.raw(0x77, 1, 2, 3);
        assertNotes(writer, "4 bytes of heap segments make no sense, or are cut, and were left out");
    }

    @Test
    void aRecordOfNoKnownKindIsPassedOver() throws IOException {
        DumpWriter writer = start();
        writer.endSegment(0x1c);
        writer.record(0x55, 0, () -> {});
        assertNotes(writer, "1 record with 0 bytes of no known kind, or too short for it, left out");
    }

    @Test
    void aTraceWithMoreFramesThanBytes() throws IOException {
        DumpWriter writer = start();
        byte[] file = start().toBytes();
        writer.trace(1, 1);
        byte[] whole = writer.toBytes();
        assertThat(whole.length).isGreaterThan(file.length);
        int countAt = indexOf(whole, new byte[] {5, 0, 0, 0, 0, 0, 0, 0, 12}) + 9 + 8;
        whole[countAt] = 0x7f;
        assertNotes(whole, "1 record with 12 bytes of no known kind, or too short for it, left out");
    }

    @Test
    void aRecordThatEndsBehindTheFile() throws IOException {
        DumpWriter writer = start();
        writer.endSegment(0x1c);
        writer.record(0x01, 0xffff_fff0L, () -> {});
        assertNotes(writer, "the file ends within a record; what is before is read");
    }

    @Test
    void aFileOfAMillionClassesThatNobodyDescribes() throws IOException {
        DumpWriter writer = start();
        for (int i = 0; i < 100_000; i++) {
            writer.instance(0x100_0000L + 32L * i, 0x7000_0000L + 8L * i);
        }
        try (HeapDump dump = HeapDump.open(writer.write(directory))) {
            assertThat(dump.objects().count()).isEqualTo(100_002);
            assertThat(dump.classes()).hasSizeLessThan(20);
        }
    }

    private static DumpWriter start() {
        DumpWriter writer = DumpWriter.of(8);
        writer.type(0x100, "A", 0, MadeDumps.NONE);
        writer.instance(0x1000, 0x100);
        return writer;
    }

    private void assertNotes(DumpWriter writer, String text) throws IOException {
        assertNotes(writer.toBytes(), text);
    }

    private void assertNotes(byte[] bytes, String text) throws IOException {
        Path file = Files.write(directory.resolve("hostile.hprof"), bytes);
        try (HeapDump dump = HeapDump.open(file)) {
            assertThat(dump.notes().stream().map(DumpNote::text)).isEqualTo(List.of(text));
            assertThat(dump.objects().count()).isEqualTo(2);
        }
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = bytes.length - part.length; i >= 0; i--) {
            if (java.util.Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("not found");
    }
}
