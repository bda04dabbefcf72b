package io.github.heapfold.internal.shape;

import io.github.heapfold.Warning;
import io.github.heapfold.internal.shape.Role.Structure;
import io.github.heapfold.internal.shape.Shape.ArrayParts;
import io.github.heapfold.internal.shape.Shape.Chain;
import io.github.heapfold.internal.shape.Shape.Edge;
import io.github.heapfold.internal.shape.Shape.Kind;
import io.github.heapfold.internal.shape.Shape.Live;
import io.github.heapfold.internal.shape.Shape.Part;
import io.github.heapfold.internal.shape.Shape.Problem;
import io.github.heapfold.layout.ArrayLayout;
import io.github.heapfold.layout.FieldLayout;
import io.github.heapfold.layout.ObjectLayout;
import io.github.heapfold.type.HeapField;
import io.github.heapfold.type.HeapType;
import io.github.heapfold.typerule.ContainerShape;
import io.github.heapfold.typerule.FieldPlan;
import io.github.heapfold.typerule.RuleRegistry;
import io.github.heapfold.typerule.TypeRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles containers, their entries and their backing arrays. */
final class ContainerCompiler {
    /** What only a map has. */
    private static final Set<FieldPlan> KEYED =
            EnumSet.of(FieldPlan.KEYS, FieldPlan.KEYS_OR_MARKERS, FieldPlan.KEY_SLOTS, FieldPlan.PAIRS);

    private final ShapeCompiler compiler;

    ContainerCompiler(ShapeCompiler compiler) {
        this.compiler = compiler;
    }

    /** The container's own object. */
    Shape container(HeapType type, ContainerShape shape, String origin, TypeName name) {
        Role.Container container = compiler.container(name, shape, origin, shape.oneLine(), false, null);
        return node(type, shape.container(), FrameRole.STACK, container);
    }

    /** The own object of a map whose entries stand beneath labels. */
    Shape split(HeapType type, ContainerShape shape, String origin, Role.Splitting role) {
        return node(
                type,
                shape.container(),
                FrameRole.STACK,
                own(type, shape, origin).splitBy(role));
    }

    /** The own object of a container that may hold a map to be split. */
    Shape wrapper(HeapType type, ContainerShape shape, String origin, Role.Splitting role) {
        return node(
                type,
                shape.container(),
                FrameRole.STACK,
                own(type, shape, origin).leadingTo(role.inner()));
    }

    private Role.Container own(HeapType type, ContainerShape shape, String origin) {
        return compiler.container(compiler.nameOf(type), shape, origin, shape.oneLine(), false, null);
    }

    /** A container that does another one's work, shown as that one is. */
    private Shape backing(HeapType type, ContainerShape shape, String origin, Role.Container outer) {
        if (outer.absorbed() != null) {
            return absorbed(type, shape, origin, outer.absorbed());
        }
        boolean asSet = backsSet(outer) && isMap(shape);
        Role.Container container = compiler.container(outer.name(), shape, origin, outer.oneLine(), asSet, null);
        Labels labels = outer.labels();
        if (labels != null && !asSet && SplitCompiler.isMap(shape)) {
            return node(type, shape.container(), FrameRole.STACK, container.splitBy(labels));
        }
        Shape whole = node(type, shape.container(), FrameRole.STACK, container);
        return labels == null || SplitCompiler.isEmpty(whole)
                ? whole
                : whole.with(SplitCompiler.noMap(type, labels.field()));
    }

    /** The container's own object where it is a part of another: what is spare stays apart. */
    Shape absorbed(HeapType type, ContainerShape shape, String origin, Role.Absorbed role) {
        Role.Container container = compiler.container(compiler.nameOf(type), shape, origin, false, false, role);
        return node(type, shape.container(), FrameRole.STACK, container);
    }

    /** An object met as a part of a container; null if it is none, and to be visited as itself. */
    @Nullable
    Shape structure(HeapType type, Structure role) {
        Role.Container container = role.container;
        if (role.kind == Structure.Kind.MARKED) {
            return isMarker(type, container) ? compiler.shape(type, stack(container)) : null;
        }
        if (maybeNode(role)) {
            Shape node = entryOrPart(type, container);
            boolean marked = role.kind == Structure.Kind.VALUE_OR_NODE && container.asSet();
            return node == null && marked && isMarker(type, container) ? compiler.shape(type, stack(container)) : node;
        }
        if (type.isArray()) {
            boolean element =
                    role.kind == Structure.Kind.SUBARRAYS && !type.name().equals("[Ljava.lang.Object;");
            return element ? null : backingArray(type, role);
        }
        if (role.kind == Structure.Kind.BACKING) {
            RuleRegistry.Resolved resolved = compiler.rules().ruleFor(type);
            return resolved.rule() instanceof TypeRule.Container inner
                    ? backing(type, inner.shape(), resolved.origin(), container)
                    : null;
        }
        return switch (role.kind) {
            case ENTRIES, LEVELS, SUBARRAYS -> entryOrPart(type, container);
            default -> null;
        };
    }

