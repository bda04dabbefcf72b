package io.github.heapfold.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.ProfileBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import one.convert.Arguments;
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
        assertThat(readBack(html(FlameGraph.of(MODEL)))).isEqualTo(MODEL);
    }

    @Test
    void framesKeepNamesThatTheConverterWouldTakeForSuffixes() throws IOException {
        MemoryProfile odd = MemoryProfile.parse("a_[j];b_[1];c_[k] 1\nFoo::bar;it's\\here 2\nVec$1;[tid=3] 4");

        String page = html(FlameGraph.of(odd));

        assertThat(readBack(page)).isEqualTo(odd);
    }

    @Test
    void unitIsBytes() throws IOException {
        assertThat(html(FlameGraph.of(MODEL))).contains("' bytes'").doesNotContainIgnoringCase(" samples'");
    }

    @Test
    void titleIsTextNotMarkup() throws IOException {
        String page = html(FlameGraph.of(MODEL).title("<script>alert('1 & 2')</script>"));

        assertThat(page)
                .contains("<h1>&lt;script&gt;alert('1 &amp; 2')&lt;/script&gt;</h1>")
                .contains("<title>&lt;script&gt;alert(")
                .doesNotContain("<script>alert");
    }

    @Test
    void titleMayHoldTextOfThePage() throws IOException {
        String page = html(FlameGraph.of(MODEL).title("const v = Math.random(); <h1>Flame Graph</h1>"));

        assertThat(page)
                .contains("<h1>const v = Math.random(); &lt;h1&gt;")
                .contains("\tconst v = title * 0.618034 % 1;")
                .doesNotContain("\tconst v = Math.random();");
    }

    @Test
    void frameCannotEndTheScript() throws IOException {
        MemoryProfile hostile = MemoryProfile.builder()
                .add(List.of("</script><script>alert(1)</script>"), 1, 1)
                .add(List.of("a<!--<script>"), 1, 1)
                .add(List.of("two\nlines"), 1, 1)
                .build();

        assertThat(html(FlameGraph.of(hostile)))
                .contains("<\\/script><script>alert(1)<\\/script>")
                .doesNotContain("</script><script>alert")
                .doesNotContain("<!--")
                .contains("two_lines");
    }

    @Test
    void emptyProfileGivesAPage() throws IOException {
        String page = html(FlameGraph.of(MemoryProfile.builder().build()));

        assertThat(page).startsWith("<!DOCTYPE html>").endsWith("</script></body></html>\n");
        assertThat(readBack(page).isEmpty()).isTrue();
    }

    @Test
    void bytesBeyondAnIntKeepTheirValue() throws IOException {
        MemoryProfile large = MemoryProfile.parse("a;b 5000000000\na;c 7");

        assertThat(readBack(html(FlameGraph.of(large)))).isEqualTo(large);
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

    /** By the converter's own reader. It marks no frame but those of compiled Java methods, {@code _[j]}, {@code _[k]}. */
    private static MemoryProfile readBack(String page) throws IOException {
        var graph = new one.convert.FlameGraph(new Arguments("--output", "collapsed"));
        graph.parseHtml(new StringReader(page));
        ByteArrayOutputStream folded = new ByteArrayOutputStream();
        graph.dump(folded);
        ProfileBuilder profile = MemoryProfile.builder();
        for (MemoryProfile.Entry line :
                MemoryProfile.parse(folded.toString(StandardCharsets.UTF_8)).entries()) {
            profile.add(line.path().stream().map(FlameGraphTest::withoutMark).toList(), line.bytes(), 0);
        }
        return profile.build();
    }

    private static String withoutMark(String frame) {
        FrameColour colour = FrameColour.of(frame.replaceFirst("_\\[[jk]]$", ""));
        boolean marked = colour == FrameColour.UNUSED || colour == FrameColour.OUTSIDE;
        return marked ? frame.substring(0, frame.length() - 4) : frame;
    }
}
