package io.github.heapfold.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.heapfold.annotation.FrameName;
import io.github.heapfold.annotation.Leaf;
import io.github.heapfold.annotation.Skip;
import io.github.heapfold.dump.model.DumpClass;
import io.github.heapfold.dump.notes.DumpException;
import io.github.heapfold.dump.notes.DumpNote;
import io.github.heapfold.dump.sizes.SizesSource;
import io.github.heapfold.fixtures.jvm.ForkedJvm;
import io.github.heapfold.layout.FieldLayout;
import io.github.heapfold.type.HeapField;
import io.github.heapfold.type.HeapType;
import io.github.heapfold.typerule.Claim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SideFileTest {
    private static final String MAIN = "io.github.heapfold.dump.TakeMain";

    @TempDir
    static Path directory;

    static Path file;

    @BeforeAll
    static void take() throws Exception {
        file = directory.resolve("taken.hprof");
        ForkedJvm run = ForkedJvm.run(120, List.of(), TakeMain.class, file.toString());
        assertThat(run.exitCode()).as(run.stderr()).isZero();
    }

    @Test
    void sizesAndOffsetsAreThoseThatTheVmTold() throws IOException {
        try (HeapDump dump = HeapDump.open(file)) {
            assertThat(dump.notes()).isEmpty();
            assertThat(dump.sizes().source()).isEqualTo(SizesSource.SIDE_FILE);
            assertThat(dump.sizes().notes()).isEmpty();
            List<String> ours = Files.readAllLines(Path.of(file + ".sizes")).stream()
                    .map(line -> line.split(" ")[0])
                    .map(name -> {
                        DumpClass type = dump.objects().classes().named(name).get(0);
                        return name + " " + dump.sizes().layoutOf(type).shallowBytes() + " "
                                + dump.sizes().shallowBytes(dump.objects().resolve(type.id()));
                    })
                    .toList();
            assertThat(ours).isEqualTo(Files.readAllLines(Path.of(file + ".sizes")));
            DumpClass tagged = type(dump, "$Tagged");
            assertThat(dump.sizes().layoutOf(tagged).fields().stream().map(FieldLayout::offsetBytes))
                    .doesNotHaveDuplicates()
                    .allMatch(offset -> offset >= 8);
        }
    }

    @Test
    void schemaIsWhatTheClassesAre() throws IOException {
        try (HeapDump dump = HeapDump.open(file)) {
            DumpClass tagged = type(dump, "$Tagged");
            assertThat(tagged.simpleName()).isEqualTo("Tagged");
            assertThat(tagged.interfaces().stream().map(HeapType::name)).containsExactly("java.lang.Comparable");
            assertThat(tagged.interfaces().get(0).isInterface()).isTrue();
            assertThat(tagged.fields().stream().map(f -> f.name() + " " + f.typeName() + " " + f.isTypeVariable()))
                    .containsExactly(
                            "parent java.lang.Object false",
                            "list java.util.List false",
                            "value java.lang.Comparable true",
                            "values java.lang.Comparable[] true",
                            "small byte false",
                            "big long false");
            assertThat(Objects.requireNonNull(field(tagged, "list").type()).name())
                    .isEqualTo("java.util.List");
            assertThat(Objects.requireNonNull(field(tagged, "big").type()).isPrimitive())
                    .isTrue();
            DumpClass point = type(dump, "$Point");
            assertThat(Objects.requireNonNull(point.schema()).recordComponents())
                    .containsExactly("x", "y", "label");
            assertThat(field(type(dump, "$Inner"), "this$0").isOuterInstance()).isTrue();
        }
    }

    @Test
    void annotationsComeBackAsThemselves() throws IOException {
        try (HeapDump dump = HeapDump.open(file)) {
            DumpClass tagged = type(dump, "$Tagged");
            assertThat(Objects.requireNonNull(tagged.annotation(FrameName.class))
                            .value())
                    .isEqualTo("tagged");
            assertThat(Objects.requireNonNull(tagged.annotation(Leaf.class)).value())
                    .isEqualTo(Claim.EXACT);
            assertThat(tagged.annotation(Skip.class)).isNull();
            assertThat(field(tagged, "parent").annotation(Skip.class)).isNotNull();
            assertThat(Objects.requireNonNull(field(tagged, "list").annotation(FrameName.class))
                            .value())
                    .isEqualTo("rows");
            assertThat(field(tagged, "value").annotation(FrameName.class)).isNull();
        }
    }

    @Test
    void lambdasThatWereNamedHaveASchemaToo() throws IOException {
        try (HeapDump dump = HeapDump.open(file)) {
            DumpClass lambda = dump.classes().stream()
                    .filter(type -> type.foldedName().equals(MAIN + "$$Lambda") && type.schema() != null)
                    .findFirst()
                    .orElseThrow();
            assertThat(lambda.interfaces().stream().map(HeapType::name)).containsExactly("java.lang.Runnable");
        }
    }

    @Test
    void withoutASideFileTheDumpIsReadAsAnyOther() throws IOException {
        Path alone = Files.copy(file, directory.resolve("alone.hprof"));
        try (HeapDump dump = HeapDump.open(alone);
                HeapDump told = HeapDump.open(file)) {
            assertThat(dump.sizes().source()).isEqualTo(SizesSource.CONSTANTS);
            assertThat(type(dump, "$Tagged").interfaces()).isEmpty();
            for (long i = 0; i < dump.objects().count(); i++) {
                assertThat(dump.sizes().shallowBytes(i))
                        .as(dump.objects().classOf(i).name())
                        .isEqualTo(told.sizes().shallowBytes(i));
            }
        }
    }

    @Test
    void aSideFileOfAnotherDumpOrADamagedOneIsIgnoredAndNoted() throws IOException {
        Path copy = Files.copy(file, directory.resolve("copy.hprof"));
        Path side = Path.of(copy + ".heapfold");
        String text = Files.readString(Path.of(file + ".heapfold"));
        assertIgnored(copy, side, text.replaceFirst("dump\t\\d+", "dump\t1"), "it belongs to another dump");
        assertIgnored(copy, side, text.replaceFirst("file\t1", "file\t2"), "it must begin with");
        assertIgnored(copy, side, text.substring(0, 150), "");
        assertIgnored(copy, side, "", "it must begin with");
        assertIgnored(copy, side, text.replaceFirst("alignment\t8", "alignment\teight"), "eight");
        assertIgnored(copy, side, text + "nonsense\n", "\"nonsense\" is not known");
    }

    private static void assertIgnored(Path dumpFile, Path side, String text, String reason) throws IOException {
        Files.writeString(side, text);
        try (HeapDump dump = HeapDump.open(dumpFile)) {
            assertThat(dump.notes().stream().map(DumpNote::text))
                    .singleElement()
                    .asString()
                    .startsWith("copy.hprof.heapfold is ignored: ")
                    .contains(reason);
            assertThat(dump.sizes().source()).isEqualTo(SizesSource.CONSTANTS);
        }
    }

    @Test
    void nothingIsOverwritten() {
        assertThatThrownBy(() -> DumpTaker.take(file))
                .isInstanceOf(DumpException.class)
                .hasMessage(file + " exists; name another file, or delete it first");
    }

    private static DumpClass type(HeapDump dump, String suffix) {
        return dump.objects().classes().named(MAIN + suffix).get(0);
    }

    private static HeapField field(DumpClass type, String name) {
        return type.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
