package io.github.heapfold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.heapfold.typerule.Rules;
import io.github.heapfold.typerule.Split;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Keys as frames: the entries of a map, each beneath its label. */
class SplitTest {
    /** A value, with what it alone leads to. */
    private static final class Tenant {
        final byte[] data;

        Tenant(int bytes) {
            data = new byte[bytes];
        }
    }

    /** A key of the user's. */
    private record Key(int number) {}

    private static final class Slot {
        final @Nullable Object key;
        final @Nullable Object value;

        @Nullable
        Slot next;

        Slot(@Nullable Object key, @Nullable Object value) {
            this.key = key;
            this.value = value;
        }
    }

    /** A hash map of the user's, of one bucket. */
    private static class Index {
        final Slot[] table = new Slot[2];

        Index put(@Nullable Object key, @Nullable Object value) {
            Slot slot = new Slot(key, value);
            slot.next = table[0];
            table[0] = slot;
            return this;
        }
    }

    /** A map that keeps keys and values in one array. */
    private static final class Pairs {
        final Object[] table;

        Pairs(Object... table) {
            this.table = table;
        }
    }

    /** A map that keeps keys in one array and values in another. */
    private static final class Columns {
        final Object[] keys;
        final Object[] values;

        Columns(Object[] keys, Object[] values) {
            this.keys = keys;
            this.values = values;
        }
    }

    /** A map from numbers. */
    private static final class Numbers {
        final int[] keys;
        final Object[] values;

        Numbers(int[] keys, Object[] values) {
            this.keys = keys;
            this.values = values;
        }
    }

    /** A map of one entry. */
    private record Single(Object key, Object value) {}

    /** Leads to a map. */
    private record View(Object map) {}

    private static final class Shop {
        @Nullable
        Object tenants;

        Shop(@Nullable Object tenants) {
            this.tenants = tenants;
        }
    }

    private static Rules maps(Rules rules) {
        return rules.leaf(String.class, Integer.class, Key.class, Tenant.class)
                .container(
                        Index.class,
                        c -> c.entry(
                                        Slot.class.getName(),
                                        n -> n.keys("key").elements("value").entries("next"))
                                .entries("table"))
                .container(Pairs.class, c -> c.pairs("table"))
                .container(Columns.class, c -> c.keySlots("keys").slots("values"))
                .container(Numbers.class, c -> c.keySlots("keys").slots("values"))
                .container(Single.class, c -> c.keys("key").elements("value"))
                .container(View.class, c -> c.elements("map"));
    }

    private static MemoryProfiler.Builder profiler(Consumer<Rules> more) {
        return MemoryProfiler.builder()
                .accounting(Accounting.EXACT)
                .withoutStandardRules()
                .layouts(new FixedLayout())
                .rules(r -> more.accept(maps(r)));
    }

    private static MemoryProfile profile(@Nullable Object map, Split split) {
        return profiler(r -> r.split(Shop.class, "tenants", split)).build().profile(new Shop(map));
    }

    /** With all EXACT bytes and objects that there are without a split, and no warning. */
    private static void assertSplit(@Nullable Object map, Split split, String folded) {
        MemoryProfile profile = profile(map, split);
        assertThat(profile).hasToString(folded);
        assertThat(profile.warnings()).isEmpty();
        assertAllIsThere(profile, map);
    }

    private static void assertAllIsThere(MemoryProfile profile, @Nullable Object map) {
        MemoryProfile whole = profiler(r -> {}).build().profile(new Shop(map));
        assertThat(profile.totalBytes()).isEqualTo(whole.totalBytes());
        assertThat(profile.objectCount()).isEqualTo(whole.objectCount());
    }

    private static Index tenants() {
        return new Index()
                .put("acme", new Tenant(1000))
                .put("bolt", new Tenant(100))
                .put("acre", new Tenant(10));
    }

