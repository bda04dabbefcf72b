package io.github.heapfold.internal.shape;

import io.github.heapfold.internal.shape.Shape.Live;
import io.github.heapfold.layout.FieldLayout;
import io.github.heapfold.layout.ObjectLayout;
import io.github.heapfold.type.HeapField;
import io.github.heapfold.type.HeapType;
import io.github.heapfold.typerule.ContainerShape;
import io.github.heapfold.typerule.FieldPlan;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the fields that a container rule speaks of in a class. */
final class NodeFields {
    private static final long UNNAMED = -1;
    private static final long ABSENT = -2;

    private final HeapType type;
    private final ContainerShape.Node node;
    private final List<HeapField> fields;

    /** Of the class, or a subclass of it, that the node names. */
    NodeFields(HeapType type, ContainerShape.Node node, ObjectLayout layout) {
        this.type = type;
        this.node = node;
        fields = layout.fields().stream().map(FieldLayout::field).toList();
    }

    /** What the rule names and the class does not have; null if nothing. */
    @Nullable
    String missing() {
        for (Map.Entry<String, FieldPlan> plan : node.plans().entrySet()) {
            HeapField field = named(plan.getKey());
            boolean optional = node.optional().contains(plan.getKey());
            if (field == null && !optional) {
                return "a field \"" + plan.getKey() + "\"";
            }
            if (field != null && !field.isReference() && !optional) {
                return "a reference in field \"" + plan.getKey() + "\", which is " + field.typeName();
            }
        }
        ContainerShape.Size size = node.size();
        return size == null ? null : missing(size);
    }

    private @Nullable String missing(ContainerShape.Size size) {
        for (String field : Arrays.asList(size.field(), size.fromField())) {
            if (offsetOf(field, "int") == ABSENT) {
                return "an int field \"" + field + "\"";
            }
        }
        if (offsetOf(size.shiftField(), "byte") == ABSENT) {
            return "a byte field \"" + size.shiftField() + "\"";
        }
        if (offsetOf(size.flagField(), "boolean") == ABSENT) {
            return "a boolean field \"" + size.flagField() + "\"";
        }
        return null;
    }

    /** Where the number of live slots lies; null if no field tells it. */
    Shape.@Nullable Size size() {
        ContainerShape.Size size = node.size();
        return size == null
                ? null
                : new Shape.Size(
                        offsetOf(size.field(), "int"),
                        offsetOf(size.fromField(), "int"),
                        offsetOf(size.shiftField(), "byte"),
                        offsetOf(size.flagField(), "boolean"),
                        size.each());
    }

    /** Which slots of the backing array are live. */
    Live live() {
        if (node.size() != null) {
            return Live.TOLD_BY_HOLDER;
        }
        return node.full() ? Live.ALL : Live.NOT_NULL;
    }

    /** Where the field of that name and type is; {@link #UNNAMED} without a name, {@link #ABSENT} if there is none. */
    private long offsetOf(@Nullable String name, String wanted) {
        if (name == null) {
            return UNNAMED;
        }
        HeapField field = named(name);
        return field == null || !field.typeName().equals(wanted) ? ABSENT : field.offset();
    }

    /** The field of that name that the node speaks for: in its class, or the nearest superclass that has one. */
    private @Nullable HeapField named(String name) {
        HeapField found = null;
        for (HeapField field : fields) { // topmost superclass first, so that the nearest comes last
            if (field.name().equals(name) && speaksFor(field)) {
                found = field;
            }
        }
        return found;
    }

    /** What the rule says of a field that its node speaks for; null if nothing. */
    @Nullable
    FieldPlan planOf(HeapField field, ContainerShape container) {
        FieldPlan own = node.plans().get(field.name());
        if (own != null) {
            return own;
        }
        // an entry class that extends another one, as LinkedHashMap.Entry does HashMap.Node
        for (HeapType c : type.superclasses()) {
            ContainerShape.Node other = container.entries().get(c.name());
            if (other != null && speaksFor(other, field)) {
                FieldPlan plan = other.plans().get(field.name());
                if (plan != null) {
                    return plan;
                }
            }
        }
        return node.stackRest() ? FieldPlan.STACK : null;
    }

    /** Whether the field is one of the class that the node names, or above it; of any where subclasses are generated. */
    boolean speaksFor(HeapField field) {
        return speaksFor(node, field);
    }

    private boolean speaksFor(ContainerShape.Node other, HeapField field) {
        return other.generated() || isAtOrAbove(field.declaring(), other.className());
    }

    /** Whether {@code declaring} is the class of that name among the type's superclasses, or above it. */
    private boolean isAtOrAbove(HeapType declaring, String className) {
        for (HeapType c : type.superclasses()) {
            if (c.name().equals(className)) {
                return c.superclasses().contains(declaring);
            }
        }
        return true; // the rule was registered for an interface
    }
}