    private @Nullable Shape entryOrPart(HeapType type, Role.Container container) {
        Place place = Place.of(type, container.shape());
        return place == null ? null : node(type, place.node, place.role, container);
    }

    /** An entry or a part of a container. */
    private record Place(ContainerShape.Node node, FrameRole role) {

        /** Of the class and its superclasses, the nearest that the rule calls either; null if none. */
        static @Nullable Place of(HeapType type, ContainerShape shape) {
            for (HeapType c : type.superclasses()) {
                ContainerShape.Node entry = shape.entries().get(c.name());
                if (entry != null) {
                    return new Place(entry, FrameRole.ENTRY);
                }
                ContainerShape.Node part = shape.parts().get(c.name());
                if (part != null) {
                    return new Place(part, FrameRole.STACK);
                }
            }
            return null;
        }
    }

    /** Where a node may stand in the place of a key or value, as in a trie. */
    static boolean maybeNode(Structure role) {
        return role.kind == Structure.Kind.KEY_OR_NODE || role.kind == Structure.Kind.VALUE_OR_NODE;
    }

    /** Where an object stands from where the reference to it leads: what turns out to be a key, beneath keys. */
    @Nullable
    Frame frameOf(HeapType type, Role role) {
        return role instanceof Structure structure
                        && structure.kind == Structure.Kind.KEY_OR_NODE
                        && Place.of(type, structure.container.shape()) == null
                ? key(structure.container).frame()
                : null;
    }

    /** Whether the object stands for no element: the values of the map behind a set, and what a rule calls a marker. */
    static boolean isMarker(HeapType type, Role.Container container) {
        return type.name().equals("java.lang.Object")
                || type.name().equals("java.lang.Boolean") && container.asSet()
                || container.shape().parts().containsKey(type.name());
    }

    /** A map behind a container that is no map serves a set; one behind a map, such as a view of it, does not. */
    private static boolean backsSet(Role.Container container) {
        return container.asSet() || !isMap(container.shape());
    }

    static boolean isMap(ContainerShape shape) {
        List<ContainerShape.Node> nodes = new ArrayList<>(List.of(shape.container()));
        nodes.addAll(shape.entries().values());
        nodes.addAll(shape.parts().values());
        return shape.map()
                || nodes.stream()
                        .flatMap(node -> node.plans().values().stream())
                        .anyMatch(KEYED::contains);
    }

    /** An object whose fields have plans. */
    private Shape node(HeapType type, ContainerShape.Node node, FrameRole role, Role.Container container) {
        Frame frame = container.frame(role);
        Parts parts = new Parts(frame, container.owner());
        ObjectLayout layout = parts.layout(compiler.layouts(), type);
        NodeFields fields = new NodeFields(type, node, layout);
        NodeFields.Missing missing = fields.missing();
        if (missing != null) {
            Problem problem = new Problem(
                    Warning.Code.UNKNOWN_SHAPE,
                    "the rule for " + node.className() + " of " + container.origin() + " expects " + missing.what(),
                    "it is shown field by field; " + missing.remedy());
            return container.absorbed() == null
                    ? compiler.fields(type, problem)
                    : compiler.absorbedFields(type, container.absorbed(), problem);
        }
        KeyedFields keyed =
                keyed(fields, layout, container, !node.equals(container.shape().container()));
        Problem problem = null;
        Shape.Size size = fields.size();
        for (FieldLayout field : layout.fields()) {
            boolean known = fields.speaksFor(field.field());
            boolean added = !known && node.equals(container.shape().container());
            boolean stack = added && container.shape().added().isStack(field.field());
            FieldPlan plan = known ? fields.planOf(field.field(), container.shape()) : stack ? FieldPlan.STACK : null;
            // the container's own fields are its stack, whatever they lead to; those of a subclass are fields
            if (plan != null) {
                parts.add(frame, field.sizeBytes());
                follow(parts, field.field(), plan, container, keyed, fields.live(), size, role == FrameRole.ENTRY);
                problem = problem == null ? ofSplit(field.field(), plan) : problem;
            } else if (container.absorbed() != null) {
                parts.add(frame, field.sizeBytes());
                compiler.follow(parts, field.field(), null, container.absorbed());
            } else {
                Frame beneath = added
                        ? addedFrame(field.field(), container)
                        : fieldFrame(field.field(), type, known, container);
                parts.add(known ? frame : beneath, field.sizeBytes());
                compiler.follow(parts, field.field(), beneath, compiler.roleOf(field.field()));
            }
        }
        Shape shape = parts.shape(Kind.OBJECT, type, container.owner(), problem);
        Labels labels = container.labels();
        if (labels == null) {
            return shape;
        }
        return shape.with(
                role == FrameRole.ENTRY
                        ? keyed.entry(labels, structure(container, Structure.Kind.ENTRIES))
                        : keyed.inner(
                                labels, key(container), keyed.maybeMarkers() ? marked(container) : value(container)));
    }

