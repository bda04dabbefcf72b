package io.github.heapfold.internal.shape;

import io.github.heapfold.Warning;
import io.github.heapfold.internal.shape.Shape.Kind;
import io.github.heapfold.internal.shape.Shape.Problem;
import io.github.heapfold.type.HeapField;
import io.github.heapfold.type.HeapType;
import io.github.heapfold.typerule.ContainerShape;
import io.github.heapfold.typerule.FieldPlan;
import io.github.heapfold.typerule.RuleRegistry;
import io.github.heapfold.typerule.Split;
import io.github.heapfold.typerule.TypeRule;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiles what a field leads to of which a rule says that it is a map to be split. */
final class SplitCompiler {
    private static final String REMEDY =
            "split a field that holds a map, or register a container rule that says where its keys and values are";

    private final ShapeCompiler compiler;
    private final ContainerCompiler containers;
    private final Map<Said, Role.Splitting> roles = new HashMap<>();

    /** A split and the field that it was said of. */
    private record Said(Split split, String field) {}

    SplitCompiler(ShapeCompiler compiler, ContainerCompiler containers) {
        this.compiler = compiler;
        this.containers = containers;
    }

    /** As what the target of a field is visited whose map is to be split; null if no rule says so. */
    Role.@Nullable Splitting role(HeapField field) {
        Split split = compiler.rules().splitOf(field);
        if (split == null) {
            return null;
        }
        String text = StableNames.of(field.declaring()) + "." + field.name();
        synchronized (roles) {
            return roles.computeIfAbsent(
                    new Said(split, text), said -> new Role.Splitting(said.split, said.field, false));
        }
    }

    Shape shape(HeapType type, Role.Splitting role) {
        RuleRegistry.Resolved resolved = compiler.rules().ruleFor(type);
        if (!type.isArray() && resolved.rule() instanceof TypeRule.Container container) {
            if (isMap(container.shape())) {
                return containers.split(type, container.shape(), resolved.origin(), role);
            }
            if (wraps(container.shape())) {
                return containers.wrapper(type, container.shape(), resolved.origin(), role);
            }
        }
        Shape natural = compiler.shape(type, compiler.natural());
        return role.wrapped || resolved.rule() instanceof TypeRule.Container && isEmpty(natural)
                ? natural
                : natural.with(noMap(type, role.field));
    }

    /** Whether a container's rule tells which key goes with which value. */
    static boolean isMap(ContainerShape shape) {
        return ContainerCompiler.isMap(shape) && KeyedFields.tellsKeys(shape);
    }

    /** Whether all that a container holds is in fields of its own, as with an unmodifiable view of a map. */
    private static boolean wraps(ContainerShape shape) {
        if (!shape.entries().isEmpty()
                || shape.container().plans().values().stream()
                        .anyMatch(plan -> plan != FieldPlan.ELEMENTS
                                && plan != FieldPlan.ELEMENTS_OR_MARKERS
                                && plan != FieldPlan.STACK)) {
            return false;
        }
        return shape.container().plans().containsValue(FieldPlan.ELEMENTS);
    }

    /** Whether objects of the shape lead to nothing but their own structure, as a map does that is always empty. */
    static boolean isEmpty(Shape shape) {
        return shape.kind() == Kind.OBJECT
                && shape.edges().stream().allMatch(edge -> edge.role() instanceof Role.Absorbed);
    }

    static Problem noMap(HeapType type, String field) {
        return new Problem(
                Warning.Code.UNKNOWN_SHAPE,
                "the split of " + field + " finds no map: no rule tells keys and values of " + StableNames.of(type),
                REMEDY);
    }

    static Problem structure(Role.Splitting role) {
        return new Problem(
                Warning.Code.UNKNOWN_SHAPE,
                "the split of " + role.field + " finds no map: the field leads to structure of a container",
                "split the field that holds the container");
    }

    /** What is wrong with what splits say of a class; null if nothing. */
    @Nullable
    Problem missing(HeapType type) {
        for (HeapType c : type.superclasses()) {
            for (String name : compiler.rules().splitFields(c)) {
                if (c.fields().stream().noneMatch(field -> field.name().equals(name) && field.isReference())) {
                    return new Problem(
                            Warning.Code.UNKNOWN_SHAPE,
                            "the split of " + StableNames.of(c) + "." + name
                                    + " finds no map: the class declares no such field that holds a reference",
                            "name a field that the class itself declares");
                }
            }
        }
        return null;
    }
}
