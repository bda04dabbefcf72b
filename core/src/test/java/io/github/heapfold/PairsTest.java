package io.github.heapfold;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.typerule.ContainerSpec;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Arrays of key, value, key, value: counted by a field, of primitive values, and with chains. */
class PairsTest {
    private static final Object CHAIN = new Chain();

    /** Stands for a key where the value is a chain. */
    private static final class Chain {}

    private static final class Key {
        int id;
    }

    private static final class Value {
        long amount;
    }

    private static final class Table {
        final Object[] pairs;

        Table(Object... pairs) {
            this.pairs = pairs;
        }
    }

    private static final class Numbers {
        final int[] pairs = new int[16];
        int used = 3;
    }

    private static void assertProfile(Object root, Consumer<ContainerSpec> rule, String folded) {
        MemoryProfile profile = MemoryProfiler.builder()
                .accounting(Accounting.EXACT)
                .withoutStandardRules()
                .layouts(new FixedLayout())
                .rules(r -> r.container(Table.class, rule)
                        .container(Numbers.class, rule)
                        .leaf(Key.class, Value.class))
                .build()
                .profile(root);
        assertThat(profile).hasToString(folded);
    }

    @Test
    void sizeCountsPairs() {
        assertProfile(new Numbers(), c -> c.pairs("pairs").size("used"), """
                Numbers[padding] 4
                Numbers[slots] 24
                Numbers[spare] 40
                Numbers[stack] 36""");
    }

    @Test
    void withoutACountPrimitiveValuesAreLive() {
        assertProfile(new Numbers(), c -> c.pairs("pairs"), """
                Numbers[padding] 4
                Numbers[slots] 64
                Numbers[stack] 36""");
    }

    @Test
    void chainIsAnArrayOfFurtherPairs() {
        Object[] chain = {new Key(), new Value(), new Key(), new Value(), null, null, null, null};
        assertProfile(
                new Table(new Key(), new Value(), CHAIN, chain, null, null),
                c -> c.chains(Chain.class.getName()).pairs("pairs"),
                """
                Table[key] 48
                Table[padding] 4
                Table[slots] 32
                Table[spare] 24
                Table[stack] 60
                Value 60
                Value[padding] 12""");
    }

    @Test
    void anArrayThatIsAValueIsNoChain() {
        assertProfile(
                new Table(new Key(), new Object[] {new Value()}),
                c -> c.chains(Chain.class.getName()).pairs("pairs"),
                """
                Object[] [padding] 4
                Object[] [slots] 4
                Object[] [stack] 16
                Table[key] 16
                Table[slots] 8
                Table[stack] 32
                Value 20
                Value[padding] 4""");
    }
}
