package io.github.heapfold.internal.shape;

import io.github.heapfold.internal.heap.HeapAccess;
import io.github.heapfold.internal.shape.Shape.Live;
import io.github.heapfold.layout.FieldLayout;
import io.github.heapfold.layout.ObjectLayout;
import io.github.heapfold.typerule.ContainerShape;
import io.github.heapfold.typerule.FieldPlan;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the fields that a container rule speaks of in a class. */
final class NodeFields {
    private static final long UNNAMED = -1;
    private static final long ABSENT = -2;

    private final Class<?> type;
    private final ContainerShape.Node node;
    private final List<Field> fields;

    /** Of the class, or a subclass of it, that the node names. */
    NodeFields(Class<?> type, ContainerShape.Node node, ObjectLayout layout) {
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
            Field field = named(plan.getKey());
            boolean optional = node.optional().contains(plan.getKey());
            if (field == null && !optional) {
                return Missing.of("a field \"" + plan.getKey() + "\"");
            }
            if (field != null && field.getType().isPrimitive() && !optional) {
                return Missing.of("a reference in field \"" + plan.getKey() + "\", which is " + field.getType());
            }
            if (field != null && !field.getType().isPrimitive()) {
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
    private static @Nullable Missing otherWord(Field field, FieldPlan plan, boolean optional) {
        Class<?> declared = field.getType();
        String in = " in field \"" + field.getName() + "\", which is " + declared.getTypeName();
        if (declared.isArray()) {
            String word = slotsFor(plan);
            return word == null ? null : new Missing("one object" + in + ", an array", "name the field in " + word);
        }
        boolean may = declared.isAssignableFrom(Object[].class) || optional && plan == FieldPlan.SLOTS;
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
            if (offsetOf(field, int.class) == ABSENT) {
                return "an int field \"" + field + "\"";
            }
        }
        if (offsetOf(size.shiftField(), byte.class) == ABSENT) {
            return "a byte field \"" + size.shiftField() + "\"";
        }
        if (offsetOf(size.flagField(), boolean.class) == ABSENT) {
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
                        offsetOf(size.field(), int.class),
                        offsetOf(size.fromField(), int.class),
                        offsetOf(size.shiftField(), byte.class),
                        offsetOf(size.flagField(), boolean.class),
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
    private long offsetOf(@Nullable String name, Class<?> wanted) {
        if (name == null) {
            return UNNAMED;
        }
        Field field = named(name);
        return field == null || field.getType() != wanted ? ABSENT : HeapAccess.offsetOf(field);
    }

    /** The field of that name that the node speaks for: in its class, or the nearest superclass that has one. */
    private @Nullable Field named(String name) {
        Field found = null;
        for (Field field : fields) { // topmost superclass first, so that the nearest comes last
            if (field.getName().equals(name) && speaksFor(field)) {
                found = field;
            }
        }
        return found;
    }

    /** What the rule says of a field that its node speaks for; null if nothing. */
    @Nullable
    FieldPlan planOf(Field field, ContainerShape container) {
        FieldPlan own = node.plans().get(field.getName());
        if (own != null) {
            return own;
        }
        // an entry class that extends another one, as LinkedHashMap.Entry does HashMap.Node
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            ContainerShape.Node other = container.entries().get(c.getName());
            if (other != null && speaksFor(other, field)) {
                FieldPlan plan = other.plans().get(field.getName());
                if (plan != null) {
                    return plan;
                }
            }
        }
        return node.stackRest() ? FieldPlan.STACK : null;
    }

    /** Whether the field is one of the class that the node names, or above it; of any where subclasses are generated. */
    boolean speaksFor(Field field) {
        return speaksFor(node, field);
    }

    private boolean speaksFor(ContainerShape.Node other, Field field) {
        return other.generated() || isAtOrAbove(field.getDeclaringClass(), other.className());
    }

    /** Whether {@code declaring} is the class of that name among the type's superclasses, or above it. */
    private boolean isAtOrAbove(Class<?> declaring, String className) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            if (c.getName().equals(className)) {
                return declaring.isAssignableFrom(c);
            }
        }
        return true; // the rule was registered for an interface
    }
}
