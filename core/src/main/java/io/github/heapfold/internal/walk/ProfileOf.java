package io.github.heapfold.internal.walk;

import io.github.heapfold.Accounting;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.Statistics;
import io.github.heapfold.Warning;
import org.jspecify.annotations.Nullable;

/** Makes a profile of what an attempt left behind, however it ended. */
final class ProfileOf {
    private static final String AMONG_OTHERS =
            " that the others reach; the root was not entered, since what is to be left out is not known";

    private final Attempt attempt;
    private final Accounting accounting;

    ProfileOf(Attempt attempt, Accounting accounting) {
        this.attempt = attempt;
        this.accounting = accounting;
    }

    /** With the statistics of the call. */
    MemoryProfile written(Call call, int retries, String reason) {
        Stop stop = attempt.stop();
        try {
            return written(stop, call, retries, reason);
        } catch (OutOfMemoryError e) {
            return nothing(Stop.outOfMemory(e), call, retries, reason);
        }
    }

    private MemoryProfile written(@Nullable Stop stop, Call call, int retries, String reason) {
        Sites sites = attempt.sites();
        sites.heap
                .problems()
                .forEach(problem -> sites.warnings.add(
                        Warning.Code.UNREADABLE, sites.root, "", problem.message(), problem.remedy(), problem.count()));
        if (stop != null) {
            sites.warnings.add(
                    Warning.Code.TRUNCATED,
                    sites.root,
                    "",
                    stop.reason() + " after " + attempt.claimed() + " objects"
                            + (attempt.endedAmongOthers() ? AMONG_OTHERS : ""),
                    stop.remedy(),
                    1);
        }
        return new ProfileWriter(sites)
                .write(accounting)
                .statistics(statistics(call, retries, reason))
                .build();
    }

    /** There is not even the memory for what was found. */
    private MemoryProfile nothing(Stop stop, Call call, int retries, String reason) {
        String message = stop.reason() + " when the profile of " + attempt.claimed() + " objects was to be written";
        return MemoryProfile.builder()
                .warning(new Warning(Warning.Code.TRUNCATED, "", "", message, stop.remedy(), 1))
                .statistics(statistics(call, retries, reason))
                .build();
    }

    /** Objects and bytes are the profile's to say. */
    private Statistics statistics(Call call, int retries, String reason) {
        return new Statistics(
                0,
                0,
                call.nanos(),
                attempt.setName(),
                retries,
                reason,
                attempt.sites().compiler.rules().scanNanoseconds());
    }
}
