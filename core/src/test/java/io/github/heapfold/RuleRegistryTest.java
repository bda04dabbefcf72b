package io.github.heapfold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.heapfold.type.HeapType;
import io.github.heapfold.typerule.Claim;
import io.github.heapfold.typerule.Match;
import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.RuleRegistry;
import io.github.heapfold.typerule.Rules;
import io.github.heapfold.typerule.TypeRule;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RuleRegistryTest {
    interface Top {}

    interface Near extends Top {}

    static class Base implements Top {}

    static class Middle extends Base {}

    static class Leaf extends Middle implements Near {
        int field;
    }

    private static TypeRule ruleFor(Class<?> type, Consumer<Rules> rules) {
        Rules builder = RuleRegistry.builder();
        rules.accept(builder);
        return builder.build().ruleFor(type).rule();
    }

    @Test
    void aClassWithoutARuleIsShownFieldByField() {
        assertThat(ruleFor(Leaf.class, r -> {})).isInstanceOf(TypeRule.Fields.class);
    }

    @Test
    void exactRulesDoNotReachSubclasses() {
        assertThat(ruleFor(Leaf.class, r -> r.leaf(Base.class))).isInstanceOf(TypeRule.Fields.class);
    }

    @Test
    void theNearestClaimingSuperclassWins() {
        assertThat(ruleFor(
                        Leaf.class, r -> r.leaf(Middle.class, Claim.SUBCLASSES).stop(Base.class)))
                .isInstanceOf(TypeRule.Leaf.class);
    }

    @Test
    void aSuperclassGoesBeforeAnInterfaceAndTheNearerInterfaceFirst() {
        assertThat(ruleFor(Leaf.class, r -> r.leaf(Base.class, Claim.SUBCLASSES).stop(Near.class)))
                .isInstanceOf(TypeRule.Leaf.class);
        assertThat(ruleFor(Leaf.class, r -> r.stop(Top.class).leaf(Near.class))).isInstanceOf(TypeRule.Leaf.class);
    }

    @Test
    void predicatesComeLast() {
        assertThat(ruleFor(Leaf.class, r -> r.leaf(Top.class).matching(c -> true, new TypeRule.Stop())))
                .isInstanceOf(TypeRule.Leaf.class);
        assertThat(ruleFor(Leaf.class, r -> r.matching(c -> c == Leaf.class, new TypeRule.Stop())))
                .isInstanceOf(TypeRule.Stop.class);
    }

    @Test
    void theLaterOfEqualsWins() {
        assertThat(ruleFor(Leaf.class, r -> r.leaf(Leaf.class).fields(Leaf.class)))
                .isInstanceOf(TypeRule.Fields.class);
    }

    @Test
    void theUsersRuleGoesBeforeAProvidersInWhateverOrderAndByNameOrClass() {
        RuleProvider provider = rules -> rules.stop(Leaf.class);
        RuleProvider byName = rules -> rules.leaf(Leaf.class.getName());
        assertThat(ruleFor(Leaf.class, r -> r.leaf(Leaf.class).provider(provider)))
                .isInstanceOf(TypeRule.Leaf.class);
        assertThat(ruleFor(Leaf.class, r -> r.fields(Leaf.class).provider(byName)))
                .isInstanceOf(TypeRule.Fields.class);
        assertThat(ruleFor(Leaf.class, r -> r.leaf(Leaf.class.getName()).provider(provider)))
                .isInstanceOf(TypeRule.Leaf.class);
    }

    @Test
    void theOriginIsTold() {
        RuleProvider provider = new Provider();
        RuleRegistry registry = RuleRegistry.builder().provider(provider).build();
        assertThat(registry.ruleFor(Leaf.class).origin()).isEqualTo(Provider.class.getName());
    }

    private static final class Provider implements RuleProvider {
        @Override
        public void register(Rules rules) {
            rules.leaf(Leaf.class);
        }
    }

    @Test
    void aSkipOfAFieldThatIsNotThereNamesThoseThatAre() {
        assertThatThrownBy(() -> RuleRegistry.builder().skip(Leaf.class, "feild"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("feild")
                .hasMessageContaining("[field]");
    }

    @Test
    void aFieldWithTwoPlansIsRefused() {
        assertThatThrownBy(() -> RuleRegistry.builder()
                        .container(Leaf.class, c -> c.elements("field").keys("field")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two plans");
    }

    private static final class Other implements RuleProvider {
        @Override
        public void register(Rules rules) {
            rules.stop(Leaf.class);
        }
    }

    private static final class ByName implements RuleProvider {
        @Override
        public void register(Rules rules) {
            rules.fields(Middle.class).leaf(Leaf.class.getName());
        }
    }

    @Test
    void twoProvidersWithARuleForOneClassAreAnErrorThatNamesBoth() {
        assertThatThrownBy(() -> RuleRegistry.builder()
                        .provider(new Provider())
                        .provider(new Other())
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "two rules for " + Leaf.class.getName() + ": leaf from " + Provider.class.getName()
                                + ", and stop from " + Other.class.getName()
                                + "; say which with a rule of your own, such as rules(r -> r.leaf(...)), or leave one provider out");
        assertThatThrownBy(() -> RuleRegistry.builder()
                        .provider(new ByName())
                        .provider(new Other())
                        .build())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRuleOfTheUsersDecidesBetweenProviders() {
        RuleRegistry registry = RuleRegistry.builder()
                .provider(new Provider())
                .provider(new Other())
                .fields(Leaf.class)
                .build();
        assertThat(registry.ruleFor(Leaf.class).rule()).isInstanceOf(TypeRule.Fields.class);
        assertThat(registry.candidates(HeapType.of(Leaf.class)))
                .extracting(RuleRegistry.Resolved::match)
                .containsExactly(Match.EXACT, Match.EXACT, Match.EXACT, Match.NONE);
    }

    @Test
    void rulesOfALibraryAreRegisteredWhenItsFirstClassIsMet() {
        int[] registered = {0};
        RuleRegistry registry = RuleRegistry.builder()
                .library("java.util", r -> {
                    registered[0]++;
                    r.rename("java.util.ArrayList", "Rows")
                            .leaf("java.util.ArrayList")
                            .matching(type -> type.getName().endsWith("Map"), new TypeRule.Stop());
                })
                .build();
        assertThat(registry.ruleFor(Leaf.class).rule()).isInstanceOf(TypeRule.Fields.class);
        assertThat(registry.nameOf(HeapType.of(Leaf.class))).isNull();
        assertThat(registered[0]).isZero();

        assertThat(registry.ruleFor(java.util.ArrayList.class).rule()).isInstanceOf(TypeRule.Leaf.class);
        assertThat(registry.ruleFor(java.util.HashMap.class).rule()).isInstanceOf(TypeRule.Stop.class);
        assertThat(registry.nameOf(HeapType.of(java.util.ArrayList.class))).isEqualTo("Rows");
        assertThat(registry.list()).hasSize(2);
        assertThat(registered[0]).isEqualTo(1);
    }

    @Test
    void rulesOfAFamilyAreRegisteredWhenItsFirstClassIsMet() {
        int[] registered = {0};
        RuleRegistry registry = RuleRegistry.builder()
                .library(
                        "java.util",
                        r -> r.leaf("java.util.LinkedList")
                                .family(
                                        family -> {
                                            registered[0]++;
                                            family.rename("java.util.ArrayList", "Rows")
                                                    .leaf("java.util.ArrayList", "java.util.ArrayDeque")
                                                    .matching(
                                                            type -> type.getName()
                                                                    .endsWith("Itr"),
                                                            new TypeRule.Stop());
                                        },
                                        "java.util.ArrayL",
                                        "java.util.ArrayD"))
                .build();
        assertThat(registry.ruleFor(java.util.LinkedList.class).rule()).isInstanceOf(TypeRule.Leaf.class);
        assertThat(registered[0]).isZero();

        assertThat(registry.ruleFor(java.util.ArrayList.class).rule()).isInstanceOf(TypeRule.Leaf.class);
        assertThat(registry.ruleFor(java.util.ArrayDeque.class).rule()).isInstanceOf(TypeRule.Leaf.class);
        assertThat(registry.ruleFor(new java.util.ArrayList<>().iterator().getClass())
                        .rule())
                .isInstanceOf(TypeRule.Stop.class);
        assertThat(registry.nameOf(HeapType.of(java.util.ArrayList.class))).isEqualTo("Rows");
        assertThat(registry.list()).hasSize(4);
        assertThat(registered[0]).isEqualTo(1);
    }

    @Test
    void ofLibrariesThatHoldAClassTheFirstOneHasIt() {
        RuleRegistry registry = RuleRegistry.builder()
                .family(r -> r.leaf("java.util.ArrayList"), "java.util.ArrayL", "java.util.concu")
                .library("java.util", r -> r.leaf("java.util.LinkedList").container("java.util.ArrayList", c -> {}))
                .library("java.util.concurrent", r -> r.leaf("java.util.concurrent.ConcurrentHashMap"))
                .library("java", r -> r.leaf("java.time.Instant", "java.util.ArrayDeque"))
                .build();
        assertThat(registry.ruleFor(java.util.ArrayList.class).rule()).isInstanceOf(TypeRule.Leaf.class);
        assertThat(registry.ruleFor(java.util.LinkedList.class).rule()).isInstanceOf(TypeRule.Leaf.class);
        assertThat(registry.ruleFor(java.util.ArrayDeque.class).rule()).isInstanceOf(TypeRule.Fields.class);
        assertThat(registry.ruleFor(java.util.concurrent.ConcurrentHashMap.class)
                        .rule())
                .isInstanceOf(TypeRule.Fields.class);
        assertThat(registry.ruleFor(java.time.Instant.class).rule()).isInstanceOf(TypeRule.Leaf.class);
        assertThat(registry.ruleFor(Leaf.class).rule()).isInstanceOf(TypeRule.Fields.class);
    }

    private record Point(int x, Thread.State state) {}

    private record Named(String name) {}

    @Test
    void recordsThatReferToNothingButEnumsMayBeLeaves() {
        assertThat(ruleFor(Point.class, r -> r.leafRecords())).isInstanceOf(TypeRule.Leaf.class);
        assertThat(ruleFor(Named.class, r -> r.leafRecords())).isInstanceOf(TypeRule.Fields.class);
        assertThat(ruleFor(Leaf.class, r -> r.leafRecords())).isInstanceOf(TypeRule.Fields.class);
        assertThat(ruleFor(Point.class, r -> r.stop(Point.class).leafRecords())).isInstanceOf(TypeRule.Stop.class);
    }

    @Test
    void rulesOfALibraryReachSubclassesOutsideIt() {
        class Rows extends java.util.ArrayList<String> {
            private static final long serialVersionUID = 1;
        }
        RuleRegistry registry = RuleRegistry.builder()
                .library("java.util", r -> r.leaf("java.util.ArrayList", Claim.SUBCLASSES))
                .build();
        assertThat(registry.ruleFor(Rows.class).rule()).isInstanceOf(TypeRule.Leaf.class);
    }

    @Test
    void aRuleOfTheUsersGoesBeforeOneOfALibrary() {
        RuleRegistry registry = RuleRegistry.builder()
                .library("java.util", r -> r.leaf("java.util.ArrayList"))
                .stop(java.util.ArrayList.class)
                .rename(java.util.ArrayList.class, "Mine")
                .build();
        assertThat(registry.ruleFor(java.util.ArrayList.class).rule()).isInstanceOf(TypeRule.Stop.class);
        assertThat(registry.candidates(HeapType.of(java.util.ArrayList.class))).hasSize(3);
        assertThat(registry.nameOf(HeapType.of(java.util.ArrayList.class))).isEqualTo("Mine");
    }
}
