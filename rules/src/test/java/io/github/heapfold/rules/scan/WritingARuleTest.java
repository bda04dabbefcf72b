package io.github.heapfold.rules.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.Basket;
import com.acme.shop.Blob;
import com.acme.shop.Index;
import com.acme.shop.Money;
import com.acme.shop.Order;
import com.acme.shop.Session;
import com.acme.shop.Shop;
import com.acme.shop.Tenant;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.check.RuleCheck;
import io.github.heapfold.jol.JolLayouts;
import io.github.heapfold.jol.VmLayout;
import io.github.heapfold.typerule.Rules;
import io.github.heapfold.typerule.Split;
import io.github.heapfold.typerule.TypeVisitor;
import io.github.heapfold.typerule.VisitOutput;
import io.github.heapfold.view.TextTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What {@code docs/writing-a-rule.md} shows: its Java stands here too, its output is what comes out. */
class WritingARuleTest {
    private static final Path PAGE = Path.of("../docs/writing-a-rule.md");

    private static MemoryProfiler with(Consumer<Rules> rules) {
        return MemoryProfiler.builder()
                .layouts(JolLayouts.simulated(VmLayout.of(17)))
                .rules(rules)
                .build();
    }

    @Test
    void onTheProfiler() {
        MemoryProfiler profiler = MemoryProfiler.builder()
                .rules(r -> r.leaf(Money.class)
                        .skip(Order.class, "session")
                        .rename(Basket.class, "Cart")
                        .stop(Session.class)
                        .container(Basket.class, c -> c.slots("lines").size("used")))
                .build();
        Basket basket = new Basket();
        basket.add(new Session());
        assertThat(profiler.profile(new Order(null, basket, new Object())).entries())
                .extracting(entry -> String.join(";", entry.path()))
                .containsExactly(
                        "Order.basket",
                        "Order.basket;Cart[slots]",
                        "Order.basket;Cart[stack]",
                        "Order.price",
                        "Order.session",
                        "Order[header]");
    }

    private static void indexRule(Rules r) {
        r.container(
                Index.class,
                c -> c.entry(
                                "com.acme.shop.Index$Slot",
                                e -> e.keys("key").elements("value").entries("next"))
                        .entries("table"));
    }

    @Test
    void aContainerOfEntries() {
        Index index = new Index();
        index.put(1, new int[1]);
        index.put(9, new int[1]);
        assertThat(with(WritingARuleTest::indexRule).profile(index)).hasToString("""
                Index[entry] 48
                Index[key] 32
                Index[slots] 4
                Index[stack] 32
                int[] 8
                int[] [stack] 32""");
        RuleCheck.verify(WritingARuleTest::indexRule, index);
    }

    private static Shop shop() {
        return new Shop()
                .put("acme", new Tenant("north", new byte[70_000]))
                .put("bolt", new Tenant("south", new byte[20_000]))
                .put("corn", new Tenant("north", new byte[9_000]));
    }

    @Test
    void keysAsFrames() throws IOException {
        Shop shop = shop();
        MemoryProfiler profiler = MemoryProfiler.builder()
                .rules(r -> r.split(Shop.class, "tenants"))
                .build();
        String tree =
                TextTree.of(profiler.profile(shop)).rowsOnly().maximumDepth(2).toString();
        assertThat(tree).contains("HashMap{acme}");
        assertThat(TextTree.of(with(r -> r.split(Shop.class, "tenants")).profile(shop))
                        .rowsOnly()
                        .maximumDepth(2)
                        .toString()
                        .stripTrailing())
                .isEqualTo(text(0));
        assertThat(with(r -> {
                            r.split(
                                    Shop.class,
                                    "tenants",
                                    Split.by((String name, Tenant tenant) -> tenant.region())
                                            .top(50));
                        })
                        .profile(shop)
                        .toString())
                .contains("HashMap{north};HashMap[entry] 56", "HashMap{south};HashMap[entry] 28");
    }

    private static void blobRule(Rules r) {
        r.visit(Blob.class, (blob, out) -> {
            out.walk("Blob.tags", blob.tags());
            out.leaf("Blob[native]", blob.nativeBytes());
        });
    }

    @Test
    void aVisitorAndItsCheck() throws IOException {
        MemoryProfile profile = with(WritingARuleTest::blobRule).profile(new Blob());
        assertThat(profile.toString()).contains("Blob[native] 4096", "Blob.tags;ImmutableList[stack]");

        MemoryProfiler profiler = with(WritingARuleTest::blobRule);
        Blob sample = new Blob();
        assertThatThrownBy(() -> RuleCheck.verify(profiler, sample))
                .isInstanceOf(AssertionError.class)
                .hasMessage(text(2));
        RuleCheck.verify(
                r -> r.visit(Blob.class, (blob, out) -> {
                    out.walk("Blob.tags", blob.tags());
                    out.walk("Blob.cache", blob.cache());
                    out.leaf("Blob[native]", blob.nativeBytes());
                }),
                sample);
    }

    private static final class BlobRule implements TypeVisitor<Blob> {
        @Override
        public void visit(Blob blob, VisitOutput out) {
            out.element(blob.tags());
            out.element(blob.cache());
        }
    }

    @Test
    void aRuleThatAccountsForAllIsGood() {
        Blob sampleBlob = new Blob();
        RuleCheck.verify(r -> r.visit(Blob.class, new BlobRule()), sampleBlob);
    }

    @Test
    void theExplanation() throws IOException {
        MemoryProfiler profiler =
                MemoryProfiler.builder().rules(r -> r.scan("com.acme.shop")).build();
        assertThat(profiler.explain(Basket.class).chosen().rule()).isEqualTo("container");
        assertThat(with(r -> r.scan("com.acme.shop")).explain(Basket.class)).hasToString(text(1));
    }

    /** Comments, white space and what a reader can do without are left aside. */
    @Test
    void theJavaOfThePageStandsInTests() throws IOException {
        String sources = essence(source("io/github/heapfold/rules/scan/WritingARuleTest")
                + source("com/acme/shop/ShopRules")
                + source("com/acme/shop/Order")
                + source("com/acme/shop/Money"));
        for (String block : blocks("java")) {
            for (String part : block.split("\n\n|\\.\\.\\. }", -1)) {
                assertThat(sources)
                        .contains(essence(part.replace("System.out.println(profiler", "profiler")
                                .replace("explain(Basket.class));", "explain(Basket.class)")));
            }
        }
    }

    private static String essence(String java) {
        return java.replaceAll(" // .*", "").replaceAll("@Override|public|\\s+", "");
    }

    private static String source(String name) throws IOException {
        return Files.readString(Path.of("src/test/java", name + ".java"));
    }

    private static String text(int index) throws IOException {
        return blocks("text").get(index).stripTrailing();
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toList());
    }
}
