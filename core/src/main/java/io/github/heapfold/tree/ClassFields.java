package io.github.heapfold.tree;

import java.util.List;

/**
 * The instance fields of a class, those of the topmost superclass first, within a class in declaration order.
 *
 * @param className binary name
 */
public record ClassFields(String className, List<FieldWidth> fields) implements Comparable<ClassFields> {

    public ClassFields {
        fields = List.copyOf(fields);
    }

    /**
     * One field.
     *
     * @param declaring binary name of the class that declares it
     * @param widthBytes 1, 2, 4 or 8; of a reference under the profile's own layout
     */
    public record FieldWidth(String declaring, String name, int widthBytes, boolean reference) {}

    @Override
    public int compareTo(ClassFields other) {
        int byName = className.compareTo(other.className);
        return byName != 0 ? byName : fields.toString().compareTo(other.fields.toString());
    }
}
