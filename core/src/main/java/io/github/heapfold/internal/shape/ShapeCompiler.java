package io.github.heapfold.internal.shape;

import io.github.heapfold.Boundaries;
import io.github.heapfold.Warning;
import io.github.heapfold.internal.heap.HeapAccess;
import io.github.heapfold.internal.shape.Shape.Cut;
import io.github.heapfold.internal.shape.Shape.Edge;
import io.github.heapfold.internal.shape.Shape.Kind;
import io.github.heapfold.internal.shape.Shape.Part;
import io.github.heapfold.internal.shape.Shape.Problem;
import io.github.heapfold.layout.FieldLayout;
import io.github.heapfold.layout.LayoutException;
import io.github.heapfold.layout.LayoutProvider;
import io.github.heapfold.layout.ObjectLayout;
import io.github.heapfold.type.HeapField;
import io.github.heapfold.type.HeapType;
import io.github.heapfold.typerule.ContainerShape;
import io.github.heapfold.typerule.RuleRegistry;
import io.github.heapfold.typerule.TypeRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the rule and the layout of a class into a {@link Shape}. Safe for use by many threads. */
public final class ShapeCompiler {
    private final LayoutProvider layouts;
    private final RuleRegistry rules;
    private final Boundaries boundaries;
    private final TypeNames names;
    private final Role natural = new Role.Natural(false);
    private final Role root = new Role.Natural(true);
    private final ContainerCompiler containers;
    private final SplitCompiler splits;
    private final Map<String, Shape> stopped = new HashMap<>();

    public ShapeCompiler(LayoutProvider layouts, RuleRegistry rules, Boundaries boundaries) {
        this.layouts = layouts;
        this.rules = rules;
        this.boundaries = boundaries;
        names = new TypeNames(rules);
        containers = new ContainerCompiler(this);
        splits = new SplitCompiler(this, containers);
    }

    /** The role of whatever a field or an element refers to. */
    public Role natural() {
        return natural;
    }

    /** The role of a root, which is entered even where it is a boundary. */
    public Role root() {
        return root;
    }

    public LayoutProvider layouts() {
        return layouts;
    }

    public RuleRegistry rules() {
        return rules;
    }

    /** Whether a root is not entered from another. */
    public boolean stopsAtRoots() {
        return boundaries.stopsAtRoots();
    }

    public Boundaries boundaries() {
        return boundaries;
    }

    /** Whether objects of the class are not entered unless they are roots. */
    public boolean isBoundary(HeapType type) {
        return shape(type, natural).kind() == Kind.STOPPED;
    }

    /** The frame that an object of a class adds to where the reference to it leads; null mostly. */
    public @Nullable Frame frameOf(HeapType type, Role role) {
        return containers.frameOf(type, role);
    }

    /** Whether what is visited in the role is told by its own names, and not as a part of another. */
    public boolean isItself(Role role) {
        return role == natural || role instanceof Role.Splitting;
    }

    /** Whether what is visited in the role may be a part of a split map. */
    public boolean isOfSplit(Role role) {
        return role instanceof Role.Structure structure && structure.container.labels() != null;
    }

    /** Whether what is visited in a role may be a node in the place of a key or value. */
    public boolean maybeNode(Role role) {
        return role instanceof Role.Structure structure && ContainerCompiler.maybeNode(structure);
    }

    /** Whether what a reference in the role leads to is a constant that stands for no element. */
    public boolean isMarker(HeapType type, Role role) {
        return role instanceof Role.Structure structure
                && structure.kind == Role.Structure.Kind.MARKED
                && ContainerCompiler.isMarker(type, structure.container);
    }

    /** Whether what is visited in the role is a key that its neighbours know. */
    public boolean isNeighboursKey(Role role) {
        return role instanceof Role.Structure structure && structure.kind == Role.Structure.Kind.KEY_OR_NODE;
    }

    /** The shape of a class in a role, compiled at most once. */
    public Shape shape(HeapType type, Role role) {
        Shape shape = role.cached(type.identity());
        return shape != null
                ? shape
                : role.cache(type.identity(), checked(type, compile(type, role)).ranked(role.rank()));
    }

    private Shape checked(HeapType type, Shape shape) {
        if (type.isArray() || shape.kind() == Kind.STOPPED) {
            return shape;
        }
        Problem problem = splits.missing(type);
        problem = problem == null ? unreadAnnotations(type) : problem;
        return problem == null ? shape : shape.with(problem);
    }

    private static @Nullable Problem unreadAnnotations(HeapType type) {
        for (HeapType declaring : type.superclasses()) {
            String problem = declaring.annotationProblem();
            if (problem != null) {
                return new Problem(
                        Warning.Code.UNREADABLE,
                        "annotations of " + declaring.name() + " cannot be read (" + problem
                                + "), so what they say is not heeded",
                        "put the classes on the class path that its annotations name, in the versions that it was compiled with");
            }
        }
        return null;
    }

