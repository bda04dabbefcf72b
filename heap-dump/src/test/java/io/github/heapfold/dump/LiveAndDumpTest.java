package io.github.heapfold.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.heapfold.Accounting;
import io.github.heapfold.Attribution;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.Warning;
import io.github.heapfold.dump.notes.DumpException;
import io.github.heapfold.tree.Place;
import io.github.heapfold.view.TextTree;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A dump that Heapfold took gives the profile that the objects give where they are, to the letter. */
class LiveAndDumpTest {
    @TempDir
    static Path directory;

    static HeapDump dump;

    @BeforeAll
    static void take() throws Exception {
        Path file = directory.resolve("own.hprof");
        List<Class<?>> classes = new ArrayList<>();
        for (Field field : Exhibits.class.getDeclaredFields()) {
            classes.add(field.get(null).getClass());
        }
        DumpTaker.take(file, classes);
        dump = HeapDump.open(file);
    }

    @AfterAll
    static void close() throws IOException {
        dump.close();
    }

    static Stream<Arguments> all() {
        return Stream.of(Exhibits.class.getDeclaredFields())
                .filter(field -> field.getType() == Object.class)
                .flatMap(field -> Stream.of(Attribution.FIRST, Attribution.COMMON)
                        .flatMap(attribution -> Stream.of(Accounting.values())
                                .map(accounting -> Arguments.of(field.getName(), attribution, accounting))));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theTextIsThatOfTheLiveObjects(String name, Attribution attribution, Accounting accounting) throws Exception {
        MemoryProfiler profiler = profiler(attribution, accounting);
        MemoryProfile live = profiler.profile(live(name));
        MemoryProfile dumped = dump.profile(profiler, Exhibits.class.getName() + "." + name);
        assertThat(text(dumped)).isEqualTo(text(live));
        assertThat(dumped).isEqualTo(live);
    }

    @Test
    void severalRootsAtOnce() throws Exception {
        Map<String, Object> roots = new LinkedHashMap<>();
        for (String name : List.of("shared", "arrayList", "cycle", "hashMap", "string", "references")) {
            roots.put(Exhibits.class.getName() + "." + name, live(name));
        }
        MemoryProfiler profiler = profiler(Attribution.COMMON, Accounting.EXACT);
        assertThat(text(dump.profile(profiler, roots.keySet().toArray(String[]::new))))
                .isEqualTo(text(profiler.profileAll(roots)));
    }

    /** The test can fail: another object has another text. */
    @Test
    void anotherObjectHasAnotherText() throws Exception {
        MemoryProfiler profiler = profiler(Attribution.COMMON, Accounting.EXACT);
        assertThat(text(dump.profile(profiler, Exhibits.class.getName() + ".hashMap")))
                .isNotEqualTo(text(profiler.profile(live("treeMap"))));
    }

    @Test
    void aFieldOfAnObjectIsARoot() throws Exception {
        MemoryProfiler profiler = profiler(Attribution.COMMON, Accounting.EXACT);
        String list = Exhibits.class.getName() + ".annotated.list";
        assertThat(text(dump.profile(profiler, list)))
                .isEqualTo(text(profiler.profile(((Exhibits.Annotated) live("annotated")).list)));
    }

    @Test
    void aRuleThatIsCodeIsNotRunAndToldSo() throws Exception {
        MemoryProfiler profiler = MemoryProfiler.builder()
                .rules(rules -> rules.visit(Exhibits.Node.class, (node, visit) -> {}))
                .build();
        MemoryProfile dumped = dump.profile(profiler, Exhibits.class.getName() + ".cycle");
        assertThat(dumped.objectCount()).isEqualTo(101);
        assertThat(dumped.warnings()).anySatisfy(warning -> {
            assertThat(warning.code()).isEqualTo(Warning.Code.RULE_FAILED);
            assertThat(warning.message()).endsWith(" is code, which can be run on objects of this JVM only");
        });
    }

    @Test
    void aRootThatIsNotThereIsRefused() {
        MemoryProfiler profiler = profiler(Attribution.COMMON, Accounting.EXACT);
        assertThatThrownBy(() -> dump.profile(profiler, "com.acme.App.CACHE"))
                .isInstanceOf(DumpException.class)
                .hasMessage("the dump has no object as root \"com.acme.App.CACHE\"; name a static field, such as"
                        + " com.acme.App.CACHE, or a thread, such as Thread \"main\"");
        assertThatThrownBy(() -> dump.profile(profiler)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void threadsAndStaticsAreNamed() throws Exception {
        MemoryProfiler profiler = profiler(Attribution.COMMON, Accounting.EXACT);
        List<String> threads = dump.profile(profiler, dump.roots().threads()).root().children().stream()
                .map(Place::frame)
                .toList();
        assertThat(threads).contains("Thread \"" + Thread.currentThread().getName() + "\"");
        MemoryProfile statics = dump.profile(profiler, dump.roots().staticsOf("io.github.heapfold.dump"));
        assertThat(statics.root().children().stream().map(Place::frame)).contains(Exhibits.class.getName() + ".cycle");
    }

    private static MemoryProfiler profiler(Attribution attribution, Accounting accounting) {
        return MemoryProfiler.builder()
                .attribution(attribution)
                .accounting(accounting)
                .build();
    }

    private static Object live(String name) throws ReflectiveOperationException {
        return Exhibits.class.getDeclaredField(name).get(null);
    }

    private static String text(MemoryProfile profile) {
        String text = TextTree.of(profile)
                .maximumRows(100_000)
                .minimumShare(0)
                .width(300)
                .toString();
        return text.replaceFirst(", \\d+\\.\\d+ s\n", "\n") + profile.warnings();
    }
}
