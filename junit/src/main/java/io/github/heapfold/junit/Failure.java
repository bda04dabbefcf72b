package io.github.heapfold.junit;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.Warning;
import io.github.heapfold.diff.ProfileDiff;
import io.github.heapfold.export.FlameGraph;
import io.github.heapfold.tree.Place;
import io.github.heapfold.view.TextTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;

/** What a failed assertion says: the numbers, the part that is to blame, and where a page with all of it lies. */
final class Failure {
    private static final int LINES = 30;
    /** What makes a total too small to be held against a budget, or puts bytes at other places than those asked about. */
    private static final Set<Warning.Code> NOT_WHOLE = EnumSet.of(
            Warning.Code.UNREADABLE,
            Warning.Code.CHANGED_WHILE_WALKED,
            Warning.Code.TRUNCATED,
            Warning.Code.FIRST_OWNERS);

    private Failure() {}

    /** A profile that left something out proves no budget. */
    static void requireWhole(Footprint footprint, MemoryProfile profile) {
        String problems = profile.warnings().stream()
                .filter(warning -> NOT_WHOLE.contains(warning.code()))
                .map(warning -> "\n  " + warning)
                .collect(Collectors.joining());
        if (!problems.isEmpty()) {
            throw new AssertionError("the footprint of " + footprint.name() + " is not known in full:" + problems);
        }
    }

    static AssertionError noSuchPath(String path, String frame, Place nearest) {
        String there = nearest.children().stream()
                .limit(LINES)
                .map(child -> "\n  " + child.frame())
                .collect(Collectors.joining());
        return new AssertionError("the footprint has no path " + path + ": no frame " + frame + " there"
                + (there.isEmpty() ? "; nothing stands beneath" : "; what stands there is:" + there));
    }

    static AssertionError tooLarge(
            Footprint footprint, MemoryProfile profile, String what, Place place, long bytes, long budget) {
        return failed(
                what + " takes " + ByteSize.text(bytes) + ", " + ByteSize.text(bytes - budget)
                        + " more than its budget of " + ByteSize.text(budget),
                footprint,
                profile,
                place,
                budget,
                bytes);
    }

    static AssertionError notEqual(
            Footprint footprint, MemoryProfile profile, String what, Place place, long bytes, long expected) {
        return failed(
                what + " takes " + ByteSize.text(bytes) + ", not " + ByteSize.text(expected),
                footprint,
                profile,
                place,
                expected,
                bytes);
    }

    private static AssertionError failed(
            String problem, Footprint footprint, MemoryProfile profile, Place place, long expected, long actual) {
        MemoryProfile part =
                MemoryProfile.builder().facts(profile.facts()).add(place).build();
        return new AssertionFailedError(
                problem + "\n" + cut(TextTree.of(part).toString().lines().toList()) + terms(profile)
                        + page(FlameGraph.of(profile).title(footprint.name())),
                expected,
                actual);
    }

    /** @param than what the footprint was before, in words */
    static AssertionError differs(Footprint footprint, String than, MemoryProfile before, MemoryProfile after) {
        List<String> changes = ProfileDiff.between(before, after).changes().stream()
                .sorted(Comparator.comparingLong((ProfileDiff.Change change) -> -Math.abs(change.deltaBytes())))
                .map(Failure::line)
                .toList();
        return new AssertionFailedError(
                String.format(
                                Locale.ROOT,
                                "%s takes %s, %+,d against %s",
                                footprint.name(),
                                ByteSize.text(after.totalBytes()),
                                after.totalBytes() - before.totalBytes(),
                                than)
                        + "\n" + cut(changes) + terms(after)
                        + page(FlameGraph.between(before, after).title(footprint.name())),
                before.toString(),
                after.toString());
    }

    private static String line(ProfileDiff.Change change) {
        return String.format(
                Locale.ROOT,
                "%+,10d  %s  %,d -> %,d",
                change.deltaBytes(),
                String.join(";", change.path()),
                change.bytesBefore(),
                change.bytesAfter());
    }

    private static String cut(List<String> lines) {
        String shown = lines.stream().limit(LINES).map(line -> line + "\n").collect(Collectors.joining());
        return lines.size() > LINES ? shown + (lines.size() - LINES) + " more lines, all on the page\n" : shown;
    }

    private static String terms(MemoryProfile profile) {
        return profile.accounting() + ", " + profile.attribution() + ", " + profile.layout() + "\n";
    }

    private static String page(FlameGraph graph) {
        Path folder = Path.of(System.getProperty(
                "heapfold.pages", Files.isDirectory(Path.of("build")) ? "build/heapfold" : "target/heapfold"));
        Path file = folder.resolve(CallingTest.find().orElse("footprint") + ".html");
        try {
            Files.createDirectories(folder);
            graph.writeTo(file);
            return "page: " + file.toAbsolutePath();
        } catch (IOException e) {
            return "no page: " + file.toAbsolutePath() + " cannot be written, " + e;
        }
    }
}
