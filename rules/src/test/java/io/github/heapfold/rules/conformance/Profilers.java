package io.github.heapfold.rules.conformance;

import io.github.heapfold.Accounting;
import io.github.heapfold.Boundaries;
import io.github.heapfold.MemoryProfiler;
import java.util.function.Consumer;

/**
 * The profilers of one way to walk. All but the last two are EXACT.
 *
 * @param name of the way
 * @param fast remembers objects however is fastest
 * @param byIdentity remembers objects by identity hash
 * @param parallel walks with several threads
 * @param logical as fast, without gaps
 * @param parallelLogical as parallel, without gaps
 */
record Profilers(
        String name,
        MemoryProfiler fast,
        MemoryProfiler byIdentity,
        MemoryProfiler parallel,
        MemoryProfiler logical,
        MemoryProfiler parallelLogical) {

    static Profilers of(
            Boundaries boundaries, boolean rules, String name, Consumer<MemoryProfiler.Builder> furtherSettings) {
        Consumer<MemoryProfiler.Builder> settings = builder -> {
            builder.boundaries(boundaries);
            if (!rules) {
                builder.withoutStandardRules();
            }
            furtherSettings.accept(builder);
        };
        return new Profilers(
                name,
                built(Accounting.EXACT, settings),
                built(Accounting.EXACT, settings.andThen(MemoryProfiler.Builder::rememberByIdentity)),
                built(Accounting.EXACT, settings.andThen(builder -> builder.parallelism(3))),
                built(Accounting.LOGICAL, settings),
                built(Accounting.LOGICAL, settings.andThen(builder -> builder.parallelism(3))));
    }

    private static MemoryProfiler built(Accounting accounting, Consumer<MemoryProfiler.Builder> settings) {
        MemoryProfiler.Builder builder = MemoryProfiler.builder().accounting(accounting);
        settings.accept(builder);
        return builder.build();
    }
}
