package io.github.heapfold.junit;

import io.github.heapfold.Accounting;
import io.github.heapfold.Attribution;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.jol.JolLayouts;
import io.github.heapfold.jol.VmLayout;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an object takes, to be asserted about. It is measured anew by each assertion.
 *
 * <p>Unless told otherwise: {@link Accounting#LOGICAL}, since spare capacity and padding hide a new field as often as not;
 * {@link Attribution#COMMON}, since its paths do not depend on any order; and the layout of one VM, {@link #FIXED_LAYOUT},
 * whatever the tests run on.
 *
 * <p>Immutable.
 */
public final class Footprint {
    /** A 64-bit HotSpot with compressed references, as JDK 17 lays objects out without any flag. */
    public static final VmLayout FIXED_LAYOUT = VmLayout.of(17);

    /** The profilers of footprints without settings of their own; they remember what they learnt of classes. */
    private static final Map<Terms, MemoryProfiler> PROFILERS = new ConcurrentHashMap<>();

    private final Object root;
    private final Accounting accounting;
    private final Terms terms;
    private final @Nullable MemoryProfiler own;

    /** What a profiler is made for. */
    private record Terms(Attribution attribution, boolean onThisJvm) {
        MemoryProfiler.Builder builder() {
            MemoryProfiler.Builder builder = MemoryProfiler.builder().attribution(attribution);
            return onThisJvm ? builder : builder.layouts(JolLayouts.simulated(FIXED_LAYOUT));
        }

        MemoryProfiler build() {
            return builder().build();
        }
    }

    private Footprint(Object root, Accounting accounting, Terms terms, @Nullable MemoryProfiler own) {
        this.root = root;
        this.accounting = accounting;
        this.terms = terms;
        this.own = own;
    }

    static Footprint of(@Nullable Object root) {
        if (root == null) {
            throw new AssertionError("null has no footprint; pass the object whose memory you want to assert about");
        }
        return new Footprint(root, Accounting.LOGICAL, new Terms(Attribution.COMMON, false), null);
    }

    /** With padding and spare capacity: all that the heap gives. */
    public Footprint exact() {
        return new Footprint(root, Accounting.EXACT, terms, own);
    }

    /** Sizes of the JVM that runs the test, in place of the fixed layout. Call it before {@link #with}. */
    public Footprint onThisJvm() {
        return new Footprint(root, accounting, new Terms(terms.attribution, true), null);
    }

    /** What several paths lead to counts for the first of them. Call it before {@link #with}. */
    public Footprint firstOwner() {
        return new Footprint(root, accounting, new Terms(Attribution.FIRST, terms.onThisJvm), null);
    }

    /**
     * With a profiler of its own: rules, boundaries, limits.
     *
     * <pre>{@code
     * footprint(session).with(p -> p.boundaries(Boundaries.standard().stopAt(Tenant.class)))
     * }</pre>
     */
    public Footprint with(UnaryOperator<MemoryProfiler.Builder> settings) {
        return new Footprint(
                root, accounting, terms, settings.apply(terms.builder()).build());
    }

    /** Measures. */
    public MemoryProfile profile() {
        MemoryProfiler profiler = own != null ? own : PROFILERS.computeIfAbsent(terms, Terms::build);
        return profiler.profile(root).as(accounting);
    }

    /** The simple name of the object's class, for messages. */
    String name() {
        String name = root.getClass().getSimpleName();
        return name.isEmpty() ? root.getClass().getName() : name;
    }
}
