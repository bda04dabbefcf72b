package io.github.heapfold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.heapfold.annotation.FrameName;
import io.github.heapfold.annotation.Leaf;
import io.github.heapfold.annotation.Skip;
import io.github.heapfold.typerule.Claim;
import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.RuleRegistry;
import io.github.heapfold.typerule.Rules;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What classes say of themselves, and who may say otherwise. */
class AnnotationsTest {
    @Leaf
    static class Money {
        final Object currency = new Object();
    }

    static class Fee extends Money {}

    @Leaf(Claim.SUBCLASSES)
    static class Name {
        final int hash = 1;
    }

    static class LongName extends Name {
        final Object rest = new Object();
    }

    @Skip
    interface Session {}

    static class HttpSession implements Session {}

    @FrameName("Line")
    record OrderLine(
            @FrameName("amount") long value,
            @Skip Object parent,
            @Leaf Object cache) {}

    record Cache(Object first, Object second) {}

    private static String folded(Object root, Consumer<Rules> rules) {
        return MemoryProfiler.builder()
                .withoutStandardRules()
                .layouts(new FixedLayout())
                .rules(rules)
                .build()
                .profile(root)
                .toString();
    }

    private static String folded(Object root) {
        return folded(root, r -> {});
    }

    @Test
    void aLeafIsOneLineButItsSubclassesAreNot() {
        assertThat(folded(new Money())).isEqualTo("Money 28");
        assertThat(folded(new Fee())).contains("Money.currency;Object[header] 12", "Fee[header] 12");
    }

    @Test
    void aLeafMayClaimSubclasses() {
        assertThat(folded(new LongName())).isEqualTo("LongName 32");
    }

    @Test
    void aSkippedTypeIsNotEntered() {
        assertThat(folded(new Object[] {new HttpSession()})).isEqualTo("Object[] [slots] 4\nObject[] [stack] 16");
    }

    @Test
    void fieldsAreSkippedCollapsedAndRenamed() {
        assertThat(folded(new OrderLine(1, new Object(), new Cache(new Object(), new int[2]))))
                .isEqualTo("""
                Line.amount 8
                Line.cache 60
                Line.parent 4
                Line[header] 12""");
    }

    @Test
    void whatIsSkippedIsListed() {
        MemoryProfile profile = MemoryProfiler.builder()
                .withoutStandardRules()
                .layouts(new FixedLayout())
                .build()
                .profile(new OrderLine(1, new Object(), null));
        assertThat(profile.boundaries()).containsExactly(new BoundaryCut(OrderLine.class.getName() + ".parent", 1));
    }

    @Test
    void theUsersRuleGoesFirstThenTheAnnotationThenAProvider() {
        RuleProvider provider = r -> r.fields(Money.class).rename(OrderLine.class, "Provided");
        assertThat(folded(new Money(), r -> r.provider(provider))).isEqualTo("Money 28");
        assertThat(folded(new Money(), r -> r.fields(Money.class))).contains("Money[header] 12");
        assertThat(folded(new OrderLine(1, null, null), r -> r.provider(provider)))
                .contains("Line[header]");
        assertThat(folded(new OrderLine(1, null, null), r -> r.rename(OrderLine.class, "Mine")))
                .contains("Mine[header]");
    }

    @Test
    void theRankHoldsPerLevelSoThatAnExactRuleOfAProviderGoesBeforeASuperclass() {
        RuleProvider provider = r -> r.fields(LongName.class);
        assertThat(folded(new LongName(), r -> r.provider(provider))).contains("LongName.rest");
    }

    @FrameName("a;b 1")
    static class Odd {}

    @FrameName("")
    static class Unnamed {}

    @Test
    void aNameThatCannotBeAFrameIsMadeOne() {
        assertThat(folded(new Odd())).isEqualTo("a_b_1[header] 12");
        assertThat(folded(new Unnamed())).isEqualTo("Unnamed[header] 12");
    }

    @Test
    void scanWithoutAScannerSaysWhatToAdd() {
        assertThatThrownBy(() -> RuleRegistry.builder().scan("io.github.heapfold"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "no RuleScanner found, which scan needs; add io.github.heapfold:heapfold-rules to the class path");
        assertThatThrownBy(() -> RuleRegistry.builder().scan())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("scan needs the names of packages");
    }
}
