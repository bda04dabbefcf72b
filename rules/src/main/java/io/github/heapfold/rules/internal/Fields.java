package io.github.heapfold.rules.internal;

import io.github.heapfold.typerule.NodeSpec;
import java.util.stream.Stream;

/** Fields in a text: one whose name ends in {@code []} holds an array of elements, another one an element. */
public final class Fields {
    private static final String ARRAY = "[]";

    private Fields() {}

    /** The class has all of them. */
    public static NodeSpec all(NodeSpec node, String... fields) {
        return node.elements(names(false, fields)).slots(names(true, fields));
    }

    /** The class has some of them, as each does of several that share a text. */
    public static NodeSpec some(NodeSpec node, String... fields) {
        return all(node, fields).mayLack(names(false, fields)).mayLack(names(true, fields));
    }

    private static String[] names(boolean arrays, String... fields) {
        return Stream.of(fields)
                .filter(field -> field.endsWith(ARRAY) == arrays)
                .map(field -> field.replace(ARRAY, ""))
                .toArray(String[]::new);
    }
}
