package io.github.heapfold.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.heapfold.dump.DumpWriter.Field;
import io.github.heapfold.dump.model.DumpClass;
import io.github.heapfold.dump.model.DumpObjects;
import io.github.heapfold.dump.model.DumpRoot;
import io.github.heapfold.dump.model.ObjectKind;
import io.github.heapfold.dump.notes.DumpException;
import io.github.heapfold.dump.notes.DumpNote;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MadeDumpsTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"4, 1.0.1, 12", "8, 1.0.1, 12", "4, 1.0.2, 28", "8, 1.0.2, 28"})
    void everyFormIsRead(int idBytes, String version, int segmentTag) throws IOException {
        Path file = MadeDumps.list(idBytes, version, segmentTag).write(directory);
        try (HeapDump dump = HeapDump.open(file)) {
            assertThat(dump.notes()).isEmpty();
            assertThat(dump.format()).isEqualTo("HPROF " + version + ", " + idBytes + "-byte ids");
            assertThat(dump.taken()).hasToString("2023-11-14T22:13:20Z");
            DumpObjects objects = dump.objects();
            assertThat(objects.count()).isEqualTo(8 + MadeDumps.NODES + 4);
            long node = dump.roots().statics("com.acme.Node.HEAD").get(0).object();
            for (int i = 0; i < MadeDumps.NODES - 1; i++) {
                assertThat(objects.classOf(node).name()).isEqualTo("com.acme.Node");
                assertThat(objects.id(node)).isEqualTo(MadeDumps.FIRST_NODE + 24L * i);
                assertThat(number(objects, node)).isEqualTo(i);
                node = objects.reference(node, "next");
            }
            assertThat(objects.classOf(node).name()).isEqualTo("com.acme.Special");
            assertThat(number(objects, node)).isEqualTo(MadeDumps.NODES - 1);
            assertThat(objects.reference(node, "next")).isEqualTo(DumpObjects.NULL);
            DumpClass special = objects.classOf(node);
            assertThat(objects.value(node, special.declaredFields().get(0))).isEqualTo(1L << 40);
        }
    }

    private static long number(DumpObjects objects, long node) {
        DumpClass type = objects.classOf(node);
        DumpClass declaring = type.name().equals("com.acme.Node") ? type : type.superclass();
        return objects.int32(node, declaring.declaredFields().get(1).offset());
    }

    @Test
    void arraysHaveLengthsAndElementsAndSomeAreAbsent() throws IOException {
        try (HeapDump dump = HeapDump.open(MadeDumps.list(8, "1.0.2", 0x1c).write(directory))) {
            DumpObjects objects = dump.objects();
            long array = objects.resolve(0x2000);
            assertThat(objects.kind(array)).isEqualTo(ObjectKind.OBJECT_ARRAY);
            assertThat(objects.arrayLength(array)).isEqualTo(4);
            assertThat(objects.reference(array, 0)).isEqualTo(objects.resolve(MadeDumps.FIRST_NODE));
            assertThat(objects.reference(array, 8)).isEqualTo(DumpObjects.NULL);
            assertThat(objects.reference(array, 24)).isEqualTo(DumpObjects.ABSENT);
            assertThat(objects.classOf(array).sourceName()).isEqualTo("com.acme.Node[]");
            assertThat(objects.classOf(array).component())
                    .isSameAs(objects.classes().withId(MadeDumps.NODE_CLASS));
            long bytes = objects.resolve(0x2040);
            assertThat(objects.kind(bytes)).isEqualTo(ObjectKind.PRIMITIVE_ARRAY);
            assertThat(objects.classOf(bytes).sourceName()).isEqualTo("byte[]");
            assertThat(dump.text(objects.resolve(0x2080))).isEqualTo("worker");
            assertThat(dump.text(bytes)).isNull();
        }
    }

    @Test
    void rootsHaveNames() throws IOException {
        try (HeapDump dump = HeapDump.open(MadeDumps.list(8, "1.0.2", 0x1c).write(directory))) {
            assertThat(dump.roots().statics().stream().map(DumpRoot::name)).containsExactly("com.acme.Node.HEAD");
            assertThat(dump.roots().others().stream().map(DumpRoot::name))
                    .containsExactly("Thread \"worker\"", "Thread \"worker\";com.acme.Node.work", "[system class]");
            DumpClass node = dump.objects().classes().withId(MadeDumps.NODE_CLASS);
            assertThat(node.statics().get(1).bits()).isEqualTo(-7);
            assertThat(dump.objects().mirrored(dump.objects().resolve(MadeDumps.NODE_CLASS)))
                    .isSameAs(node);
        }
    }

    @Test
    void idsThatAreNoAddressesAreReadToo() throws IOException {
        DumpWriter writer = DumpWriter.of(8);
        writer.type(1, "A", 0, MadeDumps.NONE, new Field("next", DumpWriter.OBJECT));
        for (int i = 2; i < 1000; i++) {
            writer.instance(i, 1, DumpWriter.OBJECT, i + 1);
        }
        try (HeapDump dump = HeapDump.open(writer.write(directory))) {
            assertThat(dump.notes()).isEmpty();
            assertThat(dump.objects().count()).isEqualTo(999);
            assertThat(dump.objects().reference(dump.objects().resolve(500), "next"))
                    .isEqualTo(dump.objects().resolve(501));
        }
    }

    @Test
    void aClassThatIsNotThereLeavesItsObjectsWithoutFields() throws IOException {
        DumpWriter writer = DumpWriter.of(8);
        writer.type(0x100, "A", 0x666 << 3, MadeDumps.NONE, new Field("f", DumpWriter.INT));
        writer.loadClass(0x200, "OnlyLoaded");
        writer.instance(0x1000, 0x100, DumpWriter.INT, 1, DumpWriter.INT, 2);
        writer.instance(0x1020, 0x200, DumpWriter.INT, 1);
        writer.instance(0x1040, 0x300, DumpWriter.INT, 1);
        try (HeapDump dump = HeapDump.open(writer.write(directory))) {
            assertThat(dump.notes().stream().map(DumpNote::text))
                    .containsExactly(
                            "2 classes, or superclasses of them, are not in the dump; their objects show no fields");
            DumpObjects objects = dump.objects();
            assertThat(objects.classOf(objects.resolve(0x1000)).name()).isEqualTo("A");
            assertThat(objects.classOf(objects.resolve(0x1000)).fields()).isEmpty();
            assertThat(objects.classOf(objects.resolve(0x1020)).name()).isEqualTo("OnlyLoaded");
            assertThat(objects.classOf(objects.resolve(0x1040)).name()).isEqualTo("[class not in the dump]");
            assertThat(dump.sizes().shallowBytes(objects.resolve(0x1020))).isPositive();
        }
    }

    @Test
    void classesThatExtendEachOtherAreCutAndNoted() throws IOException {
        DumpWriter writer = DumpWriter.of(8);
        writer.type(0x100, "A", 0x108, MadeDumps.NONE, new Field("a", DumpWriter.INT));
        writer.type(0x108, "B", 0x110, MadeDumps.NONE, new Field("b", DumpWriter.INT));
        writer.type(0x110, "C", 0x100, MadeDumps.NONE, new Field("c", DumpWriter.INT));
        writer.instance(0x1000, 0x100, DumpWriter.INT, 1, DumpWriter.INT, 2, DumpWriter.INT, 3);
        try (HeapDump dump = HeapDump.open(writer.write(directory))) {
            assertThat(dump.notes().get(0).text()).contains("1 class extends itself by way of others; cut there");
            assertThat(dump.sizes().shallowBytes(dump.objects().resolve(0x1000)))
                    .isPositive();
        }
    }

    @Test
    void fieldsWrittenBackwardsComeInDeclarationOrder() throws IOException {
        DumpWriter writer = DumpWriter.of(8);
        writer.type(0x100, "java/lang/Object", 0, MadeDumps.NONE);
        writer.type(
                0x108,
                "java/lang/String",
                0x100,
                MadeDumps.NONE,
                new Field("hash", DumpWriter.INT),
                new Field("coder", DumpWriter.BYTE),
                new Field("value", DumpWriter.OBJECT));
        writer.type(
                0x110,
                "A",
                0x100,
                MadeDumps.NONE,
                new Field("second", DumpWriter.INT),
                new Field("first", DumpWriter.BYTE));
        writer.instance(0x1000, 0x110, DumpWriter.INT, 2, DumpWriter.BYTE, 1);
        try (HeapDump dump = HeapDump.open(writer.write(directory))) {
            DumpClass type = dump.objects().classes().withId(0x110);
            assertThat(type.declaredFields()).hasToString("[A.first, A.second]");
            long object = dump.objects().resolve(0x1000);
            assertThat(dump.objects().value(object, type.declaredFields().get(0)))
                    .isEqualTo(1);
            assertThat(dump.objects().value(object, type.declaredFields().get(1)))
                    .isEqualTo(2);
        }
    }

    @Test
    void hiddenClassesHaveNamesWithoutAddresses() throws IOException {
        DumpWriter writer = DumpWriter.of(8);
        writer.type(0x100, "com/acme/App$$Lambda$14+0x00007f0102030405", 0, MadeDumps.NONE);
        writer.type(0x108, "java/lang/invoke/LambdaForm$MH+0x00000000080c9800", 0, MadeDumps.NONE);
        writer.type(0x110, "[Lcom/acme/App$$Lambda+0x00007f0102030405;", 0, MadeDumps.NONE);
        try (HeapDump dump = HeapDump.open(writer.write(directory))) {
            assertThat(dump.objects().classes().withId(0x100).name())
                    .isEqualTo("com.acme.App$$Lambda$14/0x00007f0102030405");
            assertThat(dump.objects().classes().withId(0x100)).hasToString("com.acme.App$$Lambda");
            assertThat(dump.objects().classes().withId(0x108)).hasToString("java.lang.invoke.LambdaForm$MH");
            assertThat(dump.objects().classes().withId(0x110)).hasToString("com.acme.App$$Lambda[]");
        }
    }

    @Test
    void whatWasPackedInOnePieceIsUnpackedAndGoesOnClose() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(MadeDumps.list(8, "1.0.2", 0x1c).toBytes());
        }
        Path file = Files.write(directory.resolve("made.hprof.gz"), packed.toByteArray());
        List<Path> before = temporaryFiles();
        try (HeapDump dump = HeapDump.open(file)) {
            assertThat(dump.objects().count()).isEqualTo(8 + MadeDumps.NODES + 4);
            assertThat(dump.notes()).hasSize(1);
            assertThat(dump.notes().get(0).kind()).isEqualTo(DumpNote.Kind.UNPACKED);
            assertThat(temporaryFiles()).hasSize(before.size() + 1);
        }
        assertThat(temporaryFiles()).isEqualTo(before);

        Files.write(file, java.util.Arrays.copyOf(packed.toByteArray(), packed.size() * 2 / 3));
        try (HeapDump dump = HeapDump.open(file)) {
            assertThat(dump.notes().stream().map(DumpNote::kind))
                    .contains(DumpNote.Kind.UNPACKED, DumpNote.Kind.TRUNCATED);
        }
    }

    private static List<Path> temporaryFiles() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("heapfold.*\\.hprof"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void whatIsNoDumpIsRefusedWithARemedy() throws IOException {
        Path text = Files.writeString(directory.resolve("text"), "not a heap dump at all, but long enough to be one");
        assertThatThrownBy(() -> HeapDump.open(text))
                .isInstanceOf(DumpException.class)
                .hasMessage(
                        text + " must begin with \"JAVA PROFILE\", which it does not; pass a heap dump in HPROF format,"
                                + " as jcmd PID GC.heap_dump FILE writes it");
        Path empty = Files.createFile(directory.resolve("empty"));
        assertThatThrownBy(() -> HeapDump.open(empty)).isInstanceOf(DumpException.class);
        assertThatThrownBy(() -> HeapDump.open(directory))
                .isInstanceOf(DumpException.class)
                .hasMessageContaining("is a directory");
        assertThatThrownBy(() -> HeapDump.open(directory.resolve("absent"))).isInstanceOf(IOException.class);
        Path android = new DumpWriter(8, "1.0.3").write(directory);
        assertThatThrownBy(() -> HeapDump.open(android))
                .isInstanceOf(DumpException.class)
                .hasMessageContaining("convert Android's dumps with hprof-conv");
        byte[] wide = new DumpWriter(8, "1.0.2").toBytes();
        wide[22] = 3;
        Path odd = Files.write(directory.resolve("odd"), wide);
        assertThatThrownBy(() -> HeapDump.open(odd))
                .isInstanceOf(DumpException.class)
                .hasMessageContaining("was 3");
        Path gzip =
                Files.write(directory.resolve("x.gz"), "\u001f\u008b\b no more".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> HeapDump.open(gzip)).isInstanceOf(DumpException.class);
    }
}
