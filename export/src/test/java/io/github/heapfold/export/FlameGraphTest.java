package io.github.heapfold.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.heapfold.Accounting;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.export.internal.page.PageModel;
import io.github.heapfold.export.internal.page.PageReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlameGraphTest {
    private static final MemoryProfile MODEL = MemoryProfile.parse("""
            Model.name 45
            Model.variables 4
            Model.variables;ArrayList[slots] 8
            Model.variables;ArrayList[spare] 32
            Model.variables;ArrayList[stack] 40
            Model.variables;Variable.bound 64
            Model.variables;Variable.id 48
            Model.variables;Variable[header] 24
            Model[header] 12""");

    @Test
    void pageHoldsEveryFrameAndEveryByte() throws IOException {
        assertThat(PageReader.profile(html(FlameGraph.of(MODEL)))).isEqualTo(MODEL);
    }

    @Test
    void oddNamesAreKept() throws IOException {
        MemoryProfile odd = MemoryProfile.parse("a_[j];b_[1];c_[k] 1\nFoo::bar;it's\\here 2\nVec$1;[tid=3] 4");

        String page = html(FlameGraph.of(odd));

        assertThat(PageReader.profile(page)).isEqualTo(odd);
    }

    @Test
    void titleIsTextNotMarkup() throws IOException {
        String page = html(FlameGraph.of(MODEL).title("<script>alert('1 & 2')</script>"));

        assertThat(page)
                .contains("<title>&lt;script&gt;alert('1 &amp; 2')&lt;/script&gt;</title>")
                .doesNotContain("<script>alert");
    }

    @Test
    void titleMayHoldTextOfThePage() throws IOException {
        String title = "{{data}} {{script}} $1 \\1";

        assertThat(html(FlameGraph.of(MODEL).title(title))).contains("<title>" + title + "</title>");
    }

    @Test
    void namesOfTheProfileStandInPackedDataOnly() throws IOException {
        MemoryProfile hostile = MemoryProfile.builder()
                .add(List.of("</script><script>alert(1)</script>"), 1, 1)
                .add(List.of("a<!--<script>"), 1, 1)
                .add(List.of("two\nlines"), 1, 1)
                .build();

        String page = html(FlameGraph.of(hostile));

        assertThat(PageReader.profile(page)).isEqualTo(hostile);
        assertThat(page).doesNotContain("alert(1)").doesNotContain("<!--");
    }

    @Test
    void policyAllowsNothingButThePagesOwnStyleAndScript() throws IOException {
        assertThat(html(FlameGraph.of(MODEL)))
                .containsPattern("Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-[^']+';"
                        + " script-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'\"")
                .doesNotContain("unsafe-")
                .doesNotContain("http://")
                .doesNotContain("https://");
    }

    @Test
    void pageTakesLessThanAHundredKilobytesBesidesTheData() throws IOException {
        assertThat(html(FlameGraph.of(MemoryProfile.builder().build())).getBytes(StandardCharsets.UTF_8).length)
                .isLessThan(100 * 1024);
    }

    @Test
    void dateIsThereIfGiven() throws IOException {
        Instant date = Instant.parse("2026-11-27T12:00:00Z");

        assertThat(PageReader.model(html(FlameGraph.of(MODEL).date(date))).facts())
                .contains(new PageModel.Fact("Date", "2026-11-27T12:00:00Z"));
        assertThat(PageReader.model(html(FlameGraph.of(MODEL))).facts())
                .extracting(PageModel.Fact::label)
                .doesNotContain("Date");
    }

    @Test
    void changeShowsBothProfiles() throws IOException {
        MemoryProfile after = MemoryProfile.parse("Model.name 50");

        PageModel page = PageReader.model(html(FlameGraph.between(MODEL.as(Accounting.LOGICAL), after)));

        assertThat(page.title()).isEqualTo("Change of memory");
        assertThat(page.trees().get(0).before()).isNotNull();
        assertThat(PageReader.profile(html(FlameGraph.between(MODEL.as(Accounting.LOGICAL), after))))
                .isEqualTo(after);
    }

    @Test
    void emptyProfileGivesAPage() throws IOException {
        String page = html(FlameGraph.of(MemoryProfile.builder().build()));

        assertThat(page).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
        assertThat(PageReader.profile(page).isEmpty()).isTrue();
    }

    @Test
    void bytesBeyondAnIntKeepTheirValue() throws IOException {
        MemoryProfile large = MemoryProfile.parse("a;b 5000000000\na;c 7");

        assertThat(PageReader.profile(html(FlameGraph.of(large)))).isEqualTo(large);
    }

    @Test
    void samePageEachTime() throws IOException {
        assertThat(html(FlameGraph.of(MODEL))).isEqualTo(html(FlameGraph.of(MODEL)));
    }

    @Test
    void writesAFile(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("my model.html");

        FlameGraph.of(MODEL).title("toy").writeTo(file);

        assertThat(file).hasContent(html(FlameGraph.of(MODEL).title("toy")));
        assertThat(directory).isDirectoryContaining(file::equals);
    }

    @Test
    void missingDirectoryIsNamed(@TempDir Path directory) {
        Path file = directory.resolve("absent").resolve("x.html");

        assertThatThrownBy(() -> FlameGraph.of(MODEL).writeTo(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("x.html")
                .hasMessageContaining("create it first");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void leavesTheStreamOpen() throws IOException {
        boolean[] closed = {false};
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        FlameGraph.of(MODEL).writeTo(out);

        assertThat(closed[0]).isFalse();
    }

    @Test
    void nothingIsPrinted() throws IOException {
        var out = System.out;
        var caught = new ByteArrayOutputStream();
        try {
            System.setOut(new java.io.PrintStream(caught, true, StandardCharsets.UTF_8));
            html(FlameGraph.of(MODEL));
        } finally {
            System.setOut(out);
        }
        assertThat(caught.size()).isZero();
    }

    private static String html(FlameGraph graph) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        graph.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
