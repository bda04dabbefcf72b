package io.github.heapfold.dump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What {@code gcClassHistogram} printed, by class; classes that share a name are left out. */
record Histogram(Map<String, Row> rows) {
    record Row(long instances, long bytes) {}

    static Histogram read(Path file) throws IOException {
        Map<String, Row> rows = new TreeMap<>();
        Map<String, Integer> seen = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] words = line.trim().split("\\s+");
            if (words.length >= 4 && words[0].endsWith(":")) {
                rows.put(words[3], new Row(Long.parseLong(words[1]), Long.parseLong(words[2])));
                seen.merge(words[3], 1, Integer::sum);
            }
        }
        seen.forEach((name, times) -> {
            if (times > 1) {
                rows.remove(name);
            }
        });
        return new Histogram(rows);
    }
}
