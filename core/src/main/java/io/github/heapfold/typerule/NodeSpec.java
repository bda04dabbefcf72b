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
    private @Nullable String fromField;
    private @Nullable String shiftField;
    private @Nullable String flagField;
    private int each = 1;
    private boolean full;
    private boolean stackRest;
    private boolean generated;

    NodeSpec(String className) {
        this.className = className;
    }

    /** Fields that hold an element; one that is an array counts with all that it reaches, as any element. */
    public NodeSpec elements(String... fields) {
        return plan(FieldPlan.ELEMENTS, fields);
    }

    /** Fields that hold a backing array; its contents are {@code Type[slots]}, what they refer to are elements. */
    public NodeSpec slots(String... fields) {
        return plan(FieldPlan.SLOTS, fields);
    }

    /**
     * Fields that hold an element, or in its place a constant that stands for none: a bare {@link Object}, or an object of
     * a class that is a {@linkplain ContainerSpec#part part}. The constant is structure.
     */
    public NodeSpec elementsOrMarkers(String... fields) {
        return plan(FieldPlan.ELEMENTS_OR_MARKERS, fields);
    }

    /** Fields that hold a backing array of elements, or in their place such a constant. */
    public NodeSpec slotsOrMarkers(String... fields) {
        return plan(FieldPlan.SLOTS_OR_MARKERS, fields);
    }

    /** Fields that hold a key. */
    public NodeSpec keys(String... fields) {
        return plan(FieldPlan.KEYS, fields);
    }

    /** Fields that hold a key, or in its place a constant of a class that is a {@linkplain ContainerSpec#part part}. */
    public NodeSpec keysOrMarkers(String... fields) {
        return plan(FieldPlan.KEYS_OR_MARKERS, fields);
    }

    /** Fields that hold a backing array of keys. */
    public NodeSpec keySlots(String... fields) {
        return plan(FieldPlan.KEY_SLOTS, fields);
    }

    /**
     * Fields that hold an entry object, or an array of them, or a tree of arrays. An array of arrays says by its type how many
     * levels it has; in an {@code Object[]} every {@code Object[]} is a further level, and an array of another class an element.
     */
    public NodeSpec entries(String... fields) {
        return plan(FieldPlan.ENTRIES, fields);
    }

    /**
     * Fields that hold an array of key, value, key, value; a {@link #size} counts pairs. Where a slot holds an object of a
     * class that is an entry or a part, that is a node with more of them, as in a trie.
     */
    public NodeSpec pairs(String... fields) {
        return plan(FieldPlan.PAIRS, fields);
    }

    /** Fields that lead to structure only: locks, cached views, shared constants. */
    public NodeSpec stack(String... fields) {
        return plan(FieldPlan.STACK, fields);
    }

    /** All fields that nothing else is said of lead to structure, whichever a version of the class has. */
    public NodeSpec stackRest() {
        stackRest = true;
        return this;
    }

    /** Fields that hold the container which does this one's work, as a set has a map. */
    public NodeSpec backing(String... fields) {
        return plan(FieldPlan.BACKING, fields);
    }

    /** The int field that tells how many slots of the backing array are live; of an array of pairs, how many pairs. */
    public NodeSpec size(String field) {
        sizeField = field;
        return this;
    }

    /** The same, of units of {@code 1 << n} slots each; n is in a byte field, as the coder of a {@link StringBuilder}. */
    public NodeSpec size(String field, String shiftField) {
        this.shiftField = shiftField;
        return size(field);
    }

    /** The two int fields between which slots are live, the second excluded; from the last slot it goes on at the first. */
    public NodeSpec between(String headField, String tailField) {
        fromField = headField;
        return size(tailField);
    }

    /** A boolean field beside {@link #size}: one more if true, as of a map that keeps a slot for the key 0. */
    public NodeSpec plus(String field) {
        flagField = field;
        return this;
    }

    /** How many slots each takes that {@link #size} counts: 2 where keys and values alternate in one array. */
    public NodeSpec each(int slots) {
        each = slots;
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

    /**
     * Of the fields named so far, those that some versions of the class lack, or have as primitive values; of {@link #slots}
     * those too that are one element in some versions.
     */
    public NodeSpec mayLack(String... fields) {
        for (String field : fields) {
            if (!plans.containsKey(field)) {
                throw new IllegalArgumentException(
                        "mayLack names \"" + field + "\" of " + className
                                + ", which no plan names; name it in elements, slots, keys, entries, pairs, stack or backing first");
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
        if (sizeField == null && (flagField != null || each != 1)) {
            throw new IllegalArgumentException(
                    "plus and each of " + className + " have no size to go with; name its field with size first");
        }
        ContainerShape.Size size =
                sizeField == null ? null : new ContainerShape.Size(sizeField, fromField, shiftField, flagField, each);
        return new ContainerShape.Node(className, plans, optional, size, full, stackRest, generated);
    }
}
