package io.github.heapfold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.heapfold.diff.ProfileDiff;
import io.github.heapfold.tree.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryProfileTest {

    private static MemoryProfile of(Object... pathsAndBytes) {
        ProfileBuilder builder = MemoryProfile.builder();
        for (int i = 0; i < pathsAndBytes.length; i += 2) {
            builder.add(
                    List.of(((String) pathsAndBytes[i]).split(";")), ((Integer) pathsAndBytes[i + 1]).longValue(), 1);
        }
        return builder.build();
    }

    @Test
    void linesStandInPathOrderJoinedByOneNewline() {
        MemoryProfile profile = of("root;child;other", 2048, "root;child;leaf", 1024);
        assertThat(profile).hasToString("root;child;leaf 1024\nroot;child;other 2048");
        assertThat(profile.totalBytes()).isEqualTo(3072);
        assertThat(profile.size()).isEqualTo(2);
    }

    @Test
    void aPathComesBeforeWhatIsBeneathIt() {
        assertThat(of("a.b", 1, "a;x", 2, "a", 3)).hasToString("a 3\na;x 2\na.b 1");
    }

    @Test
    void zeroLeavesAreSkipped() {
        MemoryProfile profile = of("root;empty", 0, "root;nonempty", 100);
        assertThat(profile).hasToString("root;nonempty 100");
        assertThat(profile.totalBytes()).isEqualTo(100);
    }

    @Test
    void equalPathsAggregate() {
        MemoryProfile profile = of("root;leaf", 10, "root;leaf", 32);
        assertThat(profile).hasToString("root;leaf 42");
        assertThat(profile.size()).isEqualTo(1);
        assertThat(profile.objectCount()).isEqualTo(2);
    }

    @Test
    void entriesYieldPathsAndBytesInPathOrder() {
        assertThat(of("b", 2, "a", 1).entries())
                .containsExactly(
                        new MemoryProfile.Entry(List.of("a"), Kind.DATA, 1, 1),
                        new MemoryProfile.Entry(List.of("b"), Kind.DATA, 2, 1));
    }

    @Test
    void nothingIsAnEmptyText() {
        assertThat(MemoryProfile.builder().build()).hasToString("").isEqualTo(MemoryProfile.parse(""));
        assertThat(MemoryProfile.parse("").isEmpty()).isTrue();
    }

    @Test
    void parseReadsWhatToStringWrites() {
        MemoryProfile profile = of("a b;c.d", 5, "e[key];f", 7);
        assertThat(MemoryProfile.parse(profile.toString())).hasToString(profile.toString());
    }

    @Test
    void parseTellsWhichLineIsWrong() {
        for (String bad : List.of("a 1\nb", "a 1\nb x", "a 1\nb -4", "a 1\n;b 3", "a 1\n 3", "a 1\na;;b 3")) {
            assertThatThrownBy(() -> MemoryProfile.parse(bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("line 2 ")
                    .hasMessageContaining(bad.substring(4));
        }
    }

    @Test
    void sumsBeyondTwoToTheThirtyOneAreExact() {
        MemoryProfile big = MemoryProfile.parse("a 3000000000\nb 4000000000");
        assertThat(big.merge(big).totalBytes()).isEqualTo(14_000_000_000L);
    }

    @Test
    void mergeAddsEqualPathsWarningsAndCuts() {
        MemoryProfile one = MemoryProfile.builder()
                .add(List.of("a"), 1, 1)
                .boundary("java.lang.Thread", 2)
                .warning(new Warning(Warning.Code.TRUNCATED, "", "", "m", "r", 1))
                .build();
        MemoryProfile both = one.merge(one);
        assertThat(both).hasToString("a 2");
        assertThat(both.boundaries()).containsExactly(new BoundaryCut("java.lang.Thread", 4));
        assertThat(both.warnings()).containsExactly(new Warning(Warning.Code.TRUNCATED, "", "", "m", "r", 2));
    }

    @Test
    void diffListsWhatChanged() {
        ProfileDiff diff = ProfileDiff.between(of("a", 3, "c", 2, "same", 9), of("a", 1, "b", 5, "same", 9));
        assertThat(diff).hasToString("a 3 1\nb 0 5\nc 2 0");
        assertThat(diff.deltaBytes()).isEqualTo(1);
    }

    @Test
    void aFrameThatWouldBreakTheTextIsRefused() {
        ProfileBuilder builder = MemoryProfile.builder();
        assertThatThrownBy(() -> builder.add(List.of("a;b"), 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.add(List.of(), 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.add(List.of("a"), -1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sumsThatNoLongHoldsAreRefused() {
        String most = "a " + Long.MAX_VALUE;
        assertThat(MemoryProfile.parse(most).totalBytes()).isEqualTo(Long.MAX_VALUE);
        assertThatThrownBy(() -> MemoryProfile.parse(most + "\nb;c 1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("line 2", "below 2^63 in sum");
        MemoryProfile one = MemoryProfile.parse("b;c 1");
        assertThatThrownBy(() -> MemoryProfile.parse(most).merge(one))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("below 2^63 in sum");
        ProfileBuilder builder = MemoryProfile.builder().add(List.of("a"), Long.MAX_VALUE, 1);
        assertThatThrownBy(() -> builder.add(List.of("a"), 1, 1)).isInstanceOf(IllegalArgumentException.class);
        builder.add(List.of("b"), 1, 1);
        assertThatThrownBy(builder::build).isInstanceOf(IllegalArgumentException.class);
    }
}
