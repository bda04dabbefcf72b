package io.github.heapfold.internal.shape;

import io.github.heapfold.internal.shape.Shape.Edge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an object that a split map is made of tells the key and value of its entries. */
public sealed interface Keyed {
    /** The offset of what an object does not have. */
    long NONE = -1;

    Labels labels();

    /**
     * An object per entry: all of it stands beneath the entry's label. One that tells no key stands where it was found.
     *
     * @param key where the key lies, or {@link #NONE}
     * @param value where the value lies, or {@link #NONE}
     * @param nodes where it leads to further objects, one of which may hold the key or value that this one has not
     * @param role of those objects
     */
    record Entry(Labels labels, long key, long value, List<Long> nodes, Role role) implements Keyed {}

    /**
     * Structure: it stands where the map stands, wherever it was found, and what it holds beneath labels.
     *
     * @param pairs of fields that hold a key and its value
     * @param arrays two fields whose arrays hold keys and values at equal indexes; null if there are none
     * @param alternating whether it is an array of key, value, key, value
     */
    record Inner(Labels labels, List<Pair> pairs, @Nullable Arrays arrays, boolean alternating) implements Keyed {}

    /** Where a key and its value lie. */
    record Pair(long key, long value) {}

    /**
     * Where an array of keys and one of values lie, either of which may be of primitive values.
     *
     * @param toKey the role of a key, and its frame
     * @param toValue the same for a value
     */
    record Arrays(Pair fields, Edge toKey, Edge toValue) {}
}
