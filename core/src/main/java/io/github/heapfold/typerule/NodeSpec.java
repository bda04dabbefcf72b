package io.github.heapfold.typerule;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says of one class of a container where each of its fields leads. Primitive fields need no word. */
public sealed class NodeSpec permits ContainerSpec {
    private final String className;
    private final Map<String, FieldPlan> plans = new LinkedHashMap<>();
    private final Set<String> optional = new HashSet<>();
    private @Nullable String sizeField;
    private boolean full;
    private boolean generated;

    NodeSpec(String className) {
        this.className = className;
    }

    /** Fields that hold an element, or an array of elements. */
    public NodeSpec elements(String... fields) {
        return plan(FieldPlan.ELEMENTS, fields);
    }

    /** Fields that hold a backing array; its contents are {@code Type[slots]}, what they refer to are elements. */
    public NodeSpec slots(String... fields) {
        return plan(FieldPlan.ELEMENTS, fields);
    }

    /**
     * Fields that hold an element or an array of elements, or in their place a constant that stands for none: a bare
     * {@link Object}, or an object of a class that is a {@linkplain ContainerSpec#part part}. The constant is structure.
     */
    public NodeSpec elementsOrMarkers(String... fields) {
        return plan(FieldPlan.ELEMENTS_OR_MARKERS, fields);
    }

    /** Fields that hold a key, or an array of keys. */
    public NodeSpec keys(String... fields) {
        return plan(FieldPlan.KEYS, fields);
    }

    /** Fields that hold an entry object, or an array of them. */
    public NodeSpec entries(String... fields) {
        return plan(FieldPlan.ENTRIES, fields);
    }

    /** Fields that hold an array of key, value, key, value. */
    public NodeSpec pairs(String... fields) {
        return plan(FieldPlan.PAIRS, fields);
    }

    /** Fields that lead to structure only: locks, cached views, shared constants. */
    public NodeSpec stack(String... fields) {
        return plan(FieldPlan.STACK, fields);
    }

    /** Fields that hold the container which does this one's work, as a set has a map. */
    public NodeSpec backing(String... fields) {
        return plan(FieldPlan.BACKING, fields);
    }

    /** The int field that tells how many slots of the backing array are live. */
    public NodeSpec size(String field) {
        sizeField = field;
        return this;
    }

    /** Every slot of the backing array is live, null or not; unless said so or counted by a field, a null slot is spare. */
    public NodeSpec full() {
        full = true;
        return this;
    }

    /**
     * Subclasses are generated ones: the plans speak for the fields that these add too, and primitive fields of theirs are
     * structure.
     */
    public NodeSpec generated() {
        generated = true;
        return this;
    }

    /** Of the fields named so far, those that some versions of the class lack. */
    public NodeSpec mayLack(String... fields) {
        for (String field : fields) {
            if (!plans.containsKey(field)) {
                throw new IllegalArgumentException("mayLack names \"" + field + "\" of " + className
                        + ", which no plan names; name it in elements, keys, entries, pairs, stack or backing first");
            }
            optional.add(field);
        }
        return this;
    }

    private NodeSpec plan(FieldPlan plan, String... fields) {
        for (String field : fields) {
            FieldPlan before = plans.put(field, plan);
            if (before != null && before != plan) {
                throw new IllegalArgumentException("field \"" + field + "\" of " + className + " has two plans, "
                        + before + " and " + plan + "; name it once");
            }
        }
        return this;
    }

    ContainerShape.Node toNode() {
        return new ContainerShape.Node(className, plans, optional, sizeField, full, generated);
    }
}
