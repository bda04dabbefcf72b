package io.github.heapfold.rules.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.Accounting;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.fixtures.oracle.Oracle;
import io.github.heapfold.tree.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What holds for an object of every type that the rules know. */
public final class SampleLaws {
    private static final MemoryProfiler EXACT =
            MemoryProfiler.builder().accounting(Accounting.EXACT).build();
    private static final MemoryProfiler LOGICAL = MemoryProfiler.standard();
    private static final MemoryProfiler WITHOUT_RULES = MemoryProfiler.builder()
            .accounting(Accounting.EXACT)
            .withoutStandardRules()
            .build();

    private static final MemoryProfiler SPLIT = MemoryProfiler.builder()
            .accounting(Accounting.EXACT)
            .rules(r -> r.split(Holder.class, "sample"))
            .build();

    private final ClassLoader loader;
    private final Set<String> displayNames;

    public SampleLaws() {
        this(SampleLaws.class.getClassLoader(), Set.of());
    }

    /** Of samples that a loader of their own knows, with display names besides those of the JDK's types. */
    public SampleLaws(ClassLoader loader, Set<String> displayNames) {
        this.loader = loader;
        this.displayNames = displayNames;
    }

    /** All of them, by name. */
    public Map<String, Consumer<Object>> all() {
        Map<String, Consumer<Object>> all = new LinkedHashMap<>();
        all.put("EXACT total is that of a plain walk", SampleLaws::exactTotalIsThatOfAPlainWalk);
        all.put("EXACT total is that of the instrumentation", SampleLaws::exactTotalIsThatOfTheInstrumentation);
        all.put("EXACT is LOGICAL plus padding and spare", SampleLaws::exactIsLogicalPlusPaddingAndSpare);
        all.put("no frame names a private class or field", this::noFrameNamesAPrivateClassOrField);
        all.put("no rule misses a field", SampleLaws::noRuleMissesAField);
        all.put("a split loses nothing", SampleLaws::aSplitLosesNothing);
        return all;
    }

    /** Leads to a sample as to a map. */
    private record Holder(Object sample) {}

    private static void exactTotalIsThatOfAPlainWalk(Object sample) {
        MemoryProfile exact = EXACT.profile(sample);
        MemoryProfile plain = WITHOUT_RULES.profile(sample);
        assertThat(exact.totalBytes()).isEqualTo(plain.totalBytes());
        assertThat(exact.objectCount()).isEqualTo(plain.objectCount());
    }

    private static void exactTotalIsThatOfTheInstrumentation(Object sample) {
        MemoryProfile exact = EXACT.profile(sample);
        Oracle.Result truth = Oracle.sizeOf(sample);
        assertThat(exact.totalBytes()).isEqualTo(truth.bytes());
        assertThat(exact.objectCount()).isEqualTo(truth.objects());
    }

    private static void exactIsLogicalPlusPaddingAndSpare(Object sample) {
        MemoryProfile exact = EXACT.profile(sample);
        long gaps = exact.entries().stream()
                .filter(entry ->
                        last(entry).endsWith("[padding]") || last(entry).endsWith("[spare]"))
                .mapToLong(MemoryProfile.Entry::bytes)
                .sum();
        assertThat(LOGICAL.profile(sample).totalBytes()).isEqualTo(exact.totalBytes() - gaps);
    }

    private void noFrameNamesAPrivateClassOrField(Object sample) {
        MemoryProfile profile = EXACT.profile(sample);
        KnownNames names = new KnownNames(profile, loader, displayNames);
        assertThat(profile.entries())
                .allSatisfy(entry -> assertThat(entry.path()).allMatch(names::allow));
    }

    private static void noRuleMissesAField(Object sample) {
        assertThat(EXACT.profile(sample).warnings()).isEmpty();
    }

    private static void aSplitLosesNothing(Object sample) {
        MemoryProfile split = SPLIT.profile(new Holder(sample));
        MemoryProfile whole = EXACT.profile(new Holder(sample));
        assertThat(split.totalBytes()).isEqualTo(whole.totalBytes());
        assertThat(split.objectCount()).isEqualTo(whole.objectCount());
        assertThat(byKind(split)).isEqualTo(byKind(whole));
    }

    /** How many bytes are for what: a split shows them elsewhere, it does not change what they are for. */
    private static Map<Kind, Long> byKind(MemoryProfile profile) {
        return profile.entries().stream()
                .collect(Collectors.groupingBy(
                        MemoryProfile.Entry::kind, Collectors.summingLong(MemoryProfile.Entry::bytes)));
    }

    private static String last(MemoryProfile.Entry entry) {
        return entry.path().get(entry.path().size() - 1);
    }
}
