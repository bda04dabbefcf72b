package io.github.heapfold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.heapfold.typerule.NodeSpec;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Sizes that count elements of several slots, one more where a flag says so, or from one place to another. */
class SizeTest {

    /** A map of numbers to numbers, with a slot of its own for the key 0. */
    private static final class Numbers {
        int[] table = new int[10];
        Object[] names = new Object[5];
        int used;
        boolean hasZero;

        Numbers(int used, boolean hasZero) {
            this.used = used;
            this.hasZero = hasZero;
        }
    }

    private static String spare(Object root, Consumer<NodeSpec> spec) {
        return MemoryProfiler.builder()
                .withoutStandardRules()
                .layouts(new FixedLayout())
                .accounting(Accounting.EXACT)
                .rules(r -> r.container(root.getClass(), spec::accept))
                .build()
                .profile(root)
                .entries()
                .stream()
                .map(entry -> String.join(";", entry.path()) + " " + entry.bytes())
                .filter(line -> line.contains("slots") || line.contains("spare"))
                .toList()
                .toString();
    }

    @Test
    void anElementMayTakeSeveralSlots() {
        Consumer<NodeSpec> spec = c -> c.slots("table").size("used").each(2).stack("names");
        assertThat(spare(new Numbers(0, false), spec)).isEqualTo("[Numbers[spare] 40]");
        assertThat(spare(new Numbers(3, true), spec)).isEqualTo("[Numbers[slots] 24, Numbers[spare] 16]");
        assertThat(spare(new Numbers(5, true), spec)).isEqualTo("[Numbers[slots] 40]");
    }

    @Test
    void aFlagMayStandForOneMore() {
        Consumer<NodeSpec> spec =
                c -> c.keySlots("table").slots("names").size("used").plus("hasZero");
        assertThat(spare(new Numbers(2, false), spec)).isEqualTo("[Numbers[slots] 16, Numbers[spare] 44]");
        assertThat(spare(new Numbers(2, true), spec)).isEqualTo("[Numbers[slots] 24, Numbers[spare] 36]");
        assertThat(spare(new Numbers(0, true), spec.andThen(c -> c.each(2))))
                .isEqualTo("[Numbers[slots] 16, Numbers[spare] 44]");
    }

    /** A queue of numbers, around the end of its array. */
    private static final class Ring {
        int[] slots = new int[8];
        int head;
        int tail;

        Ring(int head, int tail) {
            this.head = head;
            this.tail = tail;
        }
    }

    @Test
    void aRingIsLiveBetweenItsEnds() {
        Consumer<NodeSpec> spec = c -> c.slots("slots").between("head", "tail");
        assertThat(spare(new Ring(0, 0), spec)).isEqualTo("[Ring[spare] 32]");
        assertThat(spare(new Ring(2, 5), spec)).isEqualTo("[Ring[slots] 12, Ring[spare] 20]");
        assertThat(spare(new Ring(7, 2), spec)).isEqualTo("[Ring[slots] 12, Ring[spare] 20]");
        assertThat(spare(new Ring(8, 1 << 30), spec)).isEqualTo("[Ring[slots] 32]");
    }

    @Test
    void whatCannotBeIsHeldToTheArray() {
        Consumer<NodeSpec> spec = c -> c.slots("table").size("used").each(2).stack("names");
        assertThat(spare(new Numbers(6, true), spec)).isEqualTo("[Numbers[slots] 40]");
        assertThat(spare(new Numbers(-1, true), spec)).isEqualTo("[Numbers[spare] 40]");
    }

    @Test
    void aFlagThatIsNotThereTurnsTheRuleOff() {
        for (String missing : new String[] {"has", "used"}) {
            assertThat(MemoryProfiler.builder()
                            .layouts(new FixedLayout())
                            .rules(r -> r.container(
                                    Numbers.class,
                                    c -> c.slots("table", "names").size("used").plus(missing)))
                            .build()
                            .profile(new Numbers(1, true))
                            .warnings())
                    .singleElement()
                    .satisfies(
                            warning -> assertThat(warning.message()).contains("a boolean field \"" + missing + "\""));
        }
    }

    @Test
    void bothNeedASize() {
        assertThatThrownBy(() -> MemoryProfiler.builder()
                        .rules(r ->
                                r.container(Numbers.class, c -> c.slots("table").each(2)))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no size to go with");
    }
}