    @Test
    void eachEntryStandsBeneathItsKey() {
        assertSplit(tenants(), Split.byKey(), """
                Shop.tenants 4
                Shop.tenants;Index[slots] 4
                Shop.tenants;Index[spare] 4
                Shop.tenants;Index[stack] 32
                Shop.tenants;Index{acme} 1032
                Shop.tenants;Index{acme};Index[entry] 24
                Shop.tenants;Index{acme};Index[key] 42
                Shop.tenants;Index{acme};Index[key];String[padding] 6
                Shop.tenants;Index{acre} 42
                Shop.tenants;Index{acre};Index[entry] 24
                Shop.tenants;Index{acre};Index[key] 42
                Shop.tenants;Index{acre};Index[key];String[padding] 6
                Shop.tenants;Index{acre};Tenant[padding] 6
                Shop.tenants;Index{bolt} 132
                Shop.tenants;Index{bolt};Index[entry] 24
                Shop.tenants;Index{bolt};Index[key] 42
                Shop.tenants;Index{bolt};Index[key];String[padding] 6
                Shop.tenants;Index{bolt};Tenant[padding] 4
                Shop[header] 12""");
    }

    @Test
    void entriesOfOneLabelAreOneFrame() {
        assertSplit(tenants(), Split.by((String key, Tenant value) -> key.charAt(0) + "*"), """
                Shop.tenants 4
                Shop.tenants;Index[slots] 4
                Shop.tenants;Index[spare] 4
                Shop.tenants;Index[stack] 32
                Shop.tenants;Index{a*} 1074
                Shop.tenants;Index{a*};Index[entry] 48
                Shop.tenants;Index{a*};Index[key] 84
                Shop.tenants;Index{a*};Index[key];String[padding] 12
                Shop.tenants;Index{a*};Tenant[padding] 6
                Shop.tenants;Index{b*} 132
                Shop.tenants;Index{b*};Index[entry] 24
                Shop.tenants;Index{b*};Index[key] 42
                Shop.tenants;Index{b*};Index[key];String[padding] 6
                Shop.tenants;Index{b*};Tenant[padding] 4
                Shop[header] 12""");
    }

    @Test
    void theHeaviestLabelsStayAndTheOthersAreOneFrame() {
        assertSplit(tenants(), Split.byKey().top(1), """
                Shop.tenants 4
                Shop.tenants;Index[slots] 4
                Shop.tenants;Index[spare] 4
                Shop.tenants;Index[stack] 32
                Shop.tenants;Index{2 others} 174
                Shop.tenants;Index{2 others};Index[entry] 48
                Shop.tenants;Index{2 others};Index[key] 84
                Shop.tenants;Index{2 others};Index[key];String[padding] 12
                Shop.tenants;Index{2 others};Tenant[padding] 10
                Shop.tenants;Index{acme} 1032
                Shop.tenants;Index{acme};Index[entry] 24
                Shop.tenants;Index{acme};Index[key] 42
                Shop.tenants;Index{acme};Index[key];String[padding] 6
                Shop[header] 12""");
        assertSplit(tenants(), Split.byKey().top(2), """
                Shop.tenants 4
                Shop.tenants;Index[slots] 4
                Shop.tenants;Index[spare] 4
                Shop.tenants;Index[stack] 32
                Shop.tenants;Index{1 other} 42
                Shop.tenants;Index{1 other};Index[entry] 24
                Shop.tenants;Index{1 other};Index[key] 42
                Shop.tenants;Index{1 other};Index[key];String[padding] 6
                Shop.tenants;Index{1 other};Tenant[padding] 6
                Shop.tenants;Index{acme} 1032
                Shop.tenants;Index{acme};Index[entry] 24
                Shop.tenants;Index{acme};Index[key] 42
                Shop.tenants;Index{acme};Index[key];String[padding] 6
                Shop.tenants;Index{bolt} 132
                Shop.tenants;Index{bolt};Index[entry] 24
                Shop.tenants;Index{bolt};Index[key] 42
                Shop.tenants;Index{bolt};Index[key];String[padding] 6
                Shop.tenants;Index{bolt};Tenant[padding] 4
                Shop[header] 12""");
    }

    @Test
    void aDigestHidesTheKey() {
        assertSplit(new Single("acme", 1), Split.byKey().hashed(), """
                Shop.tenants 4
                Shop.tenants;Single[padding] 4
                Shop.tenants;Single[stack] 20
                Shop.tenants;Single{822b33ad} 16
                Shop.tenants;Single{822b33ad};Single[key] 42
                Shop.tenants;Single{822b33ad};Single[key];String[padding] 6
                Shop[header] 12""");
    }

