package io.github.heapfold.internal.shape;

import io.github.heapfold.internal.shape.Shape.Cut;
import io.github.heapfold.internal.shape.Shape.Edge;
import io.github.heapfold.internal.shape.Shape.Kind;
import io.github.heapfold.internal.shape.Shape.Part;
import io.github.heapfold.internal.shape.Shape.Problem;
import io.github.heapfold.layout.LayoutProvider;
import io.github.heapfold.layout.ObjectLayout;
import io.github.heapfold.tree.ClassFields;
import io.github.heapfold.type.HeapType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects the parts and edges of one class. Bytes for the same frame add up; the header's frame comes first. */
final class Parts {
    private final @Nullable Frame header;
    private final TypeName owner;
    private final Map<Optional<Frame>, Long> parts = new LinkedHashMap<>();
    private final List<Edge> edges = new ArrayList<>();
    private final List<Cut> cuts = new ArrayList<>();
    private @Nullable ClassFields fields;

    Parts(@Nullable Frame header, TypeName owner) {
        this.header = header;
        this.owner = owner;
    }

    /** Adds header and padding; the fields are the caller's. */
    ObjectLayout layout(LayoutProvider layouts, HeapType type) {
        ObjectLayout layout = layouts.layoutOf(type);
        fields = fields(type, layout);
        add(header, layout.headerBytes());
        if (layout.paddingBytes() > 0) {
            add(Frame.role(owner, FrameRole.PADDING), layout.paddingBytes());
        }
        return layout;
    }

    private static ClassFields fields(HeapType type, ObjectLayout layout) {
        List<ClassFields.FieldWidth> widths = new ArrayList<>();
        layout.fields()
                .forEach(field -> widths.add(new ClassFields.FieldWidth(
                        StableNames.of(field.field().declaring()),
                        field.field().name(),
                        field.sizeBytes(),
                        field.field().isReference())));
        return new ClassFields(StableNames.of(type), widths);
    }

    void add(@Nullable Frame frame, long bytes) {
        parts.merge(Optional.ofNullable(frame), bytes, Long::sum);
    }

    void edge(Edge edge) {
        edges.add(edge);
    }

    void cut(Cut cut) {
        cuts.add(cut);
    }

    Shape shape(Kind kind, HeapType type, TypeName name, @Nullable Problem problem) {
        return shape(kind, type, name, null, problem);
    }

    Shape visited(HeapType type, TypeName name, Shape.Visitor visitor) {
        return shape(Kind.VISITED, type, name, visitor, null);
    }

    private Shape shape(
            Kind kind, HeapType type, TypeName name, Shape.@Nullable Visitor visitor, @Nullable Problem problem) {
        return new Shape(
                kind,
                StableNames.of(type),
                name,
                parts.entrySet().stream()
                        .map(part -> new Part(part.getKey().orElse(null), part.getValue()))
                        .toList(),
                List.copyOf(edges),
                List.copyOf(cuts),
                null,
                visitor,
                fields,
                problem);
    }
}
