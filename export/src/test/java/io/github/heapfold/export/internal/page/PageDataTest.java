package io.github.heapfold.export.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.export.internal.page.PageTree.Bytes;
import io.github.heapfold.tree.Kind;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageDataTest {
    @Test
    void anyModelReadsBackEqual() {
        for (int seed = 0; seed < 2_000; seed++) {
            PageModel model = RandomModels.model(new Random(seed));

            Unpacker read = new Unpacker(PageData.pack(model));

            assertThat(text(read.model())).as("seed " + seed).isEqualTo(text(model));
            assertThat(read.atEnd()).isTrue();
        }
    }

    @Test
    void comparisonSeesOneByteMore() {
        PageModel model = PageModels.of("a", null, MemoryProfile.parse("a;b 1\na;c 2"));
        PageModel other = PageModels.of("a", null, MemoryProfile.parse("a;b 1\na;c 3"));

        assertThat(text(new Unpacker(PageData.pack(model)).model())).isNotEqualTo(text(other));
    }

    @Test
    void packedIsShorterThanTheFoldedText() {
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            folded.append("Model.parts;Part").append(i).append(".value 100\n");
        }

        String packed = PageData.pack(PageModels.of("", null, MemoryProfile.parse(folded.toString())));

        assertThat(packed.length()).isLessThan(folded.length() * 2 / 3);
    }

    /** Everything in a model; trees have no text of their own. */
    private static String text(PageModel model) {
        StringBuilder text = new StringBuilder(model.title())
                .append(model.facts())
                .append(model.allocatedKnown())
                .append(model.sharing())
                .append(model.warnings())
                .append(model.cuts());
        for (PageTree tree : model.trees()) {
            text.append(tree.attribution()).append(tree.classes());
            for (int place = 0; place < tree.size(); place++) {
                text.append(tree.frame(place)).append(' ').append(tree.depth(place));
                bytes(tree.now(), place, text);
                bytes(tree.before(), place, text);
            }
        }
        return text.toString();
    }

    private static void bytes(@Nullable Bytes bytes, int place, StringBuilder text) {
        if (bytes != null) {
            for (Kind kind : Kind.values()) {
                text.append(' ').append(bytes.bytes(place, kind));
            }
            text.append(' ').append(bytes.objects(place));
        }
    }
}
