package io.github.heapfold.internal.shape;

import io.github.heapfold.internal.shape.Shape.Edge;
import io.github.heapfold.type.HeapField;
import io.github.heapfold.typerule.ContainerShape;
import io.github.heapfold.typerule.FieldPlan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds among the fields of one class of a split map those that hold keys and the values that go with them. */
final class KeyedFields {
    private static final String REFERENCE = "java.lang.ref.Reference";

    private final List<HeapField> keys = new ArrayList<>();
    private final List<HeapField> values = new ArrayList<>();
    private final List<HeapField> nodes = new ArrayList<>();
    private final List<HeapField> keyArrays = new ArrayList<>();
    private final List<HeapField> valueArrays = new ArrayList<>();
    private @Nullable HeapField backing;
    private boolean markers;
    private final boolean part;

    /** Of the map's own object, or of a part of it. */
    KeyedFields(boolean part) {
        this.part = part;
    }

    void add(HeapField field, FieldPlan plan) {
        switch (plan) {
            case KEYS -> keys.add(field);
            case KEY_SLOTS -> keyArrays.add(field);
            case ELEMENTS, ELEMENTS_OR_MARKERS -> {
                // the queue of a weak entry is no value
                if (!field.declaring().name().equals(REFERENCE) || field.name().equals("referent")) {
                    values.add(field);
                }
            }
            case SLOTS, SLOTS_OR_MARKERS -> {
                valueArrays.add(field);
                markers |= plan == FieldPlan.SLOTS_OR_MARKERS;
            }
            case ENTRIES -> nodes.add(field);
            case BACKING -> backing = backing == null && !part ? field : backing;
            default -> {}
        }
    }

    Keyed entry(Labels labels, Role nodeRole) {
        return new Keyed.Entry(
                labels,
                first(keys),
                first(values),
                nodes.stream().map(HeapField::offset).toList(),
                nodeRole);
    }

    private static long first(List<HeapField> fields) {
        return fields.isEmpty() ? Keyed.NONE : fields.get(0).offset();
    }

    /** Structure that leads from its arrays to keys and values as told. */
    Keyed inner(Labels labels, Edge toKey, Edge toValue) {
        Keyed.Pair arrays = arrays();
        return new Keyed.Inner(
                labels, pairs(), arrays == null ? null : new Keyed.Arrays(arrays, toKey, toValue), false);
    }

    private List<Keyed.Pair> pairs() {
        // in a part, nodes may stand for values
        List<HeapField> seconds = values.isEmpty() && part ? nodes : values;
        boolean one = keys.size() == 1 && !seconds.isEmpty();
        List<Keyed.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < keys.size() && (one || keys.size() == seconds.size()); i++) {
            pairs.add(new Keyed.Pair(keys.get(i).offset(), seconds.get(i).offset()));
        }
        return pairs;
    }

    private Keyed.@Nullable Pair arrays() {
        if (keyArrays.size() != 1 || valueArrays.isEmpty()) {
            return null;
        }
        HeapField second = valueArrays.stream()
                .filter(field -> field.type() == null || ShapeCompiler.holdsReferences(field.type()))
                .findFirst()
                .orElse(valueArrays.get(0));
        return new Keyed.Pair(keyArrays.get(0).offset(), second.offset());
    }

    /** Whether the field is one of two parallel arrays. */
    boolean isParallel(HeapField field) {
        Keyed.Pair arrays = arrays();
        return arrays != null
                && field.isReference()
                && (field.offset() == arrays.key() || field.offset() == arrays.value());
    }

    /** Whether constants may stand in an array of values. */
    boolean maybeMarkers() {
        return markers;
    }

    /** Whether the field leads to the first of the containers that do this one's work. */
    boolean isFirstBacking(HeapField field) {
        return field.equals(backing);
    }

    /** Whether a rule tells which key goes with which value, here or in the map that does this one's work. */
    static boolean tellsKeys(ContainerShape shape) {
        List<ContainerShape.Node> structure = new ArrayList<>(shape.parts().values());
        structure.add(shape.container());
        return shape.container().plans().containsValue(FieldPlan.BACKING)
                || shape.entries().values().stream().anyMatch(node -> has(node, FieldPlan.KEYS))
                || structure.stream().anyMatch(node -> has(node, FieldPlan.PAIRS))
                || structure.stream()
                        .anyMatch(node -> has(node, FieldPlan.KEYS, FieldPlan.KEY_SLOTS)
                                && has(
                                        node,
                                        FieldPlan.ELEMENTS,
                                        FieldPlan.ELEMENTS_OR_MARKERS,
                                        FieldPlan.SLOTS,
                                        FieldPlan.SLOTS_OR_MARKERS));
    }

    private static boolean has(ContainerShape.Node node, FieldPlan... plans) {
        return List.of(plans).stream().anyMatch(node.plans()::containsValue);
    }
}
