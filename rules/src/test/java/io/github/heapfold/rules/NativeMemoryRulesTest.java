package io.github.heapfold.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.Accounting;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory outside the heap, counted where asked for: once, for the buffer that owns it. */
class NativeMemoryRulesTest {
    private static final MemoryProfiler STANDARD =
            MemoryProfiler.builder().accounting(Accounting.EXACT).build();
    private static final MemoryProfiler NATIVE = MemoryProfiler.builder()
            .accounting(Accounting.EXACT)
            .rules(new NativeMemoryRules()::register)
            .build();

    private static long nativeBytes(MemoryProfile profile) {
        return profile.entries().stream()
                .filter(entry -> entry.path().get(entry.path().size() - 1).endsWith("[native]"))
                .mapToLong(MemoryProfile.Entry::bytes)
                .sum();
    }

    @Test
    void memoryOutsideTheHeapIsNotCountedByDefault() {
        assertThat(nativeBytes(STANDARD.profile(ByteBuffer.allocateDirect(1000))))
                .isZero();
    }

    @Test
    void capacityOfADirectBufferIsCounted() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(1000).limit(10);
        MemoryProfile profile = NATIVE.profile(buffer);
        assertThat(profile.toString()).contains("DirectByteBuffer[native] 1000");
        assertThat(profile.warnings()).isEmpty();
        assertThat(profile.totalBytes()).isEqualTo(STANDARD.profile(buffer).totalBytes() + 1000);
    }

    @Test
    void memoryThatBuffersShareIsCountedOnce() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(1000);
        ByteBuffer slice = buffer.slice(10, 10);
        assertThat(nativeBytes(NATIVE.profile(List.of(buffer, slice)))).isEqualTo(1000);
        assertThat(nativeBytes(NATIVE.profile(List.of(slice, buffer.duplicate(), buffer.asIntBuffer()))))
                .isEqualTo(1000);
    }

    @Test
    void sliceAloneKeepsTheWholeMemory() {
        ByteBuffer slice = ByteBuffer.allocateDirect(1000).asReadOnlyBuffer().slice(10, 10);
        assertThat(nativeBytes(NATIVE.profile(slice))).isEqualTo(1000);
        assertThat(nativeBytes(NATIVE.profile(ByteBuffer.allocateDirect(1000).asLongBuffer())))
                .isEqualTo(1000);
    }

    @Test
    void mappedBufferCountsAsMuchOfTheFileAsIsMapped(@TempDir Path directory) throws IOException {
        Path file = Files.write(directory.resolve("file"), new byte[100]);
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer mapped = channel.map(FileChannel.MapMode.READ_ONLY, 20, 50);
            assertThat(nativeBytes(NATIVE.profile(mapped))).isEqualTo(50);
        }
    }

    @Test
    void bufferInTheHeapHasNoOtherMemory() {
        assertThat(nativeBytes(NATIVE.profile(ByteBuffer.allocate(1000)))).isZero();
    }
}
