package io.github.heapfold.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.heapfold.FixedLayout;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.annotation.Leaf;
import io.github.heapfold.layout.ArrayLayout;
import io.github.heapfold.layout.InjectedField;
import io.github.heapfold.layout.LayoutProvider;
import io.github.heapfold.layout.ObjectLayout;
import io.github.heapfold.type.HeapType;
import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    interface Item {}

    enum Kind {
        PLAIN
    }

    static class Order implements Item {
        long id;
        byte flags;
        Kind kind;
        List<Item> items;
        Order parent;
    }

    @Leaf
    static class Money {
        long cents;
        String currency;
    }

    static final class Provider implements RuleProvider {
        @Override
        public void register(Rules rules) {
            rules.leaf(Item.class).fields(Order.class);
        }
    }

    private static Explanation explain(Class<?> type, Consumer<Rules> rules) {
        return MemoryProfiler.builder()
                .withoutStandardRules()
                .layouts(new FixedLayout())
                .rules(rules)
                .build()
                .explain(type);
    }

    @Test
    void aClassWithoutARuleHasAFramePerField() {
        assertThat(explain(Order.class, r -> r.skip(Order.class, "parent"))).hasToString("""
                io.github.heapfold.explain.ExplanationTest$Order: fields
                Why:
                  no rule claims it
                Layout, 40 bytes (fixed), offset and size:
                     0   12  (header)
                    12    8  Order.id : long
                    20    1  Order.flags : byte
                    21    4  Order.kind : io.github.heapfold.explain.ExplanationTest$Kind
                    25    4  Order.items : java.util.List
                    29    4  Order.parent : io.github.heapfold.explain.ExplanationTest$Order
                    33    7  (gap)
                Frames, bytes:
                  Order[header]    12 per object
                  Order[padding]    7 per object (EXACT only)
                  Order.id          8 per object
                  Order.flags       1 per object
                  Order.kind        4 per object, and what it refers to
                  Order.items       4 per object, and what it refers to
                  Order.parent      4 per object
                Not followed:
                  Order.kind: io.github.heapfold.explain.ExplanationTest$Kind is a boundary
                  Order.parent: a rule skips it""");
    }

    @Test
    void fieldsThatTheVmAddsAreNoGap() {
        LayoutProvider layouts = new LayoutProvider() {
            private final FixedLayout fixed = new FixedLayout();

            @Override
            public ObjectLayout layoutOf(HeapType type) {
                ObjectLayout plain = fixed.layoutOf(type);
                return new ObjectLayout(
                        13, plain.fields(), plain.shallowBytes(), List.of(new InjectedField("flags", 33, 1)));
            }

            @Override
            public ArrayLayout arrayLayoutOf(HeapType arrayType) {
                return fixed.arrayLayoutOf(arrayType);
            }

            @Override
            public int objectAlignmentBytes() {
                return 8;
            }

            @Override
            public String description() {
                return "fixed";
            }
        };
        assertThat(MemoryProfiler.builder()
                        .withoutStandardRules()
                        .layouts(layouts)
                        .build()
                        .explain(Order.class)
                        .toString())
                .contains("""
                             0   12  (header)
                            12    8  Order.id : long
                        """, """
                            33    1  (flags, injected by the VM)
                            34    6  (gap)
                        """, "Order[header]    13 per object");
    }

    @Test
    void aFieldWhoseMapIsSplitSaysSo() {
        assertThat(explain(Order.class, r -> r.split(Order.class, "items")).toString())
                .contains("Order.items       4 per object, and what it refers to, the entries of a map by label");
    }

    @Test
    void theWinnerAndThoseItWasPreferredTo() {
        Explanation explanation =
                explain(Order.class, r -> r.provider(new Provider()).stop(Item.class));
        String provider = Provider.class.getName();
        assertThat(explanation.chosen()).isEqualTo(new Explanation.Choice("fields", "for the class itself", provider));
        assertThat(explanation.passedOver())
                .hasSize(2)
                .satisfies(
                        choices -> assertThat(choices.get(0).toString())
                                .matches(
                                        "stop, for the interface .*Item, from rules of this profiler, ExplanationTest.java:\\d+"))
                .satisfies(choices -> assertThat(choices.get(1).toString())
                        .isEqualTo("leaf, for the interface " + Item.class.getName() + ", from " + provider));
    }

    @Test
    void anAnnotationIsAnOrigin() {
        assertThat(explain(Money.class, r -> {}).toString())
                .startsWith(Money.class.getName() + ": leaf\nWhy:\n  for the class itself, from @Leaf on "
                        + Money.class.getName())
                .contains("(where it stands)   24 per object, and all that it is first to reach");
    }

    @Test
    void aContainerShowsTheFramesOfItsStructure() {
        Explanation explanation = explain(
                ArrayList.class,
                r -> r.container(ArrayList.class, c -> c.slots("elementData").size("size")));
        assertThat(explanation.frames())
                .extracting(f -> f.frame() + " " + f.bytes() + " per " + f.per())
                .containsExactly(
                        "ArrayList[stack] 24 per object",
                        "ArrayList[stack] 16 per Object[]",
                        "ArrayList[slots] 4 per live slot",
                        "ArrayList[spare] 4 per free slot");
    }

    static class Table {
        Slot[] slots;
        Item more;
    }

    static class Slot {
        Object key;
        Object value;
    }

    @Test
    void keysAndValuesHaveTheirPlaceToo() {
        Explanation explanation = explain(
                Table.class,
                r -> r.container(
                        Table.class,
                        c -> c.entry(Slot.class.getName(), e -> e.keys("key").elements("value"))
                                .entries("slots", "more")));
        assertThat(explanation.toString()).endsWith("""
                Frames, bytes:
                  Table[stack]        20 per object
                  Table[padding]       4 per object (EXACT only)
                  Table[stack]        16 per Slot[]
                  Table[slots]         4 per live slot
                  Table[spare]         4 per free slot (EXACT only)
                  Table[entry]        20 per Slot
                  Table[padding]       4 per Slot (EXACT only)
                  Table[key]             per Slot, what key refers to
                  (where it stands)      per Slot, what value refers to
                  (where it stands)      per object, the structure that more refers to""");
    }

    @Test
    void boundariesGoBeforeRules() {
        Explanation explanation = explain(Kind.class, r -> r.leaf(Kind.class));
        assertThat(explanation.chosen().rule()).isEqualTo("boundary");
        assertThat(explanation.passedOver())
                .singleElement()
                .satisfies(c -> assertThat(c.rule()).isEqualTo("leaf"));
    }

    @Test
    void interfacesHaveNoLayoutAndArraysNoRule() {
        assertThat(explain(Item.class, r -> r.leaf(Item.class)).layout()).isNull();
        assertThat(explain(long[].class, r -> {})).hasToString("""
                long[]: array
                Why:
                  arrays have no rules; their elements have
                Layout, 16 bytes (fixed, length 0), offset and size:
                     0   16  (header)
                    16    8  [0] : long
                Frames, bytes:
                  long[] [stack]      16 per object
                  (where it stands)    8 per element""");
    }

    @Test
    void aRuleThatDoesNotFitIsAProblem() {
        assertThat(explain(Order.class, r -> r.container(Order.class, c -> c.elements("lines")))
                        .problems())
                .singleElement()
                .asString()
                .contains("expects a field \"lines\"");
    }

    @Test
    void primitivesAreRefused() {
        assertThatThrownBy(() -> explain(int.class, r -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("int has no objects; ask for the class that boxes it, or for int[]");
    }

    static final class Bin {
        Object key;
        Bin next;
    }

    static final class Bins {
        Bin[] table;
        Bin first;
    }

    @Test
    void entriesThatTwoFieldsLeadToAreExplainedOnce() {
        String explanation = MemoryProfiler.builder()
                .withoutStandardRules()
                .layouts(new FixedLayout())
                .rules(r -> r.container(
                        Bins.class,
                        c -> c.entry(Bin.class.getName(), n -> n.keys("key").entries("next"))
                                .entries("table", "first")))
                .build()
                .explain(Bins.class)
                .toString();
        assertThat(explanation.lines().filter(line -> line.contains("Bins[entry]")))
                .hasSize(1);
    }

    static class FewReferences {
        Object a;
    }

    static class MoreReferences {
        Object a, b, c, d, e, f, g, h;
    }

    private static int layoutsAskedFor(Class<?> type) {
        int[] asked = {0};
        LayoutProvider fixed = new FixedLayout();
        LayoutProvider counting = new LayoutProvider() {
            @Override
            public ObjectLayout layoutOf(HeapType of) {
                asked[0]++;
                return fixed.layoutOf(of);
            }

            @Override
            public ArrayLayout arrayLayoutOf(HeapType arrayType) {
                return fixed.arrayLayoutOf(arrayType);
            }

            @Override
            public int objectAlignmentBytes() {
                return fixed.objectAlignmentBytes();
            }

            @Override
            public String description() {
                return fixed.description();
            }
        };
        MemoryProfiler.builder()
                .withoutStandardRules()
                .layouts(counting)
                .build()
                .explain(type);
        return asked[0];
    }

    @Test
    void asksForTheLayoutAsOftenHoweverManyFieldsThereAre() {
        assertThat(layoutsAskedFor(MoreReferences.class)).isEqualTo(layoutsAskedFor(FewReferences.class));
    }
}
