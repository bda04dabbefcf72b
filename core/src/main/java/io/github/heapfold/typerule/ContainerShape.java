package io.github.heapfold.typerule;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A container rule as data: which fields are structure, which lead to elements. Built by {@link ContainerSpec}.
 *
 * @param container the plans for the container's own fields, and those it inherits
 * @param entries class name to the plans of a per-element object's fields, counted as {@code Type[entry]}
 * @param parts class name to the plans of a structural object's fields, counted as {@code Type[stack]}
 * @param chainKey class of what stands for a key where the value is an array of further pairs; null if there is none
 * @param oneLine whether structure and slots are at the container's own path, without a frame
 * @param map whether it is a map, though no plan says so
 */
public record ContainerShape(
        Node container,
        Map<String, Node> entries,
        Map<String, Node> parts,
        @Nullable String chainKey,
        boolean oneLine,
        boolean map) {

    public ContainerShape {
        entries = Map.copyOf(entries);
        parts = Map.copyOf(parts);
    }

    /**
     * One class of a container.
     *
     * @param className binary name of the class
     * @param plans field name to what it leads to; fields not named are shown as fields if they hold a reference
     * @param optional names in {@code plans} that the class may lack, in one JDK or another
     * @param sizeField int field with the number of live slots in the backing array; null: slots that are not null
     * @param shiftField byte field n where each that {@code sizeField} counts takes {@code 1 << n} slots; null for one slot
     * @param full whether all slots of the backing array are live, null or not
     * @param stackRest whether fields not named in {@code plans} are structure too, not shown as fields
     */
    public record Node(
            String className,
            Map<String, FieldPlan> plans,
            java.util.Set<String> optional,
            @Nullable String sizeField,
            @Nullable String shiftField,
            boolean full,
            boolean stackRest) {
        public Node {
            plans = Map.copyOf(plans);
            optional = java.util.Set.copyOf(optional);
        }
    }
}