    @Test
    void keyAndValueInFieldsOfTheMap() {
        assertSplit(new Single("acme", new Tenant(1)), Split.byKey(), """
                Shop.tenants 4
                Shop.tenants;Single[padding] 4
                Shop.tenants;Single[stack] 20
                Shop.tenants;Single{acme} 33
                Shop.tenants;Single{acme};Single[key] 42
                Shop.tenants;Single{acme};Single[key];String[padding] 6
                Shop.tenants;Single{acme};Tenant[padding] 7
                Shop[header] 12""");
    }

    @Test
    void arrayOfPairs() {
        assertSplit(new Pairs("acme", new Tenant(1), null, null, "bolt", 1, "none", null), Split.byKey(), """
                Shop.tenants 4
                Shop.tenants;Pairs[slots] 20
                Shop.tenants;Pairs[spare] 12
                Shop.tenants;Pairs[stack] 32
                Shop.tenants;Pairs{acme} 33
                Shop.tenants;Pairs{acme};Pairs[key] 42
                Shop.tenants;Pairs{acme};Pairs[key];String[padding] 6
                Shop.tenants;Pairs{acme};Tenant[padding] 7
                Shop.tenants;Pairs{bolt} 16
                Shop.tenants;Pairs{bolt};Pairs[key] 42
                Shop.tenants;Pairs{bolt};Pairs[key];String[padding] 6
                Shop.tenants;Pairs{none};Pairs[key] 42
                Shop.tenants;Pairs{none};Pairs[key];String[padding] 6
                Shop[header] 12""");
    }

    @Test
    void parallelArrays() {
        assertSplit(
                new Columns(new Object[] {"acme", null, "bolt"}, new Object[] {new Tenant(1), null, 1, null}),
                Split.byKey(),
                """
                Shop.tenants 4
                Shop.tenants;Columns[padding] 8
                Shop.tenants;Columns[slots] 16
                Shop.tenants;Columns[spare] 12
                Shop.tenants;Columns[stack] 52
                Shop.tenants;Columns{acme} 33
                Shop.tenants;Columns{acme};Columns[key] 42
                Shop.tenants;Columns{acme};Columns[key];String[padding] 6
                Shop.tenants;Columns{acme};Tenant[padding] 7
                Shop.tenants;Columns{bolt} 16
                Shop.tenants;Columns{bolt};Columns[key] 42
                Shop.tenants;Columns{bolt};Columns[key];String[padding] 6
                Shop[header] 12""");
    }

    @Test
    void keysThatAreNumbers() {
        assertSplit(new Numbers(new int[] {7, 0, 8}, new Object[] {"a", null, 1}), Split.byKey(), """
                Shop.tenants 4
                Shop.tenants;Numbers[padding] 12
                Shop.tenants;Numbers[slots] 20
                Shop.tenants;Numbers[spare] 4
                Shop.tenants;Numbers[stack] 52
                Shop.tenants;Numbers{7} 39
                Shop.tenants;Numbers{7};String[padding] 9
                Shop.tenants;Numbers{8} 16
                Shop[header] 12""");
    }

    @Test
    void mapBehindAViewOfIt() {
        assertSplit(new View(new Single("acme", 1)), Split.byKey(), """
                Shop.tenants 4
                Shop.tenants;Single[padding] 4
                Shop.tenants;Single[stack] 20
                Shop.tenants;Single{acme} 16
                Shop.tenants;Single{acme};Single[key] 42
                Shop.tenants;Single{acme};Single[key];String[padding] 6
                Shop.tenants;View[stack] 16
                Shop[header] 12""");
    }

    @Test
    void nullKeyAndNullValue() {
        assertSplit(new Index().put(null, 1).put("none", null), Split.byKey(), """
                Shop.tenants 4
                Shop.tenants;Index[slots] 4
                Shop.tenants;Index[spare] 4
                Shop.tenants;Index[stack] 32
                Shop.tenants;Index{none};Index[entry] 24
                Shop.tenants;Index{none};Index[key] 42
                Shop.tenants;Index{none};Index[key];String[padding] 6
                Shop.tenants;Index{null} 16
                Shop.tenants;Index{null};Index[entry] 24
                Shop[header] 12""");
    }

    @Test
    void aKeyOfTheUsersGivesTheNameOfItsClass() {
        assertSplit(new Index().put(new Key(1), 1).put(new Key(2), 2), Split.byKey(), """
                Shop.tenants 4
                Shop.tenants;Index[slots] 4
                Shop.tenants;Index[spare] 4
                Shop.tenants;Index[stack] 32
                Shop.tenants;Index{Key} 32
                Shop.tenants;Index{Key};Index[entry] 48
                Shop.tenants;Index{Key};Index[key] 32
                Shop[header] 12""");
    }

