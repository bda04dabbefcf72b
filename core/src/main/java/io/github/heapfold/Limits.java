package io.github.heapfold;

import java.time.Duration;
import java.util.Objects;

/**
 * When a walk ends before its end. The profile is then a lower bound and carries a warning.
 *
 * @param maxObjects the walk ends when it finds more objects than this
 * @param timeout for one call of profile
 */
public record Limits(long maxObjects, Duration timeout) {
    private static final Duration FOREVER = Duration.ofDays(10_000);

    public Limits {
        Objects.requireNonNull(timeout, "timeout must not be null; use Limits.none() for none");
        if (maxObjects <= 0) {
            throw new IllegalArgumentException("maxObjects must be positive, was " + maxObjects);
        }
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(FOREVER) > 0) {
            throw new IllegalArgumentException("timeout must be between 1 ns and 10000 days, was " + timeout);
        }
    }

    /** No limit. */
    public static Limits none() {
        return new Limits(Long.MAX_VALUE, FOREVER);
    }

    /** About so many objects. */
    public static Limits objects(long maxObjects) {
        return new Limits(maxObjects, FOREVER);
    }

    /** About so much time. */
    public static Limits time(Duration timeout) {
        return new Limits(Long.MAX_VALUE, timeout);
    }
}
