package io.github.heapfold.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.heapfold.Accounting;
import io.github.heapfold.Attribution;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.ProfileBuilder;
import io.github.heapfold.export.browser.BrowserTest;
import io.github.heapfold.export.browser.Tab;
import io.github.heapfold.export.internal.page.PageModel;
import io.github.heapfold.export.internal.page.PageTree;
import io.github.heapfold.export.internal.page.PageTreeBuilder;
import io.github.heapfold.export.internal.page.PageTreeBuilder.Side;
import io.github.heapfold.export.internal.page.PageWriter;
import io.github.heapfold.tree.Kind;
import io.github.heapfold.tree.ObjectCount;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser. */
@BrowserTest
class PageTest {
    private static final Path PICTURES = Path.of("target", "screenshots");

    private static final String LINES = """
            Shop.index 400
            Shop.index;Order[shared] 100
            Shop.orders 16
            Shop.orders;ArrayList[slots] 800
            Shop.orders;ArrayList[spare] 200
            Shop.orders;ArrayList[stack] 40
            Shop.orders;Order.customer 400
            Shop.orders;Order.customer;Customer.name 3000
            Shop.orders;Order.customer;Customer[header] 600
            Shop.orders;Order.id 1600
            Shop.orders;Order[header] 2400
            Shop.orders;Order[padding] 800
            Shop[header] 12""";

    private static final MemoryProfile SHOP = shop();

    @TempDir
    Path directory;

    private static MemoryProfile shop() {
        ProfileBuilder profile = MemoryProfile.builder();
        for (MemoryProfile.Entry line : MemoryProfile.parse(LINES).entries()) {
            String last = line.path().get(line.path().size() - 1);
            long objects = switch (last) {
                case "Order[header]" -> 200;
                case "Customer[header]" -> 50;
                case "Customer.name" -> 100;
                case "ArrayList[stack]" -> 2;
                case "Shop[header]" -> 1;
                default -> 0;
            };
            profile.add(line.path(), line.bytes(), objects);
        }
        List<String> orders = List.of("Shop.orders");
        List<String> customers = List.of("Shop.orders", "Order.customer");
        List<String> names = List.of("Shop.orders", "Order.customer", "Customer.name");
        return profile.facts(new MemoryProfile.Facts(Attribution.FIRST, Accounting.EXACT, true, "", "", 1))
                .add(List.of(), new ObjectCount("shop.Shop", 1, 0, 0, List.of(), 32))
                .add(orders, new ObjectCount("java.util.ArrayList", 1, 0, 0, List.of(), 24))
                .add(orders, new ObjectCount("[Ljava.lang.Object;", 1, 0, 250, List.of(), 1016))
                .add(orders, new ObjectCount("shop.Order", 200, 0, 0, List.of(), 4800))
                .add(customers, new ObjectCount("shop.Customer", 50, 0, 0, List.of(), 1000))
                .add(names, new ObjectCount("java.lang.String", 50, 0, 0, List.of(), 1200))
                .add(names, new ObjectCount("[B", 50, 0, 700, List.of(), 1800))
                .boundary("java.lang.Class", 3)
                .build();
    }

    private Tab open(Tab tab, FlameGraph graph, String hash) throws IOException {
        Path file = directory.resolve("page.html");
        graph.writeTo(file);
        return tab.open(file, hash);
    }

    private Tab open(Tab tab, PageModel model, String hash) throws IOException {
        Path file = directory.resolve("page.html");
        try (OutputStream out = Files.newOutputStream(file)) {
            PageWriter.write(model, out);
        }
        return tab.open(file, hash);
    }

    /** Lines of the tree in view, as the page's scripts see them. */
    private static String folded(Tab tab) {
        return tab.text("""
                (() => {
                  const tree = heapfold.scene.tree, lines = [];
                  for (let place = 1; place < tree.size; place++) {
                    let bytes = 0;
                    for (const kind of tree.now.kinds) if (kind !== null) bytes += kind[place];
                    if (bytes > 0) lines.push(tree.path(place).join(';') + ' ' + bytes);
                  }
                  return lines.join('\\n');
                })()""");
    }

