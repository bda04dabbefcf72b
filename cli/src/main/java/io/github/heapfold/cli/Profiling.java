package io.github.heapfold.cli;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import java.util.Collection;
import java.util.Locale;

/** Makes a profile, and says on standard error how that goes and went. */
final class Profiling {
    private Profiling() {}

    /**
     * A profile of what an object reaches, and others do not.
     *
     * @param others may be none
     */
    static MemoryProfile profile(Object root, Collection<?> others, MemoryProfiler.Builder options, Console console)
            throws Failure {
        return profile(
                profiler -> others.isEmpty() ? profiler.profile(root) : profiler.profileBesides(root, others),
                options,
                console);
    }

    /** Makes a profile, if it can. */
    interface Maker<E extends Exception> {
        MemoryProfile make(MemoryProfiler profiler) throws E;
    }

    /** A profile that is made in some way. */
    static <E extends Exception> MemoryProfile profile(Maker<E> maker, MemoryProfiler.Builder options, Console console)
            throws Failure, E {
        Interruption interruption = Interruption.ofProcess();
        Progress progress = new Progress(console, interruption::isAsked);
        MemoryProfiler profiler = build(options.progress(progress));
        interruption.begin();
        MemoryProfile profile;
        try {
            profile = maker.make(profiler);
        } finally {
            interruption.end();
            progress.end();
        }
        note(profile, console);
        return profile;
    }

    /** How many objects, and how long it took. */
    static void note(MemoryProfile profile, Console console) {
        console.note(String.format(
                Locale.ROOT,
                "%,d object%s in %.2f s",
                profile.objectCount(),
                profile.objectCount() == 1 ? "" : "s",
                profile.statistics().nanoseconds() / 1e9));
    }

    private static MemoryProfiler build(MemoryProfiler.Builder options) throws Failure {
        try {
            return options.build();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new Failure(String.valueOf(e.getMessage()));
        }
    }
}
