package io.github.heapfold.check;

import io.github.heapfold.Accounting;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfile.ClassCount;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.Warning;
import io.github.heapfold.check.RuleCheck.Finding;
import io.github.heapfold.check.RuleCheck.Kind;
import io.github.heapfold.diff.ProfileDiff;
import io.github.heapfold.typerule.Rules;
import io.github.heapfold.typerule.TypeRule;
import io.github.heapfold.typerule.VisitOutput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Walks a sample raw, by its rules, and by its rules without the numbers that they report; then raw again, to see that no
 * rule changed it. Objects are compared by class; numbers are what the second walk has more than the third.
 */
final class RuleComparison {
    private final MemoryProfile raw;
    private final MemoryProfile ruled;
    private final List<Finding> findings = new ArrayList<>();

    private RuleComparison(MemoryProfile raw, MemoryProfile ruled) {
        this.raw = raw;
        this.ruled = ruled;
    }

    static RuleCheck of(MemoryProfiler profiler, Object sample) {
        MemoryProfiler plain = profiler.changed(rule -> rule instanceof TypeRule.Stop ? rule : new TypeRule.Fields());
        MemoryProfile raw = plain.profile(sample);
        MemoryProfile ruled = profiler.changed(rule -> rule).profile(sample);
        MemoryProfile silent = profiler.changed(RuleComparison::withoutNumbers).profile(sample);
        return new RuleComparison(raw, ruled).compare(ProfileDiff.between(silent, ruled), plain.profile(sample));
    }

    private RuleCheck compare(ProfileDiff numbers, MemoryProfile rawAfter) {
        for (Warning warning : ruled.warnings()) {
            findings.add(new Finding(Kind.WARNING, warning.type(), 0, 0, "warning: " + warning));
        }
        compareObjects();
        long nativeBytes = compareNumbers(numbers);
        long grown = rawAfter.totalBytes() - raw.totalBytes();
        if (grown != 0) {
            findings.add(new Finding(
                    Kind.CHANGED,
                    "",
                    rawAfter.objectCount() - raw.objectCount(),
                    grown,
                    "changed: the sample is " + number(grown) + " bytes larger after the rule has run"
                            + "; a rule must only read, so read fields rather than call methods"));
        }
        return new RuleCheck(
                raw.totalBytes(), ruled.totalBytes() - nativeBytes, nativeBytes, findings, raw.boundaries());
    }

    /** All objects of one class, in both walks. */
    private static final class Totals {
        long objects;
        long bytes;
        /** Where they stand in the walk that has more of them: objects and bytes by path. */
        final Map<String, List<Long>> places = new LinkedHashMap<>();

        void add(ClassCount count, int sign) {
            objects += sign * count.objects();
            bytes += sign * count.shallowBytes();
        }

        void place(ClassCount count) {
            places.put(String.join(";", count.path()), List.of(count.objects(), count.shallowBytes()));
        }

        /** The path that has as many as there are too many or too few, if there is one; else the first, and how many more. */
        String at() {
            List<Long> wanted = List.of(Math.abs(objects), Math.abs(bytes));
            List<String> paths = places.keySet().stream()
                    .filter(path -> wanted.equals(places.get(path)))
                    .toList();
            int others = paths.size() == 1 ? 0 : places.size() - 1;
            String path = paths.isEmpty() ? places.keySet().iterator().next() : paths.get(0);
            return (path.isEmpty() ? ", at the root" : ", at " + path) + (others == 0 ? "" : " or " + others + " more");
        }
    }

    private void compareObjects() {
        Map<String, Totals> byClass = new TreeMap<>();
        raw.classCounts().forEach(count -> totals(byClass, count).add(count, 1));
        ruled.classCounts().forEach(count -> totals(byClass, count).add(count, -1));
        raw.classCounts().stream()
                .filter(count -> totals(byClass, count).bytes > 0)
                .forEach(count -> totals(byClass, count).place(count));
        ruled.classCounts().stream()
                .filter(count -> totals(byClass, count).bytes < 0)
                .forEach(count -> totals(byClass, count).place(count));
        byClass.forEach((type, totals) -> {
            if (totals.bytes > 0) {
                findings.add(new Finding(
                        Kind.MISSING,
                        type,
                        totals.objects,
                        totals.bytes,
                        "missing: " + bytesIn(type, totals.bytes, totals.objects) + totals.at()
                                + "; let the rule lead to them, with walk or element"));
            } else if (totals.bytes < 0) {
                findings.add(new Finding(
                        Kind.FOREIGN,
                        type,
                        -totals.objects,
                        -totals.bytes,
                        "not the sample's: " + bytesIn(type, -totals.bytes, -totals.objects) + totals.at()
                                + "; pass on objects that the sample holds, not copies of them"));
            }
        });
    }