    private Shape compile(HeapType type, Role role) {
        boolean isRoot = role == root;
        if (!isRoot && stopsAt(type)) {
            return stopped(type);
        }
        String unavailable = type.live() == null ? null : HeapAccess.unavailable();
        if (unavailable != null) {
            return opaque(type, unavailable, HeapAccess.remedy());
        }
        try {
            if (role instanceof Role.Absorbed absorbed) {
                return isOthers(type) ? shape(type, natural) : absorbed(type, absorbed);
            }
            if (role instanceof Role.Structure structure) {
                Shape shape = containers.structure(type, structure);
                return shape != null ? shape : shape(type, structure.container.elements());
            }
            if (role instanceof Role.Splitting splitting) {
                return splits.shape(type, splitting);
            }
            return type.isArray() ? plainArray(type) : natural(type, isRoot);
        } catch (LayoutException e) {
            return opaque(type, String.valueOf(e.getMessage()), "use a layout provider that knows this class");
        }
    }

    private Shape natural(HeapType type, boolean isRoot) {
        RuleRegistry.Resolved resolved = rules.ruleFor(type);
        TypeRule rule = resolved.rule();
        if (rule instanceof TypeRule.Leaf) {
            return absorbed(type, new Role.Absorbed(names.of(type), null));
        }
        if (rule instanceof TypeRule.Container container) {
            return containers.container(type, container.shape(), resolved.origin(), names.of(type));
        }
        if (rule instanceof TypeRule.Visit && type.live() == null) {
            return fields(type, codeRule(resolved));
        }
        if (rule instanceof TypeRule.Visit visit) {
            return visited(type, visit, resolved.origin());
        }
        if (rule instanceof TypeRule.Stop && !isRoot) {
            return stopped(type);
        }
        return fields(type, problem(resolved));
    }

    /** Whether a boundary says that objects of the class are not entered: one that was set, or one of a library's rules. */
    public boolean stopsAt(HeapType type) {
        return boundaries.stopsAt(type)
                || boundaries.includeThoseOfLibraries() && rules.isBoundary(type) && !boundaries.follows(type);
    }

    /** Whether it belongs to others, so that it is never a part of what refers to it, even where it is followed. */
    private boolean isOthers(HeapType type) {
        return Boundaries.standard().stopsAt(type) || rules.isBoundary(type);
    }

    /** Whether a boundary says that the field is not followed. */
    public boolean stopsAt(HeapField field) {
        return boundaries.stopsAt(field)
                || boundaries.includeThoseOfLibraries() && rules.isBoundary(field) && !boundaries.follows(field);
    }

    private static @Nullable Problem problem(RuleRegistry.Resolved resolved) {
        return resolved.problem() == null
                ? null
                : new Problem(
                        Warning.Code.RULE_FAILED,
                        "the rule of " + resolved.origin() + " " + resolved.problem(),
                        "correct it; until then objects of this class are shown as if they had no rule");
    }

    private static Problem codeRule(RuleRegistry.Resolved resolved) {
        return new Problem(
                Warning.Code.RULE_FAILED,
                "the rule of " + resolved.origin() + " is code, which can be run on objects of this JVM only",
                "what it would report besides fields is missing; profile the running JVM for that");
    }

    /** A frame per field. */
    Shape fields(HeapType type, @Nullable Problem problem) {
        Parts parts = new Parts(Frame.role(names.of(type), FrameRole.HEADER), names.of(type));
        ObjectLayout layout = parts.layout(layouts, type);
        for (FieldLayout field : layout.fields()) {
            Frame frame = fieldFrame(field.field());
            parts.add(frame, field.sizeBytes());
            follow(parts, field.field(), frame, roleOf(field.field()));
        }
        return parts.shape(layouts.sizesDiffer(type) ? Kind.SIZED_EACH : Kind.OBJECT, type, names.of(type), problem);
    }

    /** All bytes on one frame, whatever it refers to on the same. */
    private Shape absorbed(HeapType type, Role.Absorbed role) {
        if (type.isArray()) {
            return containers.array(type, role.owner, role.into, role.into, new Edge(null, role));
        }
        RuleRegistry.Resolved resolved = rules.ruleFor(type);
        if (resolved.rule() instanceof TypeRule.Stop) {
            return stopped(type);
        }
        return resolved.rule() instanceof TypeRule.Container container
                ? containers.absorbed(type, container.shape(), resolved.origin(), role)
                : absorbedFields(type, role, problem(resolved));
    }

    /** All fields on one frame. */
    Shape absorbedFields(HeapType type, Role.Absorbed role, @Nullable Problem problem) {
        Parts parts = new Parts(role.into, role.owner);
        for (FieldLayout field : parts.layout(layouts, type).fields()) {
            parts.add(role.into, field.sizeBytes());
            follow(parts, field.field(), null, role);
        }
        return parts.shape(layouts.sizesDiffer(type) ? Kind.SIZED_EACH : Kind.OBJECT, type, role.owner, problem);
    }

