package io.github.heapfold.export;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.export.internal.AtomicFile;
import io.github.heapfold.tree.ObjectCount;
import io.github.heapfold.tree.OwnBytes;
import io.github.heapfold.tree.Place;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A table of a profile for spreadsheets and databases: comma-separated values in UTF-8, as RFC 4180 has them, a header first. */
public final class Csv {
    private Csv() {}

    /** Which table. */
    public enum Table {
        /** The lines of the view: path, kind, bytes, objects. The bytes add up to the profile's. */
        LINES,
        /** The objects by class: class, objects, shallow bytes, array elements. */
        TYPES
    }

    /**
     * Writes a file, replacing the one that is there. On failure that one stays as it was.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(MemoryProfile profile, Table table, Path file) throws IOException {
        AtomicFile.write(file, out -> write(profile, table, out));
    }

    /**
     * Writes a table and leaves the stream open.
     *
     * @throws IOException if the stream throws it
     */
    public static void write(MemoryProfile profile, Table table, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        switch (table) {
            case LINES -> lines(profile, writer);
            case TYPES -> types(profile, writer);
        }
        writer.flush();
    }

    private static void lines(MemoryProfile profile, Writer out) throws IOException {
        out.write("path,kind,bytes,objects\n");
        for (Place.Located located : profile.root().located()) {
            for (OwnBytes own : located.place().own()) {
                if (profile.accounting().counts(own.kind())) {
                    row(out, String.join(";", located.path()), own.kind().name(), own.bytes(), own.objects());
                }
            }
        }
    }

    private static void types(MemoryProfile profile, Writer out) throws IOException {
        Map<String, long[]> types = new TreeMap<>();
        for (Place.Visited visited : profile.root().all()) {
            for (ObjectCount count : visited.place().counts()) {
                long[] sums = types.computeIfAbsent(count.className(), name -> new long[3]);
                sums[0] += count.objects();
                sums[1] += count.shallowBytes();
                sums[2] += count.arrayElements();
            }
        }
        out.write("class,objects,shallow bytes,array elements\n");
        for (Map.Entry<String, long[]> type : types.entrySet()) {
            long[] sums = type.getValue();
            row(out, type.getKey(), sums[0], sums[1], sums[2]);
        }
    }

    private static void row(Writer out, Object... cells) throws IOException {
        boolean first = true;
        for (Object cell : List.of(cells)) {
            out.write(first ? "" : ",");
            out.write(quoted(cell.toString()));
            first = false;
        }
        out.write('\n');
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
