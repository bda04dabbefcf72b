package io.github.heapfold;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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

    /** The same making of another view. */
    Statistics of(long otherObjects, long otherBytes) {
        return new Statistics(otherObjects, otherBytes, nanoseconds, visitedSet, retries, reason, scanNanoseconds);
    }

    Statistics plus(Statistics other) {
        return new Statistics(
                Math.addExact(objects, other.objects),
                Math.addExact(bytes, other.bytes),
                Math.addExact(nanoseconds, other.nanoseconds),
                both(visitedSet, other.visitedSet),
                Math.addExact(retries, other.retries),
                both(reason, other.reason),
                Math.max(scanNanoseconds, other.scanNanoseconds)); // once, if they are of one profiler
    }

    /** Each once, in an order that does not depend on which came first. */
    private static String both(String one, String other) {
        Set<String> all = new TreeSet<>(List.of((one + "; " + other).split("; ")));
        all.remove("");
        return String.join("; ", all);
    }
}
