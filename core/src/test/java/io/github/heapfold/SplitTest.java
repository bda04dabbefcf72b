package io.github.heapfold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
                .container(Columns.class, c -> c.keys("keys").slots("values"))
                .container(Numbers.class, c -> c.keys("keys").slots("values"))
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
        return new Index().put("acme", new Tenant(1000)).put("bolt", new Tenant(100)).put("acre", new Tenant(10));
    }

    @Test
    void eachEntryStandsBeneathItsKey() {
        assertSplit(tenants(), Split.byKey(), """
                """);
    }

    @Test
    void entriesOfOneLabelAreOneFrame() {
        assertSplit(tenants(), Split.by((String key, Tenant value) -> key.charAt(0) + "*"), """
                """);
    }

    @Test
    void theHeaviestLabelsStayAndTheOthersAreOneFrame() {
        assertSplit(tenants(), Split.byKey().top(1), """
                """);
        assertSplit(tenants(), Split.byKey().top(2), """
                """);
    }

    @Test
    void aDigestHidesTheKey() {
        assertSplit(new Single("acme", 1), Split.byKey().hashed(), """
                """);
    }

    @Test
    void keyAndValueInFieldsOfTheMap() {
        assertSplit(new Single("acme", new Tenant(1)), Split.byKey(), """
                """);
    }

    @Test
    void arrayOfPairs() {
        assertSplit(new Pairs("acme", new Tenant(1), null, null, "bolt", 1, "none", null), Split.byKey(), """
                """);
    }

    @Test
    void parallelArrays() {
        assertSplit(
                new Columns(new Object[] {"acme", null, "bolt"}, new Object[] {new Tenant(1), null, 1, null}),
                Split.byKey(),
                """
                """);
    }

    @Test
    void keysThatAreNumbers() {
        assertSplit(new Numbers(new int[] {7, 0, 8}, new Object[] {"a", null, 1}), Split.byKey(), """
                """);
    }

    @Test
    void mapBehindAViewOfIt() {
        assertSplit(new View(new Single("acme", 1)), Split.byKey(), """
                """);
    }

    @Test
    void nullKeyAndNullValue() {
        assertSplit(new Index().put(null, 1).put("none", null), Split.byKey(), """
                """);
    }

    @Test
    void aKeyOfTheUsersGivesTheNameOfItsClass() {
        assertSplit(new Index().put(new Key(1), 1).put(new Key(2), 2), Split.byKey(), """
                """);
    }

    @Test
    void noMapIsShownWithoutLabels() {
        assertSplit(null, Split.byKey(), """
                """);
    }
}
