package io.github.heapfold.typerule;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A container rule as data: which fields are structure, which lead to elements. Built by {@link ContainerSpec}.
 *
 * @param container the plans for the container's own fields, and those it inherits
 * @param entries class name to the plans of a per-element object's fields, counted as {@code Type[entry]}
 * @param parts class name to the plans of a structural object's fields, counted as {@code Type[stack]}
 */
public record ContainerShape(Node container, Map<String, Node> entries, Map<String, Node> parts) {

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
     * @param full whether all slots of the backing array are live, null or not
     * @param generated whether the plans speak for fields of subclasses too
     */
    public record Node(
            String className,
            Map<String, FieldPlan> plans,
            java.util.Set<String> optional,
            @Nullable String sizeField,
            boolean full,
            boolean generated) {
        public Node {
            plans = Map.copyOf(plans);
            optional = java.util.Set.copyOf(optional);
        }
    }
}