    @Test
    void noMapIsShownWithoutLabels() {
        assertSplit(null, Split.byKey(), """
                Shop.tenants 4
                Shop[header] 12""");
    }

    @Test
    void theSplitIsOfOneFieldNotOfTheClassOfTheMap() {
        record Two(Object split, Object whole) {}
        MemoryProfile profile = profiler(r -> r.split(Two.class, "split"))
                .build()
                .profile(new Two(new Index().put("a", 1), new Index().put("b", 2)));
        assertThat(profile).hasToString("""
                Two.split 4
                Two.split;Index[slots] 4
                Two.split;Index[spare] 4
                Two.split;Index[stack] 32
                Two.split;Index{a} 16
                Two.split;Index{a};Index[entry] 24
                Two.split;Index{a};Index[key] 39
                Two.split;Index{a};Index[key];String[padding] 9
                Two.whole 20
                Two.whole;Index[entry] 24
                Two.whole;Index[key] 39
                Two.whole;Index[key];String[padding] 9
                Two.whole;Index[slots] 4
                Two.whole;Index[spare] 4
                Two.whole;Index[stack] 32
                Two[header] 12
                Two[padding] 4""");
    }

    /** A tree of maps. */
    private static final class Node {
        final Index children = new Index();
        final byte[] data = new byte[8];

        Node put(String key, Node child) {
            children.put(key, child);
            return this;
        }
    }

    @Test
    void mapsWithinAMapStandBeneathTheLabelThatHoldsThem() {
        Node tree = new Node()
                .put("a", new Node().put("x", new Node()).put("y", new Node()))
                .put("b", new Node());
        MemoryProfile profile = profiler(r -> r.split(Node.class, "children").leaf(String.class))
                .build()
                .profile(tree);
        assertThat(profile).hasToString("""
                Node.children 4
                Node.children;Index[slots] 4
                Node.children;Index[spare] 4
                Node.children;Index[stack] 32
                Node.children;Index{a};Index[entry] 24
                Node.children;Index{a};Index[key] 39
                Node.children;Index{a};Index[key];String[padding] 9
                Node.children;Index{a};Node.children 4
                Node.children;Index{a};Node.children;Index[slots] 4
                Node.children;Index{a};Node.children;Index[spare] 4
                Node.children;Index{a};Node.children;Index[stack] 32
                Node.children;Index{a};Node.children;Index{x};Index[entry] 24
                Node.children;Index{a};Node.children;Index{x};Index[key] 39
                Node.children;Index{a};Node.children;Index{x};Index[key];String[padding] 9
                Node.children;Index{a};Node.children;Index{x};Node.children 4
                Node.children;Index{a};Node.children;Index{x};Node.children;Index[spare] 8
                Node.children;Index{a};Node.children;Index{x};Node.children;Index[stack] 32
                Node.children;Index{a};Node.children;Index{x};Node.data 12
                Node.children;Index{a};Node.children;Index{x};Node.data;byte[] [stack] 16
                Node.children;Index{a};Node.children;Index{x};Node[header] 12
                Node.children;Index{a};Node.children;Index{x};Node[padding] 4
                Node.children;Index{a};Node.children;Index{y};Index[entry] 24
                Node.children;Index{a};Node.children;Index{y};Index[key] 39
                Node.children;Index{a};Node.children;Index{y};Index[key];String[padding] 9
                Node.children;Index{a};Node.children;Index{y};Node.children 4
                Node.children;Index{a};Node.children;Index{y};Node.children;Index[spare] 8
                Node.children;Index{a};Node.children;Index{y};Node.children;Index[stack] 32
                Node.children;Index{a};Node.children;Index{y};Node.data 12
                Node.children;Index{a};Node.children;Index{y};Node.data;byte[] [stack] 16
                Node.children;Index{a};Node.children;Index{y};Node[header] 12
                Node.children;Index{a};Node.children;Index{y};Node[padding] 4
                Node.children;Index{a};Node.data 12
                Node.children;Index{a};Node.data;byte[] [stack] 16
                Node.children;Index{a};Node[header] 12
                Node.children;Index{a};Node[padding] 4
                Node.children;Index{b};Index[entry] 24
                Node.children;Index{b};Index[key] 39
                Node.children;Index{b};Index[key];String[padding] 9
                Node.children;Index{b};Node.children 4
                Node.children;Index{b};Node.children;Index[spare] 8
                Node.children;Index{b};Node.children;Index[stack] 32
                Node.children;Index{b};Node.data 12
                Node.children;Index{b};Node.data;byte[] [stack] 16
                Node.children;Index{b};Node[header] 12
                Node.children;Index{b};Node[padding] 4
                Node.data 12
                Node.data;byte[] [stack] 16
                Node[header] 12
                Node[padding] 4""");
    }

