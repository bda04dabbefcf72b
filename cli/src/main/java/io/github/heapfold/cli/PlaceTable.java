package io.github.heapfold.cli;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfile.ClassCount;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Where the objects of a class stand, the most bytes first.
 *
 * @param bytes what these objects take by themselves
 */
record PlaceTable(String className, List<ClassCount> rows, long objects, long bytes) {
    static PlaceTable of(MemoryProfile profile, String className) throws Failure {
        List<ClassCount> rows = profile.classCounts().stream()
                .filter(count -> count.className().equals(className)
                        || count.className().replace('$', '.').equals(className))
                .sorted(Comparator.comparingLong(ClassCount::shallowBytes).reversed())
                .toList();
        if (rows.isEmpty()) {
            throw new Failure("no object of " + className + " was found in what was profiled; give its full name,"
                    + " or other roots: local variables are none");
        }
        return new PlaceTable(
                className,
                rows,
                rows.stream().mapToLong(ClassCount::objects).sum(),
                rows.stream().mapToLong(ClassCount::shallowBytes).sum());
    }

    String toText(int top) {
        StringBuilder text = new StringBuilder(
                String.format(Locale.ROOT, "%s: %,d objects, %,d bytes of their own\n", className, objects, bytes));
        for (ClassCount row : rows.subList(0, Math.min(top, rows.size()))) {
            text.append(line(row.shallowBytes(), row.objects(), String.join(";", row.path())));
        }
        if (rows.size() > top) {
            List<ClassCount> more = rows.subList(top, rows.size());
            text.append(line(
                    more.stream().mapToLong(ClassCount::shallowBytes).sum(),
                    more.stream().mapToLong(ClassCount::objects).sum(),
                    String.format(Locale.ROOT, "%,d more places", more.size())));
        }
        return text.toString();
    }

    private static String line(long bytes, long objects, String text) {
        return String.format(Locale.ROOT, "%,17d bytes %,13d objects  %s\n", bytes, objects, text);
    }
}
