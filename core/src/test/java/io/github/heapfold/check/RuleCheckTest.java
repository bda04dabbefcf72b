package io.github.heapfold.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.heapfold.FixedLayout;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.typerule.Rules;
import io.github.heapfold.typerule.TypeVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Each way to get a rule wrong is found, and what is right passes. */
class RuleCheckTest {
    private static final class Blob {
        final long[] data = new long[10];
        final Object tag = new Object();
        final Blob parent;
        Object lazy;

        Blob(Blob parent) {
            this.parent = parent;
        }
    }

    private static RuleCheck check(Consumer<Rules> rules, Object sample) {
        return RuleCheck.of(
                MemoryProfiler.builder()
                        .withoutStandardRules()
                        .layouts(new FixedLayout())
                        .rules(rules)
                        .build(),
                sample);
    }

    private static RuleCheck visited(TypeVisitor<Blob> visitor) {
        return check(r -> r.visit(Blob.class, visitor), new Blob(null));
    }

    @Test
    void everyByteOnceIsGood() {
        RuleCheck check = visited((blob, out) -> {
            out.walk("Blob.data", blob.data);
            out.element(blob.tag);
            out.leaf("Blob[native]", 512);
        });
        assertThat(check.findings()).isEmpty();
        assertThat(check.isOk()).isTrue();
        assertThat(check)
                .hasToString("every byte is counted once: 144 bytes expected, 144 reported, besides 512 [native]");
    }

    @Test
    void whatTheRuleDoesNotLeadToIsMissing() {
        assertThat(visited((blob, out) -> out.element(blob.tag))).hasToString("""
                the rules do not account for the object: 144 bytes expected, 48 reported
                  missing: 96 bytes in 1 object of long[], at Blob.data; let the rule lead to them, with walk or element""");
    }

    @Test
    void aNumberForWhatIsWalkedTooIsTwice() {
        assertThat(visited((blob, out) -> {
                    out.element(blob.data);
                    out.element(blob.tag);
                    out.leaf("Blob[data]", 80);
                }))
                .hasToString("""
                the rules do not account for the object: 144 bytes expected, 224 reported
                  twice: 80 bytes at Blob[data] besides all objects; leave the number out, or end its frame in [native] \
                if it is off the heap""");
    }

    @Test
    void aNumberInPlaceOfAnObjectIsBoth() {
        RuleCheck check = visited((blob, out) -> {
            out.leaf("Blob[data]", 80);
            out.element(blob.tag);
        });
        assertThat(check.findings())
                .extracting(RuleCheck.Finding::kind)
                .containsExactly(RuleCheck.Kind.MISSING, RuleCheck.Kind.IN_PLACE_OF_OBJECTS);
    }

    @Test
    void copiesAreNotTheSamples() {
        RuleCheck check = visited((blob, out) -> {
            out.element(blob.data.clone());
            out.element(blob.data);
            out.element(blob.tag);
        });
        assertThat(check.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(RuleCheck.Kind.FOREIGN);
            assertThat(finding.subject()).isEqualTo("[J");
            assertThat(finding.objects()).isEqualTo(1);
            assertThat(finding.bytes()).isEqualTo(96);
        });
    }

    @Test
    void aRuleThatChangesTheObjectIsFound() {
        RuleCheck check = visited((blob, out) -> {
            out.element(blob.data);
            out.element(blob.tag);
            if (blob.lazy == null) {
                blob.lazy = new Object();
            }
            out.element(blob.lazy);
        });
        assertThat(check.findings()).extracting(RuleCheck.Finding::kind).contains(RuleCheck.Kind.CHANGED);
    }

    @Test
    void aRuleThatThrowsOrReportsNegativeBytesIsFound() {
        assertThat(visited((blob, out) -> out.leaf("Blob[data]", -1)).toString())
                .contains("warning: RULE_FAILED", "must not be negative", "RuleCheckTest.java:");
        assertThat(visited((blob, out) -> {
                            throw new UnsupportedOperationException("odd");
                        })
                        .toString())
                .contains("threw java.lang.UnsupportedOperationException: odd");
    }

    @Test
    void aFieldThatIsNotThereIsFound() {
        assertThat(check(r -> r.container(Blob.class, c -> c.elements("dada")), new Blob(null))
                        .toString())
                .contains("UNKNOWN_SHAPE", "expects a field \"dada\"");
    }

    @Test
    void whatIsLeftOutOnPurposeIsListedAndGood() {
        RuleCheck check = check(r -> r.skip(Blob.class, "parent"), new Blob(new Blob(null)));
        assertThat(check.isOk()).isTrue();
        assertThat(check.toString())
                .contains("left out on purpose: io.github.heapfold.check.RuleCheckTest$Blob.parent (1)");
    }

    @Test
    void containersAndLeavesAndStopsAreGood() {
        List<Object> list = new ArrayList<>(List.of("a", new Blob(null)));
        assertThat(check(
                                r -> r.leaf(Blob.class)
                                        .stop(String.class)
                                        .container(
                                                ArrayList.class,
                                                c -> c.slots("elementData").size("size")),
                                list)
                        .findings())
                .isEmpty();
    }

    @Test
    void verifyThrowsWithTheSameText() {
        MemoryProfiler profiler = MemoryProfiler.builder()
                .withoutStandardRules()
                .layouts(new FixedLayout())
                .rules(r -> r.visit(Blob.class, (blob, out) -> {}))
                .build();
        Blob sample = new Blob(null);
        assertThatThrownBy(() -> RuleCheck.verify(profiler, sample))
                .isInstanceOf(AssertionError.class)
                .hasMessage(RuleCheck.of(profiler, sample).toString());
    }
}
