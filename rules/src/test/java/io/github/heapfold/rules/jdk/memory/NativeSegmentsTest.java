package io.github.heapfold.rules.jdk.memory;

import static io.github.heapfold.rules.jdk.lang.NewSamples.ARENA;
import static io.github.heapfold.rules.jdk.lang.NewSamples.SEGMENT;
import static io.github.heapfold.rules.jdk.lang.NewSamples.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.Accounting;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.check.RuleCheck;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** The memory of arenas, counted where asked for: each allocation once, whatever segments there are of it. */
@EnabledForJreRange(min = JRE.JAVA_22) // the API is not final before
class NativeSegmentsTest {
    private static final MemoryProfiler STANDARD =
            MemoryProfiler.builder().accounting(Accounting.EXACT).build();
    private static final MemoryProfiler NATIVE = MemoryProfiler.builder()
            .accounting(Accounting.EXACT)
            .rules(NativeMemory::register)
            .build();

    private static long nativeBytes(Object root) {
        MemoryProfile profile = NATIVE.profile(root);
        assertThat(profile.warnings()).isEmpty();
        long bytes = profile.entries().stream()
                .filter(entry -> entry.path().get(entry.path().size() - 1).endsWith("[native]"))
                .mapToLong(MemoryProfile.Entry::bytes)
                .sum();
        assertThat(profile.totalBytes()).isEqualTo(STANDARD.profile(root).totalBytes() + bytes);
        return bytes;
    }

    private static Object arena(String kind) {
        return call(ARENA, null, kind);
    }

    private static Object allocate(Object arena, long bytes) {
        return call(ARENA, arena, "allocate", bytes);
    }

    @Test
    void memoryOutsideTheHeapIsNotCountedByDefault() {
        Object segment = allocate(arena("ofAuto"), 1000);
        assertThat(STANDARD.profile(segment).toString()).doesNotContain("native");
    }

    @Test
    void whatAnArenaAllocatedIsCountedForTheArenaAndForASegment() {
        for (String kind : List.of("ofConfined", "ofShared", "ofAuto")) {
            Object arena = arena(kind);
            Object segment = allocate(arena, 1000);
            assertThat(nativeBytes(arena)).isEqualTo(1000);
            assertThat(nativeBytes(segment)).isEqualTo(1000);
            assertThat(NATIVE.profile(segment).toString())
                    .startsWith("Arena[native] 1000\n")
                    .contains("\nArena[stack] ", "\nMemorySegment[stack] ");
        }
    }

    @Test
    void eachAllocationCountsOnce() {
        for (String kind : List.of("ofConfined", "ofShared", "ofAuto")) {
            Object arena = arena(kind);
            List<Object> all = new ArrayList<>(List.of(arena));
            for (int i = 0; i < 100; i++) {
                Object segment = allocate(arena, 80);
                all.add(segment);
                all.add(call(SEGMENT, segment, "asSlice", 8L));
                all.add(call(SEGMENT, segment, "asReadOnly"));
            }
            assertThat(nativeBytes(all)).isEqualTo(8000);
            assertThat(nativeBytes(all.get(all.size() - 1))).isEqualTo(8000);
        }
    }

    @Test
    void arenasCountApart() {
        assertThat(nativeBytes(List.of(allocate(arena("ofAuto"), 80), allocate(arena("ofShared"), 160))))
                .isEqualTo(240);
    }

    @Test
    void whatAligningTakesIsCounted() {
        Object arena = arena("ofConfined");
        call(ARENA, arena, "allocate", 64L, 4096L);
        assertThat(nativeBytes(arena)).isBetween(4096L, 64L + 4096);
    }

    @Test
    void emptyArenaHasNothingAndAClosedOneNoMore() {
        for (String kind : List.of("ofConfined", "ofShared")) {
            Object arena = arena(kind);
            assertThat(nativeBytes(arena)).isZero();
            Object segment = allocate(arena, 1000);
            allocate(arena, 1000);
            call(ARENA, arena, "close");
            assertThat(nativeBytes(List.of(arena, segment))).isZero();
        }
    }

    @Test
    void bufferOfASegmentSharesItsMemory() {
        Object segment = allocate(arena("ofAuto"), 1000);
        Object buffer = call(SEGMENT, segment, "asByteBuffer");
        assertThat(nativeBytes(buffer)).isEqualTo(1000);
        assertThat(nativeBytes(List.of(segment, buffer))).isEqualTo(1000);
    }

    @Test
    void segmentOfABufferSharesItsMemory() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(1000);
        Object segment = call(SEGMENT, null, "ofBuffer", buffer);
        assertThat(nativeBytes(segment)).isEqualTo(1000);
        assertThat(nativeBytes(List.of(segment, buffer, buffer.slice(1, 1)))).isEqualTo(1000);
        assertThat(nativeBytes(call(SEGMENT, null, "ofBuffer", ByteBuffer.allocate(1000))))
                .isZero();
    }

    @Test
    void mappedSegmentCountsAsMuchOfTheFileAsIsMapped(@TempDir Path directory) throws IOException {
        Path file = Files.write(directory.resolve("file"), new byte[100]);
        try (FileChannel channel = FileChannel.open(file)) {
            Object arena = arena("ofShared");
            Object mapped =
                    call(FileChannel.class.getName(), channel, "map", FileChannel.MapMode.READ_ONLY, 20L, 50L, arena);
            assertThat(nativeBytes(List.of(mapped, call(SEGMENT, mapped, "asSlice", 8L))))
                    .isEqualTo(50);
            call(ARENA, arena, "close");
        }
    }

    @Test
    void whatNobodyWillFreeIsNotCounted() {
        assertThat(nativeBytes(allocate(arena("global"), 80))).isZero();
        assertThat(nativeBytes(call(SEGMENT, null, "ofAddress", 8L))).isZero();
        assertThat(nativeBytes(call(SEGMENT, null, "ofArray", (Object) new byte[10])))
                .isZero();
    }

    @Test
    void actionThatAUserGaveIsFollowedAndFreesNothingOfOurs() {
        Object arena = arena("ofShared");
        Object address = call(SEGMENT, null, "ofAddress", 8L);
        long[] captured = new long[100];
        java.util.function.Consumer<Object> action = segment -> captured[0]++;
        Object segment = call(SEGMENT, address, "reinterpret", 100L, arena, action);
        assertThat(nativeBytes(segment)).isZero();
        assertThat(NATIVE.profile(segment).totalBytes()).isGreaterThan(800);
    }

    @Test
    void rulesAccountForEveryByte() {
        Object arena = arena("ofShared");
        assertThat(RuleCheck.of(NATIVE, List.of(allocate(arena, 80), arena)).findings())
                .isEmpty();
    }
}
