package io.github.heapfold.internal.shape;

import io.github.heapfold.internal.shape.Shape.ArrayParts;
import io.github.heapfold.internal.shape.Shape.Edge;
import io.github.heapfold.internal.shape.Shape.Kind;
import io.github.heapfold.internal.shape.Shape.Part;
import io.github.heapfold.layout.FieldLayout;
import io.github.heapfold.type.HeapField;
import io.github.heapfold.type.HeapType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The frames that objects of a class will give, and a container's structural objects with them, as far as the declared types
 * of fields tell.
 */
public final class FramePlan {
    private final ShapeCompiler compiler;
    /** Without what would be said twice, as of entries that two fields lead to. */
    private final Set<Line> lines = new LinkedHashSet<>();

    private final Set<List<Object>> seen = new LinkedHashSet<>();

    private FramePlan(ShapeCompiler compiler) {
        this.compiler = compiler;
    }

    /**
     * One frame.
     *
     * @param frame its text, types by their simple names; empty for the place where the object stands
     * @param bytes for each of {@code per}; 0 where there are none but {@code then}
     * @param per what there is one or more of: the object, an element, an entry
     * @param exactOnly padding and spare, which only EXACT shows
     * @param then what counts there or beneath besides; empty if nothing
     */
    public record Line(String frame, long bytes, String per, boolean exactOnly, String then) {}

    public static List<Line> of(ShapeCompiler compiler, HeapType type) {
        FramePlan plan = new FramePlan(compiler);
        plan.add(type, compiler.root(), "object");
        return List.copyOf(plan.lines);
    }

    private void add(HeapType type, Role role, String per) {
        Shape shape = seen.add(List.of(type, role)) ? compiler.shape(type, role) : null;
        if (shape == null || shape.kind() == Kind.STOPPED) {
            return;
        }
        Map<Optional<Frame>, String> then = then(shape);
        for (Part part : shape.parts()) {
            String beneath = shape.visitor() != null
                    ? "what its code tells"
                    : then.getOrDefault(Optional.ofNullable(part.frame()), "");
            line(part.frame(), part.bytes(), per, part.exactOnly(), beneath);
        }
        ArrayParts array = shape.array();
        if (array != null) {
            int scale = array.layout().scaleBytes();
            boolean all = array.live() == Shape.Live.ALL;
            String elements = array.even() == null ? "" : reached(array.even());
            line(array.slots(), scale, all ? "element" : "live slot", false, elements);
            if (!all) {
                line(array.spare(), scale, "free slot", true, "");
            }
            HeapType component = type.component();
            follow(component, array.even());
            follow(component, array.odd());
            return;
        }
        Set<Frame> frames = new HashSet<>();
        shape.parts().stream().map(Part::frame).filter(Objects::nonNull).forEach(frames::add);
        Map<Long, HeapField> fields = shape.edges().isEmpty() ? Map.of() : references(type);
        for (Edge edge : shape.edges()) {
            HeapField field = fields.get(edge.offset());
            HeapType declared = field == null ? null : field.type();
            follow(declared, edge);
            boolean shown = edge.frame() != null && frames.contains(edge.frame());
            if (field != null && isItself(edge) && !shown && shape.visitor() == null) {
                lines.add(new Line(
                        text(edge.frame()), 0, per, false, "what " + field.name() + " refers to" + byLabel(edge)));
            } else if (field != null
                    && edge.role() instanceof Role.Structure
                    && (declared == null || !isKnown(declared))) {
                lines.add(new Line(
                        text(edge.frame()), 0, per, false, "the structure that " + field.name() + " refers to"));
            }
        }
    }

    /** Goes on to structure of a known class; what else a reference leads to depends on the object. */
    private void follow(@Nullable HeapType declared, @Nullable Edge edge) {
        if (declared != null && edge != null && edge.role() instanceof Role.Structure && isKnown(declared)) {
            add(
                    declared,
                    edge.role(),
                    TypeName.of(base(declared), null).qualified(0) + (declared.isArray() ? "[]" : ""));
        }
    }

    private static boolean isKnown(HeapType declared) {
        return declared.isArray() || declared.isConcrete() && declared.superclass() != null;
    }

    private static HeapType base(HeapType type) {
        HeapType component = type.component();
        return component == null ? type : component;
    }

    private Map<Long, HeapField> references(HeapType type) {
        Map<Long, HeapField> fields = new HashMap<>();
        for (FieldLayout layout : compiler.layouts().layoutOf(type).fields()) {
            HeapField field = layout.field();
            if (field.isReference()) {
                fields.putIfAbsent(field.offset(), field);
            }
        }
        return fields;
    }

    /** What the first edge that leads there adds to a frame beyond the part's own bytes. */
    private static Map<Optional<Frame>, String> then(Shape shape) {
        Map<Optional<Frame>, String> then = new HashMap<>();
        for (Edge edge : shape.edges()) {
            if (edge.frame() != null) {
                then.putIfAbsent(Optional.of(edge.frame()), reached(edge));
            } else if (edge.role() instanceof Role.Absorbed absorbed) {
                then.putIfAbsent(Optional.ofNullable(absorbed.into), reached(edge));
            }
        }
        return then;
    }

    private static String reached(Edge edge) {
        if (edge.role() instanceof Role.Absorbed) {
            return "all that it is first to reach";
        }
        return isItself(edge) ? "what it refers to" + byLabel(edge) : "";
    }

    private static boolean isItself(Edge edge) {
        return edge.role() instanceof Role.Natural || edge.role() instanceof Role.Splitting;
    }

    private static String byLabel(Edge edge) {
        return edge.role() instanceof Role.Splitting ? ", the entries of a map by label" : "";
    }

    private void line(@Nullable Frame frame, long bytes, String per, boolean exactOnly, String then) {
        if (bytes > 0) {
            lines.add(new Line(text(frame), bytes, per, exactOnly, then));
        }
    }

    private static String text(@Nullable Frame frame) {
        TypeName type = frame == null ? null : frame.type();
        if (frame == null) {
            return "";
        }
        return type == null ? frame.suffix() : type.qualified(0) + frame.suffix();
    }
}
