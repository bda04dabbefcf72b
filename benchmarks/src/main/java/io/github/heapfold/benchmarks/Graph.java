package io.github.heapfold.benchmarks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.heapfold.fixtures.optimization.OptimizationModels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is measured. Each call builds the same graph anew. */
public enum Graph {
    /** Records, tree and hash maps, strings, boxed numbers, shared keys; by decision variables. */
    MODEL(100_000, 13.5),
    /** One object after the other, each reached from the one before only; by nodes. */
    CHAIN(2_000_000, 1),
    /** {@code Map<String, List<Integer>>} with lists of two to four numbers; by entries. */
    MULTIMAP(300_000, 8),
    /** One wide array of records that share two strings; by records. */
    RECORDS(1_000_000, 1),
    /** A tree of Jackson's nodes, an array of objects of five properties; by objects in the array. */
    JACKSON(45_000, 23);

    /** Numbers below this may come from the cache of Integer, and would be one object. */
    private static final int OUTSIDE_INTEGER_CACHE = 1 << 20;

    private final int defaultSize;
    private final double objectsPerUnit;

    Graph(int defaultSize, double objectsPerUnit) {
        this.defaultSize = defaultSize;
        this.objectsPerUnit = objectsPerUnit;
    }

    /** A graph of one to three million objects. */
    public Object build() {
        return build(defaultSize);
    }

    /** A graph of so many units, of what the constant counts by. */
    public Object build(int units) {
        return switch (this) {
            case MODEL -> OptimizationModels.generate(units);
            case CHAIN -> chain(units);
            case MULTIMAP -> multimap(units);
            case RECORDS -> records(units);
            case JACKSON -> jackson(units);
        };
    }

    /** A graph of about so many objects. */
    public Object ofObjects(int objects) {
        return build((int) Math.round(objects / objectsPerUnit));
    }

    /** The units of {@link #build()}. */
    public int defaultSize() {
        return defaultSize;
    }

    /** By its name on a command line. */
    static Graph of(String name) {
        try {
            return valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("no graph is called " + name + "; use one of " + List.of(values()), e);
        }
    }

    /** A link of the chain. */
    static final class Link {
        final Object next;
        final long number;

        Link(Object next, long number) {
            this.next = next;
            this.number = number;
        }
    }

    private static Object chain(int links) {
        Link first = new Link("end", 0);
        for (int i = 1; i < links; i++) {
            first = new Link(first, i);
        }
        return first;
    }

    private static Object multimap(int entries) {
        Map<String, List<Integer>> map = new HashMap<>();
        int number = OUTSIDE_INTEGER_CACHE;
        for (int i = 0; i < entries; i++) {
            int values = 2 + i % 3;
            List<Integer> list = new ArrayList<>(values);
            for (int j = 0; j < values; j++) {
                list.add(number++);
            }
            map.put("key" + i, list);
        }
        return map;
    }

    /** An element of the array of records. */
    record Payment(long id, double amount, int day, String currency) {}

    private static Object records(int count) {
        Payment[] records = new Payment[count];
        for (int i = 0; i < count; i++) {
            records[i] = new Payment(i, i * 0.01, i % 365, i % 3 == 0 ? "USD" : "EUR");
        }
        return records;
    }

    private static Object jackson(int items) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        var array = nodes.arrayNode();
        for (int i = 0; i < items; i++) {
            ObjectNode item = nodes.objectNode();
            item.put("id", OUTSIDE_INTEGER_CACHE + i);
            item.put("name", "item " + i);
            item.put("price", i * 0.01);
            item.put("inStock", i % 2 == 0);
            item.putArray("tags").add("tag" + i % 7).add("tag" + i % 11);
            array.add(item);
        }
        return array;
    }
}
