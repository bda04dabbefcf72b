package io.github.heapfold.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.heapfold.Accounting;
import io.github.heapfold.Attribution;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.ProfileBuilder;
import io.github.heapfold.Warning;
import io.github.heapfold.diff.ProfileDiff;
import io.github.heapfold.tree.Kind;
import io.github.heapfold.tree.PlaceBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DiffTreeTest {
    private static ProfileBuilder of(Object... pathsAndBytes) {
        ProfileBuilder builder = MemoryProfile.builder()
                .facts(new MemoryProfile.Facts(Attribution.COMMON, Accounting.LOGICAL, true, "64-bit", "17", 1));
        for (int i = 0; i < pathsAndBytes.length; i += 2) {
            builder.add(List.of(((String) pathsAndBytes[i]).split(";")), (Integer) pathsAndBytes[i + 1], 1);
        }
        return builder;
    }

    private static final ProfileDiff DIFF = ProfileDiff.between(
            of(
                            "Shop.orders",
                            4,
                            "Shop.orders;Order.items;List[slots]",
                            3_000,
                            "Shop.drafts",
                            700,
                            "Shop.name",
                            50,
                            "a",
                            9)
                    .build(),
            of(
                            "Shop.orders",
                            4,
                            "Shop.orders;Order.items;List[slots]",
                            9_000,
                            "Shop.carts;Cart.id",
                            500,
                            "Shop.name",
                            50,
                            "a",
                            7)
                    .warning(new Warning(Warning.Code.COARSE, "", "", "m", "r", 1))
                    .build());

    @Test
    void showsTheLargestChangeFirst() {
        assertThat(DiffTree.of(DIFF).title("monday -> tuesday")).hasToString("""
                monday -> tuesday
                3.7 KiB before, 9.3 KiB after; 5 objects before, 5 objects after
                attribution COMMON, accounting LOGICAL, JDK 17, 64-bit

                   +5.7 KiB  +154.1%     9.3 KiB  total
                   +5.9 KiB  +199.7%     8.8 KiB  ├─ Shop.orders > Order.items > List[slots]
                     -700 B     gone         0 B  ├─ Shop.drafts
                     +500 B      new       500 B  ├─ Shop.carts > Cart.id
                       -2 B                  7 B  └─ (1 smaller)
                warning after: COARSE: m; r
                """);
    }

    @Test
    void showsNoMoreThanItMay() {
        assertThat(DiffTree.of(DIFF)
                        .maximumRows(4)
                        .charset(StandardCharsets.US_ASCII)
                        .toString())
                .contains("|- Shop.orders > Order.items > List[slots]\n", "`- (3 smaller)\n")
                .doesNotContain("Shop.carts");
        assertThat(DiffTree.of(DIFF).minimumShare(0).toString()).contains("-2 B   -22.2%         7 B  └─ a\n");
        assertThat(DiffTree.of(DIFF).width(60).toString().lines()).allMatch(line -> line.length() <= 60);
        assertThatThrownBy(() -> DiffTree.of(DIFF).width(3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bytesThatMovedAreAChangeThoughTheSumIsTheSame() {
        ProfileDiff moved = ProfileDiff.between(
                of("A.x;B.y", 100, "A.x;C.z", 50).build(),
                of("A.x;B.y", 50, "A.x;C.z", 100).build());
        assertThat(DiffTree.of(moved).toString()).contains("""
                       +0 B    +0.0%       150 B  total
                       +0 B    +0.0%       150 B  └─ A.x
                      +50 B  +100.0%       100 B     ├─ C.z
                      -50 B   -50.0%        50 B     └─ B.y
                """.indent(0));
    }

    @Test
    void whatFoldedTextDoesNotTellIsSaid() {
        MemoryProfile folded = MemoryProfile.parse("a 1");
        assertThat(DiffTree.of(ProfileDiff.between(folded, folded)).toString())
                .contains("note: the attribution and layout of both profiles is not known");
    }

    @Test
    void depthDoesNotMatter() {
        ProfileBuilder builder = of();
        PlaceBuilder place = builder.places();
        for (int i = 0; i < 100_000; i++) {
            place = place.child("f");
            place.child("g").add(Kind.DATA, 1, 1);
        }
        String text = DiffTree.of(ProfileDiff.between(of().build(), builder.build()))
                .minimumShare(0)
                .maximumRows(Integer.MAX_VALUE)
                .toString();
        assertThat(text.lines()).hasSizeLessThan(100).anyMatch(line -> line.endsWith("(2 deeper)"));
        assertThat(text.lines()).allMatch(line -> line.length() <= 120);
    }

    @Test
    void rowsBeneathARowAddUpToIt() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            ProfileBuilder before = of();
            ProfileBuilder after = of();
            for (int i = 0; i < 30; i++) {
                List<String> path = new ArrayList<>();
                for (int depth = random.nextInt(3); depth >= 0; depth--) {
                    path.add("f" + random.nextInt(3));
                }
                (random.nextBoolean() ? before : after).add(path, 1 + random.nextInt(50), 0);
            }
            ProfileDiff diff = ProfileDiff.between(before.build(), after.build());
            long firstLevel = DiffTree.of(diff)
                    .maximumRows(1 + random.nextInt(10))
                    .toString()
                    .lines()
                    .filter(line -> line.matches(".* B  [├└]─ .*"))
                    .mapToLong(line ->
                            Long.parseLong(line.substring(0, line.indexOf(" B")).strip()))
                    .sum();
            assertThat(firstLevel).as("round " + round).isEqualTo(diff.deltaBytes());
        }
    }
}
