package io.github.heapfold.cli;

import io.github.heapfold.dump.HeapDump;
import io.github.heapfold.dump.model.DumpObjects;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The objects of a dump by class.
 *
 * @param heading what the dump is, and how sizes were known
 * @param rows the largest first
 */
record ClassTable(String heading, List<Row> rows, Row total) {
    /** The objects of the classes with one name. */
    record Row(String name, long objects, long bytes) {}

    static ClassTable of(HeapDump dump) {
        DumpObjects objects = dump.objects();
        int classes = dump.classes().size();
        long[] counts = new long[classes];
        long[] bytes = new long[classes];
        long total = 0;
        for (long i = 0; i < objects.count(); i++) {
            int type = objects.classOf(i).number();
            long size = dump.sizes().shallowBytes(i);
            counts[type]++;
            bytes[type] += size;
            total += size;
        }
        Map<String, Row> byName = new HashMap<>();
        for (int i = 0; i < classes; i++) {
            if (counts[i] > 0) {
                byName.merge(
                        dump.classes().get(i).sourceName(),
                        new Row(dump.classes().get(i).sourceName(), counts[i], bytes[i]),
                        (a, b) -> new Row(a.name(), a.objects() + b.objects(), a.bytes() + b.bytes()));
            }
        }
        List<Row> rows = byName.values().stream()
                .sorted(Comparator.comparingLong(Row::bytes).reversed().thenComparing(Row::name))
                .toList();
        return new ClassTable(heading(dump), rows, new Row("total", objects.count(), total));
    }

    private static String heading(HeapDump dump) {
        return dump.path().getFileName() + ": " + dump.format() + ", taken " + dump.taken() + "\n"
                + dump.sizes().vm() + "\n"
                + "layout " + dump.sizes().source() + "\n\n";
    }

    /** Heading, total and the first rows. */
    String toText(int top) {
        StringBuilder text = new StringBuilder(heading);
        text.append(line(total));
        rows.stream().limit(top).forEach(row -> text.append(line(row)));
        if (rows.size() > top) {
            Row rest = rows.stream()
                    .skip(top)
                    .reduce(new Row("", 0, 0), (a, b) -> new Row("", a.objects() + b.objects(), a.bytes() + b.bytes()));
            int more = rows.size() - top;
            text.append(line(new Row(
                    String.format(Locale.ROOT, "%,d more %s", more, more == 1 ? "class" : "classes"),
                    rest.objects(),
                    rest.bytes())));
        }
        return text.toString();
    }

    private String line(Row row) {
        double share = total.bytes() == 0 ? 0 : 100.0 * row.bytes() / total.bytes();
        return String.format(
                        Locale.ROOT,
                        "%5.1f%% %,17d bytes %,13d objects  %s%n",
                        share,
                        row.bytes(),
                        row.objects(),
                        row.name())
                .replace(System.lineSeparator(), "\n");
    }
}
