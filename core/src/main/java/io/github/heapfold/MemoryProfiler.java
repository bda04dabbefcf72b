package io.github.heapfold;

import io.github.heapfold.explain.Explanation;
import io.github.heapfold.internal.explain.Explainer;
import io.github.heapfold.internal.heap.FirstUse;
import io.github.heapfold.internal.shape.FrameText;
import io.github.heapfold.internal.shape.ShapeCompiler;
import io.github.heapfold.internal.walk.Roots;
import io.github.heapfold.internal.walk.VisitedSets;
import io.github.heapfold.internal.walk.Walk;
import io.github.heapfold.layout.Heap;
import io.github.heapfold.layout.LayoutProvider;
import io.github.heapfold.type.HeapType;
import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.RuleRegistry;
import io.github.heapfold.typerule.Rules;
import io.github.heapfold.typerule.TypeRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Measures what an object holds in memory, field by field.
 *
 * <pre>{@code
 * MemoryProfile profile = MemoryProfiler.standard().profile(cache);
 * System.out.println(TextTree.of(profile));
 * }</pre>
 *
 * Immutable and safe for use by many threads; keep one, since it remembers what it learnt of each class. It holds no class
 * loader of the classes it profiled.
 */
public final class MemoryProfiler {
    /** Null until it is asked for. */
    private static volatile @Nullable MemoryProfiler standard;

    private final RuleRegistry rules;
    private final LayoutProvider layouts;
    private final Boundaries boundaries;
    private final Walk walk;
    /** Whether it came to the end of a profile, and so has what classes it needs. */
    private volatile boolean isUsed;

