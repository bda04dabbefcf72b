package io.github.heapfold.rules.guava;

import static io.github.heapfold.rules.guava.GuavaSamples.some;
import static io.github.heapfold.rules.guava.GuavaSamples.texts;
import static io.github.heapfold.rules.guava.MultiSamples.firsts;
import static io.github.heapfold.rules.guava.MultiSamples.iterators;
import static io.github.heapfold.rules.samples.Samples.text;

import com.google.common.collect.ArrayTable;
import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import com.google.common.collect.Tables;
import com.google.common.collect.TreeBasedTable;
import io.github.heapfold.rules.guava.GuavaSamples.Backwards;
import io.github.heapfold.rules.samples.Samples;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Tables. */
final class TableSamples {
    private TableSamples() {}

    static void addTo(Samples samples) {
        views(samples, "HashBasedTable", n -> put(HashBasedTable.create(), n));
        views(samples, "TreeBasedTable", n -> put(TreeBasedTable.create(), n));
        views(
                samples,
                "TreeBasedTable, comparators",
                n -> put(TreeBasedTable.create(new Backwards(), Comparator.<Integer>reverseOrder()), n));
        views(samples, "newCustomTable", n -> put(Tables.newCustomTable(new LinkedHashMap<>(), TreeMap::new), n));
        views(samples, "ArrayTable", TableSamples::array);
        views(samples, "ImmutableTable", n -> ImmutableTable.copyOf(put(HashBasedTable.create(), n)));
        views(samples, "ImmutableTable, dense", TableSamples::dense);
        views(samples, "transposed", n -> Tables.transpose(columns(n)));
        views(samples, "transformed", n -> Tables.transformValues(put(HashBasedTable.create(), n), String::length));
        views(samples, "unmodifiable", n -> Tables.unmodifiableTable(put(HashBasedTable.create(), n)));
        views(
                samples,
                "unmodifiable row-sorted",
                n -> Tables.unmodifiableRowSortedTable(put(TreeBasedTable.create(), n)));
        views(samples, "synchronized", n -> Tables.synchronizedTable(put(HashBasedTable.create(), n)));
        samples.add("cell", () -> Tables.immutableCell(text(1), text(2), text(3)))
                .sizes("ImmutableTable.Builder", n -> ImmutableTable.builder().putAll(put(HashBasedTable.create(), n)));
        samples.add(
                "TreeBasedTable, part of a row",
                () -> put(TreeBasedTable.create(), 9).row(text(3)).headMap(7));
    }

    private static <T extends Table<String, Integer, String>> T put(T table, int size) {
        for (int i = 0; i < size; i++) {
            table.put(text(i), 1000 + i % 3, text(i));
        }
        return table;
    }

    private static Table<Integer, String, String> columns(int size) {
        Table<Integer, String, String> table = HashBasedTable.create();
        for (int i = 0; i < size; i++) {
            table.put(1000 + i % 3, text(i), text(i));
        }
        return table;
    }

    private static Table<String, Integer, String> array(int size) {
        Table<String, Integer, String> table = size == 0
                ? ArrayTable.create(texts(0), new java.util.ArrayList<>())
                : ArrayTable.create(texts(size), java.util.Arrays.asList(1000, 1001));
        for (int i = 0; i < size; i++) {
            table.put(text(i), 1000 + i % 2, text(i));
        }
        return table;
    }

    /** Almost all of its cells have a value. */
    private static Table<String, Integer, String> dense(int size) {
        ImmutableTable.Builder<String, Integer, String> table = ImmutableTable.builder();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < 3; j++) {
                table.put(text(i), 1000 + j, text(j));
            }
        }
        return table.build();
    }

    private static void views(Samples samples, String name, IntFunction<Table<String, Integer, ?>> bySize) {
        samples.sizes(name, bySize::apply).add(name + ", views made", () -> {
            Table<String, Integer, ?> table = bySize.apply(3);
            table.cellSet();
            table.values();
            table.rowKeySet();
            table.columnKeySet();
            CollectionSamples.viewed(table.rowMap());
            CollectionSamples.viewed(table.columnMap());
            return table;
        });
        some(samples, name + ", cell set", n -> bySize.apply(n).cellSet());
        some(samples, name + ", first cell", n -> firsts(bySize.apply(n).cellSet()));
        some(samples, name + ", values", n -> bySize.apply(n).values());
        some(samples, name + ", row key set", n -> bySize.apply(n).rowKeySet());
        some(samples, name + ", column key set", n -> bySize.apply(n).columnKeySet());
        some(
                samples,
                name + ", iterators",
                n -> iterators(
                        bySize.apply(n).cellSet(),
                        bySize.apply(n).values(),
                        bySize.apply(n).columnKeySet(),
                        bySize.apply(n).row(text(0)).entrySet(),
                        bySize.apply(n).column(1000).entrySet()));
        CollectionSamples.mapView(
                samples, name + ", row map", n -> bySize.apply(n).rowMap());
        CollectionSamples.mapView(
                samples, name + ", column map", n -> bySize.apply(n).columnMap());
        CollectionSamples.mapView(samples, name + ", row", n -> bySize.apply(n).row(text(0)));
        CollectionSamples.mapView(
                samples, name + ", column", n -> bySize.apply(n).column(1000));
    }
}
