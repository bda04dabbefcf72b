package io.github.heapfold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.heapfold.diff.ChangedPlace;
import io.github.heapfold.diff.ChangedPlace.Fate;
import io.github.heapfold.diff.ProfileDiff;
import io.github.heapfold.tree.Kind;
import io.github.heapfold.tree.PlaceBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Replay with {@code -Dheapfold.test.seed=N}. */
class ProfileDiffTest {
    private static final long SEED = Long.getLong("heapfold.test.seed", 5L);

    private static MemoryProfile of(Object... pathsAndBytes) {
        ProfileBuilder builder = MemoryProfile.builder();
        for (int i = 0; i < pathsAndBytes.length; i += 2) {
            builder.add(List.of(((String) pathsAndBytes[i]).split(";")), (Integer) pathsAndBytes[i + 1], 1);
        }
        return builder.build();
    }

    private static String drawn(ProfileDiff diff) {
        StringBuilder text = new StringBuilder();
        for (ChangedPlace.Visited visited : diff.root().all()) {
            ChangedPlace place = visited.place();
            text.append(String.format(
                    "%s%s %+d own %+d %s%n",
                    "  ".repeat(visited.depth()),
                    visited.depth() == 0 ? "total" : place.frame(),
                    place.deltaBytes(),
                    place.ownDeltaBytes(),
                    place.fate()));
        }
        return text.toString();
    }

    @Test
    void ownAndTotalChangesStandOnEveryPlaceTheLargestFirst() {
        MemoryProfile before = of("A.x", 4, "A.x;B.y", 10, "A.x;B.z", 5, "old;all", 7, "same", 1);
        MemoryProfile after = of("A.x", 4, "A.x;B.y", 40, "A.x;C.w", 3, "new", 2, "same", 1);
        assertThat(drawn(ProfileDiff.between(before, after))).isEqualTo("""
                total +23 own +0 CHANGED
                  A.x +28 own +0 CHANGED
                    B.y +30 own +30 CHANGED
                    B.z -5 own -5 VANISHED
                    C.w +3 own +3 APPEARED
                  old -7 own +0 VANISHED
                    all -7 own -7 VANISHED
                  new +2 own +2 APPEARED
                  same +0 own +0 SAME
                """);
    }

    @Test
    void theViewDecidesWhichBytesAreCompared() {
        MemoryProfile before = of("A[header]", 12, "A[padding]", 4);
        MemoryProfile after = of("A[header]", 12, "A[padding]", 2);
        assertThat(ProfileDiff.between(before, after).isEmpty()).isTrue();
        MemoryProfile.Facts exact = new MemoryProfile.Facts(Attribution.FIRST, Accounting.EXACT, true, "", "", 1);
        ProfileDiff diff = ProfileDiff.between(
                MemoryProfile.builder().facts(exact).add(before.root()).build(),
                MemoryProfile.builder().facts(exact).add(after.root()).build());
        assertThat(diff.deltaBytes()).isEqualTo(-2);
        assertThat(diff.root().children().get(0).frame()).isEqualTo("A[padding]");
    }

    @Test
    void sumsAreThoseOfTheProfilesAndBothWaysAreOpposite() {
        Random random = new Random(SEED);
        for (int round = 0; round < 2_000; round++) {
            MemoryProfile a = random(random);
            MemoryProfile b = random(random);
            ProfileDiff diff = ProfileDiff.between(a, b);
            ProfileDiff back = ProfileDiff.between(b, a);
            assertThat(diff.root().before().bytes()).as("round " + round).isEqualTo(a.totalBytes());
            assertThat(diff.root().after().bytes()).isEqualTo(b.totalBytes());
            assertThat(diff.root().before().objects()).isEqualTo(a.objectCount());
            assertThat(diff.root().after().objects()).isEqualTo(b.objectCount());
            assertThat(diff.deltaBytes())
                    .isEqualTo(b.totalBytes() - a.totalBytes())
                    .isEqualTo(-back.deltaBytes());
            assertThat(lines(diff)).as("round " + round).isEqualTo(linesOf(a, b));
            for (ChangedPlace.Visited visited : diff.root().all()) {
                ChangedPlace place = visited.place();
                long below = place.children().stream()
                        .mapToLong(ChangedPlace::deltaBytes)
                        .sum();
                assertThat(place.deltaBytes()).isEqualTo(place.ownDeltaBytes() + below);
            }
            assertThat(ProfileDiff.between(a, a).root().fate()).isEqualTo(Fate.SAME);
        }
    }

    private static MemoryProfile random(Random random) {
        ProfileBuilder builder = MemoryProfile.builder();
        for (int i = random.nextInt(12); i > 0; i--) {
            List<String> path = new ArrayList<>();
            for (int depth = random.nextInt(4); depth >= 0; depth--) {
                path.add("f" + random.nextInt(3));
            }
            builder.add(path, 1 + random.nextInt(9), random.nextInt(2));
        }
        return builder.build();
    }

