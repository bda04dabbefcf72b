package io.github.heapfold.rules.scala;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.NodeSpec;
import io.github.heapfold.typerule.Rules;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Says where the fields of a Scala class lead. What the source calls {@code table} is {@code table} in the class file or
 * {@code scala$collection$mutable$HashMap$$table}, as the compiler of that version chose. Versions have different fields, so
 * any may be missing.
 */
final class ScalaNode {
    static final String COLLECTION = "scala.collection.";
    static final String IMMUTABLE = COLLECTION + "immutable.";
    static final String MUTABLE = COLLECTION + "mutable.";

    private final NodeSpec spec;
    private final String qualifier;

    private ScalaNode(NodeSpec spec, String className) {
        this.spec = spec;
        qualifier = className.replace('.', '$') + "$$";
    }

    /** Registers a container without entries. */
    static void container(Rules rules, String className, String displayName, Consumer<ScalaNode> fields) {
        container(rules, className, displayName, UnaryOperator.identity(), fields);
    }

    /** Registers a container; what it is made of comes first. */
    static void container(
            Rules rules,
            String className,
            String displayName,
            UnaryOperator<ContainerSpec> nodes,
            Consumer<ScalaNode> fields) {
        Display.container(rules, className, displayName, c -> fields.accept(new ScalaNode(nodes.apply(c), className)));
    }

    static ContainerSpec entry(ContainerSpec container, String className, Consumer<ScalaNode> fields) {
        return container.entry(className, n -> fields.accept(new ScalaNode(n, className)));
    }

    static ContainerSpec part(ContainerSpec container, String className, Consumer<ScalaNode> fields) {
        return container.part(className, n -> fields.accept(new ScalaNode(n, className)));
    }

    /** The constant that stands for none or ends a structure. */
    static ContainerSpec constant(ContainerSpec container, String className) {
        return container.part(className, n -> {});
    }

    ScalaNode keys(String... fields) {
        spec.keys(names(fields)).mayLack(names(fields));
        return this;
    }

    ScalaNode elements(String... fields) {
        spec.elements(names(fields)).mayLack(names(fields));
        return this;
    }

    ScalaNode elementsOrMarkers(String... fields) {
        spec.elementsOrMarkers(names(fields)).mayLack(names(fields));
        return this;
    }

    ScalaNode slots(String... fields) {
        spec.slots(names(fields)).mayLack(names(fields));
        return this;
    }

    ScalaNode keySlots(String... fields) {
        spec.keySlots(names(fields)).mayLack(names(fields));
        return this;
    }

    ScalaNode entries(String... fields) {
        spec.entries(names(fields)).mayLack(names(fields));
        return this;
    }

    ScalaNode pairs(String... fields) {
        spec.pairs(names(fields)).mayLack(names(fields));
        return this;
    }

    ScalaNode stack(String... fields) {
        spec.stack(names(fields)).mayLack(names(fields));
        return this;
    }

    ScalaNode backing(String... fields) {
        spec.backing(names(fields)).mayLack(names(fields));
        return this;
    }

    /** Of one name in all versions. */
    ScalaNode size(String field) {
        spec.size(field);
        return this;
    }

    ScalaNode full() {
        spec.full();
        return this;
    }

    private String[] names(String... fields) {
        return Stream.of(fields)
                .flatMap(field -> Stream.of(field, qualifier + field))
                .toArray(String[]::new);
    }
}
