package io.github.heapfold.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.heapfold.typerule.ContainerShape;
import io.github.heapfold.typerule.FieldPlan;
import io.github.heapfold.typerule.RuleRegistry;
import io.github.heapfold.typerule.Rules;
import io.github.heapfold.typerule.TypeRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines of a table as rules. */
class RuleTableTest {

    private static List<RuleRegistry.Listed> rules(String table, ElementType... types) {
        Rules rules = RuleRegistry.builder();
        RuleTable.of(table).register(rules, "p.", types);
        return rules.build().list();
    }

    @Test
    void lineNamesClassesAndTheirFields() {
        List<RuleRegistry.Listed> rules = rules("""
                <K>Map$:A,B as=<K>s * map keys=key? slots=value size=size chains=@$1
                  entry @$Entry entries=next
                """, ElementType.INT);
        assertThat(rules).extracting(RuleRegistry.Listed::type).containsExactly("p.IntMap$A", "p.IntMap$B");
        assertThat(rules).extracting(RuleRegistry.Listed::name).containsOnly("Ints");
        ContainerShape shape = ((TypeRule.Container) rules.get(0).rule()).shape();
        assertThat(shape.map()).isTrue();
        assertThat(shape.chainKey()).isEqualTo("p.IntMap$A$1");
        assertThat(shape.entries()).containsOnlyKeys("p.IntMap$A$Entry");
        assertThat(shape.container().size().field()).isEqualTo("size");
        assertThat(shape.container().optional()).containsExactly("key");
        assertThat(shape.container().plans())
                .containsOnly(
                        org.assertj.core.api.Assertions.entry("key", FieldPlan.KEYS),
                        org.assertj.core.api.Assertions.entry("value", FieldPlan.SLOTS));
    }

    @Test
    void fieldsOfPrimitiveTypesAreLeftOut() {
        String pair = "<K><V>Pair K:elements=left V:elements=right or=leaf";
        assertThat(rules(pair, ElementType.INT, ElementType.LONG).get(0).rule()).isInstanceOf(TypeRule.Leaf.class);
        TypeRule rule = rules(pair, ElementType.INT, ElementType.OBJECT).get(0).rule();
        assertThat(((TypeRule.Container) rule).shape().container().plans()).containsOnlyKeys("right");
    }

    @Test
    void wordThatIsNoneIsAnError() {
        assertThatThrownBy(() -> rules("List element=a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("element=a");
    }
}
