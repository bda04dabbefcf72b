package io.github.heapfold.typerule;

import java.util.Locale;

/** What a profile shows of the objects of a class. Immutable; compiled once per class, not interpreted per object. */
public sealed interface TypeRule {

    /** The word for it, the one that registers it on {@link Rules}: {@code leaf}, {@code fields} ... */
    default String kind() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** One line: the object's bytes and those of all that it is first to reach, at the path where it stands. */
    record Leaf() implements TypeRule {}

    /** A frame per field. The default. */
    record Fields() implements TypeRule {}

    /** Structure apart from elements, without running the container's code. */
    record Container(ContainerShape shape) implements TypeRule {}

    /** Code that tells what is beneath an object. */
    record Visit(TypeVisitor<Object> visitor) implements TypeRule {}

    /** Not entered. */
    record Stop() implements TypeRule {}
}
