package io.github.heapfold.internal.shape;

import io.github.heapfold.Warning;
import io.github.heapfold.internal.heap.HeapAccess;
import io.github.heapfold.internal.shape.Role.Structure;
import io.github.heapfold.internal.shape.Shape.ArrayParts;
import io.github.heapfold.internal.shape.Shape.Edge;
import io.github.heapfold.internal.shape.Shape.Kind;
import io.github.heapfold.internal.shape.Shape.Live;
import io.github.heapfold.internal.shape.Shape.Part;
import io.github.heapfold.internal.shape.Shape.Problem;
import io.github.heapfold.layout.ArrayLayout;
import io.github.heapfold.layout.FieldLayout;
import io.github.heapfold.layout.ObjectLayout;
import io.github.heapfold.typerule.ContainerShape;
import io.github.heapfold.typerule.FieldPlan;
import io.github.heapfold.typerule.RuleRegistry;
import io.github.heapfold.typerule.TypeRule;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiles containers, their entries and their backing arrays. */
final class ContainerCompiler {
    private final ShapeCompiler compiler;

    ContainerCompiler(ShapeCompiler compiler) {
        this.compiler = compiler;
    }

    /** The container's own object. */
    Shape container(Class<?> type, ContainerShape shape, String origin, TypeName name, boolean asSet) {
        return node(
                type,
                shape.container(),
                FrameRole.STACK,
                compiler.container(name, shape, origin, asSet && isMap(shape)));
    }

    /** An object met as a part of a container; null if it is none, and to be visited as itself. */
    @Nullable
    Shape structure(Class<?> type, Structure role) {
        Role.Container container = role.container;
        if (type.isArray()) {
            return backingArray(type, role);
        }
        if (role.kind == Structure.Kind.BACKING) {
            RuleRegistry.Resolved resolved = compiler.rules().ruleFor(type);
            return resolved.rule() instanceof TypeRule.Container inner
                    ? container(type, inner.shape(), resolved.origin(), container.name(), true)
                    : null;
        }
        if (role.kind != Structure.Kind.ENTRIES) {
            return null;
        }
        ContainerShape.Node entry = nearest(type, container.shape().entries());
        if (entry != null) {
            return node(type, entry, FrameRole.ENTRY, container);
        }
        ContainerShape.Node part = nearest(type, container.shape().parts());
        return part != null ? node(type, part, FrameRole.STACK, container) : null;
    }

