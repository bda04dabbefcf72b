package io.github.heapfold.internal.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.heapfold.Accounting;
import io.github.heapfold.Attribution;
import io.github.heapfold.Boundaries;
import io.github.heapfold.FixedLayout;
import io.github.heapfold.Limits;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.ProgressListener;
import io.github.heapfold.fixtures.graphs.OddGraphs;
import io.github.heapfold.fixtures.graphs.RandomGraphs;
import io.github.heapfold.internal.heap.HeapAccess;
import io.github.heapfold.internal.heap.MoveGuard;
import io.github.heapfold.internal.heap.OffHeapBits;
import io.github.heapfold.internal.shape.ShapeCompiler;
import io.github.heapfold.typerule.RuleRegistry;
import java.util.BitSet;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class VisitedSetsTest {

    private static MemoryProfile walk(Object root, VisitedSets sets, ProgressListener listener) {
        ShapeCompiler compiler =
                new ShapeCompiler(new FixedLayout(), RuleRegistry.builder().build(), Boundaries.standard());
        return new Walk(compiler, Attribution.FIRST, Accounting.EXACT, Limits.none(), listener, sets, 1)
                .run(Roots.of(Map.of("", root)));
    }

    /** The bitmap of this VM, with a guard of the test's choice. */
    private static VisitedSets bitmap(BooleanSupplier nothingMoved) {
        return new VisitedSets() {
            @Override
            public VisitedSet create(int retries, int threads) {
                return HeapAccess.arrayIndexScale(Object[].class) == Integer.BYTES
                        ? new BitmapSet(nothingMoved, false)
                        : new WideBitmapSet(nothingMoved, Runtime.getRuntime().maxMemory(), false);
            }

            @Override
            public String reason(int retries) {
                return "test";
            }
        };
    }

    @Test
    void bothSetsGiveTheSameProfileOfEveryOddGraph() {
        OddGraphs.all().forEach((name, graph) -> {
            Object root = graph.get();
            assertThat(walk(root, VisitedSets.fastest(), n -> true).toString())
                    .as(name)
                    .isEqualTo(walk(root, VisitedSets.identity(), n -> true).toString());
        });
    }

    @Test
    void bothSetsGiveTheSameProfileOfRandomGraphs() {
        long seed = Long.getLong("heapfold.test.seed", System.nanoTime());
        for (int i = 0; i < 30; i++) {
            Object root = RandomGraphs.random(seed + i, 200);
            assertThat(walk(root, VisitedSets.fastest(), n -> true).toString())
                    .as("replay with -Dheapfold.test.seed=%d", seed + i)
                    .isEqualTo(walk(root, VisitedSets.identity(), n -> true).toString());
        }
    }

    /** A pool that is claimed first, and referred to again and again by what follows. */
    private static Object[] sharedPool() {
        Object[] pool = new Object[1000];
        for (int i = 0; i < pool.length; i++) {
            pool[i] = new int[2];
        }
        Object[] root = new Object[60_000];
        root[0] = pool;
        for (int i = 1; i < root.length; i++) {
            root[i] = new Object[] {pool[i % pool.length]};
        }
        return root;
    }

    private static final long POOL_OBJECTS = 1 + 1 + 1000 + 59_999;

    @Test
    void aCollectionDuringTheWalkIsDetectedAndTheResultStillRight() {
        assumeThat(MoveGuard.unsoundReason()).isNull();
        boolean[] collected = {false};
        MemoryProfile profile = walk(sharedPool(), VisitedSets.fastest(), objects -> {
            if (objects > 10_000 && !collected[0]) {
                collected[0] = true;
                System.gc();
            }
            return true;
        });
        assertThat(profile.objectCount()).isEqualTo(POOL_OBJECTS);
        assertThat(profile.statistics().retries()).isEqualTo(1);
        assertThat(profile.statistics().visitedSet()).isEqualTo("bitmap");
    }

    @Test
    void withoutTheGuardTheSameCollectionSpoilsTheResult() {
        assumeThat(MoveGuard.unsoundReason()).isNull();
        boolean[] collected = {false};
        MemoryProfile profile = walk(sharedPool(), bitmap(() -> true), objects -> {
            if (objects > 10_000 && !collected[0]) {
                collected[0] = true;
                collectYoung();
            }
            return true;
        });
        assertThat(profile.objectCount()).isNotEqualTo(POOL_OBJECTS);
    }

    /** Allocates until a young collection has happened, which moves what was made shortly before. */
    private static void collectYoung() {
        MoveGuard guard = new MoveGuard();
        while (guard.nothingMoved()) {
            garbage = new byte[10_000];
        }
    }

    private static volatile Object garbage;

    @Test
    void aWalkThatIsSpoiltEveryTimeFallsBackToTheIdentitySet() {
        assumeThat(MoveGuard.unsoundReason()).isNull();
        MemoryProfile profile = walk(sharedPool(), VisitedSets.fastest(), objects -> {
            if (objects > 10_000) {
                System.gc();
            }
            return true;
        });
        assertThat(profile.objectCount()).isEqualTo(POOL_OBJECTS);
        assertThat(profile.statistics().visitedSet()).isEqualTo("identity");
        assertThat(profile.statistics().retries()).isEqualTo(4);
        assertThat(profile.statistics().reason()).contains("collections moved objects");
    }

    @Test
    void theIdentitySetRemembersBeyondItsGrowth() {
        IdentitySet set = new IdentitySet();
        Object[] objects = new Object[50_000];
        for (int i = 0; i < objects.length; i++) {
            objects[i] = new Object();
            assertThat(set.claim(objects[i])).isTrue();
        }
        for (Object object : objects) {
            assertThat(set.claim(object)).isFalse();
        }
    }

    @Test
    void theBitsAreThoseOfABitSet() {
        Random random = new Random(7);
        BitSet expected = new BitSet();
        OffHeapBits bits = new OffHeapBits(1L << 32, false);
        for (int i = 0; i < 200_000; i++) {
            int number = random.nextInt(1 << 22);
            if (bits.add(number) == expected.get(number)) {
                throw new AssertionError("number " + number + " at step " + i);
            }
            expected.set(number);
        }
        assertThat(bits.add((1L << 32) - 1)).isTrue();
        assertThat(bits.add((1L << 32) - 1)).isFalse();
        assertThat(bits.bytes()).isGreaterThan(0);
        bits.close();
        assertThat(bits.bytes()).isZero();
    }
}
