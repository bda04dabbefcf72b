package io.github.heapfold.metrics;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.Warning;
import java.time.Duration;
import java.time.Instant;

/**
 * One profile of one root.
 *
 * @param root the name that it was registered under
 * @param profile of what the root reached; a lower bound if it is not whole
 * @param taken when it began
 * @param took how long it took
 */
public record Sample(String root, MemoryProfile profile, Instant taken, Duration took) {
    /** Whether all was counted, and neither the budget nor anything else ended it early. */
    public boolean isWhole() {
        return profile.warnings().stream().noneMatch(warning -> warning.code() == Warning.Code.TRUNCATED);
    }

    /** Whether its places are those of the attribution asked for; the totals are right all the same. */
    public boolean isAttributed() {
        return profile.warnings().stream().noneMatch(warning -> warning.code() == Warning.Code.FIRST_OWNERS);
    }
}
