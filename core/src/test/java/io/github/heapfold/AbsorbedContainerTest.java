package io.github.heapfold;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.typerule.Rules;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A container within a leaf is part of the leaf, and what it has to spare is spare all the same. */
class AbsorbedContainerTest {

    static final class Rows {
        final Object[] slots;
        int used;

        Rows(int capacity, Object... elements) {
            slots = new Object[capacity];
            System.arraycopy(elements, 0, slots, 0, elements.length);
            used = elements.length;
        }
    }

    /** Another container does its work. */
    static final class Column {
        final Rows rows;

        Column(Rows rows) {
            this.rows = rows;
        }
    }

    static final class Table {
        final Object[] bins = new Object[4];
    }

    static final class Bin {
        final Object key;
        final Object value;

        Bin(Object key, Object value) {
            this.key = key;
            this.value = value;
        }
    }

    record Sheet(Object content) {}

    record Two(Object first, Object second) {}

    private static MemoryProfiler.Builder profiler() {
        return MemoryProfiler.builder()
                .withoutStandardRules()
                .layouts(new FixedLayout())
                .rules(AbsorbedContainerTest::rules);
    }

    private static void rules(Rules r) {
        r.leaf(Sheet.class)
                .container(Rows.class, c -> c.slots("slots").size("used"))
                .container(Column.class, c -> c.backing("rows"))
                .container(
                        Table.class,
                        c -> c.entry(Bin.class.getName(), n -> n.keys("key").elements("value"))
                                .entries("bins"));
    }

    private static String exact(Object root) {
        return profiler().accounting(Accounting.EXACT).build().profile(root).toString();
    }

    private static String logical(Object root) {
        return profiler().build().profile(root).toString();
    }

    @Test
    void freeSlotsAreSpare() {
        Object root = new Two(new Sheet(new Rows(10, new int[2])), null);
        // Sheet 16, Rows 20, header and one slot 20, int[] 24
        assertThat(logical(root)).isEqualTo("""
                Two.first 84
                Two.second 4
                Two[header] 12""");
        assertThat(exact(root)).isEqualTo("""
                Two.first 84
                Two.first;Sheet[padding] 4
                Two.first;Sheet[spare] 36
                Two.second 4
                Two[header] 12
                Two[padding] 4""");
    }

    @Test
    void soTheyAreWhereAnotherContainerDoesTheWork() {
        assertThat(logical(new Two(new Sheet(new Column(new Rows(10, new int[2]))), null)))
                .isEqualTo("""
                        Two.first 100
                        Two.second 4
                        Two[header] 12""");
    }

    @Test
    void keysAndEntriesArePartOfTheLeaf() {
        Table table = new Table();
        table.bins[0] = new Bin(new Rows(3, new int[0]), new Rows(2));
        // Sheet 16, Table 16, header and one slot 20, Bin 20, key 20 + 20 + 16, value 20 + 16
        assertThat(logical(new Two(new Sheet(table), null))).isEqualTo("""
                Two.first 168
                Two.second 4
                Two[header] 12""");
        assertThat(exact(new Two(new Sheet(table), null))).contains("Two.first;Sheet[spare] 28");
    }

    @Test
    void theSumDoesNotDependOnWhoComesFirst() {
        Rows shared = new Rows(10, new int[2]);
        Map<String, Object> leafFirst = new LinkedHashMap<>();
        leafFirst.put("leaf", new Sheet(shared));
        leafFirst.put("plain", new Two(shared, null));
        Map<String, Object> leafLast = new LinkedHashMap<>();
        leafLast.put("plain", new Two(shared, null));
        leafLast.put("leaf", new Sheet(shared));
        assertThat(profiler().build().profileAll(leafFirst).totalBytes())
                .isEqualTo(profiler().build().profileAll(leafLast).totalBytes());
    }

    @Test
    void aRuleThatDoesNotFitIsAWarningThereToo() {
        MemoryProfile profile = profiler()
                .rules(r -> r.container(Rows.class, c -> c.slots("cells")))
                .build()
                .profile(new Two(new Sheet(new Rows(10)), null));
        assertThat(profile).hasToString("""
                Two.first 96
                Two.second 4
                Two[header] 12""");
        assertThat(profile.warnings()).extracting(Warning::code).containsExactly(Warning.Code.UNKNOWN_SHAPE);
    }
}
