package io.github.heapfold.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.Accounting;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.fixtures.oracle.Oracle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for every type that the rules know. */
class JdkRulesTest {
    private static final MemoryProfiler EXACT =
            MemoryProfiler.builder().accounting(Accounting.EXACT).build();
    private static final MemoryProfiler LOGICAL = MemoryProfiler.standard();
    private static final MemoryProfiler WITHOUT_RULES = MemoryProfiler.builder()
            .accounting(Accounting.EXACT)
            .withoutStandardRules()
            .build();

    @TestFactory
    Stream<DynamicTest> exactTotalIsThatOfAPlainWalk() {
        return forAll(sample -> {
            MemoryProfile exact = EXACT.profile(sample);
            MemoryProfile plain = WITHOUT_RULES.profile(sample);
            assertThat(exact.totalBytes()).isEqualTo(plain.totalBytes());
            assertThat(exact.objectCount()).isEqualTo(plain.objectCount());
        });
    }

    @TestFactory
    Stream<DynamicTest> exactTotalIsThatOfTheInstrumentation() {
        return forAll(sample -> {
            MemoryProfile exact = EXACT.profile(sample);
            Oracle.Result truth = Oracle.sizeOf(sample);
            assertThat(exact.totalBytes()).isEqualTo(truth.bytes());
            assertThat(exact.objectCount()).isEqualTo(truth.objects());
        });
    }

    @TestFactory
    Stream<DynamicTest> exactIsLogicalPlusPaddingAndSpare() {
        return forAll(sample -> {
            MemoryProfile exact = EXACT.profile(sample);
            long gaps = exact.entries().stream()
                    .filter(entry ->
                            last(entry).endsWith("[padding]") || last(entry).endsWith("[spare]"))
                    .mapToLong(MemoryProfile.Entry::bytes)
                    .sum();
            assertThat(LOGICAL.profile(sample).totalBytes()).isEqualTo(exact.totalBytes() - gaps);
        });
    }

    @TestFactory
    Stream<DynamicTest> noFrameNamesAPrivateClassOrField() {
        return forAll(sample -> {
            MemoryProfile profile = EXACT.profile(sample);
            assertThat(profile.entries())
                    .allSatisfy(entry -> assertThat(entry.path()).allMatch(new KnownNames(profile)::allow));
        });
    }

    @TestFactory
    Stream<DynamicTest> noRuleMissesAField() {
        return forAll(sample -> assertThat(EXACT.profile(sample).warnings()).isEmpty());
    }

    @Test
    void theCheckOfNamesFindsPrivateOnes() {
        MemoryProfile profile = WITHOUT_RULES.profile(new ArrayList<>(List.of("a")));
        KnownNames names = new KnownNames(profile);
        assertThat(names.allow("ArrayList.elementData")).isFalse();
        assertThat(names.allow("HashMap.Node[header]")).isFalse();
        assertThat(names.allow("Node[]")).isFalse();
        assertThat(names.allow("ArrayList[slots]")).isTrue();
    }

    private static String last(MemoryProfile.Entry entry) {
        return entry.path().get(entry.path().size() - 1);
    }

    private interface Check {
        void check(Object sample);
    }

    private static Stream<DynamicTest> forAll(Check check) {
        List<DynamicTest> tests = new ArrayList<>();
        for (Map.Entry<String, Supplier<Object>> sample : JdkSamples.all().entrySet()) {
            tests.add(DynamicTest.dynamicTest(
                    sample.getKey(), () -> check.check(sample.getValue().get())));
        }
        return tests.stream();
    }
}
