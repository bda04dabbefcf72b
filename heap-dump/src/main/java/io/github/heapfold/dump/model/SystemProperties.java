package io.github.heapfold.dump.model;

import java.util.Map;
import java.util.TreeMap;

/** Reads the system properties: {@code System.props}, a Properties over a ConcurrentHashMap, before JDK 9 a Hashtable. */
public final class SystemProperties {
    private static final int MOST = 100_000;

    private final DumpObjects objects;
    private final Strings strings;
    private final Map<String, String> found = new TreeMap<>();
    private int visited;

    private SystemProperties(DumpObjects objects, Strings strings) {
        this.objects = objects;
        this.strings = strings;
    }

    /** The properties whose name and value are strings; empty if the dump does not have them. */
    public static Map<String, String> read(DumpObjects objects, Strings strings) {
        SystemProperties reader = new SystemProperties(objects, strings);
        for (DumpClass system : objects.classes().named("java.lang.System")) {
            for (StaticField field : system.statics()) {
                if (field.name().equals("props") && field.bits() >= 0) {
                    reader.properties(field.bits());
                }
            }
        }
        return Map.copyOf(reader.found);
    }

    private void properties(long properties) {
        long map = objects.reference(properties, "map");
        table(objects.reference(map >= 0 ? map : properties, "table"));
    }

    private void table(long table) {
        if (table < 0 || objects.kind(table) != ObjectKind.OBJECT_ARRAY) {
            return;
        }
        int length = objects.arrayLength(table);
        for (int i = 0; i < length && visited < MOST; i++) {
            long node = objects.reference(table, (long) i * objects.idBytes());
            long first = node < 0 ? node : objects.reference(node, "first"); // of a bin that is a tree
            for (long each = first >= 0 ? first : node; each >= 0 && visited++ < MOST; ) {
                entry(each);
                each = objects.reference(each, "next");
            }
        }
    }

    private void entry(long node) {
        String key = strings.text(objects.reference(node, "key"));
        long value = objects.reference(node, "val");
        String text = strings.text(value >= 0 ? value : objects.reference(node, "value"));
        if (key != null && text != null) {
            found.put(key, text);
        }
    }
}
