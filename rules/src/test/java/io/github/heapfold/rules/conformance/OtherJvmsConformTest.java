package io.github.heapfold.rules.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.heapfold.fixtures.jvm.ForkedJvm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * All graphs, to the byte and to the line, whatever the collector and the flags. The tests that always run are a slice of
 * the matrix; the matrix has the tag "long".
 */
class OtherJvmsConformTest {
    private static final List<String> MOVING_AT_ANY_TIME = List.of("-XX:+UseZGC", "-XX:+UseShenandoahGC");
    private static final List<String> COLLECTORS =
            List.of("-XX:+UseSerialGC", "-XX:+UseParallelGC", "-XX:+UseG1GC", "-XX:+UseZGC", "-XX:+UseShenandoahGC");
    private static final List<List<String>> LAYOUTS = List.of(
            List.of(),
            List.of("-XX:-UseCompressedOops"),
            List.of("-XX:ObjectAlignmentInBytes=16"),
            List.of("-XX:+UseCompactObjectHeaders"));

    @Test
    void anotherRunOfTheSameJvmAndAnotherCollectorGiveTheSameText() throws Exception {
        OtherJvm first = remembersByBitmap(List.of("-XX:+UseSerialGC"), false);
        assertThat(remembersByBitmap(List.of("-XX:+UseSerialGC"), false).differences(first))
                .isEmpty();
        assertThat(remembersByBitmap(List.of("-XX:+UseG1GC"), false).differences(first))
                .isEmpty();
    }

    @Test
    void collectorsWithAndWithoutBitmapAgreeOnWideReferences() throws Exception {
        OtherJvm wide = remembersByBitmap(List.of("-XX:+UseParallelGC", "-XX:-UseCompressedOops"), false);
        List<String> zgc = List.of("-XX:+UseZGC", "-XX:-UseCompressedOops");
        assumeTrue(ForkedJvm.accepts(zgc));
        assertThat(remembersByIdentity(zgc, false).differences(wide)).isEmpty();
    }

    @Test
    void smallHeadersConform() throws Exception {
        List<String> compact = List.of("-XX:+UseCompactObjectHeaders", "-XX:+UseSerialGC");
        assumeTrue(ForkedJvm.accepts(compact));
        assertThat(remembersByBitmap(compact, false).layout()).contains("compact headers");
    }

    @TestFactory
    @Tag("long")
    Stream<DynamicTest> everyCollectorAgreesWithEveryOtherOnEveryLayout() {
        Map<String, OtherJvm> byLayout = new LinkedHashMap<>();
        List<DynamicTest> tests = new ArrayList<>();
        for (List<String> layout : LAYOUTS) {
            for (String collector : COLLECTORS) {
                List<String> flags = new ArrayList<>(layout);
                flags.add(collector);
                tests.add(DynamicTest.dynamicTest(String.join(" ", flags), () -> {
                    assumeTrue(ForkedJvm.accepts(flags));
                    OtherJvm jvm = MOVING_AT_ANY_TIME.contains(collector)
                            ? remembersByIdentity(flags, true)
                            : remembersByBitmap(flags, true);
                    OtherJvm first = byLayout.computeIfAbsent(jvm.layout(), key -> jvm);
                    assertThat(jvm.differences(first)).isEmpty();
                }));
            }
        }
        return tests.stream();
    }

    private static OtherJvm remembersByBitmap(List<String> flags, boolean jdkToo) throws Exception {
        OtherJvm jvm = OtherJvm.withFlags(flags, jdkToo);
        assertThat(jvm.visitedSets()).isEqualTo("bitmap");
        return jvm;
    }

    private static OtherJvm remembersByIdentity(List<String> flags, boolean jdkToo) throws Exception {
        OtherJvm jvm = OtherJvm.withFlags(flags, jdkToo);
        assertThat(jvm.visitedSets()).matches("identity: the collector behind \".+\" may move objects at any time");
        return jvm;
    }
}
