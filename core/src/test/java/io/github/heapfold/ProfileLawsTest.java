package io.github.heapfold;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.diff.ProfileDiff;
import io.github.heapfold.tree.ClassFields;
import io.github.heapfold.tree.Kind;
import io.github.heapfold.tree.ObjectCount;
import io.github.heapfold.tree.OwnBytes;
import io.github.heapfold.tree.Place;
import io.github.heapfold.tree.Sharing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What holds for any tree of places. Replay with {@code -Dheapfold.test.seed=N}. */
class ProfileLawsTest {
    private static final long SEED = Long.getLong("heapfold.test.seed", 9L);
    private static final int ROUNDS = 2_000;

    private static final List<String> FRAMES = List.of(
            "A.x",
            "A.y",
            "A[header]",
            "A[padding]",
            "B.z",
            "B[stack]",
            "B[spare]",
            "int[] [stack]",
            "Blob[native]",
            "C[shared]",
            "HashMap{a b}",
            "a");

    private static MemoryProfile random(Random random) {
        ProfileBuilder profile = MemoryProfile.builder()
                .facts(new MemoryProfile.Facts(
                        Attribution.FIRST, Accounting.LOGICAL, true, "fixed", random.nextBoolean() ? "17" : "25", 1));
        for (int i = random.nextInt(30); i >= 0; i--) {
            List<String> path = path(random);
            profile.add(path, 1 + random.nextInt(100), random.nextInt(3));
            if (random.nextInt(3) == 0) {
                long n = 1 + random.nextInt(5);
                profile.add(path, new ObjectCount("C" + random.nextInt(3), n, 0, 0, List.of(), 16 * n));
                profile.add(path, new ObjectCount("[J", n, n, 3 * n, List.of(0L, n, 0L, 0L), 40 * n));
            }
        }
        profile.add(new ClassFields("C1", List.of(new ClassFields.FieldWidth("C1", "f", 4, true))));
        profile.boundary("java.lang.Thread", random.nextInt(3));
        profile.warning(new Warning(Warning.Code.RULE_FAILED, "a", "C", "m" + random.nextInt(2), "r", 1));
        List<Sharing.References> from = List.of(
                new Sharing.References(path(random), 1 + random.nextInt(9)),
                new Sharing.References(List.of("other"), 2));
        return profile.add(new Sharing(path(random), "C", 1, 0, from, List.of()))
                .build();
    }

    private static List<String> path(Random random) {
        List<String> path = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            path.add(FRAMES.get(random.nextInt(FRAMES.size())));
        }
        return path;
    }

    @Test
    void mergingIsAssociativeAndCommutative() {
        Random random = new Random(SEED);
        for (int i = 0; i < ROUNDS; i++) {
            MemoryProfile a = random(random);
            MemoryProfile b = random(random);
            MemoryProfile c = random(random);
            assertThat(a.merge(b)).as("round " + i).isEqualTo(b.merge(a));
            assertThat(a.merge(b).merge(c)).as("round " + i).isEqualTo(a.merge(b.merge(c)));
            assertThat(a.merge(b).jdk()).isEqualTo(b.merge(a).jdk());
            assertThat(a.merge(b).statistics()).isEqualTo(b.merge(a).statistics());
            assertThat(a.merge(b).totalBytes()).isEqualTo(a.totalBytes() + b.totalBytes());
        }
    }

    @Test
    void viewsAndTextTellTheSameSums() {
        Random random = new Random(SEED);
        for (int i = 0; i < ROUNDS; i++) {
            MemoryProfile logical = random(random);
            MemoryProfile exact = logical.as(Accounting.EXACT);
            long gaps = 0;
            for (Place.Visited visited : logical.root().all()) {
                for (OwnBytes own : visited.place().own()) {
                    gaps += own.kind() == Kind.PADDING || own.kind() == Kind.SPARE ? own.bytes() : 0;
                }
            }
            assertThat(logical.totalBytes() + gaps).as("round " + i).isEqualTo(exact.totalBytes());
            assertThat(exact.root().bytesBeneath(kind -> true)).isEqualTo(exact.totalBytes());
            assertThat(bytesByPath(logical, gapsByPath(logical)))
                    .as("place by place, round " + i)
                    .isEqualTo(bytesByPath(exact, new TreeMap<>()));
            assertThat(MemoryProfile.parse(exact.toString())).hasToString(exact.toString());
            assertThat(MemoryProfile.parse(exact.toString())
                            .as(Accounting.LOGICAL)
                            .totalBytes())
                    .isEqualTo(logical.totalBytes());
        }
    }

    private static Map<String, Long> gapsByPath(MemoryProfile profile) {
        Map<String, Long> gaps = new TreeMap<>();
        for (Place.Located located : profile.root().located()) {
            for (OwnBytes own : located.place().own()) {
                if (own.kind() == Kind.PADDING || own.kind() == Kind.SPARE) {
                    gaps.merge(String.join(";", located.path()), own.bytes(), Long::sum);
                }
            }
        }
        return gaps;
    }

    private static Map<String, Long> bytesByPath(MemoryProfile profile, Map<String, Long> more) {
        Map<String, Long> bytes = new TreeMap<>(more);
        profile.entries().forEach(entry -> bytes.merge(String.join(";", entry.path()), entry.bytes(), Long::sum));
        return bytes;
    }

    @Test
    void aTreeBuiltFromATreeIsEqualAndAChangeIsSeen() {
        Random random = new Random(SEED);
        for (int i = 0; i < ROUNDS; i++) {
            MemoryProfile profile = random(random);
            Place copy = MemoryProfile.builder().add(profile.root()).build().root();
            assertThat(copy).as("round " + i).isEqualTo(profile.root());
            Place changed = MemoryProfile.builder()
                    .add(profile.root())
                    .add(path(random), 1, 0)
                    .build()
                    .root();
            assertThat(changed).as("round " + i).isNotEqualTo(profile.root());
        }
    }

    @Test
    void aDifferenceWithItselfIsEmptyAndBothWaysAreOpposite() {
        Random random = new Random(SEED);
        for (int i = 0; i < ROUNDS; i++) {
            MemoryProfile a = random(random);
            MemoryProfile b = random(random);
            assertThat(ProfileDiff.between(a, a).isEmpty()).isTrue();
            assertThat(ProfileDiff.between(a, b).deltaBytes())
                    .isEqualTo(-ProfileDiff.between(b, a).deltaBytes())
                    .isEqualTo(b.totalBytes() - a.totalBytes());
        }
    }

    @Test
    void depthDoesNotMatter() {
        List<String> path = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            path.add("f" + i);
        }
        MemoryProfile deep = MemoryProfile.builder().add(path, 8, 1).build();
        assertThat(MemoryProfile.parse(deep.toString()).root().all()).hasSize(20_001);
        assertThat(deep.merge(deep).totalBytes()).isEqualTo(16);
        assertThat(deep).isEqualTo(MemoryProfile.builder().add(path, 8, 1).build());
    }
}
