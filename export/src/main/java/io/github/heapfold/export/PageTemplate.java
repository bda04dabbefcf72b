package io.github.heapfold.export;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Turns the page of jfr-converter 4.5 ({@code flame.html}), which has no option for units and colours, into one about
 * memory. Each text to be replaced must be there, or the page would call bytes samples.
 */
final class PageTemplate {
    private static final String COUNT =
            "return n === 1 ? '1 sample' : " + "n.toString().replace(/\\B(?=(\\d{3})+(?!\\d))/g, ',') + ' samples';";
    private static final String BYTES = """
            let size = n, unit = 0;
            for (; size >= 1024 && unit < 5; unit++) size /= 1024;
            return (n === 1 ? '1 byte' : n.toString().replace(/\\B(?=(\\d{3})+(?!\\d))/g, ',') + ' bytes')
                + (unit ? ', ' + size.toFixed(1) + ' ' + ' KMGTP'[unit] + 'iB' : '');""";
    private static final int FRAME_TYPES = 7;

    private PageTemplate() {}

    /** Edits all that stands before the frames. */
    static String edit(String template, String title) {
        String page = replace(template, COUNT, BYTES);
        page = replace(page, "'Function: '", "'Frame: '");
        page = replace(page, "Produced by <a", "Heapfold, drawn with <a");
        page = replaceBetween(page, "const palette = [", "];", palette());
        // one shade for one frame, wherever it stands and whenever the page is opened
        page = replace(page, "function getColor(p)", "function getColor(p, title)");
        page = replace(page, "const v = Math.random();", "const v = title * 0.618034 % 1;");
        page = replace(page, "getColor(palette[key & 7])", "getColor(palette[key & 7], key >>> 3)");
        page = replaceBetween(page, "<div id='legend' style='position: absolute'>", "<dl class='hotkeys'>", legend());
        page = replace(page, "<meta charset='utf-8'>", "<meta charset='utf-8'>\n<title>" + escape(title) + "</title>");
        return replace(page, "<h1>Flame Graph</h1>", "<h1>" + escape(title) + "</h1>");
    }

    private static String palette() {
        return IntStream.range(0, FRAME_TYPES)
                .mapToObj(FrameColour::palette)
                .collect(Collectors.joining(",\n\t\t", "\n\t\t", "\n\t"));
    }

    private static String legend() {
        return Stream.of(FrameColour.values())
                .map(FrameColour::legend)
                .collect(Collectors.joining(
                        "\n\t",
                        "\n<dl class='frames' style='width: 240px'>\n\t<dt>Bytes</dt>\n\t",
                        "\n\t<dd style='background-color: #ee00ee'>Matches the search</dd>\n</dl>\n"));
    }

    private static String replace(String page, String old, String text) {
        int start = find(page, old, 0);
        return page.substring(0, start) + text + page.substring(start + old.length());
    }

    private static String replaceBetween(String page, String before, String after, String text) {
        int start = find(page, before, 0) + before.length();
        return page.substring(0, start) + text + page.substring(find(page, after, start));
    }

    private static int find(String page, String text, int from) {
        int start = page.indexOf(text, from);
        if (start < 0) {
            throw unknown(text);
        }
        return start;
    }

    static IllegalStateException unknown(String text) {
        return new IllegalStateException("the flame graph page on the class path has no \"" + text
                + "\"; put tools.profiler:jfr-converter:4.5 on the class path, ahead of other versions");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("[\r\n]+", " ");
    }
}
