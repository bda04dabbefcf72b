package io.github.heapfold.cli;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.tree.OwnBytes;
import io.github.heapfold.tree.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The roots of a profile by size, those of the JDK's own classes last.
 *
 * @param total bytes of all
 * @param live bytes of all live objects of the JVM; empty if not known
 */
record RootTable(List<Row> rows, long total, OptionalLong live) {
    private static final Pattern JDK = Pattern.compile("(java|javax|jdk|sun|com\\.sun)\\..*");
    private static final String SHARED = "[shared by several]";

    /** One root. */
    record Row(String name, long bytes, long objects) {
        boolean isJdk() {
            return JDK.matcher(name).matches();
        }
    }

    static RootTable of(MemoryProfile profile, OptionalLong live) {
        List<Row> rows = new ArrayList<>();
        long named = 0;
        long namedObjects = 0;
        for (Place root : profile.root().children()) {
            if (root.frame().matches("[\\w$./+]+\\.[\\w$]+(#\\d+)?")
                    && root.frame().contains(".")) {
                Row row = new Row(root.frame(), root.bytesBeneath(profile.accounting()::counts), objects(root));
                rows.add(row);
                named += row.bytes;
                namedObjects += row.objects;
            }
        }
        if (profile.totalBytes() > named) {
            rows.add(new Row(SHARED, profile.totalBytes() - named, profile.objectCount() - namedObjects));
        }
        rows.removeIf(row -> row.bytes == 0);
        rows.sort(Comparator.comparing(Row::isJdk)
                .thenComparing(Comparator.comparingLong(Row::bytes).reversed())
                .thenComparing(Row::name));
        return new RootTable(List.copyOf(rows), profile.totalBytes(), live);
    }

    private static long objects(Place root) {
        long objects = 0;
        for (Place.Visited visited : root.all()) {
            for (OwnBytes own : visited.place().own()) {
                objects += own.objects();
            }
        }
        return objects;
    }

    String toText(int top) {
        StringBuilder text = new StringBuilder();
        rows.stream().limit(top).forEach(row -> text.append(line(row)));
        if (rows.size() > top) {
            List<Row> more = rows.subList(top, rows.size());
            text.append(line(new Row(
                    String.format(Locale.ROOT, "%,d more", more.size()),
                    more.stream().mapToLong(Row::bytes).sum(),
                    more.stream().mapToLong(Row::objects).sum())));
        }
        text.append(String.format(Locale.ROOT, "%,d bytes in all", total));
        live.ifPresent(bytes -> text.append(String.format(
                Locale.ROOT,
                ", %.1f%% of the %,d that are live in the JVM",
                100.0 * total / Math.max(1, bytes),
                bytes)));
        return text.append('\n').toString();
    }

    private static String line(Row row) {
        return String.format(Locale.ROOT, "%,17d bytes %,13d objects  %s\n", row.bytes, row.objects, row.name);
    }
}
