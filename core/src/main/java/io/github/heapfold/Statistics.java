package io.github.heapfold;

/**
 * What making a profile took.
 *
 * @param objects how many objects were counted
 * @param bytes what the profile's lines add up to
 * @param nanoseconds from the call to the result
 * @param visitedSet how objects were remembered
 * @param retries how many walks were thrown away because a collection moved objects under them
 * @param reason why that visited set, or fewer threads than were asked for; empty where nothing stood in the way
 * @param scanNanoseconds what the profiler took, once and before the call, to find rules by scanning packages
 */
public record Statistics(
        long objects,
        long bytes,
        long nanoseconds,
        String visitedSet,
        int retries,
        String reason,
        long scanNanoseconds) {

    /** Of a profile that no walk made: parsed, or built by hand. */
    static Statistics none(long objects, long bytes) {
        return new Statistics(objects, bytes, 0, "none", 0, "", 0);
    }

    Statistics plus(Statistics other) {
        return new Statistics(
                objects + other.objects,
                bytes + other.bytes,
                nanoseconds + other.nanoseconds,
                visitedSet.equals(other.visitedSet) ? visitedSet : visitedSet + ", " + other.visitedSet,
                retries + other.retries,
                reason.equals(other.reason) ? reason : reason + ", " + other.reason,
                Math.max(scanNanoseconds, other.scanNanoseconds)); // once, if they are of one profiler
    }
}
