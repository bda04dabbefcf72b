package io.github.heapfold.export.internal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.Warning;
import io.github.heapfold.export.internal.page.PageModel.Cut;
import io.github.heapfold.tree.Kind;
import io.github.heapfold.tree.ObjectCount;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageModelsTest {
    @Test
    void placesStandBeforeWhatIsBeneathThemSiblingsByName() {
        PageTree tree = PageModels.of("", null, MemoryProfile.parse("b 1\na;d 2\na;c;e 3"))
                .trees()
                .get(0);

        assertThat(frames(tree)).containsExactly("a", "-c", "--e", "-d", "b");
        assertThat(bytes(tree, tree.now(), Kind.DATA)).containsExactly(0, 0, 3, 2, 1);
        assertThat(tree.before()).isNull();
    }

    @Test
    void changeHasThePlacesOfBoth() {
        PageTree tree = PageModels.ofChange(
                        "", null, MemoryProfile.parse("a;b 1\nc 7"), MemoryProfile.parse("a;b 3\nd[header] 2"))
                .trees()
                .get(0);

        assertThat(frames(tree)).containsExactly("a", "-b", "c", "d[header]");
        assertThat(bytes(tree, tree.before(), Kind.DATA)).containsExactly(0, 1, 7, 0);
        assertThat(bytes(tree, tree.now(), Kind.DATA)).containsExactly(0, 3, 0, 0);
        assertThat(bytes(tree, tree.now(), Kind.HEADER)).containsExactly(0, 0, 0, 2);
    }

    /** Frames with a dash for each level. */
    private static List<String> frames(PageTree tree) {
        return IntStream.range(0, tree.size())
                .mapToObj(place -> "-".repeat(tree.depth(place) - 1) + tree.frame(place))
                .toList();
    }

    private static long[] bytes(PageTree tree, PageTree.Bytes bytes, Kind kind) {
        return IntStream.range(0, tree.size())
                .mapToLong(place -> bytes.bytes(place, kind))
                .toArray();
    }

    @Test
    void warningsAndCutsOfBothAreKept() {
        Warning warning = new Warning(Warning.Code.TRUNCATED, "", "", "stopped", "give it time", 1);
        MemoryProfile before = MemoryProfile.builder()
                .warning(warning)
                .boundary("java.lang.Class", 2)
                .build();
        MemoryProfile after = MemoryProfile.builder()
                .boundary("java.lang.Class", 5)
                .boundary("java.lang.Thread", 1)
                .build();

        PageModel model = PageModels.ofChange("", null, before, after);

        assertThat(model.warnings())
                .containsExactly(
                        "the attribution and layout of both profiles is not known, as of folded text; if they differ in that,"
                                + " bytes differ that did not change, so keep profiles as JSON",
                        "Before: TRUNCATED: stopped; give it time");
        assertThat(model.cuts()).containsExactly(new Cut("java.lang.Class", 2, 5), new Cut("java.lang.Thread", 0, 1));
    }

    @Test
    void unlikeProfilesAreNotCompared() {
        MemoryProfile live = MemoryProfile.parse("A[header] 12");
        MemoryProfile allocated = MemoryProfile.parse("A[header] 12\nA[padding] 4");

        assertThatThrownBy(() -> PageModels.ofChange("", null, live, allocated))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("profiles of unlike accounting, LOGICAL and EXACT, cannot be compared");
    }

    @Test
    void allocatedBytesAreKnownIfThereIsPaddingOrSpareCapacity() {
        assertThat(PageModels.of("", null, MemoryProfile.parse("A[header] 12\nA[padding] 4"))
                        .allocatedKnown())
                .isTrue();
        assertThat(PageModels.of("", null, MemoryProfile.parse("A[header] 12")).allocatedKnown())
                .isFalse();
    }

    @Test
    void classesStandAtTheirPlace() {
        MemoryProfile profile = MemoryProfile.builder()
                .add(List.of("a", "b"), 48, 2)
                .add(List.of("a", "b"), new ObjectCount("[B", 2, 0, 10, List.of(), 48))
                .build();

        assertThat(PageModels.of("", null, profile).trees().get(0).classes())
                .containsExactly(
                        new PageTree.ClassRow(1, "byte[]", new PageTree.Objects(2, 10, 48), PageTree.Objects.NONE));
    }
}
