package io.github.heapfold;

import java.time.Duration;
import java.util.Objects;

/**
 * When a walk ends before its end, and how many places it may make. Immutable; each method answers a new instance, so they
 * combine: {@code Limits.none().objects(10_000_000).time(Duration.ofSeconds(2))}.
 *
 * <p>A profile that ended early is a lower bound, one that ran out of places is exact and coarser; either carries a warning.
 *
 * @param maxObjects the walk ends when it finds more objects than this
 * @param timeout for one call of profile
 * @param maxPaths so many paths at most are told apart; memory for a profile grows with it
 */
public record Limits(long maxObjects, Duration timeout, long maxPaths) {
    /** More than a person reads, and some 100 MB at the worst. */
    public static final long DEFAULT_PATHS = 30_000;

    private static final Duration FOREVER = Duration.ofDays(10_000);

    public Limits {
        Objects.requireNonNull(timeout, "timeout must not be null; use Limits.none() for none");
        if (maxObjects <= 0) {
            throw new IllegalArgumentException("maxObjects must be positive, was " + maxObjects);
        }
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(FOREVER) > 0) {
            throw new IllegalArgumentException("timeout must be between 1 ns and 10000 days, was " + timeout);
        }
        if (maxPaths <= 0) {
            throw new IllegalArgumentException("maxPaths must be positive, was " + maxPaths);
        }
    }

    /** No end but the graph's; {@value #DEFAULT_PATHS} paths. */
    public static Limits none() {
        return new Limits(Long.MAX_VALUE, FOREVER, DEFAULT_PATHS);
    }

    /** About so many objects. */
    public Limits objects(long most) {
        return new Limits(most, timeout, maxPaths);
    }

    /** About so much time. */
    public Limits time(Duration longest) {
        return new Limits(maxObjects, longest, maxPaths);
    }

    /** So many paths told apart; bytes that would be on another one stay where the walk is. */
    public Limits paths(long most) {
        return new Limits(maxObjects, timeout, most);
    }
}
