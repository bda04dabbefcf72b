package io.github.heapfold.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.heapfold.dump.model.DumpClass;
import io.github.heapfold.dump.model.DumpField;
import io.github.heapfold.dump.model.DumpObjects;
import io.github.heapfold.dump.model.DumpRoot;
import io.github.heapfold.dump.sizes.SizesSource;
import io.github.heapfold.fixtures.jvm.ForkedJvm;
import io.github.heapfold.type.HeapField;
import io.github.heapfold.type.HeapType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dumps of JVMs with all kinds of flags, compared with the histograms that the JVM made before and after. */
class RealDumpsTest {
    private static final int MANY = 20;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"-XX:+UseSerialGC", "-XX:-UseCompressedOops", "-XX:+UseCompactObjectHeaders"})
    void sizesAreTheVms(String flags) throws Exception {
        check(flags);
    }

    @ParameterizedTest
    @Tag("long")
    @ValueSource(
            strings = {
                "-XX:+UseG1GC",
                "-XX:+UseParallelGC",
                "-XX:+UseZGC",
                "-XX:ObjectAlignmentInBytes=16",
                "-XX:ObjectAlignmentInBytes=32 -XX:-UseCompressedOops",
                "-XX:-UseCompressedClassPointers",
                "-XX:-UseCompressedClassPointers -XX:-UseCompressedOops",
                "-XX:+UseCompactObjectHeaders -XX:ObjectAlignmentInBytes=16",
                "-XX:+UseCompactObjectHeaders -XX:+UseZGC",
                "-XX:+UseCompactObjectHeaders -XX:-UseCompressedOops",
                "-XX:+UseSerialGC -Xshare:off",
            })
    void sizesAreTheVmsUnderOtherFlags(String flags) throws Exception {
        check(flags);
    }

    private void check(String flags) throws Exception {
        List<String> list = List.of(flags.split(" "));
        assumeThat(ForkedJvm.accepts(list)).isTrue();
        Path file = take(list, 100);
        Histogram before = Histogram.read(Path.of(file + ".before"));
        Histogram after = Histogram.read(Path.of(file + ".after"));
        try (HeapDump dump = HeapDump.open(file)) {
            assertThat(dump.notes()).isEmpty();
            assertThat(dump.sizes().source()).isEqualTo(SizesSource.CONSTANTS);
            Map<String, Histogram.Row> rows = rows(dump);
            // the JVM makes none of its own fillers visible, but the dump shows them as arrays of int
            boolean fillers = before.rows().containsKey("[Ljdk.internal.vm.FillerElement;")
                    || after.rows().containsKey("[Ljdk.internal.vm.FillerElement;");
            int compared = 0;
            for (Map.Entry<String, Histogram.Row> entry : before.rows().entrySet()) {
                String name = entry.getKey().replace("+0x", "/0x");
                Histogram.Row truth = entry.getValue();
                Histogram.Row ours = rows.get(name);
                if (ours == null || ours.instances() < MANY || name.equals("[I") && fillers) {
                    continue;
                }
                if (ours.instances() == truth.instances()) {
                    assertThat(ours).as(name + " " + flags).isEqualTo(truth);
                    compared++;
                } else if (!name.startsWith("[") && !name.equals("java.lang.Class")) {
                    assertThat(ours.bytes() * truth.instances())
                            .as(name + " " + flags)
                            .isEqualTo(truth.bytes() * ours.instances());
                }
            }
            assertThat(compared).isGreaterThan(60);
            assertMirrors(rows, after, list);
            assertThat(rows.keySet()).contains("io.github.heapfold.dump.Zoo$Puppy", "[D", "[[I");
        }
    }

    /** The JVM counts the mirrors of archived classes that nobody loaded too, which are not in the dump. */
    private static void assertMirrors(Map<String, Histogram.Row> rows, Histogram after, List<String> flags) {
        if (flags.contains("-Xshare:off")) {
            assertThat(rows.get("java.lang.Class")).isEqualTo(after.rows().get("java.lang.Class"));
        }
    }

    private static Map<String, Histogram.Row> rows(HeapDump dump) {
        Map<String, long[]> sums = new HashMap<>();
        for (long i = 0; i < dump.objects().count(); i++) {
            long[] sum = sums.computeIfAbsent(dump.objects().classOf(i).name(), name -> new long[2]);
            sum[0]++;
            sum[1] += dump.sizes().shallowBytes(i);
        }
        Map<String, Histogram.Row> rows = new TreeMap<>();
        sums.forEach((name, sum) -> rows.put(name, new Histogram.Row(sum[0], sum[1])));
        return rows;
    }

    private Path take(List<String> flags, int size) throws IOException, InterruptedException {
        Path file = directory.resolve("real.hprof");
        ForkedJvm run = ForkedJvm.run(120, flags, DumpMain.class, file.toString(), String.valueOf(size));
        assertThat(run.exitCode()).as(run.stderr()).isZero();
        return file;
    }

    @Test
    void fieldsComeInDeclarationOrder() throws Exception {
        try (HeapDump dump = HeapDump.open(take(List.of(), 10))) {
            int compared = 0;
            for (DumpClass type : dump.classes()) {
                Class<?> live = live(type);
                if (live != null) {
                    assertThat(type.declaredFields().stream().map(DumpField::name))
                            .as(type.name())
                            .containsExactlyElementsOf(HeapType.of(live).fields().stream()
                                    .map(HeapField::name)
                                    .toList());
                    compared++;
                }
            }
            assertThat(compared).isGreaterThan(300);
        }
    }

    private static Class<?> live(DumpClass type) {
        try {
            return type.loaderId() == 0 && !type.isArray() && type.id() != 0
                    ? Class.forName(type.name(), false, null)
                    : null;
        } catch (ClassNotFoundException e) {
            return null; // hidden
        }
    }

    @Test
    void propertiesStaticsThreadsAndFramesHaveNames() throws Exception {
        try (HeapDump dump = HeapDump.open(take(List.of(), 10))) {
            assertThat(dump.systemProperties()).containsEntry("java.version", System.getProperty("java.version"));
            DumpRoot cages =
                    dump.roots().statics("io.github.heapfold.dump.Zoo.CAGES").get(0);
            assertThat(dump.objects().classOf(cages.object()).name()).isEqualTo("java.util.TreeMap");
            List<String> names =
                    dump.roots().others().stream().map(DumpRoot::name).toList();
            assertThat(names)
                    .contains(
                            "Thread \"main\"",
                            "Thread \"keeper-7\"",
                            "Thread \"keeper-7\";io.github.heapfold.dump.Zoo$Keeper.run",
                            "Thread \"main\";io.github.heapfold.dump.DumpMain.main",
                            "[system class]",
                            "[jni]");
            DumpClass zoo = dump.objects()
                    .classes()
                    .named("io.github.heapfold.dump.Zoo")
                    .get(0);
            assertThat(zoo.statics().stream()
                            .filter(field -> field.type().isPrimitive())
                            .map(field -> field.name() + " " + field.bits()))
                    .containsExactly("answer 42", "big " + (1L << 40), "yes 1");
        }
    }

    @Test
    void theExampleOfTheReadme() throws Exception {
        try (HeapDump dump = HeapDump.open(take(List.of("-XX:+UseSerialGC"), 10))) {
            DumpObjects objects = dump.objects();
            long cache = dump.roots()
                    .statics("io.github.heapfold.dump.Zoo.CAGES")
                    .get(0)
                    .object();
            assertThat(objects.classOf(cache).name()).isEqualTo("java.util.TreeMap");
            assertThat(objects.classOf(objects.reference(cache, "root")).name()).isEqualTo("java.util.TreeMap$Entry");
            assertThat(objects.reference(cache, "descendingMap")).isEqualTo(DumpObjects.NULL);
            assertThat(dump.sizes().shallowBytes(cache)).isEqualTo(48);
        }
    }

    @Test
    void lambdasAreNamedByTheClassThatMakesThem() throws Exception {
        try (HeapDump dump = HeapDump.open(take(List.of(), 10))) {
            Stream<String> names = dump.classes().stream()
                    .map(DumpClass::foldedName)
                    .filter(name -> name.startsWith("io.github.heapfold.dump.Zoo$$"));
            assertThat(names.distinct()).containsExactly("io.github.heapfold.dump.Zoo$$Lambda");
        }
    }

    @Test
    void packedByTheVmItReadsAsIfItWereNot() throws Exception {
        Path packed = directory.resolve("real.hprof.gz");
        ForkedJvm run = ForkedJvm.run(120, List.of(), DumpMain.class, packed.toString(), "200");
        assertThat(run.exitCode()).as(run.stderr()).isZero();
        Path plain = directory.resolve("plain.hprof");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
            Files.copy(in, plain);
        }
        assertThat(Files.size(plain)).isGreaterThan(3 << 20); // several blocks
        try (HeapDump a = HeapDump.open(packed);
                HeapDump b = HeapDump.open(plain)) {
            assertThat(a.notes()).isEmpty();
            assertThat(a.objects().count()).isEqualTo(b.objects().count());
            for (long i = 0; i < a.objects().count(); i++) {
                assertThat(a.objects().id(i)).isEqualTo(b.objects().id(i));
                assertThat(a.objects().classOf(i).name())
                        .isEqualTo(b.objects().classOf(i).name());
                assertThat(References.of(a.objects(), i).toArray())
                        .isEqualTo(References.of(b.objects(), i).toArray());
            }
            assertThat(rows(a)).isEqualTo(rows(b));
        }
    }

    /** The limit is 24 bytes for each object and 64 MB; the whole JVM's heap is less here. */
    @Test
    @Tag("long")
    void aMillionObjectsAreReadInLittleMemory() throws Exception {
        Path file = directory.resolve("large.hprof");
        ForkedJvm taken = ForkedJvm.run(240, List.of("-Xmx700m"), DumpMain.class, file.toString(), "32000");
        assertThat(taken.exitCode()).as(taken.stderr()).isZero();
        long objects;
        try (HeapDump dump = HeapDump.open(file)) {
            objects = dump.objects().count();
        }
        assertThat(objects).isGreaterThan(1_000_000);
        String limit = "-Xmx" + (16 * objects + (16 << 20) >> 10) + "k";
        ForkedJvm read = ForkedJvm.run(240, List.of(limit, "-XX:+UseSerialGC"), CountMain.class, file.toString());
        assertThat(read.stderr()).isEmpty();
        assertThat(read.stdout().trim()).isEqualTo(String.valueOf(objects));
    }
}
