package io.github.heapfold.cli;

import io.github.heapfold.Accounting;
import io.github.heapfold.Attribution;
import io.github.heapfold.MemoryProfiler;
import picocli.CommandLine.Option;

/** How to make a profile: options of every command that makes one. */
final class ProfilingOptions {
    @Option(names = "--exact", description = "Count padding and spare capacity too.")
    private boolean exact;

    @Option(
            names = "--first-owner",
            description =
                    "Count what several paths lead to for the first of them, not at the place where all of them meet.")
    private boolean firstOwner;

    /** The profiler that they ask for. */
    MemoryProfiler.Builder builder() {
        return MemoryProfiler.builder()
                .attribution(firstOwner ? Attribution.FIRST : Attribution.COMMON)
                .accounting(exact ? Accounting.EXACT : Accounting.LOGICAL);
    }
}
