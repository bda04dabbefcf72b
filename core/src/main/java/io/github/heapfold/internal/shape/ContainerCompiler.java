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
        if (role.kind == Structure.Kind.MARKED) {
            return isMarker(type, container) ? compiler.shape(type, stack(container)) : null;
        }
        if (type.isArray()) {
            return backingArray(type, role);
        }
        if (role.kind == Structure.Kind.BACKING) {
            RuleRegistry.Resolved resolved = compiler.rules().ruleFor(type);
            return resolved.rule() instanceof TypeRule.Container inner
                    ? container(type, inner.shape(), resolved.origin(), container.name(), backsSet(container))
                    : null;
        }
        if (role.kind != Structure.Kind.ENTRIES) {
            return null;
        }
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            ContainerShape.Node entry = container.shape().entries().get(c.getName());
            if (entry != null) {
                return node(type, entry, FrameRole.ENTRY, container);
            }
            ContainerShape.Node part = container.shape().parts().get(c.getName());
            if (part != null) {
                return node(type, part, FrameRole.STACK, container);
            }
        }
        return null;
    }

    /** Whether the object stands for no element: the values of the map behind a set, and what a rule calls a marker. */
    private static boolean isMarker(Class<?> type, Role.Container container) {
        return type == Object.class
                || type == Boolean.class && container.asSet()
                || container.shape().parts().containsKey(type.getName());
    }

    /** A map behind a container that is no map serves a set; one behind a map, such as a view of it, does not. */
    private static boolean backsSet(Role.Container container) {
        return container.asSet() || !isMap(container.shape());
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
            boolean known = speaksFor(node, field.field(), type);
            FieldPlan plan = known ? planOf(field.field(), type, node, container) : null;
            // the container's own fields are its stack, whatever they lead to; those of a subclass are fields
            Frame beneath = fieldFrame(field.field(), type, known, container);
            parts.add(known ? frame : beneath, field.sizeBytes());
            if (plan != null) {
                follow(parts, field.field(), plan, container, live(node), sizeOffset);
            } else {
                compiler.follow(parts, field.field(), beneath, compiler.roleOf(field.field()));
            }
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

    /** The field of that name that the node speaks for: in its class, or the nearest superclass that has one. */
    private static @Nullable Field owned(List<Field> fields, Class<?> type, ContainerShape.Node node, String name) {
        Field found = null;
        for (Field field : fields) { // topmost superclass first, so that the nearest comes last
            if (field.getName().equals(name) && speaksFor(node, field, type)) {
                found = field;
            }
        }
        return found;
    }

    private static @Nullable FieldPlan planOf(
            Field field, Class<?> type, ContainerShape.Node node, Role.Container container) {
        if (speaksFor(node, field, type)) {
            FieldPlan plan = node.plans().get(field.getName());
            if (plan != null) {
                return plan;
            }
        }
        // an entry class that extends another one, as LinkedHashMap.Entry does HashMap.Node
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            ContainerShape.Node other = container.shape().entries().get(c.getName());
            if (other != null && speaksFor(other, field, type)) {
                FieldPlan plan = other.plans().get(field.getName());
                if (plan != null) {
                    return plan;
                }
            }
        }
        return null;
    }

    private static boolean speaksFor(ContainerShape.Node node, Field field, Class<?> type) {
        return node.generated() || isAtOrAbove(field.getDeclaringClass(), type, node.className());
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

    /** A field without a plan; where another container's name is shown, of that: {@code TreeSet.comparator}. */
    private Frame fieldFrame(Field field, Class<?> type, boolean known, Role.Container container) {
        return known && container.name() != compiler.nameOf(type)
                ? Frame.field(container.name(), compiler.fieldName(field))
                : compiler.fieldFrame(field);
    }

    private static Live live(ContainerShape.Node node) {
        if (node.sizeField() != null) {
            return Live.TOLD_BY_HOLDER;
        }
        return node.full() ? Live.ALL : Live.NOT_NULL;
    }

    private void follow(
            Parts parts, Field field, FieldPlan plan, Role.Container container, Live live, long sizeOffset) {
        boolean array = field.getType().isArray();
        switch (plan) {
            case STACK -> compiler.follow(parts, field, null, stack(container));
            case BACKING -> compiler.follow(parts, field, null, structure(container, Structure.Kind.BACKING));
            case ENTRIES -> compiler.follow(parts, field, null, structure(container, Structure.Kind.ENTRIES));
            case PAIRS -> compiler.follow(parts, field, null, structure(container, Structure.Kind.PAIRS));
            case KEYS, ELEMENTS, ELEMENTS_OR_MARKERS -> {
                if (array) {
                    compiler.follow(parts, field, null, structure(container, arrayOf(plan), live), sizeOffset);
                } else {
                    Edge edge = single(plan, container);
                    compiler.follow(parts, field, edge.frame(), edge.role());
                }
            }
        }
    }

    private static Structure.Kind arrayOf(FieldPlan plan) {
        return switch (plan) {
            case KEYS -> Structure.Kind.KEYS;
            case ELEMENTS_OR_MARKERS -> Structure.Kind.MARKED_ELEMENTS;
            default -> Structure.Kind.ELEMENTS;
        };
    }

    private Edge single(FieldPlan plan, Role.Container container) {
        return switch (plan) {
            case KEYS -> key(container);
            case ELEMENTS_OR_MARKERS -> marked(container);
            default -> value(container);
        };
    }

    private Edge key(Role.Container container) {
        return new Edge(
                container.asSet() ? null : Frame.role(container.name(), FrameRole.KEY), compiler.natural(), false);
    }

    /** Elements of a list, values of a map; the values of a map that serves a set are a constant. */
    private Edge value(Role.Container container) {
        return container.asSet() ? marked(container) : new Edge(null, compiler.natural(), false);
    }

    private static Edge marked(Role.Container container) {
        return new Edge(null, structure(container, Structure.Kind.MARKED), false);
    }

    private static Role stack(Role.Container container) {
        return role(
                container,
                FieldPlan.STACK,
                () -> new Role.Absorbed(container.name(), Frame.role(container.name(), FrameRole.STACK)));
    }

    private static Role structure(Role.Container container, Structure.Kind kind) {
        return structure(container, kind, Live.NOT_NULL);
    }

    private static Role structure(Role.Container container, Structure.Kind kind, Live live) {
        return role(container, kind + " " + live, () -> new Structure(container, kind, live));
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
            case ENTRIES -> even = new Edge(null, role, false);
            case MARKED_ELEMENTS -> even = marked(container);
            default -> even = value(container);
        }
        // of primitive values none is null, so without a count all are live
        boolean all = type.getComponentType().isPrimitive() && role.live == Live.NOT_NULL;
        return array(
                type,
                container.name(),
                Frame.role(container.name(), FrameRole.STACK),
                Frame.role(container.name(), FrameRole.SLOTS),
                Frame.role(container.name(), FrameRole.SPARE),
                all ? Live.ALL : role.live,
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
