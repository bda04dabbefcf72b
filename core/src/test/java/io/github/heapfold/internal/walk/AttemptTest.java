package io.github.heapfold.internal.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.heapfold.Accounting;
import io.github.heapfold.Attribution;
import io.github.heapfold.Boundaries;
import io.github.heapfold.FixedLayout;
import io.github.heapfold.Limits;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.ProgressListener;
import io.github.heapfold.Warning;
import io.github.heapfold.fixtures.graphs.Node;
import io.github.heapfold.internal.heap.HeapAccess;
import io.github.heapfold.internal.heap.MoveGuard;
import io.github.heapfold.internal.shape.ShapeCompiler;
import io.github.heapfold.typerule.RuleRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** A walk that is done again knows nothing of the one before, and one that was cut short is never emptied. */
class AttemptTest {
    private static final int MANY = 200_000;

    private static MemoryProfile walk(
            Object root, BooleanSupplier nothingMoved, Limits limits, ProgressListener heard) {
        ShapeCompiler compiler =
                new ShapeCompiler(new FixedLayout(), RuleRegistry.builder().build(), Boundaries.standard());
        VisitedSets sets = new VisitedSets() {
            @Override
            public VisitedSet create(int retries, int threads) {
                return HeapAccess.arrayIndexScale(Object[].class) == Integer.BYTES
                        ? new BitmapSet(nothingMoved, false)
                        : new WideBitmapSet(nothingMoved, Runtime.getRuntime().maxMemory(), false);
            }

            @Override
            public String reason(int retries) {
                return "";
            }
        };
        return new Walk(compiler, Attribution.FIRST, Accounting.EXACT, limits, heard, sets, 1)
                .run(Roots.of(Map.of("", root)));
    }

    /** True but at the n-th time that it is asked. */
    private static BooleanSupplier movedAt(int n) {
        AtomicInteger asked = new AtomicInteger();
        return () -> asked.incrementAndGet() != n;
    }