    @Test
    void aLabelWithinItselfIsThatOne() {
        Node tree = new Node()
                .put("a", new Node().put("a", new Node().put("a", new Node()).put("b", new Node())));
        MemoryProfile profile =
                profiler(r -> r.split(Node.class, "children")).build().profile(tree);
        assertThat(paths(profile)).contains("Node.children;Index{a};Node.children;Index{b};Index[entry]");
        assertThat(paths(profile)).noneMatch(path -> path.indexOf("{a}") != path.lastIndexOf("{a}"));
    }

    @Test
    void mapsNestedDeeperThanEightAreNotToldApart() {
        Node tree = new Node();
        Node at = tree;
        for (int depth = 0; depth < 100; depth++) {
            Node next = new Node();
            at.put("k" + depth, next);
            at = next;
        }
        MemoryProfile profile =
                profiler(r -> r.split(Node.class, "children")).build().profile(tree);
        assertThat(paths(profile)).anyMatch(path -> path.contains("{k7}")).noneMatch(path -> path.contains("{k8}"));
        MemoryProfile whole = profiler(r -> {}).build().profile(tree);
        assertThat(profile.totalBytes()).isEqualTo(whole.totalBytes());
        assertThat(profile.objectCount()).isEqualTo(whole.objectCount());
    }

    private static List<String> paths(MemoryProfile profile) {
        return profile.entries().stream()
                .map(entry -> String.join(";", entry.path()))
                .toList();
    }

    @Test
    void labelsAreMadeFitForFrames() {
        Index map = new Index()
                .put("a;b{c}\nd 1", 1)
                .put("", 1)
                .put("others", 1)
                .put("3 others", 1)
                .put("x".repeat(100), 1);
        MemoryProfile profile = profile(map, Split.byKey());
        assertThat(paths(profile))
                .filteredOn(path -> path.endsWith("[entry]"))
                .containsExactlyInAnyOrder(
                        "Shop.tenants;Index{a_b(c)_d 1};Index[entry]",
                        "Shop.tenants;Index{};Index[entry]",
                        "Shop.tenants;Index{\"others\"};Index[entry]",
                        "Shop.tenants;Index{\"3 others\"};Index[entry]",
                        "Shop.tenants;Index{" + "x".repeat(63) + "…};Index[entry]");
        assertThat(FoldedStacks.read(profile.toString()).totalBytes()).isEqualTo(profile.totalBytes());
    }

    @Test
    void aLabelThatThrowsCostsItsEntryTheLabel() {
        Index map = tenants().put(7, new Tenant(1)).put(8, new Tenant(1));
        MemoryProfile profile = profile(map, Split.by((String key, Tenant value) -> {
            if (key.equals("acme")) {
                throw new IllegalStateException("no region");
            }
            return key;
        }));
        assertThat(profile.warnings())
                .extracting(Warning::code, Warning::path, Warning::count)
                .containsExactly(
                        tuple(Warning.Code.RULE_FAILED, "Shop.tenants", 2L),
                        tuple(Warning.Code.RULE_FAILED, "Shop.tenants", 1L));
        assertThat(profile.warnings().get(1).message())
                .isEqualTo("the label of the split of io.github.heapfold.SplitTest$Shop.tenants threw "
                        + "java.lang.IllegalStateException: no region");
        assertThat(paths(profile))
                .contains("Shop.tenants;Index{?};Index[entry]", "Shop.tenants;Index{bolt};Index[entry]");
        assertAllIsThere(profile, map);
    }

