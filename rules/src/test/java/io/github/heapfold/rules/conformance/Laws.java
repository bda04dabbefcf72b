package io.github.heapfold.rules.conformance;

import io.github.heapfold.MemoryProfile;
import java.util.HashSet;
import java.util.List;

/** What holds for every profile, whatever was profiled. */
final class Laws {
    private Laws() {}

    /** What one profile says of itself. */
    static void ofOne(MemoryProfile profile, Complaints complaints) {
        complaints.unlessEqual("warnings", profile.warnings(), List.of());
        complaints.unlessEqual("sum of lines", bytes(profile.entries()), profile.totalBytes());
        complaints.unlessEqual("bytes of statistics", profile.statistics().bytes(), profile.totalBytes());
        complaints.unlessEqual("objects of statistics", profile.statistics().objects(), profile.objectCount());
        complaints.unlessEqual(
                "objects of lines",
                profile.entries().stream()
                        .mapToLong(MemoryProfile.Entry::objects)
                        .sum(),
                profile.objectCount());
        complaints.unlessEqual(
                "empty lines",
                profile.entries().stream().filter(line -> line.bytes() <= 0).toList(),
                List.of());
        complaints.unlessEqual(
                "paths that hold a frame more often than a wrapper's may",
                profile.entries().stream()
                        .map(MemoryProfile.Entry::path)
                        .filter(path -> new HashSet<>(path).size() * 3 < path.size())
                        .toList(),
                List.of());
        String text = profile.toString();
        complaints.unlessEqual(
                "text parsed and written again", MemoryProfile.parse(text).toString(), text);
    }

    /** What the two accountings of one graph say of each other. */
    static void ofBoth(MemoryProfile exact, MemoryProfile logical, Complaints complaints) {
        complaints.unlessEqual("gaps in logical", bytes(gaps(logical)), 0L);
        complaints.unlessEqual(
                "logical + padding + spare", logical.totalBytes() + bytes(gaps(exact)), exact.totalBytes());
        complaints.unlessEqual("objects in logical", logical.objectCount(), exact.objectCount());
        complaints.unlessEqual(
                "class counts in logical",
                logical.classCounts().size(),
                exact.classCounts().size());
        complaints.unlessEqual("boundaries in logical", logical.boundaries(), exact.boundaries());
    }

    private static List<MemoryProfile.Entry> gaps(MemoryProfile profile) {
        return profile.entries().stream().filter(Laws::isGap).toList();
    }

    private static boolean isGap(MemoryProfile.Entry line) {
        String last = line.path().get(line.path().size() - 1);
        return last.endsWith("[padding]") || last.endsWith("[spare]");
    }

    private static long bytes(List<MemoryProfile.Entry> lines) {
        return lines.stream().mapToLong(MemoryProfile.Entry::bytes).sum();
    }
}