    private static Map<String, List<Long>> lines(ProfileDiff diff) {
        Map<String, List<Long>> lines = new TreeMap<>();
        diff.changes().forEach(c -> lines.put(String.join(";", c.path()), List.of(c.bytesBefore(), c.bytesAfter())));
        return lines;
    }

    /** From the text of both. */
    private static Map<String, List<Long>> linesOf(MemoryProfile before, MemoryProfile after) {
        Map<String, List<Long>> lines = new TreeMap<>();
        before.toString().lines().forEach(line -> lines.put(path(line), List.of(bytes(line), 0L)));
        after.toString()
                .lines()
                .forEach(line -> lines.merge(
                        path(line), List.of(0L, bytes(line)), (one, other) -> List.of(one.get(0), other.get(1))));
        lines.values().removeIf(bytes -> bytes.get(0).equals(bytes.get(1)));
        return lines;
    }

    private static String path(String line) {
        return line.substring(0, line.lastIndexOf(' '));
    }

    private static long bytes(String line) {
        return Long.parseLong(line.substring(line.lastIndexOf(' ') + 1));
    }

    @Test
    void depthDoesNotMatter() {
        ProfileBuilder builder = MemoryProfile.builder();
        PlaceBuilder place = builder.places();
        for (int i = 0; i < 100_000; i++) {
            place = place.child("f");
        }
        place.add(Kind.DATA, 8, 1);
        ProfileDiff diff = ProfileDiff.between(MemoryProfile.builder().build(), builder.build());
        assertThat(diff.deltaBytes()).isEqualTo(8);
        assertThat(diff.root().all()).hasSize(100_001);
        assertThat(diff.changes()).hasSize(1);
    }

    record Holder(Object value, Object[] many) {}

    private static MemoryProfile walked(Object... many) {
        return MemoryProfiler.builder()
                .layouts(new FixedLayout())
                .rules(r -> r.leaf(Long.class, String.class))
                .build()
                .profile(new Holder(null, many));
    }

    @Test
    void leavesAreComparedWithoutTheirTypesWhereOnlyOneProfileHasThose() {
        MemoryProfile alone = walked(1L, 2L);
        MemoryProfile mixed = walked(1L, 2L, "x");
        assertThat(alone.toString()).contains("Holder.many 44");
        assertThat(mixed.toString()).contains("Holder.many;Long 40", "Holder.many;String ");
        ProfileDiff diff = ProfileDiff.between(alone, mixed);
        assertThat(drawn(diff)).isEqualTo("""
                total +43 own +0 CHANGED
                  Holder.many +43 own +39 CHANGED
                    Object[] [slots] +4 own +4 CHANGED
                    Object[] [stack] +0 own +0 SAME
                    Long[padding] +0 own +0 SAME
                    Object[] [padding] +0 own +0 SAME
                    String[padding] +0 own +0 SAME
                  Holder[header] +0 own +0 SAME
                  Holder.value +0 own +0 SAME
                  Holder[padding] +0 own +0 SAME
                """);
        assertThat(diff.deltaBytes()).isEqualTo(mixed.totalBytes() - alone.totalBytes());
        assertThat(drawn(ProfileDiff.between(mixed, alone))).contains("Holder.many -43 own -39 CHANGED");
    }

    @Test
    void leavesAreToldByTypeWhereBothProfilesDo() {
        ProfileDiff diff = ProfileDiff.between(walked(1L, "x"), walked(1L, 2L, "x"));
        assertThat(drawn(diff)).contains("    Long +20 own +20 CHANGED", "    String +0 own +0 SAME");
    }

    @Test
    void whatAppearsWithItsTypesKeepsThem() {
        ProfileDiff diff = ProfileDiff.between(walked(), walked(1L, "x"));
        assertThat(drawn(diff)).contains("    Long +20 own +20 APPEARED", "    String +");
    }

    @Test
    void unlikeProfilesAreRefusedByName() {
        MemoryProfile first = walked(1L);
        assertThatThrownBy(() -> ProfileDiff.between(first, MemoryProfile.parse(first.toString())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("profiles of unlike attribution, FIRST and one that is not known, cannot be compared"
                        + "; folded text does not tell it, so keep profiles as JSON");
        assertThatThrownBy(() -> ProfileDiff.between(first.as(Accounting.EXACT), first))
                .hasMessage("profiles of unlike accounting, EXACT and LOGICAL, cannot be compared"
                        + "; make both in the same way, or take the same view of both with as(...)");
    }

    @Test
    void whatFoldedTextDoesNotTellIsSaid() {
        MemoryProfile folded = MemoryProfile.parse("a 1");
        assertThat(folded.attribution()).isEqualTo(Attribution.UNKNOWN);
        assertThat(ProfileDiff.between(folded, folded).notes())
                .containsExactly(
                        "the attribution and layout of both profiles is not known, as of folded text; if they differ"
                                + " in that, bytes differ that did not change, so keep profiles as JSON");
        assertThat(ProfileDiff.between(walked(1L), walked(2L)).notes()).isEmpty();
        assertThatThrownBy(() -> MemoryProfiler.builder().attribution(Attribution.UNKNOWN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
