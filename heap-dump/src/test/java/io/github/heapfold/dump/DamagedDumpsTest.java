package io.github.heapfold.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.heapfold.Accounting;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.dump.model.DumpClass;
import io.github.heapfold.dump.model.DumpField;
import io.github.heapfold.dump.model.DumpObjects;
import io.github.heapfold.dump.model.DumpRoot;
import io.github.heapfold.dump.notes.DumpException;
import io.github.heapfold.fixtures.jvm.ForkedJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A dump that is cut or changed anywhere can be read, all of it walked and sized, or is refused with a message. The time
 * limits are there for hangs.
 */
@Timeout(600)
class DamagedDumpsTest {
    private static final MemoryProfiler PROFILER =
            MemoryProfiler.builder().accounting(Accounting.EXACT).build();

    @TempDir
    Path directory;

    @Test
    void aMadeDumpCutAtSomeBytes() throws IOException {
        cut(7);
    }

    @Test
    @Tag("long")
    void aMadeDumpCutAtEveryByte() throws IOException {
        cut(1);
    }

    private void cut(int step) throws IOException {
        byte[] whole = MadeDumps.list(8, "1.0.2", 0x1c).toBytes();
        long last = -1;
        for (int length = 0; length < whole.length; length += step) {
            long objects = read(Arrays.copyOf(whole, length), "cut at " + length);
            assertThat(objects).as("cut at " + length).isGreaterThanOrEqualTo(last);
            last = objects;
        }
        assertThat(read(whole, "whole")).isEqualTo(8 + MadeDumps.NODES + 4);
    }

    @Test
    void everyCutIsNoted() throws IOException {
        byte[] whole = MadeDumps.list(8, "1.0.2", 0x1c).toBytes();
        for (int length = 31; length < whole.length; length++) {
            Path file = Files.write(directory.resolve("cut.hprof"), Arrays.copyOf(whole, length));
            try (HeapDump dump = HeapDump.open(file)) {
                assertThat(dump.notes()).as("cut at " + length).isNotEmpty();
            }
        }
    }

    @Test
    void aMadeDumpWithSomeByteChanged() throws IOException {
        change(MadeDumps.list(8, "1.0.2", 0x1c).toBytes(), 11);
    }

    @Test
    @Tag("long")
    void aMadeDumpWithAnyByteChanged() throws IOException {
        change(MadeDumps.list(8, "1.0.2", 0x1c).toBytes(), 1);
        change(MadeDumps.list(4, "1.0.1", 0x0c).toBytes(), 1);
    }

    private void change(byte[] whole, int step) throws IOException {
        Random random = new Random(1);
        for (int at = 0; at < whole.length; at += step) {
            byte[] changed = whole.clone();
            changed[at] ^= (byte) (1 + random.nextInt(255));
            read(changed, "changed at " + at);
        }
    }

    @Test
    void aRealDumpCutAndChangedAtSomePlaces() throws Exception {
        damage(realDump(directory, List.of()), 5);
    }

    @Test
    @Tag("long")
    void aRealDumpCutAndChangedAtAThousandPlaces() throws Exception {
        damage(realDump(directory, List.of()), 1000);
    }

    @Test
    void aPackedDumpCutAndChanged() throws IOException {
        byte[] packed = BlockwiseGzip.pack(MadeDumps.list(8, "1.0.2", 0x1c).toBytes(), 256);
        for (int length = 0; length < packed.length; length += 5) {
            read(Arrays.copyOf(packed, length), "cut at " + length);
        }
        change(packed, 5);
    }

    private void damage(Path dump, int times) throws IOException {
        byte[] whole = Files.readAllBytes(dump);
        for (long seed : Seeds.of(times).toArray()) {
            Random random = new Random(seed);
            read(Arrays.copyOf(whole, random.nextInt(whole.length)), "cut, seed " + seed);
            int at = random.nextInt(whole.length);
            byte old = whole[at];
            whole[at] ^= (byte) (1 + random.nextInt(255));
            read(whole, "changed, seed " + seed);
            whole[at] = old;
        }
    }

    /** A dump of a small JVM. */
    static Path realDump(Path directory, List<String> flags) throws IOException, InterruptedException {
        Path file = directory.resolve("real.hprof");
        ForkedJvm run = ForkedJvm.run(120, flags, DumpMain.class, file.toString(), "10");
        assertThat(run.exitCode()).as(run.stderr()).isZero();
        return file;
    }

    /** Reads all there is, and answers how many objects that are. */
    private long read(byte[] bytes, String what) throws IOException {
        Path file = Files.write(directory.resolve("damaged.hprof"), bytes);
        try (HeapDump dump = HeapDump.open(file)) {
            return walk(dump);
        } catch (DumpException e) {
            assertThat(e.getMessage()).as(what).contains(";");
            assertThat(e.getCause()).as(what).isNull();
            return 0;
        } catch (RuntimeException | Error e) {
            return fail(what, e);
        }
    }

    private static long walk(HeapDump dump) throws DumpException {
        DumpObjects objects = dump.objects();
        AtomicLong sum = new AtomicLong();
        for (long i = 0; i < objects.count(); i++) {
            sum.addAndGet(dump.sizes().shallowBytes(i));
            switch (objects.kind(i)) {
                case INSTANCE -> {
                    DumpClass type = objects.classOf(i);
                    for (DumpClass c = type.isWhole() ? type : null; c != null; c = c.superclass()) {
                        for (DumpField field : c.declaredFields()) {
                            sum.addAndGet(objects.value(i, field));
                        }
                    }
                }
                case OBJECT_ARRAY -> {
                    for (int k = 0; k < objects.arrayLength(i); k++) {
                        sum.addAndGet(objects.reference(i, (long) k * objects.idBytes()));
                    }
                }
                default -> sum.incrementAndGet();
            }
        }
        List<DumpRoot> roots = new ArrayList<>(dump.roots().statics());
        roots.addAll(dump.roots().others());
        if (!roots.isEmpty()) {
            sum.addAndGet(dump.profile(PROFILER, roots).totalBytes());
        }
        dump.roots().others().forEach(root -> sum.addAndGet(root.object()));
        dump.roots().statics().forEach(root -> sum.addAndGet(root.object()));
        return objects.count();
    }
}
