package io.github.heapfold.rules.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.tree.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Leaves told one by one become lines. */
class CollectorTest {

    @Test
    void linesStandInPathOrderWithNoNewlineAtTheEnd() {
        MemoryProfile profile = MemoryProfile.builder()
                .add(List.of("root", "child", "other"), 2048, 1)
                .add(List.of("root", "child", "leaf"), 1024, 1)
                .build();
        assertThat(profile).hasToString("root;child;leaf 1024\nroot;child;other 2048");
        assertThat(profile.totalBytes()).isEqualTo(3072);
        assertThat(profile.size()).isEqualTo(2);
    }

    @Test
    void zeroLeavesNoLine() {
        MemoryProfile profile = MemoryProfile.builder()
                .add(List.of("root", "empty"), 0, 0)
                .add(List.of("root", "nonempty"), 100, 1)
                .build();
        assertThat(profile).hasToString("root;nonempty 100");
        assertThat(profile.totalBytes()).isEqualTo(100);
    }

    @Test
    void equalPathsAddUp() {
        MemoryProfile profile = MemoryProfile.builder()
                .add(List.of("root", "leaf"), 10, 1)
                .add(List.of("root", "leaf"), 32, 1)
                .build();
        assertThat(profile).hasToString("root;leaf 42");
        assertThat(profile.size()).isEqualTo(1);
    }

    @Test
    void entriesYieldPathAndBytesInPathOrder() {
        MemoryProfile profile = MemoryProfile.builder()
                .add(List.of("b"), 2, 0)
                .add(List.of("a"), 1, 0)
                .build();
        assertThat(profile.entries())
                .containsExactly(
                        new MemoryProfile.Entry(List.of("a"), Kind.DATA, 1, 0),
                        new MemoryProfile.Entry(List.of("b"), Kind.DATA, 2, 0));
    }
}
