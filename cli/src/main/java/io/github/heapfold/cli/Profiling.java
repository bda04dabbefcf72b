package io.github.heapfold.cli;

import io.github.heapfold.Accounting;
import io.github.heapfold.Attribution;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.Warning;
import java.util.Locale;

/** Makes a profile, and says on standard error how that went. */
final class Profiling {
    private Profiling() {}

    /** By common owners, or by whoever comes first. */
    static MemoryProfile profile(Object root, boolean exact, boolean firstOwner, Console console) {
        MemoryProfile profile = MemoryProfiler.builder()
                .attribution(firstOwner ? Attribution.FIRST : Attribution.COMMON)
                .accounting(exact ? Accounting.EXACT : Accounting.LOGICAL)
                .build()
                .profile(root);
        console.note(String.format(
                Locale.ROOT,
                "%,d object%s in %.2f s",
                profile.objectCount(),
                profile.objectCount() == 1 ? "" : "s",
                profile.statistics().nanoseconds() / 1e9));
        for (Warning warning : profile.warnings()) {
            console.note("warning: " + warning);
        }
        return profile;
    }
}
