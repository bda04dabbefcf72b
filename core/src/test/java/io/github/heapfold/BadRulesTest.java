package io.github.heapfold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.heapfold.check.RuleCheck;
import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.Rules;
import io.github.heapfold.typerule.TypeRule;
import io.github.heapfold.typerule.TypeVisitor;
import io.github.heapfold.typerule.VisitOutput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever a rule's code does wrong costs the objects that it speaks for their rule; the rest of the profile stands. */
class BadRulesTest {

    /** What the rules under test are for. */
    private static final class Item {
        final boolean good;
        final Object data = new int[1];

        Item(boolean good) {
            this.good = good;
        }
    }

    private record Shelf(Object items, Object label) {}

    private static MemoryProfiler.Builder profiler(Consumer<Rules> rules) {
        return MemoryProfiler.builder()
                .withoutStandardRules()
                .layouts(new FixedLayout())
                .rules(rules);
    }

    /** Two bad ones between good ones, and something else. */
    private static Shelf shelf() {
        Object[] items = {new Item(true), new Item(false), new Item(true), new Item(false), new long[1]};
        return new Shelf(items, new char[4]);
    }

    /** Good items are walked; for bad ones the mistake is made, after something right was said. */
    private static TypeVisitor<Item> making(TypeVisitor<Item> mistake) {
        return (item, out) -> {
            out.walk("Item[kept]", item.data);
            out.leaf("Item[native]", 100);
            if (!item.good) {
                mistake.visit(item, out);
            }
        };
    }

    private static final String GOOD_ONES_BY_RULE_BAD_ONES_BY_FIELD = """
            Shelf.items 12
            Shelf.items;Item.data 8
            Shelf.items;Item.data;int[] [stack] 32
            Shelf.items;Item[kept] 8
            Shelf.items;Item[kept];int[] [stack] 32
            Shelf.items;Item[native] 200
            Shelf.items;Item[stack] 68
            Shelf.items;Object[] [slots] 20
            Shelf.items;Object[] [stack] 16
            Shelf.items;long[] [stack] 16
            Shelf.label 12
            Shelf.label;char[] [stack] 16
            Shelf[header] 12""";

