package io.github.heapfold.rules.conformance;

import io.github.heapfold.fixtures.graphs.Cell;
import io.github.heapfold.fixtures.graphs.DoublyLinked;
import io.github.heapfold.fixtures.graphs.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Graphs that recursion would not survive: long ways to the end, and ways that come back to where they began. */
final class DeepGraphs {
    private DeepGraphs() {}

    static Map<String, Supplier<?>> all() {
        Map<String, Supplier<?>> all = new LinkedHashMap<>();
        all.put("chain of 10,000,000", () -> Node.chain(10_000_000));
        all.put("ring of 1,000,000", () -> DoublyLinked.chain(1_000_000, true));
        all.put("circle of 1,000,000 cells", () -> circle(1_000_000));
        all.put("1,000,000 arrays in arrays", () -> arrays(1_000_000));
        all.put("1,000,000 lists in lists", () -> lists(1_000_000));
        all.put("1,000,000 optionals of optionals", () -> optionals(1_000_000));
        return all;
    }

    private static Cell circle(int length) {
        Cell last = new Cell(null);
        Cell first = last;
        for (int i = 1; i < length; i++) {
            first = new Cell(first);
        }
        last.content = first;
        return first;
    }

    private static Object[] arrays(int depth) {
        Object[] array = {};
        for (int i = 1; i < depth; i++) {
            array = new Object[] {null, array, null};
        }
        return array;
    }

    private static List<?> lists(int depth) {
        List<Object> list = new ArrayList<>(0);
        for (int i = 1; i < depth; i++) {
            List<Object> outer = new ArrayList<>(1);
            outer.add(list);
            list = outer;
        }
        return list;
    }

    private static Optional<?> optionals(int depth) {
        Optional<?> optional = Optional.empty();
        for (int i = 1; i < depth; i++) {
            optional = Optional.of(optional);
        }
        return optional;
    }
}
