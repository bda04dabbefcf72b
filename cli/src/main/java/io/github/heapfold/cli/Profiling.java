package io.github.heapfold.cli;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import java.util.Locale;

/** Makes a profile, and says on standard error how that went. */
final class Profiling {
    private Profiling() {}

    static MemoryProfile profile(Object root, MemoryProfiler.Builder profiler, Console console) {
        MemoryProfile profile = profiler.build().profile(root);
        console.note(String.format(
                Locale.ROOT,
                "%,d object%s in %.2f s",
                profile.objectCount(),
                profile.objectCount() == 1 ? "" : "s",
                profile.statistics().nanoseconds() / 1e9));
        return profile;
    }
}
