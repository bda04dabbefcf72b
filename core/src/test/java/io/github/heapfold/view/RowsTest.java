package io.github.heapfold.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.ProfileBuilder;
import io.github.heapfold.tree.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of the rows, on random profiles. */
class RowsTest {
    private static final List<String> FRAMES = List.of(
            "A.x", "A.y", "A[header]", "B.x", "B[header]", "Map[entry]", "Map[slots]", "Map[key]", "C[shared]", "leaf");

    static LongStream seeds() {
        return LongStream.range(0, 2_000);
    }

    private static MemoryProfile random(Random random) {
        ProfileBuilder profile = MemoryProfile.builder();
        for (int i = random.nextInt(60); i >= 0; i--) {
            List<String> path = new ArrayList<>();
            for (int j = random.nextInt(8); j >= 0; j--) {
                path.add(FRAMES.get(random.nextInt(FRAMES.size())));
            }
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            profile.add(path, kind, (long) Math.pow(10, random.nextDouble() * 5), random.nextInt(3));
        }
        return profile.build();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void linesBeneathARowAddUpToIt(long seed) {
        Random random = new Random(seed);
        MemoryProfile profile = random(random);
        double least = random.nextBoolean() ? 0 : profile.totalBytes() * random.nextDouble() * 0.1;
        int top = 1 + random.nextInt(60);
        Row total = new Rows(least, 1 + random.nextInt(8), 1 + random.nextInt(8), top).of(Nodes.of(profile, least));

        assertThat(total.first().bytes).isEqualTo(profile.totalBytes());
        assertThat(total.first().objects).isEqualTo(profile.objectCount());
        assertThat(check(total)).isLessThanOrEqualTo(top);
    }

    /** How many lines. */
    private static int check(Row row) {
        long bytes = row.hiddenBytes;
        long objects = row.hiddenObjects;
        int lines = row.hasRest() ? 2 : 1;
        for (int i = 0; i < row.children.size(); i++) {
            Row child = row.children.get(i);
            bytes += child.first().bytes;
            objects += child.first().objects;
            lines += i < row.shown ? check(child) : 0;
        }
        if (row.unseen() + row.shown > 0 && !row.last().children.isEmpty()) {
            assertThat(bytes).isEqualTo(row.first().bytes);
            assertThat(objects).isEqualTo(row.first().objects);
        }
        return lines;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noLineIsWiderThanTheWidth(long seed) {
        Random random = new Random(seed);
        int width = TextTree.MINIMUM_WIDTH + random.nextInt(80);
        TextTree tree =
                TextTree.of(random(random)).minimumShare(0).width(width).title("word ".repeat(random.nextInt(60)));
        assertThat(tree.toString().lines()).allMatch(line -> Script.width(line) <= width);
    }
}