    private static ContainerShape.@Nullable Node nearest(Class<?> type, Map<String, ContainerShape.Node> nodes) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            ContainerShape.Node node = nodes.get(c.getName());
            if (node != null) {
                return node;
            }
        }
        return null;
    }

    private static boolean isMap(ContainerShape shape) {
        List<ContainerShape.Node> nodes = new ArrayList<>(List.of(shape.container()));
        nodes.addAll(shape.entries().values());
        nodes.addAll(shape.parts().values());
        return nodes.stream()
                .flatMap(node -> node.plans().values().stream())
                .anyMatch(plan -> plan == FieldPlan.KEYS || plan == FieldPlan.PAIRS);
    }

    /** An object whose fields have plans. */
    private Shape node(Class<?> type, ContainerShape.Node node, FrameRole role, Role.Container container) {
        Frame frame = Frame.role(container.name(), role);
        Parts parts = new Parts(frame, container.name());
        ObjectLayout layout = parts.layout(compiler.layouts(), type);
        List<Field> fields = layout.fields().stream().map(FieldLayout::field).toList();
        String missing = missing(type, node, fields);
        if (missing != null) {
            return compiler.fields(
                    type,
                    new Problem(
                            Warning.Code.UNKNOWN_SHAPE,
                            "the rule for " + node.className() + " of " + container.origin() + " expects " + missing,
                            "it is shown field by field; get a Heapfold that knows this version, or register a rule"));
        }
        Field size = node.sizeField() == null ? null : owned(fields, type, node, node.sizeField());
        long sizeOffset = size == null ? Shape.UNSIZED : HeapAccess.offsetOf(size);
        for (FieldLayout field : layout.fields()) {
            boolean known = isAtOrAbove(field.field().getDeclaringClass(), type, node.className());
            FieldPlan plan = known ? planOf(field.field(), type, node, container) : null;
            if (plan != null || known && field.field().getType().isPrimitive()) {
                parts.add(frame, field.sizeBytes());
            } else {
                parts.add(compiler.fieldFrame(field.field()), field.sizeBytes());
            }
            follow(parts, field.field(), plan, container, sizeOffset);
        }
        return parts.shape(Kind.OBJECT, type, container.name(), null);
    }

    /** What the rule names and the class does not have; null if nothing. */
    private static @Nullable String missing(Class<?> type, ContainerShape.Node node, List<Field> fields) {
        for (Map.Entry<String, FieldPlan> plan : node.plans().entrySet()) {
            Field field = owned(fields, type, node, plan.getKey());
            if (field == null && !node.optional().contains(plan.getKey())) {
                return "a field \"" + plan.getKey() + "\"";
            }
            if (field != null && field.getType().isPrimitive()) {
                return "a reference in field \"" + plan.getKey() + "\", which is " + field.getType();
            }
        }
        if (node.sizeField() != null) {
            Field size = owned(fields, type, node, node.sizeField());
            if (size == null || size.getType() != int.class) {
                return "an int field \"" + node.sizeField() + "\"";
            }
        }
        return null;
    }

    /** The field of that name in the node's class, or the nearest superclass that has one. */
    private static @Nullable Field owned(List<Field> fields, Class<?> type, ContainerShape.Node node, String name) {
        Field found = null;
        for (Field field : fields) { // topmost superclass first, so that the nearest comes last
            if (field.getName().equals(name) && isAtOrAbove(field.getDeclaringClass(), type, node.className())) {
                found = field;
            }
        }
        return found;
    }

    private static @Nullable FieldPlan planOf(
            Field field, Class<?> type, ContainerShape.Node node, Role.Container container) {
        if (isAtOrAbove(field.getDeclaringClass(), type, node.className())) {
            FieldPlan plan = node.plans().get(field.getName());
            if (plan != null) {
                return plan;
            }
        }
        // an entry class that extends another one, as LinkedHashMap.Entry does HashMap.Node
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            ContainerShape.Node other = container.shape().entries().get(c.getName());
            if (other != null && isAtOrAbove(field.getDeclaringClass(), type, other.className())) {
                FieldPlan plan = other.plans().get(field.getName());
                if (plan != null) {
                    return plan;
                }
            }
        }
        return null;
    }

    /** Whether {@code declaring} is the class of that name among {@code type}'s superclasses, or above it. */
    private static boolean isAtOrAbove(Class<?> declaring, Class<?> type, String className) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            if (c.getName().equals(className)) {
                return declaring.isAssignableFrom(c);
            }
        }
        return true; // the rule was registered for an interface
    }

    private void follow(Parts parts, Field field, @Nullable FieldPlan plan, Role.Container container, long sizeOffset) {
        if (plan == null) {
            compiler.follow(parts, field, compiler.fieldFrame(field), compiler.natural());
            return;
        }
        boolean array = field.getType().isArray();
        boolean sized = array && sizeOffset >= 0;
        switch (plan) {
            case STACK -> compiler.follow(parts, field, null, stack(container));
            case BACKING -> compiler.follow(parts, field, null, structure(container, Structure.Kind.BACKING, false));
            case ENTRIES -> compiler.follow(parts, field, null, structure(container, Structure.Kind.ENTRIES, false));
            case PAIRS -> compiler.follow(parts, field, null, structure(container, Structure.Kind.PAIRS, false));
            case KEYS, ELEMENTS -> {
                if (array) {
                    Structure.Kind kind = plan == FieldPlan.KEYS ? Structure.Kind.KEYS : Structure.Kind.ELEMENTS;
                    compiler.follow(
                            parts, field, null, structure(container, kind, sized), sized ? sizeOffset : Shape.UNSIZED);
                } else {
                    Edge edge = plan == FieldPlan.KEYS ? key(container) : value(container);
                    compiler.follow(parts, field, edge.frame(), edge.role());
                }
            }
        }
    }

    private Edge key(Role.Container container) {
        return new Edge(
                0,
                container.asSet() ? null : Frame.role(container.name(), FrameRole.KEY),
                compiler.natural(),
                Shape.UNSIZED);
    }

    /** Elements of a list, values of a map; the values of a map that serves a set are a constant, part of the stack. */
    private Edge value(Role.Container container) {
        return new Edge(0, null, container.asSet() ? stack(container) : compiler.natural(), Shape.UNSIZED);
    }

    private static Role stack(Role.Container container) {
        return role(
                container,
                FieldPlan.STACK,
                () -> new Role.Absorbed(container.name(), Frame.role(container.name(), FrameRole.STACK)));
    }

    private static Role structure(Role.Container container, Structure.Kind kind, boolean sized) {
        return role(container, kind + (sized ? " sized" : ""), () -> new Structure(container, kind, sized));
    }

    private static Role role(Role.Container container, Object key, java.util.function.Supplier<Role> make) {
        synchronized (container.roles()) {
            return container.roles().computeIfAbsent(key, k -> make.get());
        }
    }

    private Shape backingArray(Class<?> type, Structure role) {
        Role.Container container = role.container;
        Edge even;
        Edge odd = null;
        switch (role.kind) {
            case KEYS -> even = key(container);
            case PAIRS -> {
                even = key(container);
                odd = value(container);
            }
            case ENTRIES -> even = new Edge(0, null, role, Shape.UNSIZED);
            default -> even = value(container);
        }
        Live live = role.sized ? Live.TOLD_BY_HOLDER : type.getComponentType().isPrimitive() ? Live.ALL : Live.NOT_NULL;
        return array(
                type,
                container.name(),
                Frame.role(container.name(), FrameRole.STACK),
                Frame.role(container.name(), FrameRole.SLOTS),
                Frame.role(container.name(), FrameRole.SPARE),
                live,
                even,
                odd);
    }

    /** Any array: its header on one frame, what it holds on another. */
    Shape array(
            Class<?> type,
            TypeName owner,
            @Nullable Frame header,
            @Nullable Frame slots,
            @Nullable Frame spare,
            Live live,
            Edge even,
            @Nullable Edge odd) {
        ArrayLayout layout = compiler.layouts().arrayLayoutOf(type);
        boolean references = !type.getComponentType().isPrimitive();
        ArrayParts array = new ArrayParts(
                layout,
                slots,
                spare,
                Frame.role(owner, FrameRole.PADDING),
                live,
                references ? even : null,
                references ? odd : null);
        return new Shape(
                references ? Kind.ARRAY : Kind.PRIMITIVES,
                type.getName(),
                owner,
                List.of(new Part(header, layout.headerBytes(), false)),
                List.of(),
                List.of(),
                array,
                null,
                null);
    }
}