    private static void assertTruncated(MemoryProfile profile, String reason) {
        assertThat(profile.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo(Warning.Code.TRUNCATED);
            assertThat(warning.message()).startsWith(reason).endsWith(" after " + profile.objectCount() + " objects");
        });
    }

    @Test
    void whatWasFoundBeforeALimitIsKeptThoughACollectionFollows() {
        // asked at the first object, after an interval, beyond the limit; then it would be a fourth time
        MemoryProfile profile = walk(Node.chain(MANY), movedAt(4), Limits.none().objects(20_000), objects -> true);
        assertThat(profile.objectCount()).isEqualTo(20_001);
        assertThat(profile.statistics().retries()).isZero();
        assertTruncated(profile, "the limit of 20000 objects was reached");
    }

    @Test
    void soItIsBeforeACancelThatComesWithACollection() {
        MemoryProfile profile = MemoryProfiler.builder()
                .withoutStandardRules()
                .layouts(new FixedLayout())
                .progress(objects -> {
                    if (objects > 20_000) {
                        System.gc();
                        return false;
                    }
                    return true;
                })
                .build()
                .profile(Node.chain(MANY));
        assertThat(profile.objectCount()).isGreaterThan(20_000);
        assertTruncated(profile, "the progress listener cancelled");
    }

    @Test
    void aWalkThatIsDoneAgainHasTheWholeLimit() {
        MemoryProfile profile = walk(Node.chain(MANY), movedAt(2), Limits.none().objects(20_000), objects -> true);
        assertThat(profile.objectCount()).isEqualTo(20_001);
        assertThat(profile.statistics().retries()).isEqualTo(1);
        assertThat(profile.statistics().visitedSet()).isEqualTo("bitmap");
        assertTruncated(profile, "the limit of 20000 objects was reached");
    }

    /** The result is what one interval finds by identity: little, and right. */
    private static void assertLittleButRight(MemoryProfile profile, String reason) {
        assertThat(profile.objectCount()).isBetween(10_000L, 20_000L);
        assertThat(profile.totalBytes()).isEqualTo(profile.objectCount() * 24);
        assertThat(profile.statistics().visitedSet()).isEqualTo("identity");
        assertThat(profile.statistics().retries()).isEqualTo(1);
        assertThat(profile.statistics().reason()).contains("collections moved objects", "no time");
        assertTruncated(profile, reason);
    }

    @Test
    void whereTheTimeIsOverASpoiltWalkIsFollowedByALittleOfOne() {
        Duration timeout = Duration.ofMillis(200);
        MemoryProfile profile =
                walk(Node.chain(MANY), movedAt(3), Limits.none().time(timeout), objects -> sleep(objects > 1, 201));
        assertLittleButRight(profile, "the timeout of PT0.2S was reached");
    }

    private static boolean sleep(boolean really, long millis) {
        try {
            Thread.sleep(really ? millis : 0);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return true;
    }

    @Test
    void soItIsWhereTheThreadIsInterrupted() {
        Thread caller = Thread.currentThread();
        BooleanSupplier guard = movedAt(2);
        MemoryProfile profile = walk(
                Node.chain(MANY),
                () -> {
                    boolean good = guard.getAsBoolean();
                    if (!good) {
                        caller.interrupt();
                    }
                    return good;
                },
                Limits.none(),
                objects -> true);
        assertThat(Thread.interrupted()).as("the flag is still set").isTrue();
        assertLittleButRight(profile, "the thread was interrupted");
    }

    @Test
    void aCancelThatSeveralThreadsHearOfAfterACollectionLeavesAProfile() {
        assumeThat(MoveGuard.unsoundReason()).isNull();
        Object[] root = new Object[2_000_000];
        for (int i = 0; i < root.length; i++) {
            root[i] = new int[1];
        }
        for (int i = 0; i < 10; i++) {
            List<Integer> attempts = new ArrayList<>();
            MemoryProfile profile = MemoryProfiler.builder()
                    .withoutStandardRules()
                    .layouts(new FixedLayout())
                    .parallelism(4)
                    .progress(new ProgressListener() {
                        @Override
                        public boolean onProgress(long objects) {
                            throw new AssertionError("not called");
                        }

                        @Override
                        public boolean onProgress(long objects, int attempt) {
                            attempts.add(attempt);
                            if (objects > 100_000) {
                                System.gc(); // the other threads go on in a heap that was moved
                                return !sleep(true, 5);
                            }
                            return true;
                        }
                    })
                    .build()
                    .profile(root);
            assertThat(profile.objectCount()).isGreaterThan(10_000);
            assertTruncated(profile, "the progress listener cancelled");
            assertThat(attempts).as("who has cancelled is not asked again").containsOnly(1);
        }
    }

    @Test
    void progressSaysWhichAttemptItIsOf() {
        List<String> heard = new ArrayList<>();
        walk(Node.chain(20_000), movedAt(2), Limits.none(), new ProgressListener() {
            @Override
            public boolean onProgress(long objects) {
                throw new AssertionError("not called");
            }

            @Override
            public boolean onProgress(long objects, int attempt) {
                return heard.add(attempt + ": " + objects);
            }
        });
        assertThat(heard).containsExactly("1: 1", "2: 16385");
    }

    @Test
    void aVisitRuleIsCalledOncePerObjectAndAttempt() {
        assumeThat(MoveGuard.unsoundReason()).isNull();
        Map<Object, Integer> visits = new IdentityHashMap<>();
        Node first = Node.chain(1);
        Node second = Node.chain(1);
        MemoryProfile profile = MemoryProfiler.builder()
                .withoutStandardRules()
                .layouts(new FixedLayout())
                .rules(r -> r.visit(Node.class, (node, out) -> {
                    if (visits.merge(node, 1, Integer::sum) == 1 && node == first) {
                        System.gc();
                    }
                }))
                .build()
                .profile(new Object[] {first, second});
        assertThat(profile.statistics().retries()).isEqualTo(1);
        assertThat(profile.objectCount()).isEqualTo(3);
        assertThat(visits.get(first)).isEqualTo(2);
        assertThat(visits.get(second))
                .as("the first attempt may have ended before it")
                .isBetween(1, 2);
    }
}