    private static Totals totals(Map<String, Totals> byClass, ClassCount count) {
        return byClass.computeIfAbsent(count.className(), name -> new Totals());
    }

    /** Judges each number that a rule reports; answers the sum of those that are off the heap. */
    private long compareNumbers(ProfileDiff numbers) {
        boolean missing = findings.stream().anyMatch(finding -> finding.kind() == Kind.MISSING);
        long nativeBytes = 0;
        for (ProfileDiff.Change number : numbers.changes()) {
            String path = String.join(";", number.path());
            long bytes = number.deltaBytes();
            if (path.endsWith("[native]")) {
                nativeBytes += bytes;
            } else if (missing) {
                findings.add(new Finding(
                        Kind.IN_PLACE_OF_OBJECTS,
                        path,
                        0,
                        bytes,
                        "in numbers: " + number(bytes) + " bytes at " + path + " while objects are missing"
                                + "; pass on the objects, and their bytes come out exact"));
            } else {
                findings.add(new Finding(
                        Kind.TWICE,
                        path,
                        0,
                        bytes,
                        "twice: " + number(bytes) + " bytes at " + path + " besides all objects"
                                + "; leave the number out, or end its frame in [native] if it is off the heap"));
            }
        }
        return nativeBytes;
    }

    /** The same check, with a finding if the rules make no difference to the sample's profile. */
    static RuleCheck withUnused(RuleCheck check, Consumer<Rules> rules, Object sample) {
        MemoryProfile with = MemoryProfiler.builder()
                .accounting(Accounting.EXACT)
                .rules(rules)
                .build()
                .profile(sample);
        MemoryProfile without =
                MemoryProfiler.builder().accounting(Accounting.EXACT).build().profile(sample);
        if (!with.equals(without)) {
            return check;
        }
        Finding unused = new Finding(
                Kind.UNUSED,
                sample.getClass().getName(),
                0,
                0,
                "unused: the profile of this " + sample.getClass().getName() + " is the same without the rule"
                        + "; use a sample that the rule is for, or look at MemoryProfiler.explain");
        return new RuleCheck(
                check.expectedBytes(), check.reportedBytes(), check.nativeBytes(), List.of(unused), check.leftOut());
    }

    private static TypeRule withoutNumbers(TypeRule rule) {
        return rule instanceof TypeRule.Visit visit
                ? new TypeRule.Visit((object, out) -> visit.visitor().visit(object, new Silent(out)))
                : rule;
    }

    /** Passes on everything but numbers. */
    private record Silent(VisitOutput out) implements VisitOutput {
        @Override
        public void leaf(String frame, long bytes) {
            out.leaf(frame, bytes < 0 ? bytes : 0);
        }

        @Override
        public void walk(String frame, @Nullable Object target) {
            out.walk(frame, target);
        }

        @Override
        public void element(@Nullable Object target) {
            out.element(target);
        }
    }

    private static String bytesIn(String type, long bytes, long objects) {
        return number(bytes) + " bytes in " + number(objects) + (objects == 1 ? " object of " : " objects of ")
                + spelled(type);
    }

    /** {@code long[]} for {@code [J}, {@code a.B[]} for {@code [La.B;}. */
    private static String spelled(String binaryName) {
        int dimensions = binaryName.lastIndexOf('[') + 1;
        String component = binaryName.substring(dimensions);
        if (dimensions > 0) {
            component = switch (component.charAt(0)) {
                case 'Z' -> "boolean";
                case 'B' -> "byte";
                case 'C' -> "char";
                case 'S' -> "short";
                case 'I' -> "int";
                case 'J' -> "long";
                case 'F' -> "float";
                case 'D' -> "double";
                default -> component.substring(1, component.length() - 1);
            };
        }
        return component + "[]".repeat(dimensions);
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