    private MemoryProfiler(Builder builder) {
        FirstUse.requireRoom();
        Rules registrations = RuleRegistry.builder();
        if (builder.standardRules) {
            load(RuleProvider.class).forEach(registrations::provider);
        }
        builder.rules.accept(registrations);
        rules = registrations.build();
        boundaries = builder.boundaries;
        layouts = builder.layouts != null
                ? builder.layouts
                : load(LayoutProvider.class)
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalStateException(
                                        "no LayoutProvider found; add io.github.heapfold:heapfold-jol-bridge to the class path"));
        walk = new Walk(
                new ShapeCompiler(layouts, rules, boundaries),
                builder.attribution,
                builder.accounting,
                builder.limits,
                builder.listener,
                builder.visitedSets,
                builder.threads);
    }

    private MemoryProfiler(MemoryProfiler other, RuleRegistry rules) {
        this.rules = rules;
        layouts = other.layouts;
        boundaries = other.boundaries;
        walk = other.walk.exact(new ShapeCompiler(layouts, rules, boundaries));
    }

    /** The same with other rules in place of each, and {@link Accounting#EXACT}: to compare what rules make of an object. */
    public MemoryProfiler changed(UnaryOperator<TypeRule> change) {
        return new MemoryProfiler(this, rules.changed(change));
    }

    private static <T> ServiceLoader<T> load(Class<T> service) {
        // our own loader: the providers come with us, wherever the calling thread may look
        return ServiceLoader.load(service, MemoryProfiler.class.getClassLoader());
    }

    /**
     * The defaults: standard rules, {@link Accounting#LOGICAL}, standard boundaries. Made by the first call; should that
     * fail, the next one tries again.
     */
    public static MemoryProfiler standard() {
        MemoryProfiler profiler = standard;
        return profiler == null ? makeStandard() : profiler;
    }

    private static synchronized MemoryProfiler makeStandard() {
        MemoryProfiler profiler = standard;
        if (profiler == null) {
            profiler = builder().build();
            standard = profiler;
        }
        return profiler;
    }

    public static Builder builder() {
        FirstUse.requireRoom();
        return new Builder();
    }

    /**
     * What an object and all that it reaches take. What stands in the way of the whole answer, memory that runs out included,
     * is a warning in the profile.
     *
     * @throws NullPointerException if the root is null
     */
    public MemoryProfile profile(Object root) {
        Objects.requireNonNull(root, "root must not be null; pass the object whose memory you want to know");
        return run(walk, Roots.of(Map.of("", root)));
    }

    /**
     * What an object holds besides others: what it reaches and they do not. To profile a session without what the application
     * shares:
     *
     * <pre>{@code profiler.profileBesides(session, List.of(servletContext))}</pre>
     *
     * The others are walked as roots by the same rules and boundaries, and count for the limit of objects; nothing of them is in
     * the profile. Where one of them is the root, or leads to it, the profile is empty: all that the root reaches is
     * reached from there. A profile whose walk of the others ended early is empty too, with a warning, and what rules or
     * the VM hide of the others is one.
     *
     * @throws NullPointerException if the root is null
     * @throws IllegalArgumentException if one of the others is null
     */
    public MemoryProfile profileBesides(Object root, Collection<?> others) {
        Objects.requireNonNull(root, "root must not be null; pass the object whose memory you want to know");
        List<Object> besides = new ArrayList<>(others);
        if (besides.contains(null)) {
            throw new IllegalArgumentException("other " + besides.indexOf(null) + " is null; leave it out");
        }
        return run(walk, new Roots(Map.of("", root), besides));
    }

    /**
     * What several objects take, each under a first frame of its name. With {@link Attribution#FIRST} what two of
     * them share counts for the first one, in the order of a {@link LinkedHashMap} or {@link SortedMap}, in the order of names for
     * other maps; of roots that lead to each other the first one then is all of them, unless {@link Boundaries#stopAtRoots()}
     * has each keep its own.
     *
     * @throws IllegalArgumentException if a name cannot be a frame, or a root is null
     */
    public MemoryProfile profileAll(Map<String, ?> roots) {
        return run(walk, Roots.of(checked(roots)));
    }

    /**
     * What an object of another heap and all that it reaches take, by the same rules and boundaries. Sizes are those that the
     * heap knows. One thread walks. Rules that are code are not run, and predicates not asked: they are about classes of
     * this JVM.
     *
     * @param root a handle of the heap
     * @throws NullPointerException if the root is null
     */
    public MemoryProfile profile(Heap heap, Object root) {
        Objects.requireNonNull(root, "root must not be null; pass the object whose memory you want to know");
        return run(of(heap), Roots.of(Map.of("", root)));
    }

    /**
     * What several objects of another heap take, as {@link #profile(Heap, Object)} and {@link #profileAll(Map)}.
     *
     * @param roots handles of the heap
     * @throws IllegalArgumentException if a name cannot be a frame, or a root is null
     */
    public MemoryProfile profileAll(Heap heap, Map<String, ?> roots) {
        return run(of(heap), Roots.of(checked(roots)));
    }

    private Walk of(Heap heap) {
        return walk.of(heap, new ShapeCompiler(heap.layouts(), rules, boundaries));
    }

    private static Map<String, ?> checked(Map<String, ?> roots) {
        Map<String, ?> ordered =
                roots instanceof LinkedHashMap || roots instanceof SortedMap ? roots : new TreeMap<>(roots);
        ordered.forEach((name, root) -> {
            String problem = FrameText.problem(name);
            if (problem != null) {
                throw new IllegalArgumentException("root name \"" + name + "\" cannot be a frame: " + problem);
            }
            if (root == null) {
                throw new IllegalArgumentException("root \"" + name + "\" is null; leave it out");
            }
        });
        return new LinkedHashMap<>(ordered);
    }

    private MemoryProfile run(Walk how, Roots roots) {
        if (!isUsed) {
            FirstUse.requireRoom();
        }
        MemoryProfile profile = how.run(roots);
        isUsed = true;
        return profile;
    }

    /**
     * What this profiler does with the objects of a class, and why: the rule and where it comes from, the layout, the frames.
     *
     * <pre>{@code
     * System.out.println(MemoryProfiler.standard().explain(HashMap.class));
     * }</pre>
     *
     * @throws IllegalArgumentException for a primitive type, which has no objects
     */
    public Explanation explain(Class<?> type) {
        FirstUse.requireRoom();
        return new Explainer(walk.compiler(), HeapType.of(type)).explain();
    }

    /** Settings of a profiler. */
    public static final class Builder {
        private Attribution attribution = Attribution.FIRST;
        private Accounting accounting = Accounting.LOGICAL;
        private Boundaries boundaries = Boundaries.standard();
        private Consumer<Rules> rules = registry -> {};
        private boolean standardRules = true;
        private @Nullable LayoutProvider layouts;
        private Limits limits = Limits.none();
        private ProgressListener listener = objects -> true;
        private int threads = 1;
        private VisitedSets visitedSets = VisitedSets.fastest();

        private Builder() {}

        /** Which bytes count. */
        public Builder accounting(Accounting value) {
            accounting = Objects.requireNonNull(value, "accounting");
            return this;
        }

        /** Which path an object counts for that several lead to; {@link Attribution#FIRST} unless set. */
        public Builder attribution(Attribution value) {
            if (value == Attribution.UNKNOWN) {
                throw new IllegalArgumentException("no walk is by UNKNOWN; say FIRST or COMMON");
            }
            attribution = Objects.requireNonNull(value, "attribution");
            return this;
        }

        /** Where an object ends. */
        public Builder boundaries(Boundaries value) {
            boundaries = Objects.requireNonNull(value, "boundaries");
            return this;
        }

        /** Your rules, on top of the standard ones. May be called several times. */
        public Builder rules(Consumer<Rules> registrations) {
            rules = rules.andThen(Objects.requireNonNull(registrations, "registrations"));
            return this;
        }

        /** Leaves out the rules that come with Heapfold: every object field by field, the JDK's too. */
        public Builder withoutStandardRules() {
            standardRules = false;
            return this;
        }

        /** Sizes by another provider than the one found on the class path; the running VM's unless set. */
        public Builder layouts(LayoutProvider value) {
            layouts = Objects.requireNonNull(value, "layouts");
            return this;
        }

        /** When to stop early. */
        public Builder limit(Limits value) {
            limits = Objects.requireNonNull(value, "limit");
            return this;
        }

        /** Who hears how far the walk is, and may cancel it. */
        public Builder progress(ProgressListener value) {
            listener = Objects.requireNonNull(value, "progress");
            return this;
        }

        /**
         * Walks large graphs with so many threads; 1 unless set. Which of two paths to a shared object claims it may then
         * differ from run to run, and with it how bytes are spread over lines; which objects are counted does not, so the
         * totals, EXACT and LOGICAL, and the number of objects are those of one thread. Rules by {@code visit} run on several
         * threads. One thread is used for {@link Attribution#COMMON}, where objects are remembered by identity, and where something besides its container
         * refers to an array of which the container knows what is spare; fewer, where the system gives no more:
         * {@link Statistics#reason()} says so.
         */
        public Builder parallelism(int value) {
            if (value < 1 || value > 1024) {
                throw new IllegalArgumentException("parallelism must be between 1 and 1024, was " + value);
            }
            threads = value;
            return this;
        }

        /**
         * Remembers objects by identity hash rather than by address. Slower, and writes a hash into the header of every
         * object; but no collection makes it start again. Where only this is sound, as with ZGC, it is used anyway.
         */
        public Builder rememberByIdentity() {
            visitedSets = VisitedSets.identity();
            return this;
        }

        /**
         * The profiler.
         *
         * @throws IllegalStateException if no layout provider was given and none is on the class path
         */
        public MemoryProfiler build() {
            return new MemoryProfiler(this);
        }
    }
}
