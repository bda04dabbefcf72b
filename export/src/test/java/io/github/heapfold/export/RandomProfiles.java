package io.github.heapfold.export;

import io.github.heapfold.Accounting;
import io.github.heapfold.Attribution;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.ProfileBuilder;
import io.github.heapfold.Statistics;
import io.github.heapfold.Warning;
import io.github.heapfold.tree.ClassFields;
import io.github.heapfold.tree.Kind;
import io.github.heapfold.tree.ObjectCount;
import io.github.heapfold.tree.Sharing;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Profiles of which each part is there, or not, with names and numbers of every sort. */
public final class RandomProfiles {
    private static final List<String> FRAMES = List.of(
            "A.x",
            "A.y",
            "A[header]",
            "A[padding]",
            "B[stack]",
            "B[spare]",
            "int[] [stack]",
            "Blob[native]",
            "C[shared]");
    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "HashMap{a b}",
            "\"\\/\b\f\n\r\t\u0000\u007F",
            "</script><script>alert(1)</script>",
            "<!--",
            "naïve Grüße 日本語 \u2028\u2029",
            "half \uD83D",
            "\uDE00 other half",
            "whole \uD83D\uDE00",
            "\uDE00\uD83D turned",
            "\uFEFF\uFFFF",
            "=1+1",
            "a,b",
            "5",
            " ",
            "x".repeat(9_000));

    private final Random random;
    private final boolean odd;

    private RandomProfiles(Random random, boolean odd) {
        this.random = random;
        this.odd = odd;
    }

    /** With names that no reader of folded stacks would take, and numbers up to 2^62. */
    public static MemoryProfile odd(Random random) {
        return new RandomProfiles(random, true).profile();
    }

    /** With names and numbers as a walk has them. */
    public static MemoryProfile plain(Random random) {
        return new RandomProfiles(random, false).profile();
    }

    private MemoryProfile profile() {
        ProfileBuilder profile = MemoryProfile.builder()
                .facts(new MemoryProfile.Facts(
                        one(Attribution.values()),
                        one(Accounting.values()),
                        random.nextBoolean(),
                        text(),
                        text(),
                        small()));
        if (random.nextBoolean()) {
            profile.statistics(new Statistics(1, 2, number(), text(), small(), text(), number()));
        }
        many(20, () -> profile.add(path(1), one(Kind.values()), number(), random.nextInt(3)));
        many(20, () -> profile.add(path(0), count()));
        many(3, () -> profile.add(new ClassFields(text(), many(4, this::field))));
        many(3, () -> profile.boundary(text(), number()));
        many(
                3,
                () -> profile.warning(
                        new Warning(one(Warning.Code.values()), text(), text(), text(), text(), number())));
        many(
                3,
                () -> profile.add(new Sharing(
                        path(0), text(), number(), 0, many(3, this::references), many(3, this::references))));
        return profile.build();
    }

    private ObjectCount count() {
        long objects = number();
        return random.nextBoolean()
                ? new ObjectCount(text(), objects, 0, 0, List.of(), number())
                : new ObjectCount("[" + text(), objects, number(), number(), List.of(0L, objects, 0L, 0L), number());
    }

    private ClassFields.FieldWidth field() {
        return new ClassFields.FieldWidth(text(), text(), 1 << random.nextInt(4), random.nextBoolean());
    }

    private Sharing.References references() {
        return new Sharing.References(path(0), number());
    }

    private List<String> path(int least) {
        List<String> path = new ArrayList<>();
        for (int i = least + random.nextInt(5); i > 0; i--) {
            String text = odd && random.nextBoolean() ? text() : "";
            path.add(text.isEmpty() ? FRAMES.get(random.nextInt(FRAMES.size())) : text);
        }
        return path;
    }

    private String text() {
        return odd ? TEXTS.get(random.nextInt(TEXTS.size())) : "t" + random.nextInt(5);
    }

    private long number() {
        return odd && random.nextInt(200) == 0 ? 1L << random.nextInt(56) : random.nextInt(1_000);
    }

    private int small() {
        return random.nextInt(4);
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private <T> List<T> many(int limit, Supplier<T> make) {
        List<T> all = new ArrayList<>();
        for (int i = random.nextInt(limit); i > 0; i--) {
            all.add(make.get());
        }
        return all;
    }
}