    /** A number of the box of a frame: x, y, w, h. */
    private static double box(Tab tab, String frame, String what) {
        return tab.number("""
                (() => {
                  const page = heapfold, i = Array.from({length: page.boxes.count}, (unused, box) => box).find(box =>
                      page.boxes.what[box] === 0 && page.scene.tree.text(page.boxes.place[box]) === '%s');
                  return i === undefined ? -1 : page.boxes.%s[i];
                })()""".formatted(frame, what));
    }

    private static void clickBox(Tab tab, String frame) {
        double left = tab.number("document.getElementById('canvas').getBoundingClientRect().left");
        double top = tab.number("document.getElementById('canvas').getBoundingClientRect().top");
        tab.click(left + box(tab, frame, "x") + 4, top + box(tab, frame, "y") + 4);
    }

    private static String focus(Tab tab) {
        return tab.text("heapfold.scene.tree.path(heapfold.scene.focus).join(';')");
    }

    private static int colours(BufferedImage picture) {
        return (int) IntStream.range(0, picture.getWidth() * picture.getHeight())
                .map(i -> picture.getRGB(i % picture.getWidth(), i / picture.getWidth()))
                .distinct()
                .count();
    }

    @Test
    void everyLineArrives(Tab tab) throws IOException {
        open(tab, FlameGraph.of(SHOP), "");

        assertThat(folded(tab)).isEqualTo(SHOP.toString());
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void headingTellsSumsAccountingWarningsAndCuts(Tab tab) throws IOException {
        open(tab, FlameGraph.of(SHOP).title("A shop"), "");

        assertThat(tab.text("document.getElementById('title').textContent")).isEqualTo("A shop");
        assertThat(tab.text("document.getElementById('sums').innerText").replaceAll("\\s+", " "))
                .isEqualTo("9.1 KiB live 10.1 KiB allocated 353 objects");
        assertThat(tab.text("document.getElementById('facts').innerText"))
                .contains("EXACT")
                .contains("no warnings")
                .contains("3 references not followed");
        assertThat(tab.text("document.getElementById('notes').innerText")).contains("3  java.lang.Class");
    }

    @Test
    void legendHasTheWordsOfMemoryAndTheBytesOfEachKind(Tab tab) throws IOException {
        open(tab, FlameGraph.of(SHOP), "");

        assertThat(tab.text("document.getElementById('legend').innerText").replaceAll("\\s+", " "))
                .isEqualTo("data 5.4 KiB 53.2 % headers 2.9 KiB 29.1 % structure 840 B 8.1 % padding 800 B 7.7 %"
                        + " spare 200 B 1.9 % of these shared 100 B 1.0 %");
    }

    @Test
    void widthsAreBytesAndNoPixelIsUnowned(Tab tab) throws IOException {
        open(tab, FlameGraph.of(SHOP), "");
        double whole = box(tab, "total", "w");

        assertThat(box(tab, "Shop.orders", "w")).isCloseTo(whole * 9856 / 10_368, within(0.001));
        assertThat(tab.run("""
                        (() => {
                          const {boxes, scene} = heapfold, beneath = new Map();
                          for (let i = 0; i < boxes.count; i++) {
                            const holder = boxes.what[i] === 0 ? scene.tree.parent[boxes.place[i]] : boxes.place[i];
                            if (boxes.place[i] > 0 || boxes.what[i] > 0) {
                              beneath.set(holder, (beneath.get(holder) || 0) + boxes.w[i]);
                            }
                          }
                          return Array.from({length: boxes.count}, (unused, i) => i).filter(i => boxes.what[i] === 0
                              && boxes.open[i] === 1 && Math.abs(boxes.w[i] - beneath.get(boxes.place[i])) > 0.001).length;
                        })()""")).isEqualTo(0.0);
    }

    @Test
    void manySmallPlacesAreOneBox(Tab tab) throws IOException {
        StringBuilder lines = new StringBuilder("large 1000000\n");
        IntStream.range(0, 5000).forEach(i -> lines.append("small").append(i).append(" 10\n"));

        open(tab, FlameGraph.of(MemoryProfile.parse(lines.toString())), "");

        assertThat(tab.text("heapfold.boxes.count + ' ' + heapfold.boxes.smaller[heapfold.boxes.what.indexOf(2)]"))
                .isEqualTo("3 5000");
    }

    @Test
    void searchFindsAndSumsEachByteOnce(Tab tab) throws IOException {
        open(tab, FlameGraph.of(SHOP), "");

        tab.press("/");
        for (String key : "customer".split("")) {
            tab.press(key);
        }

        tab.await("heapfold.state.q === 'customer'");
        assertThat(tab.text("document.getElementById('result').textContent")).isEqualTo("3 frames, 3.9 KiB, 38.6 %");
    }

    @Test
    void searchTakesRegularExpressions(Tab tab) throws IOException {
        open(tab, FlameGraph.of(SHOP), "#q=%5EOrder.*r%5C%5D%24&x=1");
        assertThat(tab.text("heapfold.scene.result")).isEqualTo("1 frame, 2.3 KiB, 23.1 %");

        open(tab, FlameGraph.of(SHOP), "#q=%28&x=1");
        assertThat(tab.text("heapfold.scene.result")).isEqualTo("not a regular expression");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void clickZoomsAndBackReturns(Tab tab) throws IOException {
        open(tab, FlameGraph.of(SHOP), "");
        double whole = box(tab, "total", "w");

        clickBox(tab, "Order.customer");
        tab.await("heapfold.scene.focus > 0");
        assertThat(focus(tab)).isEqualTo("Shop.orders;Order.customer");
        assertThat(box(tab, "Order.customer", "w")).isCloseTo(whole, within(1.5));
        assertThat(tab.text("document.getElementById('crumbs').innerText").replaceAll("\\s+", " "))
                .isEqualTo("total › Shop.orders › Order.customer");

        tab.run("history.back()");
        tab.await("heapfold.scene.focus === 0");
        tab.run("history.forward()");
        tab.await("heapfold.scene.focus > 0");
        tab.press("Escape");
        tab.await("heapfold.scene.focus === 0");
    }

    @Test
    void zoomGlides(Tab tab) throws IOException {
        open(tab.withMotion(), FlameGraph.of(SHOP), "");

        clickBox(tab, "Shop.orders");
        tab.await("heapfold.scene.focus > 0 && heapfold.zooming === null");

        assertThat(tab.number("heapfold.times.frames.length")).isGreaterThan(1);
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void addressShowsTheSameToOthers(Tab tab) throws IOException {
        open(tab, FlameGraph.of(SHOP), "#v=treemap&m=objects&z=Shop.orders%3BOrder.customer&o=name");

        assertThat(tab.text("heapfold.state.v + ' ' + heapfold.scene.metric.key + ' ' + heapfold.scene.byName"))
                .isEqualTo("treemap objects true");
        assertThat(focus(tab)).isEqualTo("Shop.orders;Order.customer");
    }

    @Test
    void addressOfAnotherProfileShowsWhatThereIs(Tab tab) throws IOException {
        open(tab, FlameGraph.of(SHOP), "#v=sharing&m=none&z=Shop.orders%3Babsent&a=7&i=x");

        assertThat(tab.text("heapfold.state.v + ' ' + heapfold.scene.metric.key"))
                .isEqualTo("flame allocated");
        assertThat(focus(tab)).isEqualTo("Shop.orders");
    }

    @Test
    void metricsSwitch(Tab tab) throws IOException {
        open(tab, FlameGraph.of(SHOP), "");
        assertThat(
                        tab.text(
                                "heapfold.scene.metrics.map(metric => metric.key + ' ' + metric.text(heapfold.scene.tree, 0)).join()"))
                .isEqualTo("allocated 10.1 KiB,live 9.1 KiB,objects 353,each 29.4 B each,waste 1000 B,shared 100 B");

        tab.press("m");

        tab.await("heapfold.scene.metric.key === 'live'");
        assertThat(box(tab, "Order[padding]", "w")).isEqualTo(-1);
        assertThat(box(tab, "Order.id", "w")).isCloseTo(box(tab, "total", "w") * 1600 / 9368, within(0.001));
    }

    @Test
    void bytesPerObjectAreThoseBeneath(Tab tab) throws IOException {
        open(tab, FlameGraph.of(SHOP), "#m=each&z=Shop.orders%3BOrder.customer");

        assertThat(tab.text("heapfold.scene.metric.text(heapfold.scene.tree, heapfold.scene.focus)"))
                .isEqualTo("26.7 B each");
    }

    @Test
    void treemapAreasAreBytes(Tab tab) throws IOException {
        open(tab, FlameGraph.of(SHOP), "#v=treemap");

        assertThat(area(tab, "Order[header]") / area(tab, "Order.id")).isCloseTo(2400.0 / 1600, within(0.001));
        assertThat(area(tab, "ArrayList[slots]") / area(tab, "Order.id")).isCloseTo(800.0 / 1600, within(0.001));
        assertThat(area(tab, "Shop.orders") / area(tab, "Shop.index")).isCloseTo(9856.0 / 500, within(0.02));
    }

    private static double area(Tab tab, String frame) {
        return box(tab, frame, "w") * box(tab, frame, "h");
    }

    @Test
    void tableOfPathsHasTheSameNumbersAndARowForOwnBytes(Tab tab) throws IOException {
        open(tab, FlameGraph.of(SHOP), "#v=paths&g=0");

        assertThat(rows(tab))
                .startsWith(
                        "▾total|100.0 %|10.1 KiB|", "▾Shop.orders|95.1 %|9.6 KiB|", "▾Order.customer|38.6 %|3.9 KiB|")
                .contains("(own)|3.9 %|400 B|")
                .contains("Order[header]|23.1 %|2.3 KiB|");
    }

    /** The rows of the table in view: the first three cells. */
    private static List<String> rows(Tab tab) {
        return List.of(tab.text("""
                        Array.from(document.querySelectorAll('.line'), line =>
                            Array.from(line.children).slice(0, 3).map(cell => cell.innerText.trim()).join('|') + '|')
                            .join('\\n')""").split("\n"));
    }

    @Test
    void tableListsWhatASearchFoundTheLargestFirstWithItsHolders(Tab tab) throws IOException {
        open(tab, FlameGraph.of(SHOP), "#v=paths&q=%5Bheader%5D");

        assertThat(rows(tab))
                .containsExactly(
                        "Order[header] Order ‹ Shop.orders|23.1 %|2.3 KiB|",
                        "Customer[header] Order.customer ‹ Order ‹ Shop.orders|5.8 %|600 B|",
                        "Shop[header]|0.1 %|12 B|");
    }

    @Test
    void fieldsOfOneTypeStandUnderTheType(Tab tab) throws IOException {
        open(tab, FlameGraph.of(SHOP), "#v=paths");

        assertThat(rows(tab))
                .startsWith("▾total|100.0 %|10.1 KiB|", "▾Shop.orders|95.1 %|9.6 KiB|", "▾Order × 200|84.9 %|8.6 KiB|")
                .contains("▾ArrayList × 1|10.0 %|1.0 KiB|", "Order.id|15.4 %|1.6 KiB|");
        assertThat(tab.text("heapfold.scene.metrics.find(one => one.key === 'each').text(heapfold.scene.tree,"
                        + " heapfold.scene.tree.find(['Shop.orders', 'Order']))"))
                .isEqualTo("44 B each");
    }

    @Test
    void tableOfTypesAddsUpObjectsByClass(Tab tab) throws IOException {
        open(tab, FlameGraph.of(SHOP), "#v=types");

        assertThat(rows(tab))
                .containsExactly(
                        "Order shop|4.7 KiB|48.6 %|",
                        "byte[]|1.8 KiB|18.2 %|",
                        "String java.lang|1.2 KiB|12.2 %|",
                        "Object[] java.lang|1016 B|10.3 %|",
                        "Customer shop|1000 B|10.1 %|",
                        "Shop shop|32 B|0.3 %|",
                        "ArrayList java.util|24 B|0.2 %|");
    }

    @Test
    void inversionTellsWhoHoldsAClass(Tab tab) throws IOException {
        open(tab, FlameGraph.of(SHOP), "#i=class&z=byte%5B%5D");

        assertThat(focus(tab)).isEqualTo("byte[]");
        assertThat(folded(tab)).contains("byte[];Customer.name;Order.customer;Shop.orders 1800");
    }

    @Test
    void inversionByFrameKeepsEveryByte(Tab tab) throws IOException {
        open(tab, FlameGraph.of(SHOP), "#i=frame");

        assertThat(folded(tab)).contains("Customer.name;Order.customer;Shop.orders 3000");
        assertThat(tab.number("heapfold.scene.metric.weights(heapfold.scene.tree)[0]"))
                .isEqualTo(10_368);
    }

    @Test
    void hiddenFrameGivesItsBytesToItsHolder(Tab tab) throws IOException {
        open(tab, FlameGraph.of(SHOP), "#h=Order.customer");

        assertThat(folded(tab))
                .contains("Shop.orders 416")
                .contains("Shop.orders;Customer.name 3000")
                .doesNotContain("Order.customer");
        assertThat(tab.number("heapfold.scene.metric.weights(heapfold.scene.tree)[0]"))
                .isEqualTo(10_368);
    }

    @Test
    void onlyKeepsPathsThroughAFrame(Tab tab) throws IOException {
        open(tab, FlameGraph.of(SHOP), "#y=Order.customer");

        assertThat(folded(tab)).isEqualTo("""
                        Shop.orders;Order.customer 400
                        Shop.orders;Order.customer;Customer.name 3000
                        Shop.orders;Order.customer;Customer[header] 600""");
    }

    @Test
    void startBeginsWithAFrame(Tab tab) throws IOException {
        open(tab, FlameGraph.of(SHOP), "#f=Order.customer");

        assertThat(folded(tab)).isEqualTo("""
                        Order.customer 400
                        Order.customer;Customer.name 3000
                        Order.customer;Customer[header] 600""");
    }

    @Test
    void keysMoveZoomAndExplainThemselves(Tab tab) throws IOException {
        open(tab, FlameGraph.of(SHOP), "");

        tab.press("ArrowDown").press("ArrowDown").press("ArrowRight").press("Enter");
        tab.await("heapfold.scene.focus > 0");
        assertThat(focus(tab)).isEqualTo("Shop.orders;Order[header]");

        tab.press("?");
        assertThat(tab.text("document.getElementById('help').open + ' ' + document.getElementById('help').innerText"))
                .startsWith("true Keys")
                .contains("Backspace")
                .contains("light or dark");
    }

    @Test
    void hoverTellsTheExactNumber(Tab tab) throws IOException {
        open(tab, FlameGraph.of(SHOP), "");
        double left = tab.number("document.getElementById('canvas').getBoundingClientRect().left");
        double top = tab.number("document.getElementById('canvas').getBoundingClientRect().top");

        tab.hover(left + box(tab, "Shop.orders", "x") + 9, top + box(tab, "Shop.orders", "y") + 9);

        tab.await("!document.getElementById('tip').hidden");
        assertThat(tab.text("document.getElementById('tip').innerText"))
                .contains("Shop.orders")
                .contains("live bytes: 8,856 bytes")
                .contains("share of total: 95.1 %");
    }

    @Test
    void detailsTellOwnAndTotalSharesAndClasses(Tab tab) throws IOException {
        open(tab, FlameGraph.of(SHOP), "#z=Shop.orders%3BOrder.customer");

        assertThat(tab.text("document.getElementById('details').innerText").replaceAll("[\\s\\u00a0]+", " "))
                .contains("total › Shop.orders › Order.customer")
                .contains("live bytes 4,000 bytes")
                .contains("objects 150 objects")
                .contains("own allocated bytes 400 bytes")
                .contains("share of total 38.6 %")
                .contains("share of Shop.orders 40.6 %")
                .contains("byte[] 50 1.8 KiB");
        tab.press("c");
        assertThat(tab.text("heapfold.copied")).isEqualTo("Shop.orders;Order.customer");
    }

    @Test
    void namesAreTextWhateverTheyHold(Tab tab) throws IOException {
        String image = "<img src=x onerror=\"window.harmed=1\">";
        MemoryProfile hostile = MemoryProfile.builder()
                .add(List.of("</script><script>window.harmed=1</script>", image), 100, 1)
                .add(List.of("<!--<script>", "javascript:window.harmed=1"), 100, 1)
                .add(List.of("two\nlines\u2028three\u0000\uD83D\uDE00"), 100, 1)
                .add(List.of("<!--<script>"), new ObjectCount(image, 1, 0, 0, List.of(), 100))
                .boundary(image, 3)
                .build();
        FlameGraph graph = FlameGraph.of(hostile).title(image + "</title><script>window.harmed=1</script>");

        for (String view : List.of("flame", "treemap", "paths", "types")) {
            open(tab, graph, "#v=" + view + "&z=" + "%3C!--%3Cscript%3E");
            tab.run("heapfold.help()");
            assertThat(tab.run("window.harmed")).isNull();
            assertThat(tab.number("document.querySelectorAll('img').length")).isZero();
            assertThat(tab.number("document.scripts.length")).isEqualTo(2);
        }

        assertThat(folded(tab)).isEqualTo(hostile.toString().replace("\u0000", "\u0000"));
        assertThat(tab.text("document.getElementById('title').textContent")).startsWith(image);
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void scriptOfAnotherIsRefused(Tab tab) throws IOException {
        open(tab, FlameGraph.of(SHOP), "");

        tab.run("(() => { const s = document.createElement('script'); s.textContent = 'window.harmed = 1';"
                + " document.body.append(s); })()");

        assertThat(tab.run("window.harmed")).isNull();
        tab.await("true");
        assertThat(String.join("\n", tab.complaints())).contains("Content Security Policy");
    }

    @Test
    void nothingIsFetched(Tab tab) throws IOException {
        open(tab, FlameGraph.of(SHOP), "");

        assertThat(tab.requests()).allMatch(address -> address.startsWith("file:") || address.equals("about:blank"));
        assertThat(tab.requests().stream().filter(address -> address.startsWith("file:")))
                .hasSize(1);
    }

    @Test
    void aPathMayBeAHundredThousandFramesLong(Tab tab) throws IOException {
        List<String> path = Collections.nCopies(100_000, "Node.next");
        MemoryProfile deep = MemoryProfile.builder().add(path, 16, 1).build();

        open(tab, FlameGraph.of(deep), "");
        for (String view : List.of("treemap", "paths", "flame")) {
            tab.run("heapfold.view('" + view + "')");
            tab.await("heapfold.state.v === '" + view + "'");
        }
        tab.run("heapfold.zoom(100000)");
        tab.await("heapfold.scene.focus === 100000");
        assertThat(box(tab, "Node.next", "w")).isGreaterThan(100);
        tab.run("heapfold.go({i: 'frame', z: []})");
        tab.await("heapfold.state.i === 'frame'");

        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void aMillionPlacesOpen(Tab tab) throws IOException {
        ProfileBuilder lines = MemoryProfile.builder();
        long bytes = 0;
        for (int i = 0; i < 1_000_000; i++) {
            long size = 16 + i % 977 * 8L;
            lines.add(List.of("Root.part" + i % 10, "Part.list" + i / 10 % 1000, "Item.value" + i / 10_000), size, 1);
            bytes += size;
        }

        open(tab, FlameGraph.of(lines.build()), "");

        assertThat(tab.number("heapfold.scene.tree.size")).isEqualTo(1_010_011);
        assertThat(tab.number("heapfold.scene.metric.weights(heapfold.scene.tree)[0]"))
                .isEqualTo(bytes);
        tab.run("heapfold.go({q: 'value77'})");
        tab.await("heapfold.state.q === 'value77'");
        assertThat(tab.text("heapfold.scene.result")).startsWith("10,000 frames");
        tab.run("heapfold.go({q: '', i: 'frame'})");
        tab.await("heapfold.state.i === 'frame'");
        assertThat(tab.number("heapfold.scene.metric.weights(heapfold.scene.tree)[0]"))
                .isEqualTo(bytes);
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void emptyProfileOpens(Tab tab) throws IOException {
        open(tab, FlameGraph.of(MemoryProfile.builder().build()), "");
        for (String view : List.of("treemap", "paths", "flame")) {
            tab.run("heapfold.view('" + view + "')");
        }

        assertThat(tab.complaints()).isEmpty();
        assertThat(tab.text("document.getElementById('sums').innerText")).isEqualTo("0 B live");
    }

    @Test
    void changeDrawsWhatGrewShrankAppearedAndVanished(Tab tab) throws IOException {
        MemoryProfile before = MemoryProfile.parse("a 100\nb;gone 50\nb;less 30\nsame 500");
        MemoryProfile after = MemoryProfile.parse("a 400\nb;less 10\nb;new 20\nsame 500");

        open(tab, FlameGraph.between(before, after), "");

        assertThat(tab.text("document.getElementById('sums').innerText").replaceAll("\\s+", " "))
                .isEqualTo("680 B → 930 B live, +250 B");
        assertThat(change(tab, "a")).isEqualTo("+300 B");
        assertThat(change(tab, "b")).isEqualTo("−50 B");
        assertThat(change(tab, "gone")).isEqualTo("−50 B gone");
        assertThat(change(tab, "less")).isEqualTo("−20 B");
        assertThat(change(tab, "new")).isEqualTo("+20 B new");
        assertThat(box(tab, "same", "w")).isEqualTo(-1);
        assertThat(box(tab, "a", "w") / box(tab, "gone", "w")).isCloseTo(300.0 / 50, within(0.001));
        tab.run("heapfold.go({m: 'size'})");
        tab.await("heapfold.scene.metric.key === 'size'");
        assertThat(box(tab, "same", "w") / box(tab, "gone", "w")).isCloseTo(500.0 / 50, within(0.001));
    }

    private static String change(Tab tab, String frame) {
        return tab.text("heapfold.scene.metric.text(heapfold.scene.tree," + " heapfold.scene.tree.find('"
                + (frame.length() > 1 ? "b;" : "") + frame + "'.split(';')))");
    }

    @Test
    void attributionsSwitch(Tab tab) throws IOException {
        open(tab, twoAttributions(), "#z=Svc.cache");
        assertThat(tab.text("heapfold.scene.metric.text(heapfold.scene.tree, heapfold.scene.focus)"))
                .isEqualTo("16 B");

        tab.run("(() => { const select = heapfold.controls.attribution; select.value = '1';"
                + " select.dispatchEvent(new Event('change')); })()");

        tab.await("heapfold.state.a === 1");
        assertThat(tab.text("heapfold.scene.metric.text(heapfold.scene.tree, heapfold.scene.focus)"))
                .isEqualTo("1016 B");
        assertThat(tab.text("document.getElementById('facts').innerText")).contains("Attribution: FIRST");
    }

    @Test
    void sharingTellsWhoRefersToWhat(Tab tab) throws IOException {
        open(tab, twoAttributions(), "#v=sharing");
        assertThat(rows(tab)).containsExactly("▸Order[shared]|Order|1000 B|");
        assertThat(colours(tab.picture(PICTURES.resolve("sharing.png")))).isGreaterThan(50);

        tab.run("document.querySelector('.line').click()");

        assertThat(rows(tab)).containsExactly("▾Order[shared]|Order|1000 B|", "Svc.cache|||", "Svc.index|||");
    }

    /** Ten orders, to which a cache and an index refer. */
    private static PageModel twoAttributions() {
        List<String> cache = List.of("Svc.cache");
        List<String> index = List.of("Svc.index");
        List<String> shared = List.of("Order[shared]");
        PageTree common = new PageTreeBuilder()
                .add(Side.NOW, cache, Kind.STRUCTURE, 16, 1)
                .add(Side.NOW, index, Kind.STRUCTURE, 16, 1)
                .add(Side.NOW, shared, Kind.DATA, 1000, 10)
                .build("COMMON", false);
        PageTree first = new PageTreeBuilder()
                .add(Side.NOW, cache, Kind.STRUCTURE, 16, 1)
                .add(Side.NOW, cache, Kind.DATA, 1000, 10)
                .add(Side.NOW, index, Kind.STRUCTURE, 16, 1)
                .build("FIRST", false);
        PageModel.Shared orders = new PageModel.Shared(
                shared,
                "Order",
                10,
                1000,
                List.of(new PageModel.Referrer(cache, 10), new PageModel.Referrer(index, 10)));
        return new PageModel(
                "Service", List.of(), false, List.of(common, first), List.of(orders), List.of(), List.of());
    }

    @Test
    void printIsLightWhateverTheScreenShows(Tab tab) throws IOException {
        open(tab.theme("dark"), FlameGraph.of(SHOP), "");

        tab.run("dispatchEvent(new Event('beforeprint'))");
        assertThat(tab.text("document.documentElement.dataset.theme")).isEqualTo("light");
        tab.run("dispatchEvent(new Event('afterprint'))");
        assertThat(tab.text("document.documentElement.dataset.theme")).isEqualTo("dark");
    }

    @Test
    void darkIsDark(Tab tab) throws IOException {
        open(tab.theme("dark"), FlameGraph.of(SHOP), "");
        BufferedImage dark = tab.picture(PICTURES.resolve("dark.png"));
        assertThat(dark.getRGB(2, 2) & 0xFF).isLessThan(64);
        assertThat(colours(dark)).isGreaterThan(50);

        tab.press("t");

        BufferedImage light = tab.picture(PICTURES.resolve("light.png"));
        assertThat(light.getRGB(2, 2) & 0xFF).isGreaterThan(192);
        assertThat(colours(light)).isGreaterThan(50);
    }

    @Test
    void everyViewShowsSomething(Tab tab) throws IOException {
        for (String view : List.of("flame", "treemap", "paths", "types")) {
            open(tab, FlameGraph.of(SHOP).title("Shop"), "#v=" + view);

            assertThat(colours(tab.picture(PICTURES.resolve(view + ".png")))).isGreaterThan(50);
        }
    }

    @Test
    void blankPageWouldBeNoticed(Tab tab) {
        assertThat(colours(tab.picture(PICTURES.resolve("blank.png")))).isEqualTo(1);
    }
}
