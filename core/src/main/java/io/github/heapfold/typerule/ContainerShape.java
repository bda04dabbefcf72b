package io.github.heapfold.typerule;

import io.github.heapfold.type.HeapField;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A container rule as data: which fields are structure, which lead to elements. Built by {@link ContainerSpec}.
 *
 * @param container the plans for the container's own fields, and those it inherits
 * @param entries class name to the plans of a per-element object's fields, counted as {@code Type[entry]}
 * @param parts class name to the plans of a structural object's fields, counted as {@code Type[stack]}
 * @param chainKey class of what stands for a key where the value is an array of further pairs; null if there is none
 * @param map whether it is a map, though no plan says so
 * @param oneLine whether structure and slots are at the container's own path, without a frame
 * @param added what is said of the fields that subclasses add
 */
public record ContainerShape(
        Node container,
        Map<String, Node> entries,
        Map<String, Node> parts,
        @Nullable String chainKey,
        boolean map,
        boolean oneLine,
        Added added) {

    public ContainerShape {
        entries = own(entries);
        parts = own(parts);
    }

    /** A copy that is not shared with others, as is the JDK's empty map: views of a map are kept in the map. */
    private static <V> Map<String, V> own(Map<String, V> map) {
        return Collections.unmodifiableMap(new HashMap<>(map));
    }

    /**
     * One class of a container.
     *
     * @param className binary name of the class
     * @param plans field name to what it leads to; fields not named are shown as fields if they hold a reference
     * @param optional names in {@code plans} that the class may lack, in one JDK or another
     * @param size what tells the number of live slots in the backing array; null: slots that are not null
     * @param full whether all slots of the backing array are live, null or not
     * @param stackRest whether fields not named in {@code plans} are structure too, not shown as fields
     * @param generated whether the plans speak for fields of subclasses too
     */
    public record Node(
            String className,
            Map<String, FieldPlan> plans,
            java.util.Set<String> optional,
            @Nullable Size size,
            boolean full,
            boolean stackRest,
            boolean generated) {
        public Node {
            plans = own(plans);
            optional = java.util.Set.copyOf(optional);
        }
    }

    /**
     * The number of live slots.
     *
     * @param field of type int
     * @param fromField int field to count from, around the end of the array; null for 0
     * @param shiftField byte field n where each that {@code field} counts takes {@code 1 << n} slots; null for one slot
     * @param flagField boolean field, one more if true; null for none
     * @param each slots that each of them takes, whatever the shift
     */
    public record Size(
            String field,
            @Nullable String fromField,
            @Nullable String shiftField,
            @Nullable String flagField,
            int each) {}

    /**
     * Fields that subclasses add.
     *
     * @param ending what frames leave out of their names, which primitive ones that are structure lack; empty for nothing
     * @param stack names of those that are structure besides
     */
    public record Added(String ending, java.util.Set<String> stack) {
        public Added {
            stack = java.util.Set.copyOf(stack);
        }

        /** Whether a field is structure. */
        public boolean isStack(HeapField field) {
            return stack.contains(field.name())
                    || !field.isReference() && !field.name().endsWith(ending);
        }

        /** The name without the ending, unless it is nothing else. */
        public String trim(String name) {
            return name.endsWith(ending) && name.length() > ending.length()
                    ? name.substring(0, name.length() - ending.length())
                    : name;
        }
    }
}
