package io.github.heapfold.export.internal.page;

import io.github.heapfold.export.internal.page.PageTreeBuilder.Side;
import io.github.heapfold.tree.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Models of any shape, with all that a model may hold. */
final class RandomModels {
    private static final String[] PIECES = {
        "Order",
        ".items",
        "[header]",
        "[spare]",
        "[shared]",
        "byte[]",
        "</script>",
        "\uD83D\uDE00",
        "\uD83D\uDE22",
        "é",
        "\n",
        " ",
        "\u0000",
        "a",
        "b",
        "\uFEFF",
        "{t=\"1\"}",
        "'"
    };

    private RandomModels() {}

    static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    static PageModel model(Random random) {
        boolean diff = random.nextBoolean();
        List<PageTree> trees = new ArrayList<>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            trees.add(tree(random, diff));
        }
        return new PageModel(
                text(random),
                several(random, () -> new PageModel.Fact(text(random), text(random))),
                random.nextBoolean(),
                trees,
                several(
                        random,
                        () -> new PageModel.Shared(
                                path(random),
                                text(random),
                                size(random),
                                size(random),
                                several(random, () -> new PageModel.Referrer(path(random), size(random))))),
                several(random, () -> text(random)),
                several(random, () -> new PageModel.Cut(text(random), size(random), size(random))));
    }

    private static PageTree tree(Random random, boolean diff) {
        PageTreeBuilder builder = new PageTreeBuilder();
        for (int i = random.nextInt(60); i > 0; i--) {
            Side side = diff && random.nextBoolean() ? Side.BEFORE : Side.NOW;
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            builder.add(side, path(random), kind, size(random), size(random));
            if (random.nextBoolean()) {
                builder.addClass(
                        side,
                        path(random),
                        text(random),
                        new PageTree.Objects(size(random), size(random), size(random)));
            }
        }
        return builder.build(text(random), diff);
    }

    private static List<String> path(Random random) {
        return several(random, () -> text(random));
    }

    private static long size(Random random) {
        return random.nextLong(1L << 1 + random.nextInt(50));
    }

    private static <T> List<T> several(Random random, java.util.function.Supplier<T> item) {
        List<T> list = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            list.add(item.get());
        }
        return list;
    }
}