    private static KeyedFields keyed(NodeFields fields, ObjectLayout layout, Role.Container container, boolean part) {
        KeyedFields keyed = new KeyedFields(part);
        if (container.labels() == null) {
            return keyed;
        }
        for (FieldLayout field : layout.fields()) {
            FieldPlan plan = fields.speaksFor(field.field()) ? fields.planOf(field.field(), container.shape()) : null;
            if (plan != null && field.field().isReference()) {
                keyed.add(field.field(), plan);
            }
        }
        return keyed;
    }

    /** What is wrong with a split of a field that has a plan; null mostly. */
    private @Nullable Problem ofSplit(HeapField field, FieldPlan plan) {
        Role.Splitting splitting = compiler.splitting(field);
        return splitting == null || plan == FieldPlan.BACKING || plan == FieldPlan.ELEMENTS
                ? null
                : SplitCompiler.structure(splitting);
    }

    /** The container whose work another does that a field leads to, and whether that one is split. */
    private Role.Container behind(HeapField field, Role.Container container, KeyedFields keyed) {
        Role.Splitting splitting = compiler.splitting(field);
        if (splitting != null) {
            return container.splitBy(splitting);
        }
        // a second one is the same the other way round, from values to keys
        return keyed.isFirstBacking(field) ? container : container.unsplit();
    }

    /** A field without a plan; where another container's name is shown, of that: {@code TreeSet.comparator}. */
    private Frame fieldFrame(HeapField field, HeapType type, boolean known, Role.Container container) {
        return known && container.name() != compiler.nameOf(type)
                ? Frame.field(container.name(), compiler.fieldName(field), field.isTypeVariable())
                : compiler.fieldFrame(field);
    }

    /** A field of a subclass, by the name that the rule gives it; one that its class gives goes before. */
    private Frame addedFrame(HeapField field, Role.Container container) {
        String name = compiler.fieldName(field);
        return name.equals(field.name())
                ? Frame.field(
                        compiler.nameOf(field.declaring()),
                        container.shape().added().trim(name),
                        field.isTypeVariable())
                : compiler.fieldFrame(field);
    }

    private void follow(
            Parts parts,
            HeapField field,
            FieldPlan plan,
            Role.Container container,
            KeyedFields keyed,
            Live live,
            Shape.@Nullable Size size,
            boolean ofEntry) {
        switch (plan) {
            case STACK -> compiler.follow(parts, field, null, stack(container));
            case BACKING -> {
                Role.Container behind = behind(field, container, keyed);
                compiler.follow(parts, field, null, structure(behind, Structure.Kind.BACKING));
            }
            case ENTRIES -> {
                // nodes are not counted by a field
                Live full = live == Live.ALL ? Live.ALL : Live.NOT_NULL;
                compiler.follow(parts, field, null, structure(container, Structure.Kind.ENTRIES, full), null, ofEntry);
            }
            case PAIRS ->
                compiler.follow(
                        parts,
                        field,
                        null,
                        structure(container, Structure.Kind.PAIRS, live),
                        size == null ? null : size.ofPairs());
            case SLOTS, SLOTS_OR_MARKERS, KEY_SLOTS -> {
                Structure.Kind kind = keyed.isParallel(field) ? Structure.Kind.PARALLEL : arrayOf(plan);
                compiler.follow(parts, field, null, structure(container, kind, live), size);
            }
            case ELEMENTS, ELEMENTS_OR_MARKERS, KEYS, KEYS_OR_MARKERS -> {
                Edge edge = single(plan, container);
                Role splitting = plan == FieldPlan.ELEMENTS ? compiler.splitting(field) : null;
                compiler.follow(parts, field, edge.frame(), splitting == null ? edge.role() : splitting);
            }
        }
    }

    private static Structure.Kind arrayOf(FieldPlan plan) {
        return switch (plan) {
            case KEY_SLOTS -> Structure.Kind.KEYS;
            case SLOTS_OR_MARKERS -> Structure.Kind.MARKED_ELEMENTS;
            default -> Structure.Kind.ELEMENTS;
        };
    }

