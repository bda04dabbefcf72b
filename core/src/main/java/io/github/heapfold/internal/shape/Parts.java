package io.github.heapfold.internal.shape;

import io.github.heapfold.internal.shape.Shape.Cut;
import io.github.heapfold.internal.shape.Shape.Edge;
import io.github.heapfold.internal.shape.Shape.Kind;
import io.github.heapfold.internal.shape.Shape.Part;
import io.github.heapfold.internal.shape.Shape.Problem;
import io.github.heapfold.layout.LayoutProvider;
import io.github.heapfold.layout.ObjectLayout;
import io.github.heapfold.type.HeapType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the parts and edges of one class. Bytes for the same frame add up; the header's frame comes first. */
final class Parts {
    private final @Nullable Frame header;
    private final TypeName owner;
    private final List<Part> parts = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final List<Cut> cuts = new ArrayList<>();

    Parts(@Nullable Frame header, TypeName owner) {
        this.header = header;
        this.owner = owner;
    }

    /** Adds header and padding; the fields are the caller's. */
    ObjectLayout layout(LayoutProvider layouts, HeapType type) {
        ObjectLayout layout = layouts.layoutOf(type);
        add(header, layout.headerBytes());
        if (layout.paddingBytes() > 0) {
            parts.add(new Part(Frame.role(owner, FrameRole.PADDING), layout.paddingBytes(), true));
        }
        return layout;
    }

    void add(@Nullable Frame frame, long bytes) {
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (!part.exactOnly() && java.util.Objects.equals(part.frame(), frame)) {
                parts.set(i, new Part(frame, part.bytes() + bytes, false));
                return;
            }
        }
        parts.add(new Part(frame, bytes, false));
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
                type.name(),
                name,
                List.copyOf(parts),
                List.copyOf(edges),
                List.copyOf(cuts),
                null,
                visitor,
                problem);
    }
}
