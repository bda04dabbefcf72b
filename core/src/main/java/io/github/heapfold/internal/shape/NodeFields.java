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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the fields that a container rule speaks of in a class. */
final class NodeFields {
    private static final long UNNAMED = -1;
    private static final long ABSENT = -2;

    /** What a field may be declared as that holds an array or not. */
    private static final Set<String> ABOVE_ARRAYS =
            Set.of("java.lang.Object", "java.lang.Cloneable", "java.io.Serializable");

    private final HeapType type;
    private final ContainerShape.Node node;
    private final List<HeapField> fields;

    /** Of the class, or a subclass of it, that the node names. */
    NodeFields(HeapType type, ContainerShape.Node node, ObjectLayout layout) {
        this.type = type;
        this.node = node;
        fields = layout.fields().stream().map(FieldLayout::field).toList();
    }

    /**
     * What the rule says and the class is not like.
     *
     * @param what the rule expects
     * @param remedy what to do about it
     */
    record Missing(String what, String remedy) {
        private static Missing of(String what) {
            return new Missing(what, "get a Heapfold that knows this version, or register a rule");
        }
    }

    /** What the rule says and the class is not like; null if all is as it says. */
    @Nullable
    Missing missing() {
        for (Map.Entry<String, FieldPlan> plan : node.plans().entrySet()) {
            HeapField field = named(plan.getKey());
            boolean optional = node.optional().contains(plan.getKey());
            if (field == null && !optional) {
                return Missing.of("a field \"" + plan.getKey() + "\"");
            }
            if (field != null && !field.isReference() && !optional) {
                return Missing.of("a reference in field \"" + plan.getKey() + "\", which is " + field.typeName());
            }
            if (field != null && field.isReference()) {
                Missing otherWord = otherWord(field, plan.getValue(), optional);
                if (otherWord != null) {
                    return otherWord;
                }
            }
        }
        ContainerShape.Size size = node.size();
        String missing = size == null ? null : missing(size);
        return missing == null ? null : Missing.of(missing);
    }

    /** Where the rule says one object and the field is declared as an array, or the other way round. */
    private static @Nullable Missing otherWord(HeapField field, FieldPlan plan, boolean optional) {
        HeapType declared = field.type();
        if (declared == null) {
            return null;
        }
        String in = " in field \"" + field.name() + "\", which is " + field.typeName();
        if (declared.isArray()) {
            String word = slotsFor(plan);
            return word == null ? null : new Missing("one object" + in + ", an array", "name the field in " + word);
        }
        boolean may = ABOVE_ARRAYS.contains(declared.name()) || optional && plan == FieldPlan.SLOTS;
        String word = may ? null : oneFor(plan);
        return word == null ? null : new Missing("an array" + in + ", no array", "name the field in " + word);
    }

    private static @Nullable String slotsFor(FieldPlan plan) {
        return switch (plan) {
            case ELEMENTS -> "slots";
            case ELEMENTS_OR_MARKERS -> "slotsOrMarkers";
            case KEYS, KEYS_OR_MARKERS -> "keySlots";
            default -> null;
        };
    }

    private static @Nullable String oneFor(FieldPlan plan) {
        return switch (plan) {
            case SLOTS -> "elements";
            case SLOTS_OR_MARKERS -> "elementsOrMarkers";
            case KEY_SLOTS -> "keys";
            default -> null;
        };
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
