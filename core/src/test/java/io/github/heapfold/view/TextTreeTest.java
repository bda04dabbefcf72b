package io.github.heapfold.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.heapfold.Accounting;
import io.github.heapfold.Attribution;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.ProfileBuilder;
import io.github.heapfold.Warning;
import io.github.heapfold.tree.ClassFields;
import io.github.heapfold.tree.ClassFields.FieldWidth;
import io.github.heapfold.tree.Kind;
import io.github.heapfold.tree.ObjectCount;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTreeTest {
    private static ProfileBuilder with(Object... pathsAndBytes) {
        ProfileBuilder builder = MemoryProfile.builder();
        for (int i = 0; i < pathsAndBytes.length; i += 2) {
            builder.add(path((String) pathsAndBytes[i]), ((Integer) pathsAndBytes[i + 1]).longValue(), 1);
        }
        return builder;
    }

    private static List<String> path(String folded) {
        return List.of(folded.split(";"));
    }

    private static TextTree rows(ProfileBuilder profile) {
        return TextTree.of(profile.build()).rowsOnly();
    }

    @Test
    void theLargestComeFirstAndTheSmallAreOneLine() {
        assertThat(rows(with("a;big", 2000, "a;large", 47, "a;x", 1, "a;y", 1, "b", 8192)))
                .hasToString("""
                100.0%   10.0 KiB            5 objects  total
                 80.0%    8.0 KiB            1 object   ├─ b
                 20.0%    2.0 KiB            4 objects  └─ a > big (+3 smaller)
                """);
        assertThat(rows(with("a;big", 1900, "a;large", 97, "a;medium", 51, "a;x", 1, "b", 8192)))
                .hasToString("""
                100.0%   10.0 KiB            5 objects  total
                 80.0%    8.0 KiB            1 object   ├─ b
                 20.0%    2.0 KiB            4 objects  └─ a
                 18.6%    1.9 KiB            1 object      ├─ big
                  0.9%       97 B            1 object      ├─ large
                  0.5%       52 B            2 objects     └─ (2 smaller)
                """);
    }

    @Test
    void ownBytesAreARow() {
        assertThat(rows(with("Order.items", 900, "Order.items;ArrayList[stack]", 100)))
                .hasToString("""
                100.0%     1000 B            2 objects  total
                100.0%     1000 B            2 objects  └─ Order.items
                 90.0%      900 B            1 object      ├─ (own)
                 10.0%      100 B            1 object      └─ ArrayList[stack]
                """);
    }

    @Test
    void ownBytesOfSeveralKindsAreARowEach() {
        ProfileBuilder profile = with("Blob.tags", 10, "Blob.tags;x", 20).add(path("Blob.tags"), Kind.NATIVE, 70, 0);
        assertThat(rows(profile)).hasToString("""
                100.0%      100 B            2 objects  total
                100.0%      100 B            2 objects  └─ Blob.tags
                 70.0%       70 B                          ├─ (own, native)
                 20.0%       20 B            1 object      ├─ x
                 10.0%       10 B            1 object      └─ (own, data)
                """);
    }

    @Test
    void whatHoldsLittleBesidesOneOtherSharesItsLine() {
        assertThat(rows(with("a;b;c;d", 500, "a;b;c;e", 495, "a;b", 4, "a;x", 1)))
                .hasToString("""
                100.0%     1000 B            4 objects  total
                100.0%     1000 B            4 objects  └─ a > b > c
                 50.0%      500 B            1 object      ├─ d
                 49.5%      495 B            1 object      ├─ e
                  0.5%        5 B            2 objects     └─ (2 smaller)
                """);
    }

    /** The values of a cache have a sum: 100 orders with a bonus of another kind among them. */
    @Test
    void framesOfOneTypeStandUnderIt() {
        ProfileBuilder profile = with(
                        "Shop.orders;Order.name", 2300,
                        "Shop.orders;Order.id", 800,
                        "Shop.orders;Order[header]", 960,
                        "Shop.orders;BigOrder[header]", 240,
                        "Shop.orders;HashMap[entry]", 2800,
                        "Shop.orders;HashMap[slots]", 400,
                        "Shop.orders;HashMap[key]", 1600,
                        "Shop.orders", 4)
                .add(path("Shop.orders"), new ObjectCount("shop.Shop$Order", 80, 0, 0, List.of(), 0))
                .add(path("Shop.orders"), new ObjectCount("shop.Shop$1BigOrder", 20, 0, 0, List.of(), 0))
                .add(path("Shop.orders"), new ObjectCount("shop.Reorder", 20, 0, 0, List.of(), 0))
                .add(path("Shop.orders"), new ObjectCount("java.util.HashMap", 1, 0, 0, List.of(), 0))
                .add(fields("shop.Shop$Order", "shop.Shop$Order"))
                .add(fields("shop.Shop$1BigOrder", "shop.Shop$Order"))
                .add(fields("shop.Reorder", "shop.Reorder"));
        assertThat(rows(profile)).hasToString("""
                100.0%    8.9 KiB            8 objects  total
                100.0%    8.9 KiB            8 objects  └─ Shop.orders
                 44.6%    4.0 KiB            3 objects     ├─ Order × 100, 40.6 B each
                 25.3%    2.2 KiB            1 object      │  ├─ Order.name
                 10.5%      960 B            1 object      │  ├─ Order[header]
                  8.8%      800 B            1 object      │  └─ Order.id
                 35.1%    3.1 KiB            2 objects     ├─ HashMap
                 30.8%    2.7 KiB            1 object      │  ├─ HashMap[entry]
                  4.4%      400 B            1 object      │  └─ HashMap[slots]
                 17.6%    1.6 KiB            1 object      ├─ HashMap[key]
                  2.6%      240 B            1 object      ├─ BigOrder[header]
                  0.0%        4 B            1 object      └─ (own)
                """);
    }

    private static ClassFields fields(String type, String declaring) {
        return new ClassFields(type, List.of(new FieldWidth(declaring, "id", 8, false)));
    }

    @Test
    void typesAreNamedInFrames() {
        assertThat(FrameTypes.of("Order.items")).isEqualTo("Order");
        assertThat(FrameTypes.of("a.Order[header]")).isEqualTo("a.Order");
        assertThat(FrameTypes.of("int[] [stack]")).isEqualTo("int[]");
        for (String none : List.of("HashMap[key]", "Order[shared]", "HashMap{a.b}", "int[]", "String", "[x]", ".x")) {
            assertThat(FrameTypes.of(none)).as(none).isNull();
        }
    }

    @Test
    void depthCutsAndSaysSo() {
        assertThat(rows(with("a;b;c", 50, "a;x", 50)).maximumDepth(1)).hasToString("""
                100.0%      100 B            2 objects  total
                100.0%      100 B            2 objects  └─ a (+2 deeper)
                """);
    }

    @Test
    void soManyRowsAtMostTheHeaviest() {
        ProfileBuilder profile = with("a;x", 30, "a;y", 25, "b;x", 24, "b;y", 20, "c", 1);
        assertThat(rows(profile).maximumRows(5)).hasToString("""
                100.0%      100 B            5 objects  total
                 55.0%       55 B            2 objects  ├─ a (+2 smaller)
                 44.0%       44 B            2 objects  ├─ b (+2 smaller)
                  1.0%        1 B            1 object   └─ c
                """);
        assertThat(rows(profile).maximumRows(1)).hasToString("""
                100.0%      100 B            5 objects  total (+3 smaller)
                """);
    }

    @Test
    void namesAreCutToTheWidthAtTheirBeginning() {
        String name = "x".repeat(60) + "[entry]";
        assertThat(rows(with(name, 1)).width(40)).hasToString("""
                100.0%        1 B  total
                100.0%        1 B  └─ …xxxxxxxxxx[entry]
                """);
        assertThat(rows(with("first;second;" + name, 1)).width(40)).hasToString("""
                100.0%        1 B  total
                100.0%        1 B  └─ first > …
                """);
        assertThat(rows(with("first;2;third", 1)).width(40)).hasToString("""
                100.0%        1 B  total
                100.0%        1 B  └─ first > 2 > third
                """);
        assertThat(rows(with("first;second;third", 1)).width(40)).hasToString("""
                100.0%        1 B  total
                100.0%        1 B  └─ first > … > third
                """);
    }

    @Test
    void linesAreAsciiWhereTheReaderHasNoOthers() {
        TextTree tree = rows(with("café", 60, "b;\u001b[31mred", 20, "b;\uD83D\uDE00", 20));
        assertThat(tree.charset(StandardCharsets.US_ASCII)).hasToString("""
                100.0%      100 B            3 objects  total
                 60.0%       60 B            1 object   |- caf\\u00e9
                 40.0%       40 B            2 objects  `- b
                 20.0%       20 B            1 object      |- \\u001b[31mred
                 20.0%       20 B            1 object      `- \\ud83d\\ude00
                """);
        assertThat(tree.charset(StandardCharsets.ISO_8859_1).toString()).contains("|- café");
        assertThat(tree.toString()).contains("├─ café", "\\u001b[31mred", "└─ \uD83D\uDE00");
    }

    @Test
    void colourTellsWhatAFrameIsAndChangesNothingElse() {
        ProfileBuilder profile = with("T[header]", 40, "T.x", 30, "U[spare]", 10, "V[shared]", 10, "small", 1);
        String plain = TextTree.of(profile.build()).toString();
        String coloured = TextTree.of(profile.build()).colour(true).toString();

        assertThat(coloured).contains("\u001b[36mT[header]\u001b[0m", "\u001b[35mV[shared]\u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9]+m", "")).isEqualTo(plain);
    }

    @Test
    void headingAndEndSayWhatTheNumbersAre() {
        MemoryProfile profile = with("Order.id", 1024, "Order[padding]", 1024, "Order[native]", 512)
                .facts(new MemoryProfile.Facts(
                        Attribution.COMMON, Accounting.LOGICAL, true, "64-bit, compressed oops", "17.0.15+6", 1))
                .boundary("java.lang.Thread", 2)
                .boundary("java.lang.ref.Reference.referent", 1_000)
                .warning(new Warning(Warning.Code.TRUNCATED, "Order.id", "", "it was cancelled", "do it again", 3))
                .build();
        assertThat(TextTree.of(profile).title("orders").date(Instant.EPOCH).width(80))
                .hasToString("""
                orders
                1.0 KiB live, 2.0 KiB allocated, 2 objects, 512 B counted off the heap
                attribution COMMON, accounting LOGICAL, JDK 17.0.15+6, 64-bit, compressed oops,
                1970-01-01T00:00:00Z
                1 warning, 1,002 references not followed, see the end

                100.0%    1.5 KiB            2 objects  total
                 66.7%    1.0 KiB            1 object   ├─ Order.id
                 33.3%      512 B            1 object   └─ Order[native]

                not followed: java.lang.Thread (2), java.lang.ref.Reference.referent (1,000)
                warning: TRUNCATED at Order.id: it was cancelled; do it again (3 objects)
                """);
    }

    @Test
    void whatIsNotKnownIsNotSaid() {
        assertThat(TextTree.of(MemoryProfile.parse("a 10\nb 30"))).hasToString("""
                40 B live, none counted off the heap
                accounting LOGICAL

                100.0%       40 B                       total
                 75.0%       30 B                       ├─ b
                 25.0%       10 B                       └─ a
                """);
        assertThat(rows(MemoryProfile.builder())).hasToString("""
                  0.0%        0 B                       total
                """);
    }

    @Test
    void anyDepthIsShownInItsWidth() {
        ProfileBuilder chain = MemoryProfile.builder();
        chain.add(Collections.nCopies(100_000, "a"), 1, 1);
        assertThat(rows(chain)).hasToString("""
                100.0%        1 B            1 object   total
                100.0%        1 B            1 object   └─ a > … > a
                """);

        ProfileBuilder stairs = MemoryProfile.builder();
        List<String> path = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            path.add("step");
            stairs.add(path, 1, 1);
        }
        assertThat(rows(stairs).minimumShare(0).toString().lines())
                .hasSize(40)
                .allMatch(line -> Script.width(line) <= 120)
                .anyMatch(line -> line.endsWith("step (+2 deeper)"));
    }

    @Test
    void wrongSettingsAreRefused() {
        TextTree tree = rows(MemoryProfile.builder());
        assertThatThrownBy(() -> tree.minimumShare(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> tree.maximumDepth(0)).hasMessageContaining("at least 1, was 0");
        assertThatThrownBy(() -> tree.maximumRows(0)).hasMessageContaining("at least 1, was 0");
        assertThatThrownBy(() -> tree.width(39)).hasMessageContaining("at least 40, was 39");
    }
}