    private static int recurse(int n) {
        return recurse(n + 1) + 1;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private static Map<String, TypeVisitor<Item>> mistakes() {
        Map<String, TypeVisitor<Item>> mistakes = new LinkedHashMap<>();
        mistakes.put("IllegalStateException: boom", (item, out) -> {
            throw new IllegalStateException("boom");
        });
        mistakes.put("java.io.IOException: checked", (item, out) -> sneak(new java.io.IOException("checked")));
        mistakes.put("AssertionError: wrong", (item, out) -> {
            throw new AssertionError("wrong");
        });
        mistakes.put("NoClassDefFoundError: com/acme/Missing", (item, out) -> {
            throw new NoClassDefFoundError("com/acme/Missing");
        });
        mistakes.put("StackOverflowError", (item, out) -> recurse(0));
        mistakes.put("NullPointerException", (item, out) -> out.walk(null, item));
        mistakes.put(
                "bytes of \"Item[data]\" must not be negative, were -1", (item, out) -> out.leaf("Item[data]", -1));
        mistakes.put("\"a;b\" cannot be a frame", (item, out) -> out.leaf("a;b", 1));
        mistakes.put("\"\" cannot be a frame", (item, out) -> out.walk("", item.data));
        mistakes.put("more than any computer has", (item, out) -> out.leaf("Item[data]", Long.MAX_VALUE - 100));
        mistakes.put("long overflow", (item, out) -> out.leaf("Item[data]", Long.MAX_VALUE));
        mistakes.put("Requested array size exceeds VM limit", (item, out) -> kept = new int[Integer.MAX_VALUE]);
        mistakes.put("OutOfMemoryError: for the test", (item, out) -> {
            throw new OutOfMemoryError("for the test");
        });
        mistakes.put("InternalError: a fault occurred", (item, out) -> {
            throw new InternalError("a fault occurred");
        });
        mistakes.put(
                "another thread used the output of the visit",
                (item, out) -> inAnotherThread(() -> out.element(item.data)));
        return mistakes;
    }

    private static volatile @Nullable Object kept;

    @TestFactory
    Stream<DynamicTest> aMistakeCostsOnlyTheObjectsThatItIsMadeFor() {
        return mistakes().entrySet().stream()
                .map(mistake -> DynamicTest.dynamicTest(mistake.getKey(), () -> {
                    MemoryProfile profile = profiler(r -> r.visit(Item.class, making(mistake.getValue())))
                            .build()
                            .profile(shelf());
                    assertThat(profile).hasToString(GOOD_ONES_BY_RULE_BAD_ONES_BY_FIELD);
                    assertThat(profile.warnings()).singleElement().satisfies(warning -> {
                        assertThat(warning.code()).isEqualTo(Warning.Code.RULE_FAILED);
                        assertThat(warning.path()).isEqualTo("Shelf.items");
                        assertThat(warning.type()).isEqualTo(Item.class.getName());
                        assertThat(warning.count()).isEqualTo(2);
                        assertThat(warning.message())
                                .startsWith("the visit rule of rules of this profiler, BadRulesTest.java:")
                                .contains(mistake.getKey());
                    });
                }));
    }

    @Test
    void anObjectThatIsReportedTwiceOrReportsItselfCountsOnce() {
        MemoryProfile once = profiler(r -> r.visit(Item.class, (item, out) -> out.element(item.data)))
                .build()
                .profile(shelf());
        MemoryProfile often = profiler(r -> r.visit(Item.class, (item, out) -> {
                    out.element(item.data);
                    out.walk("Item[again]", item.data);
                    out.element(item);
                    out.walk("Item[self]", item);
                }))
                .build()
                .profile(shelf());
        assertThat(often).hasToString(once.toString());
        assertThat(often.objectCount()).isEqualTo(once.objectCount());
        assertThat(often.warnings()).isEmpty();
    }

    @Test
    void whatIsReportedWhenTheVisitIsOverIsRefused() {
        List<VisitOutput> kept = new ArrayList<>();
        MemoryProfile profile = profiler(r -> r.visit(Item.class, (item, out) -> kept.add(out)))
                .build()
                .profile(shelf());
        assertThat(profile.warnings()).isEmpty();
        assertThat(kept).hasSize(4).allSatisfy(out -> {
            assertThatThrownBy(() -> out.leaf("Item[late]", 1)).hasMessageContaining("the visit is over");
            assertThatThrownBy(() -> out.element("late")).hasMessageContaining("the visit is over");
        });
    }

    /** An exception whose message cannot be had. */
    private static final class Mute extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message");
        }
    }

    @Test
    void anExceptionThatFailsToSayWhatItIsIsNamed() {
        MemoryProfile profile = profiler(r -> r.visit(Item.class, making((item, out) -> {
                    throw new Mute();
                })))
                .build()
                .profile(shelf());
        assertThat(profile).hasToString(GOOD_ONES_BY_RULE_BAD_ONES_BY_FIELD);
        assertThat(profile.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.message()).endsWith(" threw " + Mute.class.getName()));
    }

    @Test
    void messagesThatDifferFromObjectToObjectAreOneWarning() {
        Object[] items = new Object[1000];
        for (int i = 0; i < items.length; i++) {
            items[i] = new Item(false);
        }
        MemoryProfile profile = profiler(r -> r.visit(Item.class, (item, out) -> {
                    int hash = System.identityHashCode(item);
                    throw hash % 2 == 0
                            ? new IllegalStateException("at " + hash)
                            : new IllegalArgumentException("" + hash);
                }))
                .build()
                .profile(items);
        assertThat(profile.warnings()).hasSize(2);
        assertThat(profile.warnings().stream().mapToLong(Warning::count).sum()).isEqualTo(1000);
    }

    @Test
    void manyThreadsLoseNoMoreThanOne() {
        Object[] items = new Object[100_000];
        for (int i = 0; i < items.length; i++) {
            items[i] = new Item(i % 10 != 0);
        }
        MemoryProfiler.Builder failing = profiler(r -> r.visit(Item.class, making((item, out) -> {
            throw new IllegalStateException("boom");
        })));
        MemoryProfile one = failing.build().profile(items);
        MemoryProfile four = failing.parallelism(4).build().profile(items);
        assertThat(four).hasToString(one.toString());
        assertThat(four.warnings()).isEqualTo(one.warnings());
        assertThat(one.warnings().get(0).count()).isEqualTo(10_000);
    }

    @Test
    void whereTheHeapIsUsedUpTheProfileEndsAndSaysSo() {
        for (int threads : new int[] {1, 2}) {
            MemoryProfile profile = profiler(r -> r.visit(Item.class, making((item, out) -> {
                        throw new OutOfMemoryError("Java heap space");
                    })))
                    .parallelism(threads)
                    .build()
                    .profile(shelf());
            assertThat(profile.toString())
                    .contains("Item[kept]", "Shelf.label;char")
                    .doesNotContain("long[]");
            assertThat(profile.warnings()).singleElement().satisfies(warning -> {
                assertThat(warning.code()).isEqualTo(Warning.Code.TRUNCATED);
                assertThat(warning.message())
                        .isEqualTo("memory ran out (Java heap space) after " + profile.objectCount() + " objects");
                assertThat(warning.remedy()).contains("-Xmx");
            });
        }
    }

    private static void inAnotherThread(Runnable code) {
        Thread thread = new Thread(code);
        thread.setUncaughtExceptionHandler((failed, thrown) -> {}); // lost, as in many an executor
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anOutputThatManyThreadsUseAtOnceFailsTheRule() {
        Item[] items = new Item[200];
        for (int i = 0; i < items.length; i++) {
            items[i] = new Item(true);
        }
        AtomicBoolean over = new AtomicBoolean();
        AtomicReference<VisitOutput> current = new AtomicReference<>();
        Thread other = new Thread(() -> {
            while (!over.get()) {
                VisitOutput out = current.get();
                try {
                    if (out != null) {
                        out.leaf("Item[late]", 1);
                    }
                } catch (IllegalStateException e) {
                    current.set(null);
                }
            }
        });
        other.start();
        MemoryProfile profile = profiler(r -> r.visit(Item.class, (item, out) -> {
                    current.set(out);
                    while (current.get() != null) {
                        out.element(item.data);
                    }
                }))
                .build()
                .profile(items);
        over.set(true);
        assertThat(profile.toString()).doesNotContain("Item[late]").contains("Item.data 800");
        assertThat(profile.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo(Warning.Code.RULE_FAILED);
            assertThat(warning.message()).contains("another thread used the output of the visit");
            assertThat(warning.count()).isEqualTo(200);
        });
    }

    private static boolean failingFor(Class<?> asked) {
        if (asked == Item.class) {
            throw new IllegalStateException("cannot tell");
        }
        return false;
    }

    private static void assertFails(Warning warning, String path, String message) {
        assertThat(warning.code()).isEqualTo(Warning.Code.RULE_FAILED);
        assertThat(warning.type()).isEqualTo(Item.class.getName());
        assertThat(warning.path()).isEqualTo(path);
        assertThat(warning.count()).isEqualTo(4);
        assertThat(warning.message()).matches(message);
    }

    private static final String PREDICATE = "the rule of rules of this profiler, BadRulesTest.java:\\d+ has a predicate"
            + " that threw java.lang.IllegalStateException: cannot tell";

    @Test
    void aPredicateThatThrowsCostsOnlyTheClassThatItWasAskedAbout() {
        Consumer<Rules> rules =
                r -> r.leaf(Shelf.class.getName() + "$None").matching(BadRulesTest::failingFor, new TypeRule.Stop());
        MemoryProfile profile = profiler(rules).build().profile(shelf());
        assertThat(profile)
                .hasToString(profiler(r -> {}).build().profile(shelf()).toString());
        assertThat(profile.warnings())
                .singleElement()
                .satisfies(warning -> assertFails(warning, "Shelf.items", PREDICATE));
        assertThat(profiler(rules).build().explain(Item.class).problems())
                .singleElement()
                .asString()
                .matches(PREDICATE + "; correct it;.*");
    }

    @Test
    void aPredicateThatThrowsIsToldOfWithinALeafToo() {
        MemoryProfile profile = profiler(
                        r -> r.leaf(Shelf.class).matching(BadRulesTest::failingFor, new TypeRule.Stop()))
                .build()
                .profile(shelf());
        assertThat(profile.size()).isEqualTo(1);
        assertThat(profile.warnings()).singleElement().satisfies(warning -> assertFails(warning, "", PREDICATE));
    }

    private static final class BadLibrary implements RuleProvider {
        @Override
        public void register(Rules rules) {
            throw new UnsupportedOperationException("version 3");
        }
    }

    @Test
    void rulesOfALibraryThatCannotBeRegisteredCostOnlyItsClasses() {
        String itemsOnly =
                Item.class.getName().substring(0, Item.class.getName().lastIndexOf('.'));
        MemoryProfile profile = profiler(
                        r -> r.library(itemsOnly, new BadLibrary()).leaf(Shelf.class))
                .build()
                .profile(new Object[] {
                    new Item(true), new Item(true), new Item(true), new Item(true), new Shelf("a", "b")
                });
        assertThat(profile.toString()).contains("Item.data 32", "Shelf 98");
        assertThat(profile.warnings())
                .singleElement()
                .satisfies(warning -> assertFails(
                        warning,
                        "",
                        "the rule of .*BadLibrary could not be registered, for it threw"
                                + " java.lang.UnsupportedOperationException: version 3"));
    }

    @Test
    void theCheckOfRulesFindsThemAll() {
        mistakes().forEach((message, mistake) -> {
            RuleCheck check = RuleCheck.of(
                    profiler(r -> r.visit(Item.class, making(mistake))).build(), shelf());
            assertThat(check.findings())
                    .as(message)
                    .filteredOn(finding -> finding.kind() == RuleCheck.Kind.WARNING)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.text())
                            .contains("RULE_FAILED at Shelf.items", message, "BadRulesTest.java:", "(2 objects)"));
        });
        assertThat(RuleCheck.of(
                                profiler(r -> r.matching(BadRulesTest::failingFor, new TypeRule.Stop()))
                                        .build(),
                                shelf())
                        .toString())
                .contains("warning: RULE_FAILED", "cannot tell");
    }

    private static void assertRefused(Consumer<Rules> rules, String... words) {
        assertThatThrownBy(() -> profiler(rules).build())
                .isInstanceOfAny(IllegalArgumentException.class, NullPointerException.class)
                .hasMessageContainingAll(words);
    }

    @TestFactory
    Stream<DynamicTest> arraysPrimitivesAndNothingHaveNoRules() {
        Map<String, Consumer<Rules>> mistakes = new LinkedHashMap<>();
        mistakes.put("leaf", r -> r.leaf(int[].class));
        mistakes.put("leaf of a primitive", r -> r.leaf(int.class));
        mistakes.put("leaf by name", r -> r.leaf("[I"));
        mistakes.put("leaf by source name", r -> r.leaf("int[]"));
        mistakes.put("leaf by internal name", r -> r.leaf("java/util/Map"));
        mistakes.put("fields", r -> r.fields(Object[].class));
        mistakes.put("stop", r -> r.stop(int[].class));
        mistakes.put("skip", r -> r.skip(int[].class));
        mistakes.put("together", r -> r.together(Item.class, int[].class));
        mistakes.put("visit", r -> r.visit(int[].class, (array, out) -> {}));
        mistakes.put("container", r -> r.container(int[].class, spec -> {}));
        return mistakes.entrySet().stream()
                .map(mistake -> DynamicTest.dynamicTest(
                        mistake.getKey(),
                        () -> assertRefused(mistake.getValue(), "a rule is for a class or an interface")));
    }

    @Test
    @SuppressWarnings("DataFlowIssue") // it is about null
    void nullIsRefusedAtOnce() {
        assertRefused(r -> r.leaf((Class<?>) null), "type must not be null");
        assertRefused(r -> r.leaf((String) null), "class name must not be null");
        assertRefused(r -> r.leaf(Item.class, null), "claim");
        assertRefused(r -> r.visit(Item.class, null), "visitor");
        assertRefused(r -> r.matching(null, new TypeRule.Leaf()), "predicate");
        assertRefused(r -> r.matching(type -> true, null), "rule");
        assertRefused(r -> r.library(null, rules -> {}), "package must not be null");
        assertRefused(r -> r.library("com.acme", null), "rules");
        assertRefused(r -> r.provider(null), "provider");
    }

    private static final class ItselfAgain implements RuleProvider {
        @Override
        public void register(Rules rules) {
            rules.provider(new ItselfAgain());
        }
    }

    private static final class LibraryAgain implements RuleProvider {
        @Override
        public void register(Rules rules) {
            rules.library(BadRulesTest.class.getPackageName(), this);
        }
    }

    @Test
    void aProviderThatRegistersItselfIsRefused() {
        assertRefused(r -> r.provider(new ItselfAgain()), "ItselfAgain", "registers itself within itself");
    }

    @Test
    void aLibraryThatRegistersItselfCostsItsRules() {
        MemoryProfile profile = profiler(r -> r.library(BadRulesTest.class.getPackageName(), new LibraryAgain()))
                .build()
                .profile(shelf());
        assertThat(profile.warnings())
                .isNotEmpty()
                .allSatisfy(warning -> assertThat(warning.message())
                        .contains("LibraryAgain", "must hold a part of it", "register it from outside"));
    }
}