    private Edge single(FieldPlan plan, Role.Container container) {
        return switch (plan) {
            case KEYS -> key(container);
            case KEYS_OR_MARKERS -> keyOrNode(container);
            case ELEMENTS_OR_MARKERS -> marked(container);
            default -> value(container);
        };
    }

    private Edge key(Role.Container container) {
        boolean apart = !container.asSet() && container.absorbed() == null;
        return new Edge(apart ? Frame.role(container.name(), FrameRole.KEY) : null, container.elements());
    }

    /** Elements of a list, values of a map; the values of a map that serves a set are a constant. */
    private Edge value(Role.Container container) {
        return container.asSet() ? marked(container) : new Edge(null, container.elements());
    }

    /** The role of what is in an array of entries. */
    private static Role inArray(HeapType array, Structure role) {
        HeapType component = array.component();
        if (component != null && component.isArray()) {
            return structure(role.container, Structure.Kind.LEVELS, role.live);
        }
        // the type of an array of arrays told where its levels end; an array of objects may hold more of its kind
        return role.kind == Structure.Kind.LEVELS
                ? structure(role.container, Structure.Kind.VALUE_OR_NODE)
                : structure(role.container, Structure.Kind.SUBARRAYS, role.live);
    }

    private static Edge keyOrNode(Role.Container container) {
        return new Edge(null, structure(container, Structure.Kind.KEY_OR_NODE));
    }

    private static boolean hasNodes(ContainerShape shape) {
        return !shape.entries().isEmpty() || !shape.parts().isEmpty();
    }

    private static Edge marked(Role.Container container) {
        return new Edge(null, structure(container, Structure.Kind.MARKED));
    }

    private static Role stack(Role.Container container) {
        if (container.absorbed() != null) {
            return container.absorbed();
        }
        return role(
                container,
                FieldPlan.STACK,
                () -> new Role.Absorbed(container.name(), container.frame(FrameRole.STACK)));
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

    private Shape backingArray(HeapType type, Structure role) {
        Role.Container container = role.container;
        Edge even = null;
        Edge odd = null;
        boolean pairs = role.kind == Structure.Kind.PAIRS;
        switch (role.kind) {
            case KEYS -> even = key(container);
            case PARALLEL -> {}
            case PAIRS -> {
                boolean nodes = hasNodes(container.shape());
                even = nodes ? keyOrNode(container) : key(container);
                odd = nodes ? new Edge(null, structure(container, Structure.Kind.VALUE_OR_NODE)) : value(container);
            }
            case ENTRIES, LEVELS, SUBARRAYS -> even = new Edge(null, inArray(type, role));
            case MARKED_ELEMENTS -> even = marked(container);
            default -> even = value(container);
        }
        // of primitive values none is null, so without a count all are live
        boolean all = !ShapeCompiler.holdsReferences(type) && role.live == Live.NOT_NULL;
        Shape shape = array(
                type,
                container.owner(),
                container.frame(FrameRole.STACK),
                container.frame(FrameRole.SLOTS),
                Frame.role(container.owner(), FrameRole.SPARE),
                all ? Live.ALL : role.live,
                even,
                odd,
                pairs ? chain(container) : null);
        Labels labels = container.labels();
        return labels == null ? shape : shape.with(new Keyed.Inner(labels, List.of(), null, pairs));
    }

    /** Where an array of pairs may stand in the place of a value; chains have no count of their own. */
    private static @Nullable Chain chain(Role.Container container) {
        String key = container.shape().chainKey();
        Role pairs = structure(container, Structure.Kind.PAIRS);
        return key == null ? null : new Chain(key, new Edge(null, pairs));
    }

    /** An array that is no container's: its header on one frame, what it holds on another. */
    Shape array(HeapType type, TypeName owner, @Nullable Frame header, @Nullable Frame slots, Edge elements) {
        return array(type, owner, header, slots, null, Live.ALL, elements, null, null);
    }

    private Shape array(
            HeapType type,
            TypeName owner,
            @Nullable Frame header,
            @Nullable Frame slots,
            @Nullable Frame spare,
            Live live,
            @Nullable Edge even,
            @Nullable Edge odd,
            @Nullable Chain chain) {
        ArrayLayout layout = compiler.layouts().arrayLayoutOf(type);
        boolean references = ShapeCompiler.holdsReferences(type);
        ArrayParts array = new ArrayParts(
                layout,
                slots,
                spare,
                Frame.role(owner, FrameRole.PADDING),
                live,
                references ? even : null,
                references ? odd : null,
                references ? chain : null);
        return new Shape(
                references ? Kind.ARRAY : Kind.PRIMITIVES,
                StableNames.of(type),
                owner,
                List.of(new Part(header, layout.headerBytes())),
                List.of(),
                List.of(),
                array,
                null,
                null,
                null);
    }
}