    private Shape visited(HeapType type, TypeRule.Visit visit, String origin) {
        Frame stack = Frame.role(names.of(type), FrameRole.STACK);
        Parts parts = new Parts(stack, names.of(type));
        for (FieldLayout field : parts.layout(layouts, type).fields()) {
            parts.add(stack, field.sizeBytes());
            follow(parts, field.field(), fieldFrame(field.field()), natural);
        }
        return parts.visited(type, names.of(type), new Shape.Visitor(visit.visitor(), origin));
    }

    private Shape plainArray(HeapType type) {
        TypeName name = names.of(type);
        Frame stack = Frame.role(name, FrameRole.STACK);
        boolean references = holdsReferences(type);
        Edge elements = new Edge(null, natural);
        return containers.array(type, name, stack, references ? Frame.role(name, FrameRole.SLOTS) : null, elements);
    }

    private Shape stopped(HeapType type) {
        TypeName name = names.of(type);
        return new Shape(
                Kind.STOPPED, StableNames.of(type), name, List.of(), List.of(), List.of(), null, null, null, null);
    }

    /** The one shape of what a boundary of that name keeps out. */
    public synchronized Shape stoppedAt(String name) {
        return stopped.computeIfAbsent(
                name,
                key -> new Shape(
                        Kind.STOPPED,
                        key,
                        TypeName.fixed(key, "", null),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null));
    }

    /** The least that an object can take stands for one whose size is not known. */
    private Shape opaque(HeapType type, String message, String remedy) {
        TypeName name = names.of(type);
        List<Part> parts = List.of(new Part(Frame.role(name, FrameRole.OPAQUE), layouts.objectAlignmentBytes()));
        Problem problem = new Problem(Warning.Code.UNREADABLE, message, remedy);
        return new Shape(
                Kind.OBJECT, StableNames.of(type), name, parts, List.of(), List.of(), null, null, null, problem);
    }

    // ---- shared with ContainerCompiler

    /** What frames call the class, and each of its superclasses. */
    public List<TypeName> ownNames(HeapType type) {
        return names.ofAll(type);
    }

    /** What frames call the class. */
    public TypeName nameOf(HeapType type) {
        return names.of(type);
    }

    Frame fieldFrame(HeapField field) {
        return rules.splitOf(field) != null
                ? Frame.splitField(names.of(field.declaring()), fieldName(field))
                : Frame.field(names.of(field.declaring()), fieldName(field), field.isTypeVariable());
    }

    String fieldName(HeapField field) {
        String given = rules.nameOf(field);
        return given == null ? field.name() : given;
    }

    /** As what the target of a field is visited that no container rule speaks of. */
    Role roleOf(HeapField field) {
        HeapType declared = field.type();
        if (rules.isLeaf(field) && declared != null) {
            return new Role.Absorbed(names.of(declared), null);
        }
        Role splitting = splits.role(field);
        return splitting == null ? natural : splitting;
    }

    /** As what the target of a field is visited whose map is to be split; null mostly. */
    Role.@Nullable Splitting splitting(HeapField field) {
        return splits.role(field);
    }

    /** Adds the field as an edge if it holds a reference, or as a cut where a boundary or a rule says so. */
    void follow(Parts parts, HeapField field, @Nullable Frame frame, Role role) {
        follow(parts, field, frame, role, null);
    }

    void follow(Parts parts, HeapField field, @Nullable Frame frame, Role role, Shape.@Nullable Size size) {
        follow(parts, field, frame, role, size, false);
    }

    void follow(
            Parts parts, HeapField field, @Nullable Frame frame, Role role, Shape.@Nullable Size size, boolean link) {
        if (!field.isReference()) {
            return;
        }
        long offset = field.offset();
        if (stopsAt(field) || rules.skips(field)) {
            parts.cut(new Cut(offset, StableNames.of(field.declaring()) + "." + field.name()));
        } else {
            parts.edge(new Edge(offset, frame, role, size, leadsNowhere(field.type()), link));
        }
    }

    /** Whether it is an array of primitive values. */
    private static boolean leadsNowhere(@Nullable HeapType declared) {
        return declared != null && declared.isArray() && !holdsReferences(declared);
    }

    static boolean holdsReferences(HeapType arrayType) {
        HeapType component = arrayType.component();
        return component != null && !component.isPrimitive();
    }

    Role.Container container(
            TypeName name,
            ContainerShape shape,
            String origin,
            boolean oneLine,
            boolean asSet,
            Role.@Nullable Absorbed absorbed) {
        return new Role.Container(
                name,
                shape,
                origin,
                oneLine,
                asSet,
                absorbed,
                absorbed == null ? natural : absorbed,
                null,
                new HashMap<>());
    }
}
