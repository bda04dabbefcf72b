package io.github.heapfold.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.internal.heap.HeapAccess;
import io.github.heapfold.rules.samples.TestedLibrary;
import io.github.heapfold.typerule.ContainerShape;
import io.github.heapfold.typerule.FieldPlan;
import io.github.heapfold.typerule.RuleRegistry;
import io.github.heapfold.typerule.Rules;
import io.github.heapfold.typerule.TypeRule;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * A word of a rule says whether a field holds one object or an array, where declared types are not known. Here they are, and
 * each word fits: of every class that a rule names, in every version of it that is tested.
 */
class FieldWordsTest {
    private static final Set<FieldPlan> ONE =
            EnumSet.of(FieldPlan.ELEMENTS, FieldPlan.ELEMENTS_OR_MARKERS, FieldPlan.KEYS, FieldPlan.KEYS_OR_MARKERS);
    private static final Set<FieldPlan> ARRAY =
            EnumSet.of(FieldPlan.SLOTS, FieldPlan.SLOTS_OR_MARKERS, FieldPlan.KEY_SLOTS);

    /** What was found. */
    private static final class Words {
        final Set<String> wrong = new TreeSet<>();
        int right;

        void check(List<RuleRegistry.Listed> rules, ClassLoader loader) {
            for (RuleRegistry.Listed listed : rules) {
                if (listed.rule() instanceof TypeRule.Container container) {
                    ContainerShape shape = container.shape();
                    List<ContainerShape.Node> nodes = new ArrayList<>(List.of(shape.container()));
                    nodes.addAll(shape.entries().values());
                    nodes.addAll(shape.parts().values());
                    nodes.forEach(node -> check(node, loader));
                }
            }
        }

        private void check(ContainerShape.Node node, ClassLoader loader) {
            try {
                Map<String, Field> fields = fields(Class.forName(node.className(), false, loader));
                node.plans().forEach((name, plan) -> {
                    Field field = fields.get(name);
                    if (field != null && !field.getType().isPrimitive()) {
                        check(node.className(), field, plan);
                    }
                });
            } catch (ClassNotFoundException e) {
                // of another version
            }
        }

        private void check(String className, Field field, FieldPlan plan) {
            boolean array = field.getType().isArray();
            if (array && ONE.contains(plan) || !array && ARRAY.contains(plan)) {
                wrong.add(className + "." + field.getName() + " is "
                        + field.getType().getTypeName() + ", not " + plan);
            } else if (ONE.contains(plan) || ARRAY.contains(plan)) {
                right++;
            }
        }

        /** Of the class and its superclasses; of one name, that of the nearest. */
        private static Map<String, Field> fields(Class<?> type) {
            Map<String, Field> fields = new HashMap<>();
            for (Class<?> c = type; c != null; c = c.getSuperclass()) {
                for (Field field : HeapAccess.declaredFields(c)) {
                    if (!Modifier.isStatic(field.getModifiers())) {
                        fields.putIfAbsent(field.getName(), field);
                    }
                }
            }
            return fields;
        }
    }

    private static Words words(Consumer<Rules> rules) {
        Words words = new Words();
        Rules builder = RuleRegistry.builder();
        rules.accept(builder);
        words.check(builder.build().list(), FieldWordsTest.class.getClassLoader());
        return words;
    }

    @Test
    void everyWordOfTheJdksRulesFitsItsField() {
        Words words = words(rules -> rules.provider(new JdkRules()));
        assertThat(words.wrong).isEmpty();
        assertThat(words.right).isGreaterThan(200);
    }

    @Test
    void everyWordOfTheLibrariesRulesFitsItsFieldInEveryVersion() {
        List<RuleRegistry.Listed> rules =
                RuleRegistry.builder().provider(new LibraryRules()).build().list();
        Words words = new Words();
        for (TestedLibrary library : LibrarySamples.all()) {
            List<RuleRegistry.Listed> own = rules.stream()
                    .filter(rule -> String.valueOf(rule.type()).startsWith(library.packageName() + "."))
                    .toList();
            for (TestedLibrary.Version version : library.versions()) {
                int before = words.right;
                words.check(own, version.loader());
                assertThat(words.right).as(version.name()).isGreaterThan(before);
            }
        }
        assertThat(words.wrong)
                .containsExactly( // of Kotlin 1, where it is the list that this one is a part of; since 2 its array
                        "kotlin.collections.builders.ListBuilder.backing is kotlin.collections.builders.ListBuilder, not SLOTS");
    }

    @Test
    void aWordThatDoesNotFitIsFound() {
        Words words = words(rules -> rules.container("java.util.ArrayList", c -> c.elements("elementData"))
                .container(
                        "java.util.HashMap",
                        c -> c.entry(
                                "java.util.HashMap$Node",
                                n -> n.keySlots("key").slots("value").slots("next"))));
        assertThat(words.wrong)
                .containsExactly(
                        "java.util.ArrayList.elementData is java.lang.Object[], not ELEMENTS",
                        "java.util.HashMap$Node.key is java.lang.Object, not KEY_SLOTS",
                        "java.util.HashMap$Node.next is java.util.HashMap$Node, not SLOTS",
                        "java.util.HashMap$Node.value is java.lang.Object, not SLOTS");
        assertThat(words.right).isZero();
    }
}