    @Test
    void aFieldWithoutAMapIsShownAsEverWithAWarning() {
        MemoryProfile profile = profile("no map", Split.byKey());
        assertThat(profile).hasToString("""
                Shop.tenants 48
                Shop.tenants;String[padding] 4
                Shop[header] 12""");
        assertThat(profile.warnings())
                .hasToString("[UNKNOWN_SHAPE at Shop.tenants: the split of "
                        + "io.github.heapfold.SplitTest$Shop.tenants finds no map: no rule tells keys and values of "
                        + "java.lang.String; split a field that holds a map, or register a container rule that says "
                        + "where its keys and values are]");
    }

    @Test
    void aSplitOfStructureIsAWarning() {
        MemoryProfile profile =
                profiler(r -> r.split(Index.class, "table")).build().profile(tenants());
        assertThat(profile.warnings())
                .hasToString("[UNKNOWN_SHAPE: the split of io.github.heapfold.SplitTest$Index.table finds no map: "
                        + "the field leads to structure of a container; split the field that holds the container]");
    }

    @Test
    void aSplitOfAFieldThatIsNotThereIsAWarning() {
        MemoryProfile profile =
                profiler(r -> r.split(Shop.class.getName(), "tenant")).build().profile(new Shop(tenants()));
        assertThat(profile.warnings())
                .hasToString("[UNKNOWN_SHAPE: the split of io.github.heapfold.SplitTest$Shop.tenant finds no map: "
                        + "the class declares no such field that holds a reference; "
                        + "name a field that the class itself declares]");
    }

    @Test
    void theClassGivenMustDeclareTheField() {
        assertThatThrownBy(() -> profiler(r -> r.split(Shop.class, "tenant")).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not declare a field \"tenant\"; it declares [tenants]");
    }

    @Test
    void ofTwoSplitsTheLaterIsUsed() {
        MemoryProfile profile = profiler(r ->
                        r.split(Shop.class, "tenants", Split.byKey().hashed()).split(Shop.class.getName(), "tenants"))
                .build()
                .profile(new Shop(new Single("acme", 1)));
        assertThat(paths(profile)).contains("Shop.tenants;Single{acme}");
    }

    private static Index numbered(int entries) {
        Index map = new Index();
        for (int i = 0; i < entries; i++) {
            map.put(i, new Tenant(8));
        }
        return map;
    }

    @Test
    void labelsBeyondTheBudgetOfPlacesAreOneFrame() {
        Index map = numbered(100_000);
        MemoryProfile profile = profiler(r -> r.split(Shop.class, "tenants"))
                .limit(Limits.none().paths(1000))
                .build()
                .profile(new Shop(map));
        assertThat(profile.entries().size()).isLessThan(5000);
        assertThat(paths(profile)).contains("Shop.tenants;Index{others};Index[entry]");
        assertThat(profile.warnings())
                .hasToString("[COARSE at Shop.tenants: the split of io.github.heapfold.SplitTest$Shop.tenants has "
                        + "more labels than there are places for; entries of those met later are counted together "
                        + "as others, which need not be the smallest; split by a coarser label, with Split.by(...); "
                        + "or raise Limits.paths (99750 objects)]");
        assertAllIsThere(profile, map);
    }

    @Test
    void othersBeyondTheBudgetAreNotNumbered() {
        MemoryProfile profile = profiler(
                        r -> r.split(Shop.class, "tenants", Split.byKey().top(1)))
                .limit(Limits.none().paths(20))
                .build()
                .profile(new Shop(numbered(100)));
        assertThat(paths(profile))
                .filteredOn(path -> path.endsWith("[entry]"))
                .hasSize(2)
                .contains("Shop.tenants;Index{others};Index[entry]");
    }

    @Test
    void severalThreadsSayTheSame() {
        Object[] keys = new Object[20_000];
        Object[] values = new Object[keys.length];
        Object[] pairs = new Object[keys.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = Integer.valueOf(i + 1000);
            values[i] = new Shop(new Tenant(i % 7));
            pairs[i] = i % 2 == 0 ? "p" + i % 50 : new Shop(new Tenant(i % 5));
        }
        Object[] roots = {new Shop(new Columns(keys, values)), new Shop(new Pairs(pairs)), new Shop(numbered(10_000))};
        Consumer<Rules> rule = r -> r.split(
                Shop.class,
                "tenants",
                Split.by((key, value) -> String.valueOf(key).charAt(0)));
        MemoryProfile serial = profiler(rule).build().profile(roots);
        MemoryProfile parallel = profiler(rule).parallelism(4).build().profile(roots);
        assertThat(paths(serial)).contains("Shop.tenants;Pairs{p};Pairs[key]", "Shop.tenants;Columns{2};Shop.tenants");
        assertThat(parallel).hasToString(serial.toString());
        assertThat(parallel.warnings()).isEqualTo(serial.warnings());
    }

