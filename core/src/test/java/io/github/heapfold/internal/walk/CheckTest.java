package io.github.heapfold.internal.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.Accounting;
import io.github.heapfold.FixedLayout;
import io.github.heapfold.Limits;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.fixtures.graphs.Node;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A walk looks at limits and listener though nothing new is claimed, and leaves nothing unsaid when it ends there. */
class CheckTest {
    private static final Object ONE = new Object();

    private static MemoryProfiler.Builder profiler() {
        return MemoryProfiler.builder()
                .withoutStandardRules()
                .layouts(new FixedLayout())
                .accounting(Accounting.EXACT);
    }

    private static int checks(Object root) {
        AtomicInteger checks = new AtomicInteger();
        profiler().progress(objects -> checks.incrementAndGet() > 0).build().profile(root);
        return checks.get();
    }

    private static Object[] full(int length) {
        Object[] array = new Object[length];
        Arrays.fill(array, ONE);
        return array;
    }

    @Test
    void aLongArrayOfOneObjectIsAReasonToLook() {
        assertThat(checks(full(16_000_000))).isGreaterThanOrEqualTo(16);
        assertThat(checks(new Object[16_000_000])).isGreaterThanOrEqualTo(16);
    }

    @Test
    void soAreManyArrays() {
        Object[] root = new Object[16_000]; // fewer objects than are a reason to look
        Arrays.setAll(root, i -> full(1000));
        assertThat(checks(root)).isGreaterThanOrEqualTo(16);
    }

    /** Many fields. */
    private static final class Wide {
        Object a0 = ONE, a1 = ONE, a2 = ONE, a3 = ONE, a4 = ONE, a5 = ONE, a6 = ONE, a7 = ONE, a8 = ONE, a9 = ONE;
        Object b0 = ONE, b1 = ONE, b2 = ONE, b3 = ONE, b4 = ONE, b5 = ONE, b6 = ONE, b7 = ONE, b8 = ONE, b9 = ONE;
        Object c0 = ONE, c1 = ONE, c2 = ONE, c3 = ONE, c4 = ONE, c5 = ONE, c6 = ONE, c7 = ONE, c8 = ONE, c9 = ONE;
        Object d0 = ONE, d1 = ONE, d2 = ONE, d3 = ONE, d4 = ONE, d5 = ONE, d6 = ONE, d7 = ONE, d8 = ONE, d9 = ONE;
        Object e0 = ONE, e1 = ONE, e2 = ONE, e3 = ONE, e4 = ONE, e5 = ONE, e6 = ONE, e7 = ONE, e8 = ONE, e9 = ONE;
        Object f0 = ONE, f1 = ONE, f2 = ONE, f3 = ONE, f4 = ONE, f5 = ONE, f6 = ONE, f7 = ONE, f8 = ONE, f9 = ONE;
        Object g0 = ONE, g1 = ONE, g2 = ONE, g3 = ONE, g4 = ONE, g5 = ONE, g6 = ONE, g7 = ONE, g8 = ONE, g9 = ONE;
        Object h0 = ONE, h1 = ONE, h2 = ONE, h3 = ONE, h4 = ONE, h5 = ONE, h6 = ONE, h7 = ONE, h8 = ONE, h9 = ONE;
        Object i0 = ONE, i1 = ONE, i2 = ONE, i3 = ONE, i4 = ONE, i5 = ONE, i6 = ONE, i7 = ONE, i8 = ONE, i9 = ONE;
        Object j0 = ONE, j1 = ONE, j2 = ONE, j3 = ONE, j4 = ONE, j5 = ONE, j6 = ONE, j7 = ONE, j8 = ONE, j9 = ONE;
    }

    @Test
    void soAreManyFields() {
        Object[] root = new Object[16_000];
        Arrays.setAll(root, i -> new Wide());
        assertThat(checks(root)).as("1.6 million fields").isGreaterThanOrEqualTo(4);
    }

    /** A chain whose links each have something that is claimed at once, and scanned when the chain has come to its end. */
    private record Link(@Nullable Link next, Object later) {}

    private record Late(Object a, Object b) {}

    @Test
    void soAreManyObjectsThatWaited() {
        Link chain = new Link(null, ONE);
        for (int i = 0; i < 1_000_000; i++) {
            chain = new Link(chain, new Late(ONE, ONE));
        }
        AtomicInteger after = new AtomicInteger();
        profiler()
                .progress(objects -> objects < 2_000_002 || after.incrementAndGet() > 0)
                .build()
                .profile(chain);
        assertThat(after).as("all is claimed, a million are to be scanned").hasValueGreaterThanOrEqualTo(4);
    }

    @Test
    void soIsTimeThatAVisitRuleTakes() {
        AtomicInteger checks = new AtomicInteger();
        profiler()
                .rules(r -> r.visit(Node.class, (node, out) -> Thread.sleep(15)))
                .progress(objects -> checks.incrementAndGet() > 0)
                .build()
                .profile(new Object[] {Node.chain(1), Node.chain(1), Node.chain(1), Node.chain(1)});
        assertThat(checks).hasValueGreaterThanOrEqualTo(4);
    }

    /** Two arrays of which all slots are in use; one is entered, the other one waits. */
    private static final class Both {
        final Object[] first = full(100);
        final Object[] second = full(100);
        final Object[] third = full(100);

        Both() {
            Arrays.setAll(first, i -> new int[i % 3]);
        }
    }

    @Test
    void noSlotIsCalledSpareUnseen() {
        for (int threads : new int[] {1, 4}) {
            for (int limit : new int[] {2, 5, 30, 1000, 100_000}) {
                Object[] root = new Object[4000];
                Arrays.setAll(root, i -> new Both());
                MemoryProfile profile = profiler()
                        .rules(r -> r.container(Both.class, c -> c.slots("first", "second", "third")))
                        .parallelism(threads)
                        .limit(Limits.none().objects(limit))
                        .build()
                        .profile(root);
                assertThat(profile.warnings()).hasSize(1);
                assertThat(profile.toString())
                        .as("%d objects, %d threads", limit, threads)
                        .doesNotContain("[spare]");
            }
        }
    }
}
