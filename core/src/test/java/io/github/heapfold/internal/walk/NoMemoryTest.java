package io.github.heapfold.internal.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.heapfold.Accounting;
import io.github.heapfold.Attribution;
import io.github.heapfold.Boundaries;
import io.github.heapfold.FixedLayout;
import io.github.heapfold.Limits;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.Warning;
import io.github.heapfold.fixtures.graphs.Node;
import io.github.heapfold.fixtures.jvm.ForkedJvm;
import io.github.heapfold.internal.heap.OffHeapBits;
import io.github.heapfold.internal.shape.ShapeCompiler;
import io.github.heapfold.typerule.RuleRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Memory and threads that are not to be had cost the profile some of its objects, or some time; nothing else. */
class NoMemoryTest {
    private static final int FAILS_AT = 1000;

    /** Fails at the thousandth object, if it is to; counts those that are open. */
    private static final class Failing implements VisitedSets {
        private final Supplier<Error> error;
        private final boolean moved;
        private int open;

        Failing(Supplier<Error> error, boolean moved) {
            this.error = error;
            this.moved = moved;
        }

        @Override
        public VisitedSet create(int retries, int threads) {
            open++;
            IdentitySet set = new IdentitySet();
            return new VisitedSet() {
                private int claims = -1; // the root apart

                @Override
                public boolean claim(Object object) {
                    if (++claims == FAILS_AT) {
                        throw error.get();
                    }
                    return set.claim(object);
                }

                @Override
                public void noteMeetings() {
                    set.noteMeetings();
                }

                @Override
                public void noteLink(Object object) {
                    set.noteLink(object);
                }

                @Override
                public Meetings meetings() {
                    return set.meetings();
                }

                @Override
                public boolean contains(Object object) {
                    return set.contains(object);
                }

                @Override
                public boolean isValid() {
                    return !moved || claims < FAILS_AT;
                }

                @Override
                public @Nullable VisitedSet share() {
                    return null;
                }

                @Override
                public String name() {
                    return "failing";
                }

                @Override
                public void close() {
                    open--;
                }
            };
        }

        @Override
        public String reason(int retries) {
            return "";
        }

        MemoryProfile profile() {
            ShapeCompiler compiler =
                    new ShapeCompiler(new FixedLayout(), RuleRegistry.builder().build(), Boundaries.standard());
            MemoryProfile profile = new Walk(
                            compiler, Attribution.FIRST, Accounting.EXACT, Limits.none(), objects -> true, this, 1)
                    .run(Roots.of(Map.of("", Node.chain(50_000))));
            assertThat(open).as("all is given back").isZero();
            return profile;
        }
    }

    private static void assertMemoryRanOut(MemoryProfile profile, long objects) {
        assertThat(profile.objectCount()).isEqualTo(objects);
        assertThat(profile.totalBytes()).isEqualTo(objects * 24);
        assertThat(profile.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo(Warning.Code.TRUNCATED);
            assertThat(warning.message()).isEqualTo("memory ran out (Java heap space) after " + objects + " objects");
            assertThat(warning.remedy()).contains("-Xmx");
        });
    }

    @Test
    void whatWasFoundBeforeTheHeapWasFullIsKept() {
        assertMemoryRanOut(new Failing(() -> new OutOfMemoryError("Java heap space"), false).profile(), FAILS_AT);
    }

    @Test
    void ofAWalkThatObjectsMovedUnderHalfIsDoneAgain() {
        MemoryProfile profile = new Failing(() -> new OutOfMemoryError("Java heap space"), true).profile();
        assertMemoryRanOut(profile, FAILS_AT / 2 + 1);
        assertThat(profile.statistics().retries()).isEqualTo(1);
        assertThat(profile.statistics().visitedSet()).isEqualTo("identity");
    }

    @Test
    void whereThereIsNoMemoryOutsideTheHeapTheIdentitySetTakesOver() {
        MemoryProfile profile = new Failing(OffHeapBits.NoMemoryError::new, false).profile();
        assertThat(profile.objectCount()).isEqualTo(50_000);
        assertThat(profile.warnings()).isEmpty();
        assertThat(profile.statistics().visitedSet()).isEqualTo("identity");
        assertThat(profile.statistics().reason()).isEqualTo("the system gave no memory for a bitmap");
    }

    @ParameterizedTest
    @CsvSource({"G1, 60, identity", "Serial, 75, fastest"})
    void inAFullHeapAProfileIsWholeOrMarked(String collector, int percent, String set) throws Exception {
        ForkedJvm jvm = ForkedJvm.run(
                240,
                List.of("-Xmx96m", "-XX:+Use" + collector + "GC", "-XX:+ExitOnOutOfMemoryError"),
                FullHeap.class,
                String.valueOf(percent),
                "2",
                set);
        assertThat(jvm.exitCode()).as(jvm.toString()).isZero();
        assertThat(jvm.stdout()).as("it must have been full").contains("truncated ", "the heap has no room");
    }

    @ParameterizedTest
    @CsvSource({
        "G1, 85, fastest",
        "Serial, 60, identity",
        "Parallel, 60, fastest",
        "Parallel, 85, identity",
        "Z, 60, fastest",
        "Z, 75, identity"
    })
    @Tag("long")
    void soItIsWithAnyOtherCollector(String collector, int percent, String set) throws Exception {
        assumeThat(ForkedJvm.accepts(List.of("-XX:+Use" + collector + "GC"))).isTrue();
        inAFullHeapAProfileIsWholeOrMarked(collector, percent, set);
    }

    @Test
    void threadsThatAreNotToBeHadAreDoneWithout() throws Exception {
        Path shell = Path.of("/bin/sh");
        assumeThat(Files.isExecutable(shell)).isTrue();
        // a few stacks of half a gigabyte fit into so much address space, not thirty-two
        ForkedJvm jvm = ForkedJvm.runLimited(
                120, "ulimit -v 12000000", List.of("-Xss512m", "-Xmx256m", "-XX:+UseSerialGC"), FewThreads.class);
        assertThat(jvm.exitCode()).as(jvm.toString()).isZero();
        assertThat(jvm.stdout()).containsPattern("600001 objects, \\d+ of 32 threads, since the system gave no more");
    }
}