    @Test
    void anObjectOfTwoEntriesIsTheFirstOnes() {
        Tenant shared = new Tenant(8);
        assertThat(paths(profile(new Pairs("a", shared, "b", shared), Split.byKey())))
                .contains("Shop.tenants;Pairs{a}")
                .doesNotContain("Shop.tenants;Pairs{b}");
    }

    @Test
    void whatTwoEntriesShareIsSharedBeneathTheMap() {
        Shop shared = new Shop(null);
        Object[] roots = {
            new Shop(new Pairs("a", shared, "b", shared)),
            new Shop(new Index().put("a", shared).put("b", new Shop(null)).put("c", new Shop(null))),
        };
        MemoryProfile profile = profiler(r -> r.split(Shop.class, "tenants"))
                .attribution(Attribution.COMMON)
                .build()
                .profile(roots[0]);
        assertThat(profile).hasToString("""
                Shop.tenants 4
                Shop.tenants;Pairs[slots] 16
                Shop.tenants;Pairs[stack] 32
                Shop.tenants;Pairs{a};Pairs[key] 39
                Shop.tenants;Pairs{a};Pairs[key];String[padding] 9
                Shop.tenants;Pairs{b};Pairs[key] 39
                Shop.tenants;Pairs{b};Pairs[key];String[padding] 9
                Shop.tenants;Shop[shared];Shop.tenants 4
                Shop.tenants;Shop[shared];Shop[header] 12
                Shop[header] 12""");
        for (Object root : roots) {
            assertCommonLosesNothing(root);
        }
    }

    @Test
    void byCommonOwnersAMapThatMovesTakesItsLabelsAlong() {
        Object[] keys = {"a", "b", "c"};
        for (Object map : List.of(
                tenants(),
                new Pairs("a", new Tenant(1), "b", 1),
                new Columns(keys, new Object[] {1, new Tenant(3), keys}),
                new Single("a", new Shop(keys)))) {
            Shop held = new Shop(map);
            assertCommonLosesNothing(new Object[] {held, new Shop(held), map, new Shop(new Single("x", map))});
            assertCommonLosesNothing(new Object[] {held, new Columns(keys, new Object[] {held, keys, map})});
        }
    }

    private static void assertCommonLosesNothing(Object root) {
        MemoryProfile split = profiler(r -> r.split(Shop.class, "tenants"))
                .attribution(Attribution.COMMON)
                .build()
                .profile(root);
        MemoryProfile whole = profiler(r -> {}).build().profile(root);
        assertThat(split.totalBytes()).isEqualTo(whole.totalBytes());
        assertThat(split.objectCount()).isEqualTo(whole.objectCount());
    }

    private static Object[] same(Object element, int length) {
        Object[] array = new Object[length];
        java.util.Arrays.fill(array, element);
        return array;
    }

    @Test
    void longParallelArraysAreAReasonToLookAtLimits() {
        Shop shop = new Shop(new Columns(same("acme", 4_000_000), same(1, 4_000_000)));
        java.util.concurrent.atomic.AtomicInteger checks = new java.util.concurrent.atomic.AtomicInteger();
        profiler(r -> r.split(Shop.class, "tenants"))
                .progress(objects -> checks.incrementAndGet() > 0)
                .build()
                .profile(shop);
        assertThat(checks).hasValueGreaterThanOrEqualTo(16);

        Object[] keys = new Object[1_000_000];
        java.util.Arrays.setAll(keys, i -> new Key(i));
        MemoryProfile cut = profiler(r -> r.split(Shop.class, "tenants", Split.by((key, value) -> "all")))
                .limit(Limits.none().objects(10_000))
                .build()
                .profile(new Shop(new Columns(keys, same(1, 1_000_000))));
        assertThat(cut.objectCount()).isEqualTo(10_001);
        assertThat(cut.warnings()).extracting(Warning::code).containsExactly(Warning.Code.TRUNCATED);
    }
}
