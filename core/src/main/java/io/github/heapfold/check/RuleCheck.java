package io.github.heapfold.check;

import io.github.heapfold.BoundaryCut;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.typerule.Rules;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Whether rules account for every byte of an object: what they report is compared with a raw walk of the same object, field
 * by field, to the byte. For tests of your own rules:
 *
 * <pre>{@code
 * RuleCheck.verify(r -> r.visit(Blob.class, new BlobRule()), sampleBlob);
 * }</pre>
 *
 * What a {@code skip}, a {@code stop} or a boundary leaves out is left out of both, and listed. Bytes of frames that end in
 * {@code [native]} are off the heap, where there is nothing to compare them with.
 *
 * @param expectedBytes of all objects that the raw walk finds
 * @param reportedBytes what the rules report, without {@code [native]}
 * @param nativeBytes what they report under {@code [native]}
 * @param findings what is wrong; empty is good
 * @param leftOut what is referred to and not followed, on purpose
 */
public record RuleCheck(
        long expectedBytes, long reportedBytes, long nativeBytes, List<Finding> findings, List<BoundaryCut> leftOut) {

    public RuleCheck {
        findings = List.copyOf(findings);
        leftOut = List.copyOf(leftOut);
    }

    /** What may be wrong. */
    public enum Kind {
        /** Objects that the raw walk finds and the rules do not lead to. */
        MISSING,
        /** Bytes that a rule reports in numbers although all objects are counted. */
        TWICE,
        /** Bytes that a rule reports in numbers, in place of objects that are missing. */
        IN_PLACE_OF_OBJECTS,
        /** Objects that are not the sample's, made by the rule's code or found elsewhere. */
        FOREIGN,
        /** A rule threw, gave an impossible answer, or names fields that are not there. */
        WARNING,
        /** The sample is larger after the rule has run. */
        CHANGED,
        /** Without the rule the profile is the same, so the sample shows nothing. */
        UNUSED
    }

    /**
     * One thing that is wrong.
     *
     * @param subject the class, or the folded path of a number
     * @param objects how many; zero if it is not about objects
     * @param bytes how many
     * @param text what it is, and what to do about it
     */
    public record Finding(Kind kind, String subject, long objects, long bytes, String text) {}

    /** Checks rules on top of the standard ones. */
    public static RuleCheck of(Consumer<Rules> rules, Object sample) {
        Objects.requireNonNull(sample, "sample must not be null; pass an object that the rule is for");
        RuleCheck check = of(MemoryProfiler.builder().rules(rules).build(), sample);
        return check.isOk() ? RuleComparison.withUnused(check, rules, sample) : check;
    }

    /** Checks all rules of a profiler. */
    public static RuleCheck of(MemoryProfiler profiler, Object sample) {
        Objects.requireNonNull(sample, "sample must not be null; pass an object that the rules are for");
        return RuleComparison.of(profiler, sample);
    }

    /**
     * Checks rules on top of the standard ones.
     *
     * @throws AssertionError saying which bytes are missing or counted twice
     */
    public static void verify(Consumer<Rules> rules, Object sample) {
        of(rules, sample).assertOk();
    }

    /**
     * Checks all rules of a profiler.
     *
     * @throws AssertionError saying which bytes are missing or counted twice
     */
    public static void verify(MemoryProfiler profiler, Object sample) {
        of(profiler, sample).assertOk();
    }

    public boolean isOk() {
        return findings.isEmpty();
    }

    private void assertOk() {
        if (!isOk()) {
            throw new AssertionError(toString());
        }
    }

    /** The sums, then a line for each finding. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(
                isOk() ? "every byte is counted once: " : "the rules do not account for the object: ");
        text.append(String.format(Locale.ROOT, "%,d bytes expected, %,d reported", expectedBytes, reportedBytes));
        if (nativeBytes > 0) {
            text.append(String.format(Locale.ROOT, ", besides %,d [native]", nativeBytes));
        }
        findings.forEach(finding -> text.append("\n  ").append(finding.text()));
        leftOut.forEach(cut ->
                text.append(String.format(Locale.ROOT, "\n  left out on purpose: %s (%,d)", cut.name(), cut.count())));
        return text.toString();
    }
}
